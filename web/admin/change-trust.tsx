import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Source } from '#contract/sources.ts'
import { call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { HomePageField, isHomePageFault } from './home-page-field.tsx'
import { sourcesKey } from './sources-key.ts'
import { TrustFields, trustOf, type TrustDraft } from './trust-fields.tsx'

/** What a source may assert from now on. */
export function ChangeTrust({ source, onClose }: { source: Source; onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const { id, name, kind, asserts, trusted } = source
  const [homePage, setHomePage] = useState(source.homePage ?? '')
  const [draft, setDraft] = useState<TrustDraft>({
    mayObserve: asserts.includes('observed'),
    mayAssess: asserts.includes('assessed'),
    places: trusted,
  })
  const trust = trustOf(draft)
  const save = useMutation({
    mutationFn: async (body: NonNullable<typeof trust>) => {
      const params = { sourceId: id }
      const wanted = homePage.trim() || null
      if (wanted !== source.homePage)
        await call('PUT /sources/:sourceId/home-page', { params, body: { homePage: wanted } })
      await call('PUT /sources/:sourceId/trust', { params, body })
    },
    onSuccess: async () => {
      toast(t('sources.trustChanged'))
      await queryClient.invalidateQueries({ queryKey: sourcesKey })
      onClose()
    },
  })
  return (
    <Panel label={t('sources.changeTrust')} onClose={onClose}>
      <h2>{name}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (trust) save.mutate(trust)
        }}
      >
        <TrustFields kind={kind} draft={draft} onChange={setDraft} />
        <HomePageField value={homePage} problem={save.error} onChange={setHomePage} />
        {save.isError && !isHomePageFault(save.error) && <Trouble problem={save.error} />}
        <p className="small quiet">{t('trust.fromNowOn')}</p>
        <div className="row">
          <Button look="do" type="submit" isBusy={save.isPending} isDisabled={!trust}>
            {t('trust.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('dialog.leave')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
