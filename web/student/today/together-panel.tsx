import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NextStep, Today } from '#contract/recommendations.ts'
import { call, read } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Sign } from '../../ui/sign.tsx'
import { childStateMessages } from '../../ui/state-words.ts'
import { useText } from '../../ui/text.ts'
import { toast } from '../../ui/toast.tsx'
import { Trouble } from '../../ui/waiting.tsx'
import { useBegin } from '../use-begin.ts'

/** A step with somebody: an adult is called to it, with a partner the questions are done side by side. */
export function TogetherPanel(props: { today: Today; step: NextStep; onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const { today, step, onClose } = props
  const params = { studentId: today.studentId }
  const isAdult = step.kind === 'withAdult'
  const adult = step.adult?.name ?? today.adults[0]?.name ?? t('step.yourTeacher')
  const [ids] = useState(() => ({ step: newId(), help: newId() }))
  const begin = useBegin(today.studentId)
  const join = useMutation({
    mutationFn: async () => {
      const { competencyId, kind } = step
      if (step.id === null)
        await call('POST /students/:studentId/next-steps', {
          params,
          body: { id: ids.step, competencyId, kind },
        })
      await call('POST /students/:studentId/help-requests', {
        params,
        body: { id: ids.help, competencyId, note: t('together.note', { step: step.title }) },
      })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({
        queryKey: read('GET /students/:studentId/today', { params }).queryKey,
      })
      onClose()
      toast(t('together.told', { adult }))
    },
  })
  const finish = useMutation({
    mutationFn: (nextStepId: string) =>
      call('POST /next-steps/:nextStepId/finish', { params: { nextStepId }, body: {} }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({
        queryKey: read('GET /students/:studentId/today', { params }).queryKey,
      })
      onClose()
      toast(t('together.finished'))
    },
  })
  const failed = join.error ?? begin.error ?? finish.error
  return (
    <Panel label={step.title} onClose={onClose}>
      <div className="stack">
        <p className="state">
          <Sign state={step.state} quarters={step.quarters} size={20} />
          {t(childStateMessages[step.state])}
        </p>
        <h2>{step.title}</h2>
        <p>{isAdult ? t('together.adult', { adult }) : t('together.partner')}</p>
        {step.resource && <p className="quiet">{t('together.lesson', { title: step.resource.title })}</p>}
        {step.note && <p>“{step.note}”</p>}
        {failed && <Trouble problem={failed} />}
        <div className="row">
          {isAdult ? (
            <Button look="do" isBig icon="hand" isBusy={join.isPending} onClick={() => join.mutate()}>
              {t('together.tell', { adult })}
            </Button>
          ) : (
            <Button
              look="do"
              isBig
              iconAfter="arrow"
              isBusy={begin.isPending}
              onClick={() => begin.mutate(step)}
            >
              {t('together.begin')}
            </Button>
          )}
          {isAdult && (
            <Button
              isBig
              isBusy={begin.isPending}
              onClick={() => begin.mutate({ competencyId: step.competencyId, kind: 'practice' })}
            >
              {t('together.alone')}
            </Button>
          )}
          {step.id !== null && (
            <Button
              isBig
              icon="check"
              isBusy={finish.isPending}
              onClick={() => step.id !== null && finish.mutate(step.id)}
            >
              {t('together.finish')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  )
}
