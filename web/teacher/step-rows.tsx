import type { Row, StepSign, Strand } from './class-map.ts'
import { Sign } from '../ui/sign.tsx'
import { stateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import './step-rows.css'

type StepRowsProps = {
  rows: readonly Row[]
  strands: readonly Strand[]
  held: readonly number[]
  step: number | null
  signs: (step: number) => StepSign[]
  onCell: (studentId: string, stepId: string) => void
}

/** The same map where there is no room for a grid: one row of signs per step, and the names inside. */
export function StepRows({ rows, strands, held, step: look, signs, onCell }: StepRowsProps) {
  const t = useText()
  return (
    <div className="step-rows">
      {strands.map((strand) => (
        <section key={strand.from} aria-label={strand.name ?? t('strand.none')}>
          <h2>{strand.name ?? t('strand.none')}</h2>
          {strand.steps.map((step, k) => {
            const n = strand.from + k
            const row = signs(n)
            return (
              <details key={step.id} className={n === look ? 'look' : undefined}>
                <summary>
                  <span className="step-rows__title">{step.title}</span>
                  <span className="num quiet">
                    {t('classMap.of', { count: held[n] ?? 0, total: rows.length })}
                  </span>
                  <span className="step-rows__signs" aria-hidden="true">
                    {row.map(({ student, cell: [state, quarters] }) => (
                      <Sign key={student.id} state={state} quarters={quarters} size={12} />
                    ))}
                  </span>
                </summary>
                <ul>
                  {row.map(({ student, cell: [state, quarters] }) => (
                    <li key={student.id}>
                      <button
                        type="button"
                        className="step-rows__one"
                        onClick={() => onCell(student.id, step.id)}
                      >
                        <Sign state={state} quarters={quarters} size={18} />
                        <span>{student.name}</span>
                        <span className="quiet">{t(stateMessages[state])}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              </details>
            )
          })}
        </section>
      ))}
    </div>
  )
}
