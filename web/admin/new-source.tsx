import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegisteredKind } from '#contract/sources.ts'
import { ApiProblem, call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { HomePageField, isHomePageFault } from './home-page-field.tsx'
import { KindChoice } from './kind-choice.tsx'
import { SecretOnce } from './secret-once.tsx'
import { sourcesKey } from './sources-key.ts'
import { sourceKindMessages, usualScopes } from './sources-words.ts'
import { TrustFields, trustOf, type TrustDraft } from './trust-fields.tsx'

const kinds: readonly RegisteredKind[] = ['tool', 'provider', 'assessment']
const takenCodes = ['source-exists', 'source-reserved']

/** Registers a source and shows its first key. */
export function NewSource({ onClose }: { onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<RegisteredKind>('tool')
  const [draft, setDraft] = useState<TrustDraft>({ mayObserve: false, mayAssess: false, places: null })
  const [homePage, setHomePage] = useState('')
  const trust = trustOf(draft)
  const register = useMutation({
    mutationFn: async (body: NonNullable<typeof trust>) => {
      const { id } = await call('POST /sources', {
        body: { ...body, name: name.trim(), kind, homePage: homePage.trim() || null },
      })
      return call('POST /sources/:sourceId/credentials', {
        params: { sourceId: id },
        body: { scopes: [...usualScopes] },
      })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: sourcesKey }),
  })
  const { error } = register
  const isTaken = error instanceof ApiProblem && takenCodes.includes(error.code)
  return (
    <Panel label={t('sources.register')} onClose={onClose}>
      {register.data ? (
        <SecretOnce name={name.trim()} made={register.data} onClose={onClose} />
      ) : (
        <>
          <h2>{t('sources.register')}</h2>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (trust) register.mutate(trust)
            }}
          >
            <TextField
              label={t('newSource.name')}
              hint={t('newSource.name.hint')}
              error={isTaken && t('newSource.taken')}
              value={name}
              maxLength={120}
              required
              autoComplete="off"
              onChange={setName}
            />
            <KindChoice
              legend={t('newSource.kind')}
              kinds={kinds.map((id) => ({
                id,
                name: t(sourceKindMessages[id].name),
                about: t(sourceKindMessages[id].about),
              }))}
              value={kind}
              onChange={setKind}
            />
            <TrustFields kind={kind} draft={draft} onChange={setDraft} />
            <HomePageField value={homePage} problem={error} onChange={setHomePage} />
            {error && !isTaken && !isHomePageFault(error) && <Trouble problem={error} />}
            <div className="row">
              <Button
                look="do"
                type="submit"
                isBusy={register.isPending}
                isDisabled={name.trim() === '' || !trust}
              >
                {t('newSource.register')}
              </Button>
              <Button look="quiet" onClick={onClose}>
                {t('dialog.leave')}
              </Button>
            </div>
          </form>
        </>
      )}
    </Panel>
  )
}
