import type { ReactNode } from 'react'
import { useId } from 'react'
import type { MasteryState } from '#contract/mastery.ts'
import { Sign } from './sign.tsx'
import './step-card.css'

type StepCardProps = {
  title: ReactNode
  level?: 2 | 3
  state: MasteryState
  quarters?: number
  reason?: ReactNode
  facts?: ReactNode
  /** One plain `Button` or `ButtonLink`. */
  action?: ReactNode
}

/** A step one may choose as well: the quiet alternative to the marigold block. */
export function StepCard({ title, level = 3, state, quarters, reason, facts, action }: StepCardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className="step-card" aria-labelledby={id}>
      <Sign state={state} {...(quarters === undefined ? {} : { quarters })} size={28} named />
      <div className="step-card__body">
        <Heading id={id}>{title}</Heading>
        {reason}
        {facts}
      </div>
      {action && <div className="step-card__action">{action}</div>}
    </article>
  )
}
