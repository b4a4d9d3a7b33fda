import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ListedTemplate } from './all-templates.ts'
import type { Status } from './item-words.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import { allTemplates } from './all-templates.ts'
import { statuses, statusTones, statusWords } from './item-words.ts'
import './author.css'

const stepsAtOnce = 30

/** The practice items by the step they belong to, found by words and by how far they are. */
export function ItemsPage() {
  const t = useText()
  useTitle(t('place.items'))
  const templates = useQuery(allTemplates)
  if (!templates.data) return <Waiting query={templates} />
  const count = (status: Status) => templates.data.filter((one) => one.status === status).length
  return (
    <div className="page">
      <Sentence
        lead={t('items.lead')}
        more={
          <div>
            <ButtonLink look="do" icon="plus" to="/items/new">
              {t('items.new')}
            </ButtonLink>
          </div>
        }
      >
        {t('items.sentence', { published: count('published'), drafts: count('draft') })}
      </Sentence>
      {templates.data.length === 0 ? (
        <Empty title={t('items.none')}>
          <p>{t('items.none.advice')}</p>
        </Empty>
      ) : (
        <Found templates={templates.data} />
      )}
    </div>
  )
}

function Found({ templates }: { templates: readonly ListedTemplate[] }) {
  const t = useText()
  const search = useSearch({ from: '/signed-in/items' })
  const navigate = useNavigate({ from: '/items' })
  const set = (part: { words?: string | undefined; status?: Status | undefined }) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false })
  const words = useDeferredValue(search.words ?? '')
  const found = useMemo(() => groupsOf(templates, words, search.status), [templates, words, search.status])
  const [shown, setShown] = useState(stepsAtOnce)
  const count = found.reduce((sum, [, items]) => sum + items.length, 0)
  return (
    <div className="stack">
      <div className="items-search">
        <TextField
          label={t('items.search')}
          type="search"
          value={search.words ?? ''}
          onChange={(text) => set({ words: text || undefined })}
        />
        <Select<Status | 'all'>
          label={t('items.status')}
          value={search.status ?? 'all'}
          options={[
            { value: 'all', label: t('items.status.all') },
            ...statuses.map((status) => ({ value: status, label: t(statusWords[status]) })),
          ]}
          onChange={(status) => set({ status: status === 'all' ? undefined : status })}
        />
      </div>
      <p className="small quiet" role="status">
        {t('items.found', { count, steps: found.length })}
      </p>
      {found.slice(0, shown).map(([step, items]) => (
        <section key={step} className="items-step">
          <h2>{step}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <Link to="/items/$templateId" params={{ templateId: item.id }}>
                  {item.title}
                </Link>
                <span className="tiny">{item.code}</span>
                {/* Nearly all are published: what is not, stands out. */}
                {(item.status !== 'published' || isChanged(item)) && <ItemStatus item={item} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + stepsAtOnce)}>{t('list.more')}</Button>
        </div>
      )}
    </div>
  )
}

type Stage = Pick<ListedTemplate, 'status' | 'version' | 'publishedVersion'>

const isChanged = ({ status, version, publishedVersion }: Stage) =>
  status === 'published' && publishedVersion !== version

/** How far an item is; and whether its last change waits to be published. */
export function ItemStatus({ item }: { item: Stage }) {
  const t = useText()
  return (
    <span className="row">
      <Chip tone={statusTones[item.status]}>{t(statusWords[item.status])}</Chip>
      {isChanged(item) && <Chip tone="do">{t('items.status.changed')}</Chip>}
    </span>
  )
}

function groupsOf(
  templates: readonly ListedTemplate[],
  words: string,
  status: Status | undefined,
): [string, ListedTemplate[]][] {
  const wanted = words.trim().toLocaleLowerCase().split(/\s+/)
  const groups = new Map<string, ListedTemplate[]>()
  for (const one of templates) {
    if (status !== undefined && one.status !== status) continue
    const about =
      `${one.title} ${one.code} ${one.competencyTitle} ${one.author?.name ?? ''}`.toLocaleLowerCase()
    if (!wanted.every((word) => about.includes(word))) continue
    const group = groups.get(one.competencyTitle)
    if (group) group.push(one)
    else groups.set(one.competencyTitle, [one])
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b))
}
