import type { ReactNode } from 'react'
import { useId } from 'react'
import type { MasteryState } from '#contract/mastery.ts'
import { Disc } from './disc.tsx'
import { isHeld } from './state-words.ts'
import './step-block.css'

type StepBlockProps = {
  title: ReactNode
  /** Where the step stands: the large disc. */
  state: MasteryState
  quarters?: number
  /** `WhoChose` with its sentence and its "Why this?". */
  reason: ReactNode
  /** `Facts`: minutes, kind, with whom. */
  facts?: ReactNode
  /** A big `Button` or `ButtonLink` of look `ink`; more beside it where one may say no. */
  action: ReactNode
}

/** The one marigold thing of a screen: "do this". The only block of its kind on a page. */
export function StepBlock({ title, state, quarters = 0, reason, facts, action }: StepBlockProps) {
  const id = useId()
  return (
    <article className="step-block" aria-labelledby={id}>
      <div className="step-block__in">
        <Disc quarters={isHeld(state) ? 4 : quarters} />
        <h2 id={id}>{title}</h2>
        {reason}
        {facts}
        <div className="step-block__action">{action}</div>
      </div>
    </article>
  )
}
