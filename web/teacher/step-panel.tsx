import type { ClassMap } from '#contract/mastery.ts'
import type { Row } from './class-map.ts'
import { Panel } from '../ui/panel.tsx'
import { Sign } from '../ui/sign.tsx'
import { stateMessages, statesInOrder } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { signsOfStep } from './class-map.ts'
import '../why/why.css'

type StepPanelProps = {
  map: ClassMap
  rows: readonly Row[]
  step: number
  onCell: (studentId: string, stepId: string) => void
  onClose: () => void
}

/** One step across the class: who has it, who is on the way, who cannot start yet. */
export function StepPanel({ map, rows, step, onCell, onClose }: StepPanelProps) {
  const t = useText()
  const competency = map.competencies[step]
  if (!competency) return null
  const byState = Map.groupBy(signsOfStep(rows, step), ({ cell }) => cell[0])
  return (
    <Panel label={competency.title} onClose={onClose}>
      <header className="stack-s why__head">
        {competency.strand && <p className="small quiet">{competency.strand}</p>}
        <h2>{competency.title}</h2>
        {competency.humanCodingScheme && <p className="tiny">{competency.humanCodingScheme}</p>}
      </header>
      {statesInOrder.map((state) => {
        const students = byState.get(state)
        return (
          students && (
            <section key={state} className="stack-s">
              <h3 className="why__state">
                <Sign state={state} />
                {t('stepPanel.state', { state: t(stateMessages[state]), count: students.length })}
              </h3>
              <ul className="step-panel__names">
                {students.map(({ student, cell: [, quarters] }) => (
                  <li key={student.id}>
                    <button
                      className="link small"
                      type="button"
                      onClick={() => onCell(student.id, competency.id)}
                    >
                      {state === 'working' && <Sign state={state} quarters={quarters} size={16} />}
                      {student.name}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </Panel>
  )
}
