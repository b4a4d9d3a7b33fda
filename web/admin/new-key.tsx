import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scope, Source } from '#contract/sources.ts'
import { call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { SecretOnce } from './secret-once.tsx'
import { sourcesKey } from './sources-key.ts'
import { scopeMessages, usualScopes } from './sources-words.ts'

/** A further key of a source, with what it may do. */
export function NewKey({ source, onClose }: { source: Source; onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const [scopes, setScopes] = useState<readonly Scope[]>(usualScopes)
  const make = useMutation({
    mutationFn: () =>
      call('POST /sources/:sourceId/credentials', {
        params: { sourceId: source.id },
        body: { scopes: [...scopes] },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sourcesKey }),
  })
  return (
    <Panel label={t('sources.newKey')} onClose={onClose}>
      {make.data ? (
        <SecretOnce name={source.name} made={make.data} onClose={onClose} />
      ) : (
        <>
          <h2>{t('newKey.title', { name: source.name })}</h2>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              make.mutate()
            }}
          >
            <fieldset className="stack-s trust">
              <legend>{t('newKey.scopes')}</legend>
              {scopeMessages.map(([scope, word]) => (
                <Check
                  key={scope}
                  label={t(word)}
                  checked={scopes.includes(scope)}
                  onChange={(isChecked) =>
                    setScopes(isChecked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                  }
                />
              ))}
            </fieldset>
            {make.isError && <Trouble problem={make.error} />}
            <div className="row">
              <Button look="do" type="submit" isBusy={make.isPending} isDisabled={scopes.length === 0}>
                {t('newKey.make')}
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
