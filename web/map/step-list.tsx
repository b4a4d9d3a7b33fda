import type { MapStep } from './map-steps.ts'
import { isHeld } from '../student/standing.ts'
import { Sign } from '../ui/sign.tsx'
import { childStateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { tiesOf } from './map-steps.ts'
import './step-list.css'

type StepListProps = {
  steps: readonly MapStep[]
  selectedId: string | null
  onSelect: (id: string) => void
}

/** Every step of the drawing as a list, by strand, with its state and what must come first. */
export function StepList({ steps, selectedId, onSelect }: StepListProps) {
  const t = useText()
  const ties = tiesOf(steps)
  const strands = Map.groupBy(steps, ({ frameworkId, strand }) => `${frameworkId} ${strand}`)
  return (
    <div className="step-list">
      {[...strands].map(([key, own]) => {
        const name = own[0]?.strand || t('strand.none')
        return (
          <section key={key} aria-label={name}>
            <h3>
              {name}
              <span>
                {t('classMap.of', {
                  count: own.filter(({ state }) => isHeld(state)).length,
                  total: own.length,
                })}
              </span>
            </h3>
            <ul>
              {own.map((step) => {
                const missing = ties.needs(step.id).filter(({ state }) => !isHeld(state))
                return (
                  <li key={step.id}>
                    <button
                      type="button"
                      aria-current={step.id === selectedId ? 'true' : undefined}
                      onClick={() => onSelect(step.id)}
                    >
                      <Sign state={step.state} quarters={step.quarters} />
                      <span className="step-list__title">{step.title}</span>
                      <span
                        className={
                          missing.length && step.state === 'locked' ? 'step-list__first' : 'step-list__state'
                        }
                      >
                        {step.state === 'locked' && missing.length
                          ? t('reason.prerequisitesMissing', {
                              first: missing.map(({ title }) => title).join(', '),
                            })
                          : t(childStateMessages[step.state])}
                      </span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
