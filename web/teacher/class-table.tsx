import type { ClassMap } from '#contract/mastery.ts'
import type { Row } from './class-map.ts'
import { Button } from '../ui/button.tsx'
import { saveCsv } from '../ui/save-csv.ts'
import { stateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'

/** The class map in words: the same rows and columns, to read aloud, to search and to take along. */
export function ClassTable({ map, rows, title }: { map: ClassMap; rows: readonly Row[]; title: string }) {
  const t = useText()
  const head = [t('classTable.student'), ...map.competencies.map((step) => step.title)]
  const body = rows.map(({ student }) => [
    student.name,
    ...student.cells.map(([state]) => t(stateMessages[state])),
  ])
  return (
    <div className="stack">
      <div>
        <Button icon="download" onClick={() => saveCsv(title, [head, ...body])}>
          {t('classTable.save')}
        </Button>
      </div>
      {/* A region that scrolls must be reachable by key (axe: scrollable-region-focusable). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll class-table" role="region" aria-label={t('classTable.label')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {head.map((word, n) => (
                <th key={n} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(([name, ...states], n) => (
              <tr key={rows[n]?.student.id}>
                <th scope="row">{name}</th>
                {states.map((state, k) => (
                  <td key={k}>{state}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
