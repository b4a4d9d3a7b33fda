import type { MapStep } from './map-steps.ts'
import { Sign } from '../ui/sign.tsx'
import { childStateMessages, isHeld } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { tiesOf } from './map-steps.ts'
import './near-steps.css'

type NearStepsProps = { steps: readonly MapStep[]; step: MapStep; onSelect: (id: string) => void }

const most = 3

/** The map around one step, for a phone: what it needs above, what it opens below. */
export function NearSteps({ steps, step, onSelect }: NearStepsProps) {
  const t = useText()
  const ties = tiesOf(steps)
  const needs = ties.needs(step.id)
  const opens = ties.opens(step.id)
  const isBuilt = needs.every(({ state }) => isHeld(state))
  return (
    <div className="near" role="group" aria-label={t('near.label')}>
      {needs.length > 0 && (
        <>
          <p>{t(isBuilt ? 'map.needed' : 'map.needs')}</p>
          <Row steps={needs.slice(0, most)} onSelect={onSelect} />
          <Wire count={Math.min(needs.length, most)} isHeld={isBuilt} isUp />
        </>
      )}
      <div className="near__me">
        <span className="near__ring">
          <Sign state={step.state} quarters={step.quarters} size={40} named />
        </span>
        <b>{step.title}</b>
      </div>
      {opens.length > 0 && (
        <>
          <Wire count={Math.min(opens.length, most)} isHeld={false} />
          <Row steps={opens.slice(0, most)} onSelect={onSelect} />
          <p>{t('near.opens', { count: opens.length })}</p>
        </>
      )}
    </div>
  )
}

function Row({ steps, onSelect }: { steps: readonly MapStep[]; onSelect: (id: string) => void }) {
  const t = useText()
  return (
    <ul>
      {steps.map((step) => (
        <li key={step.id}>
          <button type="button" onClick={() => onSelect(step.id)}>
            <Sign state={step.state} quarters={step.quarters} size={24} />
            <span>
              {step.title}
              <span className="vh">, {t(childStateMessages[step.state])}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The lines between a row of steps and the one in the middle, in the drawing's own strokes. */
function Wire({ count, isHeld, isUp = false }: { count: number; isHeld: boolean; isUp?: boolean }) {
  const ends = count === 1 ? [150] : count === 2 ? [100, 200] : [50, 150, 250]
  const bar = count > 1 ? `M${ends[0]} 17H${ends.at(-1)}` : ''
  const d = isUp
    ? `${ends.map((x) => `M${x} 0V17`).join('')}${bar}M150 17V34`
    : `M150 0V17${bar}${ends.map((x) => `M${x} 17V34`).join('')}`
  return (
    <svg className="near__wire" viewBox="0 0 300 34" aria-hidden="true" focusable="false">
      <path className={isHeld ? 'map-edge map-edge--held' : 'map-edge map-edge--locked'} d={d} />
    </svg>
  )
}
