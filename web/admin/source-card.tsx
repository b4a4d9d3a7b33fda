import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Source, SourceCredential } from '#contract/sources.ts'
import { call } from '../api.ts'
import { AsOf, ShortDay } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText, type MessageId } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { ownMessages, scopeMessages, sourceKindMessages, trustWords } from './sources-words.ts'
import { sourcesKey } from './sources-key.ts'

type SourceCardProps = { source: Source; onTrust: () => void; onKey: () => void }

/** One source: what it may assert in a sentence and at a glance, how much came, its keys. */
export function SourceCard({ source, onTrust, onKey }: SourceCardProps) {
  const t = useText()
  const { name, kind, trusted, asserts, credentials, homePage } = source
  return (
    <article className="card source">
      <header className="source__head">
        <h3 className="h2">{name}</h3>
        <Chip>{t(sourceKindMessages[kind].name)}</Chip>
      </header>
      <div className="source__trust stack-s">
        <p className="source__sentence">{t(trustWords(source))}</p>
        {asserts.includes('assessed') && trusted !== null && <Places places={trusted} />}
        <Sent source={source} />
        {homePage !== null && <p className="small quiet source__home">{t('sources.named', { homePage })}</p>}
      </div>
      <Rights asserts={asserts} />
      <footer className="source__foot">
        <div className="row source__acts">
          <Button onClick={onTrust}>
            {t('sources.changeTrust')}
            <span className="vh">: {name}</span>
          </Button>
          <Button onClick={onKey}>
            {t('sources.newKey')}
            <span className="vh">: {name}</span>
          </Button>
        </div>
        {credentials.length > 0 && <Keys credentials={credentials} />}
      </footer>
    </article>
  )
}

/** What Proximal itself tells: nothing to change, so a line each. */
export function OwnSources({ sources }: { sources: readonly Source[] }) {
  const t = useText()
  return (
    <section className="stack" aria-labelledby="sources-own">
      <h2 className="h2" id="sources-own">
        {t('sources.own')}
      </h2>
      <p className="quiet small">{t('sources.own.about')}</p>
      <ul className="card own-sources">
        {sources.map((source) => (
          <li key={source.id}>
            <b>{t(ownMessages[source.name] ?? 'sources.own.people')}</b>
            <Sent source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sent({ source: { recent, lastSentAt } }: { source: Source }) {
  const t = useText()
  if (lastSentAt === null) return <p className="small quiet">{t('sources.sent.never')}</p>
  return (
    <p className="small quiet">
      {t(recent.isMore ? 'sources.sent.more' : 'sources.sent', { count: recent.count })}
      {' · '}
      {t('sources.sent.last', { at: <AsOf at={lastSentAt} /> })}
    </p>
  )
}

function Places({ places }: { places: NonNullable<Source['trusted']> }) {
  const t = useText()
  return (
    <ul className="source__places" aria-label={t('sources.trusted')}>
      {places.map(({ id, title, isFramework }) => (
        <li key={id}>
          <Chip>
            <Icon name={isFramework ? 'tree' : 'map'} size={16} />
            {title}
          </Chip>
        </li>
      ))}
    </ul>
  )
}

const rights: readonly (readonly [Source['asserts'][number], MessageId])[] = [
  ['practised', 'sources.right.practised'],
  ['observed', 'sources.right.observed'],
  ['assessed', 'sources.right.assessed'],
]

/** The same at a glance; the sentence says it to screen readers. */
function Rights({ asserts }: { asserts: Source['asserts'] }) {
  const t = useText()
  return (
    <div className="rights" aria-hidden="true">
      {rights.map(([kind, word]) => (
        <span key={kind} data-may={asserts.includes(kind)}>
          <Icon name={asserts.includes(kind) ? 'check' : 'minus'} />
          {t(word)}
        </span>
      ))}
    </div>
  )
}

function Keys({ credentials }: { credentials: readonly SourceCredential[] }) {
  const t = useText()
  const inUse = credentials.filter(({ revokedAt }) => revokedAt === null).length
  return (
    <div className="source__keys">
      <Disclosure label={t('sources.keys', { inUse, revoked: credentials.length - inUse })}>
        <ul className="keys">
          {credentials.map((credential) => (
            <li key={credential.id}>
              <Key credential={credential} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

function Key({ credential }: { credential: SourceCredential }) {
  const t = useText()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { id, key, scopes, createdAt, lastUsedOn, revokedAt } = credential
  const revoke = useMutation({
    mutationFn: () =>
      call('POST /source-credentials/:credentialId/revoke', { params: { credentialId: id }, body: {} }),
    onSuccess: async () => {
      setAsking(false)
      toast(t('sources.revoked'))
      await queryClient.invalidateQueries({ queryKey: sourcesKey })
    },
  })
  const words = scopeMessages.filter(([scope]) => scopes.includes(scope))
  return (
    <div className="key" data-revoked={revokedAt !== null}>
      <div className="stack-s">
        <code>{key}</code>
        <p className="tiny">{words.map(([, word]) => t(word)).join(' · ')}</p>
        <p className="tiny">
          {t('sources.key.made', { day: <ShortDay at={createdAt} /> })}
          {' · '}
          {revokedAt !== null
            ? t('sources.key.revoked', { day: <ShortDay at={revokedAt} /> })
            : lastUsedOn === null
              ? t('sources.key.unused')
              : t('sources.key.used', { day: <ShortDay at={`${lastUsedOn}T12:00`} /> })}
        </p>
      </div>
      {revokedAt === null && (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t('sources.revoke')}
          <span className="vh">: {key}</span>
        </Button>
      )}
      {isAsking && (
        <Dialog
          title={t('sources.revoke.ask')}
          action={t('sources.revoke')}
          isBusy={revoke.isPending}
          problem={revoke.isError && <Trouble problem={revoke.error} />}
          onAction={() => revoke.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('sources.revoke.about')}</p>
          <code className="key__name">{key}</code>
        </Dialog>
      )}
    </div>
  )
}
