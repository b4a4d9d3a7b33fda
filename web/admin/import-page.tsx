import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Import } from '#contract/imports.ts'
import { call, read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useFormat } from '../ui/format.ts'
import { InEnglish } from '../ui/in-english.tsx'
import { Progress } from '../ui/progress.tsx'
import { Sentence } from '../ui/sentence.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Trouble, Waiting } from '../ui/waiting.tsx'
import { Findings } from './findings.tsx'
import { Difference } from './difference.tsx'
import {
  entityWord,
  isMoving,
  isNothing,
  isWaiting,
  kindMessages,
  removalsOf,
  totalsOf,
} from './import-words.ts'
import './imports-page.css'

/** One import from its arrival to its end: what it would change, what is wrong in it, and the decision. */
export function ImportPage() {
  const t = useText()
  const { importId } = useParams({ from: '/signed-in/imports/$importId' })
  const one = useQuery({
    ...read('GET /imports/:importId', { params: { importId } }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data.status) ? 700 : false),
  })
  useTitle(one.data?.fileName ?? t('place.imports'))
  if (!one.data) return <Waiting query={one} />
  return <Page one={one.data} />
}

function Page({ one }: { one: Import }) {
  const t = useText()
  return (
    <div className="page">
      <p>
        <Link className="link back" to="/imports">
          {t('place.imports')}
        </Link>
      </p>
      <Sentence
        isLive
        asOf={
          <span>
            {t(kindMessages[one.kind].name)}: {one.fileName}, <AsOf at={one.finishedAt ?? one.startedAt} />
          </span>
        }
        lead={
          (one.status === 'refused' || one.status === 'ready') &&
          one.message && <InEnglish words={one.message} />
        }
      >
        <Outcome one={one} />
      </Sentence>
      <div className="stack-l">
        {isMoving(one.status) && <Moving one={one} />}
        {isWaiting(one) && <Decision one={one} />}
        {Object.keys(one.counts).length > 0 && <Difference one={one} />}
        {one.errorCount + one.warningCount > 0 && <Findings one={one} />}
      </div>
    </div>
  )
}

function Outcome({ one }: { one: Import }) {
  const t = useText()
  const format = useFormat()
  const totals = totalsOf(one.counts)
  /** "add 42 rows and remove 3 rows": only what there is. */
  const list = (words: Record<(typeof changes)[number], MessageId>) =>
    format.list(
      changes.flatMap((change) => (totals[change] ? [t(words[change], { count: totals[change] })] : [])),
    )
  switch (one.status) {
    case 'queued':
    case 'checking':
      return t('import.checking')
    case 'ready':
      return isNothing(one.counts) ? t('import.nothing') : t('import.ready', { changes: list(wouldWords) })
    case 'held':
      return t('import.held', { count: totals.removed })
    case 'applying':
      return t('import.applying')
    case 'applied':
      return isNothing(one.counts)
        ? t('import.appliedNothing')
        : t('import.applied', { changes: list(doneWords) })
    case 'refused':
      return t('import.refused')
  }
}

const changes = ['added', 'changed', 'removed'] as const
const wouldWords = { added: 'would.add', changed: 'would.change', removed: 'would.remove' } as const
const doneWords = { added: 'done.added', changed: 'done.changed', removed: 'done.removed' } as const

function Moving({ one }: { one: Import }) {
  const t = useText()
  return (
    <Progress
      label={t(one.status === 'applying' ? 'import.progress.applying' : 'import.progress.checking')}
      {...(one.progress > 0 ? { share: one.progress } : {})}
    />
  )
}

/** Apply, or for a file that would remove much: first see how much, then approve exactly that. */
function Decision({ one }: { one: Import }) {
  const t = useText()
  const queryClient = useQueryClient()
  const removals = removalsOf(one.counts)
  const percent = one.figures['removalsPercent'] ?? 100
  const isHeld = one.status === 'held'
  const apply = useMutation({
    mutationFn: () =>
      call('POST /imports/:importId/apply', {
        params: { importId: one.id },
        body: isHeld ? { allowRemovalsPercent: percent } : {},
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['GET /imports/:importId'] }),
  })
  return (
    <section className="card stack-s" aria-label={t('import.decision')}>
      {isHeld && (
        <>
          <h2 className="h2">{t('import.guard')}</h2>
          <ul className="stack-s small">
            {removals.map(({ entity, removed: count, of, percent: share }) => (
              <li key={entity} className="removal">
                <span>{entityWord(entity, t)}</span>
                <span className="removal__bar" aria-hidden="true">
                  <i style={{ inlineSize: `${share}%` }} />
                </span>
                <span className="num">{t('import.removal', { count, of, percent: share })}</span>
              </li>
            ))}
          </ul>
          <p className="small quiet">{t('import.guard.advice')}</p>
        </>
      )}
      {one.errorCount > 0 && <p className="small">{t('import.errorsLeftOut', { count: one.errorCount })}</p>}
      <div className="row">
        <Button look="do" isBig icon="check" isBusy={apply.isPending} onClick={() => apply.mutate()}>
          {isHeld ? t('import.approve', { percent }) : t('import.apply')}
        </Button>
        <ButtonLink look="quiet" to="/imports">
          {t('import.leave')}
        </ButtonLink>
      </div>
      {apply.isError && <Trouble problem={apply.error} />}
    </section>
  )
}
