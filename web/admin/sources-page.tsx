import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Source } from '#contract/sources.ts'
import { read } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { allPages } from '../ui/pages.ts'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import { ChangeTrust } from './change-trust.tsx'
import { NewKey } from './new-key.tsx'
import { NewSource } from './new-source.tsx'
import { OwnSources, SourceCard } from './source-card.tsx'
import './sources-page.css'

type Open = { what: 'new' } | { what: 'trust' | 'key'; source: Source }

/** Who sends evidence, what each may assert, and by which keys. */
export function SourcesPage() {
  const t = useText()
  useTitle(t('place.sources'))
  const sources = useQuery(
    allPages((after) => read('GET /sources', { query: { limit: 200, ...(after ? { after } : {}) } })),
  )
  const [open, setOpen] = useState<Open | null>(null)
  if (!sources.data) return <Waiting query={sources} />
  const own = sources.data.filter(({ isChangeable }) => !isChangeable)
  const others = sources.data.filter(({ isChangeable }) => isChangeable)
  const deciding = others.filter(({ asserts }) => asserts.includes('assessed')).length
  const close = () => setOpen(null)
  return (
    <div className="page">
      <Sentence lead={t('sources.lead')}>
        {t('sources.sentence', { sources: others.length, deciding })}
      </Sentence>
      <div className="stack-l">
        <section className="stack" aria-labelledby="sources-others">
          <div className="row sources-head">
            <h2 className="h2" id="sources-others">
              {t('sources.others')}
            </h2>
            <Button look="do" icon="plus" onClick={() => setOpen({ what: 'new' })}>
              {t('sources.register')}
            </Button>
          </div>
          {others.length === 0 && (
            <Empty title={t('sources.none')}>
              <p>{t('sources.none.advice')}</p>
            </Empty>
          )}
          <ul className="stack">
            {others.map((source) => (
              <li key={source.id}>
                <SourceCard
                  source={source}
                  onTrust={() => setOpen({ what: 'trust', source })}
                  onKey={() => setOpen({ what: 'key', source })}
                />
              </li>
            ))}
          </ul>
        </section>
        {own.length > 0 && <OwnSources sources={own} />}
      </div>
      {open?.what === 'new' && <NewSource onClose={close} />}
      {open?.what === 'trust' && <ChangeTrust source={open.source} onClose={close} />}
      {open?.what === 'key' && <NewKey source={open.source} onClose={close} />}
    </div>
  )
}
