import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ItemTemplate } from '#contract/assessment.ts'
import type { Work } from './use-draft.tsx'
import { ApiProblem, call, read } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Note } from '../ui/note.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { allTemplates } from './all-templates.ts'

type ActsProps = { stored: ItemTemplate | null; work: Work; isFaulty: boolean }
type Asked = 'publish' | 'retire' | null

/** Save, publish, retire; each says what it does to students before it does it. */
export function ItemActs({ stored, work, isFaulty }: ActsProps) {
  const t = useText()
  const [asked, setAsked] = useState<Asked>(null)
  const { save, publish, retire } = useActs(stored, work)
  const isPublished = stored?.status === 'published' && stored.publishedVersion === stored.version
  const hasNews = work.isChanged || stored === null
  const close = () => setAsked(null)
  const problem = save.error && !asked ? <SaveProblem problem={save.error} /> : null
  return (
    <div className="item-acts">
      {problem}
      <div className="row">
        <Button
          look={isFaulty ? 'plain' : 'do'}
          isDisabled={isFaulty || (isPublished && !hasNews)}
          onClick={() => work.mayBeSaved() && setAsked('publish')}
        >
          {t('items.publish')}
        </Button>
        <Button
          isDisabled={!hasNews}
          isBusy={save.isPending}
          onClick={() => work.mayBeSaved() && save.mutate()}
        >
          {t('items.save')}
        </Button>
        {stored?.status === 'published' && (
          <Button look="quiet" onClick={() => setAsked('retire')}>
            {t('items.retire')}
          </Button>
        )}
        <span className="small quiet">
          {work.missing.size > 0
            ? t('items.lacking')
            : hasNews
              ? t('items.unsaved')
              : t(isPublished ? 'items.isPublished' : 'items.isSaved')}
        </span>
      </div>
      {asked === 'publish' && (
        <Dialog
          title={t('items.publish.title')}
          action={t('items.publish')}
          isBusy={publish.isPending}
          problem={publish.error && <SaveProblem problem={publish.error} />}
          onAction={() => publish.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>{t('items.publish.then')}</p>
          {stored?.publishedVersion !== null && stored !== null && <p>{t('items.publish.again')}</p>}
        </Dialog>
      )}
      {asked === 'retire' && (
        <Dialog
          title={t('items.retire.title')}
          action={t('items.retire')}
          isBusy={retire.isPending}
          problem={retire.error && <Trouble problem={retire.error} />}
          onAction={() => retire.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>{t('items.retire.then')}</p>
        </Dialog>
      )}
    </div>
  )
}

function SaveProblem({ problem }: { problem: unknown }) {
  const t = useText()
  if (!(problem instanceof ApiProblem) || problem.code !== 'code-taken') return <Trouble problem={problem} />
  return (
    <Note tone="fault" icon="warning" isLive title={t('items.codeTaken')}>
      {t('items.codeTaken.advice')}
    </Note>
  )
}

function useActs(stored: ItemTemplate | null, work: Work) {
  const t = useText()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  /** What the server answered is what the page shows; the list is asked again when it is looked at. */
  const take = async (answer: ItemTemplate) => {
    queryClient.setQueryData(
      read('GET /item-templates/:templateId', { params: { templateId: answer.id } }).queryKey,
      answer,
    )
    await queryClient.invalidateQueries({ queryKey: allTemplates.queryKey })
    if (stored === null)
      await navigate({ to: '/items/$templateId', params: { templateId: answer.id }, replace: true })
  }
  const write = async (): Promise<ItemTemplate> => {
    const { title, code, competencyId, template } = work.draft
    const body = { title: title.trim(), code: code.trim(), competencyId, template }
    const answer = stored
      ? await call('PUT /item-templates/:templateId', { params: { templateId: stored.id }, body })
      : await call('POST /item-templates', { body })
    work.onSaved()
    return answer
  }
  const save = useMutation({
    mutationFn: async () => take(await write()),
    onSuccess: () => toast(t('items.saved')),
  })
  const publish = useMutation({
    mutationFn: async () => {
      const saved = stored && !work.isChanged ? stored : await write()
      const params = { templateId: saved.id }
      try {
        await take(await call('POST /item-templates/:templateId/publish', { params, body: {} }))
      } catch (error) {
        await take(saved)
        throw error
      }
    },
    onSuccess: () => toast(t('items.published')),
    // A new item has moved to its own address meanwhile: the dialog that would say it is gone.
    onError: () => stored === null && !work.holds.current && toast(t('items.notPublished')),
  })
  const retire = useMutation({
    mutationFn: async () => {
      if (stored === null) return
      const params = { templateId: stored.id }
      await take(await call('POST /item-templates/:templateId/retire', { params, body: {} }))
    },
  })
  return { save, publish, retire }
}
