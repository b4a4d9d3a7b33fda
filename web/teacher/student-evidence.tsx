import { useInfiniteQuery } from '@tanstack/react-query'
import type { Evidence } from '#contract/evidence.ts'
import type { MapStep } from '../map/map-steps.ts'
import { read } from '../api.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { pages } from '../ui/pages.ts'
import { useText } from '../ui/text.ts'
import { Ticks } from '../ui/ticks.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { Deed } from '../why/evidence-list.tsx'
import { effectWords } from '../why/evidence-words.ts'
import { countedBy, goesOf, ticksOf, type Go } from './evidence-goes.ts'

type StudentEvidenceProps = { studentId: string; steps: readonly MapStep[]; onStep: (id: string) => void }

/** The evidence, newest first, go by go: for which step, what she did, how it counts and why; each piece opens in place. */
export function StudentEvidence({ studentId, steps, onStep }: StudentEvidenceProps) {
  const t = useText()
  const params = { studentId }
  const evidence = useInfiniteQuery(
    pages((after) =>
      read('GET /students/:studentId/evidence', {
        params,
        query: { limit: 60, ...(after ? { after } : {}) },
      }),
    ),
  )
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  const list = evidence.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="stack" aria-labelledby="evidence">
      <h2 className="h2" id="evidence">
        {t('student.evidence')}
      </h2>
      {evidence.isError && <Trouble problem={evidence.error} onRetry={() => void evidence.refetch()} />}
      {evidence.isSuccess && list.length === 0 && <p className="quiet">{t('why.noEvidence')}</p>}
      {list.length > 0 && (
        <table className="table table--folds evidence-table">
          <thead>
            <tr>
              <th scope="col">{t('student.evidence.day')}</th>
              <th scope="col">{t('student.evidence.step')}</th>
              <th scope="col">{t('student.evidence.deed')}</th>
              <th scope="col">{t('student.evidence.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {goesOf(list).map((go) => (
              <tr key={go[0].id}>
                <td className="quiet">
                  <ShortDay at={go[0].occurredAt} />
                </td>
                <th scope="row">
                  {go[0].competencyIds.map((id) => (
                    <button key={id} className="link" type="button" onClick={() => onStep(id)}>
                      {titles.get(id) ?? t('student.evidence.otherStep')}
                    </button>
                  ))}
                </th>
                <td>{go.length === 1 ? <One piece={go[0]} /> : <Several go={go} />}</td>
                <td className="quiet">
                  {countedBy(go, effectWords).map(([effect, count]) => (
                    <p key={effect}>
                      {go.length > 1 && <b>{t('student.evidence.times', { count })}</b>} {t(effect)}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {evidence.hasNextPage && (
        <div>
          <Button isBusy={evidence.isFetchingNextPage} onClick={() => void evidence.fetchNextPage()}>
            {t('student.evidence.older')}
          </Button>
        </div>
      )}
    </section>
  )
}

function One({ piece }: { piece: Evidence }) {
  return (
    <>
      <Deed piece={piece} />
      {piece.note && <span className="quiet evidence-table__note">“{piece.note}”</span>}
    </>
  )
}

const goWords = {
  assessed: 'go.assessed',
  practised: 'go.practised',
  observed: 'go.observed',
} as const satisfies Record<Evidence['kind'], string>

/** A go in one line, its tries as ticks, and each answer in place. */
function Several({ go }: { go: Go }) {
  const t = useText()
  const right = go.filter(({ isCorrect }) => isCorrect).length
  return (
    <>
      <span className="evidence-table__go">
        {t(goWords[go[0].kind], { right, of: go.length })}
        <Ticks ticks={ticksOf(go)} />
      </span>
      <Disclosure label={t('student.evidence.each')}>
        <ol className="evidence-table__each">
          {go.map((piece) => (
            <li key={piece.id}>
              <One piece={piece} />
            </li>
          ))}
        </ol>
      </Disclosure>
    </>
  )
}
