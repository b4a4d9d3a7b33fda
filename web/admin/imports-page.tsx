import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Import } from '#contract/imports.ts'
import { read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { pages } from '../ui/pages.ts'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Trouble, Waiting } from '../ui/waiting.tsx'
import { isMoving, isWaiting, kindMessages, statusMessages, totalsOf } from './import-words.ts'
import { NewImport } from './new-import.tsx'
import './imports-page.css'

/** Files into the district: choose, check, apply; and all that came before. */
export function ImportsPage() {
  const t = useText()
  useTitle(t('place.imports'))
  const history = useInfiniteQuery({
    ...pages((after) => read('GET /imports', { query: { limit: 20, ...(after ? { after } : {}) } })),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => isMoving(status))) ? 2000 : false,
  })
  if (!history.data) return <Waiting query={history} />
  const imports = history.data.pages.flatMap(({ items }) => items)
  const waiting = imports.filter(isWaiting).length
  return (
    <div className="page">
      <Sentence lead={t('imports.lead')}>
        {imports.length ? t('imports.sentence', { waiting }) : t('imports.first')}
      </Sentence>
      <div className="stack-l">
        <NewImport />
        {imports.length > 0 && (
          <section className="stack" aria-labelledby="history">
            <h2 className="h2" id="history">
              {t('imports.history')}
            </h2>
            <History imports={imports} />
            {history.isFetchNextPageError && <Trouble problem={history.error} />}
            {history.hasNextPage && (
              <div>
                <Button isBusy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                  {t('list.more')}
                </Button>
              </div>
            )}
          </section>
        )}
      </div>
    </div>
  )
}

function History({ imports }: { imports: readonly Import[] }) {
  const t = useText()
  return (
    <table className="table table--folds imports">
      <thead>
        <tr>
          <th scope="col">{t('imports.file')}</th>
          <th scope="col">{t('imports.kind')}</th>
          <th scope="col">{t('imports.status')}</th>
          <th scope="col">{t('imports.changes')}</th>
          <th scope="col">{t('imports.when')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to="/imports/$importId" params={{ importId: one.id }}>
                {one.fileName}
              </Link>
            </th>
            <td>{t(kindMessages[one.kind].name)}</td>
            <td>
              <StatusChip status={one.status} />
            </td>
            <td className="num">{t('imports.counts', totalsOf(one.counts))}</td>
            <td className="quiet">
              <AsOf at={one.startedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const chips = {
  queued: 'chip',
  checking: 'chip',
  ready: 'chip chip--do',
  held: 'chip chip--do',
  applying: 'chip',
  applied: 'chip chip--got',
  refused: 'chip chip--fault',
}

function StatusChip({ status }: { status: Import['status'] }) {
  const t = useText()
  return <span className={chips[status]}>{t(statusMessages[status])}</span>
}
