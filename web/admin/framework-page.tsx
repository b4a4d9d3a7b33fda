import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { FrameworkTree } from '#contract/standards.ts'
import { read } from '../api.ts'
import { TextField } from '../ui/field.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Waiting } from '../ui/waiting.tsx'
import { CompetencyPanel } from './competency-panel.tsx'
import { ItemTree } from './item-tree.tsx'
import './standards-page.css'

/** One framework as a tree; an item opens to its statement and what it is tied to. */
export function FrameworkPage() {
  const { frameworkId } = useParams({ from: '/signed-in/standards/$frameworkId' })
  const framework = useQuery(read('GET /frameworks/:frameworkId', { params: { frameworkId } }))
  useTitle(framework.data?.title ?? '')
  if (!framework.data) return <Waiting query={framework} />
  return <Page framework={framework.data} />
}

const mostFound = 60

function Page({ framework }: { framework: FrameworkTree }) {
  const t = useText()
  const search = useSearch({ from: '/signed-in/standards/$frameworkId' })
  const navigate = useNavigate({ from: '/standards/$frameworkId' })
  const open = (item: string | undefined) =>
    void navigate({ search: item ? { item } : {}, resetScroll: false })
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase())
  const found = useMemo(
    () =>
      words
        ? framework.items.filter(({ code, statement }) =>
            `${code} ${statement}`.toLocaleLowerCase().includes(words),
          )
        : null,
    [framework, words],
  )
  return (
    <div className="page">
      <p>
        <Link className="link back" to="/standards">
          {t('place.standards')}
        </Link>
      </p>
      <Sentence
        asOf={t('standards.counts', {
          items: framework.competencyCount,
          prerequisites: framework.prerequisiteCount,
        })}
        more={
          framework.license && (
            <p className="tiny">
              {t('standards.license', { license: framework.license.text ?? framework.license.title })}
            </p>
          )
        }
      >
        {framework.title}
      </Sentence>
      <div className="tree-search">
        <TextField label={t('framework.search')} type="search" value={wanted} onChange={setWanted} />
      </div>
      {found ? (
        <section className="stack-s" aria-live="polite">
          <p className="small quiet">{t('framework.found', { count: found.length })}</p>
          <ul className="found">
            {found.slice(0, mostFound).map((item) => (
              <li key={item.id}>
                <button type="button" onClick={() => open(item.id)}>
                  {item.code && <b>{item.code}</b>} {item.statement}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <ItemTree framework={framework} onOpen={open} />
      )}
      {search.item && (
        <CompetencyPanel competencyId={search.item} onOpen={open} onClose={() => open(undefined)} />
      )}
    </div>
  )
}
