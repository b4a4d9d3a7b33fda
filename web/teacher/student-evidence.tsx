import { useInfiniteQuery } from '@tanstack/react-query'
import type { MapStep } from '../map/map-steps.ts'
import { read } from '../api.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { pages } from '../ui/pages.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { Deed } from '../why/evidence-list.tsx'
import { effectWords } from '../why/evidence-words.ts'

type StudentEvidenceProps = { studentId: string; steps: readonly MapStep[]; onStep: (id: string) => void }

/** Every piece of evidence, newest first: for which step, what she did, how it counts and why. */
export function StudentEvidence({ studentId, steps, onStep }: StudentEvidenceProps) {
  const t = useText()
  const params = { studentId }
  const evidence = useInfiniteQuery(
    pages((after) =>
      read('GET /students/:studentId/evidence', {
        params,
        query: { limit: 12, ...(after ? { after } : {}) },
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
            {list.map((piece) => (
              <tr key={piece.id}>
                <td className="quiet">
                  <ShortDay at={piece.occurredAt} />
                </td>
                <th scope="row">
                  {piece.competencyIds.map((id) => (
                    <button key={id} className="link" type="button" onClick={() => onStep(id)}>
                      {titles.get(id) ?? t('student.evidence.otherStep')}
                    </button>
                  ))}
                </th>
                <td>
                  <Deed piece={piece} />
                  {piece.note && <span className="quiet evidence-table__note">“{piece.note}”</span>}
                </td>
                <td className="quiet">{t(effectWords(piece))}</td>
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
