import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Source } from '#contract/sources.ts'
import { call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { sourcesKey } from './sources-key.ts'
import { TrustFields, trustOf, type TrustDraft } from './trust-fields.tsx'

/** What a source may assert from now on. */
export function ChangeTrust({ source, onClose }: { source: Source; onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const { id, name, kind, asserts, trusted } = source
  const [draft, setDraft] = useState<TrustDraft>({
    mayObserve: asserts.includes('observed'),
    mayAssess: asserts.includes('assessed'),
    places: trusted,
  })
  const trust = trustOf(draft)
  const save = useMutation({
    mutationFn: (body: NonNullable<typeof trust>) =>
      call('PUT /sources/:sourceId/trust', { params: { sourceId: id }, body }),
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
        <p className="small quiet">{t('trust.fromNowOn')}</p>
        {save.isError && <Trouble problem={save.error} />}
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
