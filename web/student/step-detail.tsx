import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { MapStep } from '../map/map-steps.ts'
import { read } from '../api.ts'
import { tiesOf } from '../map/map-steps.ts'
import { Sign } from '../ui/sign.tsx'
import { childStateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { Reason } from '../why/reason.tsx'

const WhyPanel = lazy(() => import('../why/why-panel.tsx').then((it) => ({ default: it.WhyPanel })))

type StepDetailProps = {
  steps: readonly MapStep[]
  step: MapStep
  student: { id: string; name: string }
  onSelect: (id: string) => void
  actions?: ReactNode
}

/** One step of the map in a child's words: where it stands, what it needs, what it opens, the work behind it. */
export function StepDetail({ steps, step, student, onSelect, actions }: StepDetailProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const ties = tiesOf(steps)
  const why = useQuery(
    read('GET /students/:studentId/mastery/:competencyId', {
      params: { studentId: student.id, competencyId: step.id },
    }),
  )
  const opening = why.data?.decisions.find((one) => one.kind === 'opening' && one.withdrawnAt === null)
  const count = why.data?.estimate?.evidenceCount ?? 0
  return (
    <section className="step-detail" aria-labelledby="step-title">
      <p className="state">
        <Sign state={step.state} quarters={step.quarters} size={20} />
        {t(childStateMessages[step.state])}
      </p>
      <h2 id="step-title">{step.title}</h2>
      <p className="quiet step-detail__why" aria-live="polite">
        {why.data && <Reason reasons={why.data} isForChild />}
      </p>
      {opening && (
        <p className="small">
          {t('map.openedBy', { name: opening.by?.name ?? t('step.yourTeacher'), reason: opening.reason })}
        </p>
      )}
      {actions}
      <dl className="ties">
        <Ties label={t('map.needs')} steps={ties.needs(step.id)} onSelect={onSelect} />
        <Ties label={t('map.opens')} steps={ties.opens(step.id)} onSelect={onSelect} />
      </dl>
      {count > 0 && (
        <button className="link small" type="button" onClick={() => setOpen(true)}>
          {t('stepCard.work', { count })}
        </button>
      )}
      {isOpen && (
        <Suspense>
          <WhyPanel
            studentId={student.id}
            studentName={student.name}
            competencyId={step.id}
            isForChild
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </section>
  )
}

function Ties(props: { label: string; steps: readonly MapStep[]; onSelect: (id: string) => void }) {
  const t = useText()
  if (!props.steps.length) return null
  return (
    <div>
      <dt>{props.label}</dt>
      {props.steps.map((step) => (
        <dd key={step.id}>
          <Sign state={step.state} quarters={step.quarters} size={18} />
          <button className="link" type="button" onClick={() => props.onSelect(step.id)}>
            {step.title}
            <span className="vh">, {t(childStateMessages[step.state])}</span>
          </button>
        </dd>
      ))}
    </div>
  )
}
