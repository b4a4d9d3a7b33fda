import type { MapStep } from './map-steps.ts'
import { Sign } from '../ui/sign.tsx'
import { childStateMessages, isHeld } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { nameInLine, tiesOf } from './map-steps.ts'
import './step-list.css'

type StepListProps = {
  /** The level of the strands' headings, one below what stands above the list. */
  level: 2 | 3
  steps: readonly MapStep[]
  selectedId: string | null
  onSelect: (id: string) => void
}

/** With more steps than this the strands are folded, but for the one that holds the open step. */
const mostUnfolded = 120

/** Every step of the drawing as a list, by strand, with its state and what must come first. */
export function StepList({ level, steps, selectedId, onSelect }: StepListProps) {
  const t = useText()
  const ties = tiesOf(steps)
  const Heading = `h${level}` as const
  const strands = Map.groupBy(steps, ({ frameworkId, strand }) => `${frameworkId} ${strand}`)
  return (
    <div className="step-list">
      {[...strands].map(([key, own]) => {
        const name = own[0]?.strand || t('strand.none')
        const head = (
          <>
            {name}
            <span>
              {t('classMap.of', {
                count: own.filter(({ state }) => isHeld(state)).length,
                total: own.length,
              })}
            </span>
          </>
        )
        const list = (
          <ul>
            {own.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                needs={ties.needs(step.id)}
                isCurrent={step.id === selectedId}
                onSelect={onSelect}
              />
            ))}
          </ul>
        )
        return (
          <section key={key} aria-label={name}>
            {steps.length > mostUnfolded ? (
              <details open={own.some(({ id }) => id === selectedId)}>
                <summary>
                  <Heading>{head}</Heading>
                </summary>
                {list}
              </details>
            ) : (
              <>
                <Heading>{head}</Heading>
                {list}
              </>
            )}
          </section>
        )
      })}
    </div>
  )
}

type StepRowProps = { step: MapStep; needs: MapStep[]; isCurrent: boolean; onSelect: (id: string) => void }

function StepRow({ step, needs, isCurrent, onSelect }: StepRowProps) {
  const t = useText()
  const missing = step.state === 'locked' ? needs.filter(({ state }) => !isHeld(state)) : []
  return (
    <li>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => onSelect(step.id)}>
        <Sign state={step.state} quarters={step.quarters} />
        <span className="step-list__title">{step.title}</span>
        <span className={missing.length ? 'step-list__first' : 'step-list__state'}>
          {missing.length
            ? t('reason.prerequisitesMissing', { first: missing.map(nameInLine).join(', ') })
            : t(childStateMessages[step.state])}
        </span>
      </button>
    </li>
  )
}
