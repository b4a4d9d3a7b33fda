import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Sitting } from '#contract/assessment.ts'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text.ts'
import { useTitle } from '../../ui/title.ts'
import { Loading, Waiting } from '../../ui/waiting.tsx'
import { useHelpAbout } from '../help-about.ts'
import { Where } from './where.tsx'
import { PracticeQuestion } from './practice-question.tsx'
import { useSitting } from './use-sitting.ts'
import './practice.css'

const SetEnd = lazy(() => import('./set-end.tsx').then((it) => ({ default: it.SetEnd })))

/** Practice: one question after the other, feedback at once, help that is there for the asking. */
export function PracticePage() {
  const { sittingId } = useParams({ from: '/signed-in/practice/$sittingId' })
  return <Practice key={sittingId} sittingId={sittingId} />
}

function Practice({ sittingId }: { sittingId: string }) {
  const t = useText()
  const work = useSitting(sittingId)
  const { sitting, waiting } = work
  useTitle(sitting?.competencyTitle ?? t('practice.title'))
  /** A question that was worked on stays until she goes on, also when it is over. */
  const [stayId, setStayId] = useState<string | null>(null)
  const next = sitting?.attempts.find(({ id, state }) => state === 'open' && !waiting.has(id))
  const attempt = sitting?.attempts.find(({ id }) => id === stayId) ?? next
  const isOver = sitting !== undefined && attempt === undefined
  useHelpAbout(sitting?.competencyId, attempt?.id)
  if (!sitting) return <Waiting query={work.query} />
  return (
    <div className="page practice">
      <div className="practice__top">
        <Link className="back" to="/today">
          {t('practice.back')}
        </Link>
        <Marks sitting={sitting} waiting={waiting} currentId={attempt?.id} />
      </div>
      <Where sitting={sitting} />
      <Suspense fallback={<Loading />}>
        {attempt && (
          <PracticeQuestion
            key={attempt.id}
            attempt={attempt}
            studentId={sitting.studentId}
            work={work}
            isWaiting={waiting.has(attempt.id)}
            isLast={
              next === undefined || (next.id === attempt.id && sitting.attempts.at(-1)?.id === attempt.id)
            }
            onStay={() => setStayId(attempt.id)}
            onNext={() => setStayId(null)}
          />
        )}
        {isOver && (
          <SetEnd sitting={sitting} waiting={waiting} onEnd={work.end.mutate} isEnding={work.end.isPending} />
        )}
      </Suspense>
    </div>
  )
}

/** How the questions of this go went so far: a tick for each one right. */
function Marks(props: { sitting: Sitting; waiting: ReadonlySet<string>; currentId: string | undefined }) {
  const t = useText()
  const { attempts } = props.sitting
  const right = attempts.filter(({ state }) => state === 'right').length
  const at = attempts.findIndex(({ id }) => id === props.currentId)
  return (
    <p className="marks">
      <span className="marks__ticks" aria-hidden="true">
        {attempts.map(({ id, state }) =>
          state === 'right' ? (
            <Icon key={id} name="check" />
          ) : state === 'open' && !props.waiting.has(id) ? null : (
            <i key={id} className={props.waiting.has(id) ? 'marks__waits' : 'marks__done'} />
          ),
        )}
      </span>
      <span className="vh">{t('practice.right', { count: right })}</span>
      {at >= 0 && <span>{t('practice.question', { n: at + 1, of: attempts.length })}</span>}
    </p>
  )
}
