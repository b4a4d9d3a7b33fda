import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnmappedActivity } from '#contract/activities.ts'
import { read } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { pages } from '../ui/pages.ts'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Trouble, Waiting } from '../ui/waiting.tsx'
import { EndedMapping, MappingCard } from './mapping-card.tsx'
import { NewMapping } from './new-mapping.tsx'
import { UnmappedRow } from './unmapped-row.tsx'
import './activities-page.css'

const movingMs = 1500

/** What other tools send: what nobody counts yet, by how much there is, and as what the rest counts. */
export function ActivitiesPage() {
  const t = useText()
  useTitle(t('place.activities'))
  const unmapped = useInfiniteQuery({
    ...pages((after) =>
      read('GET /unmapped-activities', { query: { limit: 20, ...(after ? { after } : {}) } }),
    ),
    refetchInterval: ({ state }) => (state.data?.pages[0]?.isCounting ? movingMs : false),
  })
  const mappings = useInfiniteQuery({
    ...pages((after) =>
      read('GET /activity-mappings', { query: { limit: 50, ...(after ? { after } : {}) } }),
    ),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ lookedThrough }) => lookedThrough !== null))
        ? movingMs
        : false,
  })
  const [chosen, setChosen] = useState<UnmappedActivity | null>(null)
  const [first] = unmapped.data?.pages ?? []
  if (!first) return <Waiting query={unmapped} />
  if (!mappings.data) return <Waiting query={mappings} />
  const open = unmapped.data!.pages.flatMap(({ items }) => items)
  const live = mappings.data.pages.flatMap(({ items }) => items)
  const most = Math.max(1, ...open.map(({ results }) => results))
  const { activities, results, isMore } = first.total
  return (
    <div className="page">
      <Sentence lead={t('activities.lead')} isLive>
        {t(isMore ? 'activities.sentence.more' : 'activities.sentence', {
          activities,
          results,
          mapped: live.length,
        })}
      </Sentence>
      <div className="stack-l">
        {open.length > 0 && (
          <section className="stack" aria-labelledby="unmapped">
            <h2 className="h2" id="unmapped">
              {t('activities.unmapped')}
            </h2>
            <ol className="unmapped">
              {open.map((activity, at) => (
                <li key={activity.key}>
                  <UnmappedRow
                    activity={activity}
                    share={activity.results / most}
                    isFirst={at === 0}
                    onChoose={() => setChosen(activity)}
                  />
                </li>
              ))}
            </ol>
            <More list={unmapped} />
          </section>
        )}
        <section className="stack" aria-labelledby="mapped">
          <h2 className="h2" id="mapped">
            {t('activities.mapped')}
          </h2>
          {live.length === 0 && (
            <Empty title={t('activities.none')}>
              <p>{t('activities.none.advice')}</p>
            </Empty>
          )}
          <ul className="stack">
            {live.map((mapping) => (
              <li key={mapping.id}>
                <MappingCard mapping={mapping} />
              </li>
            ))}
          </ul>
          <More list={mappings} />
        </section>
        <Ended />
      </div>
      {chosen && <NewMapping activity={chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

type List = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: Error | null
  fetchNextPage: () => unknown
}

function More({ list }: { list: List }) {
  const t = useText()
  return (
    <>
      {list.isFetchNextPageError && <Trouble problem={list.error} />}
      {list.hasNextPage && (
        <div>
          <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </>
  )
}

/** What ended, kept with who ended it. */
function Ended() {
  const t = useText()
  const ended = useInfiniteQuery(
    pages((after) =>
      read('GET /activity-mappings', { query: { state: 'ended', limit: 20, ...(after ? { after } : {}) } }),
    ),
  )
  const list = ended.data?.pages.flatMap(({ items }) => items) ?? []
  if (list.length === 0) return null
  return (
    <Disclosure label={t('activities.ended')}>
      <ul className="ended-mappings">
        {list.map((mapping) => (
          <li key={mapping.id}>
            <EndedMapping mapping={mapping} />
          </li>
        ))}
      </ul>
      <More list={ended} />
    </Disclosure>
  )
}
