import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { MapStep } from '../map/map-steps.ts'
import { call, read } from '../api.ts'
import { newId } from '../new-id.ts'
import { Button } from '../ui/button.tsx'
import { isHeld, isInWork } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import { BeginTrouble } from './begin-trouble.tsx'
import { useBegin } from './use-begin.ts'

const WhyStepPanel = lazy(() =>
  import('./today/why-step-panel.tsx').then(({ WhyStepPanel: it }) => ({ default: it })),
)

/** What a student can do with a step of her own map. */
export function StepActions({ step, studentId }: { step: MapStep; studentId: string }) {
  const t = useText()
  const [isWhy, setWhy] = useState(false)
  const begin = useBegin(studentId)
  const isLocked = step.state === 'locked'
  const beginAs = (kind: 'practice' | 'check' | 'refresh') => begin.mutate({ competencyId: step.id, kind })
  const isBusyWith = (kind: string) => begin.isPending && begin.variables.kind === kind
  return (
    <div className="step-actions">
      {!isLocked && (
        <>
          <Button
            look="do"
            isBig
            iconAfter="arrow"
            isBusy={isBusyWith('practice') || isBusyWith('refresh')}
            onClick={() => beginAs(isHeld(step.state) ? 'refresh' : 'practice')}
          >
            {t(isInWork(step.state) ? 'map.keepGoing' : isHeld(step.state) ? 'step.refresh' : 'map.begin')}
          </Button>
          {!isHeld(step.state) && (
            <Button isBig isBusy={isBusyWith('check')} onClick={() => beginAs('check')}>
              {t('map.showIt')}
            </Button>
          )}
        </>
      )}
      {begin.isError && <BeginTrouble problem={begin.error} />}
      {!isHeld(step.state) && <GoalButton step={step} studentId={studentId} />}
      <button className="link small" type="button" onClick={() => setWhy(true)}>
        {t(isLocked ? 'map.whyNot' : 'map.whyOffered')}
      </button>
      <Suspense>
        {isWhy && (
          <WhyStepPanel
            studentId={studentId}
            step={{ ...step, competencyId: step.id }}
            onClose={() => setWhy(false)}
          />
        )}
      </Suspense>
    </div>
  )
}

function GoalButton({ step, studentId }: { step: MapStep; studentId: string }) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { studentId }
  const today = useQuery(read('GET /students/:studentId/today', { params }))
  const goal = today.data?.goals.find((one) => one.competencyId === step.id && !one.isMet)
  const [id, setId] = useState(newId)
  const change = useMutation({
    mutationFn: async () => {
      if (goal) await call('POST /goals/:goalId/drop', { params: { goalId: goal.id }, body: {} })
      else await call('POST /students/:studentId/goals', { params, body: { id, competencyId: step.id } })
    },
    onSuccess: () => setId(newId()),
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: read('GET /students/:studentId/today', { params }).queryKey,
      }),
  })
  if (!today.data) return null
  return (
    <>
      {goal && (
        <p className="small" role="status">
          {t('map.goal.set')}
        </p>
      )}
      {(!goal || goal.isOwn) && (
        <Button
          look="quiet"
          isFlush
          icon={goal ? 'close' : 'plus'}
          isBusy={change.isPending}
          onClick={() => change.mutate()}
        >
          {t(goal ? 'map.goal.drop' : 'map.goal')}
        </Button>
      )}
      {change.isError && <Trouble problem={change.error} />}
    </>
  )
}
