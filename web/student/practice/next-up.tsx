import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { StepBlock } from '../../ui/step-block.tsx'
import { useText } from '../../ui/text.ts'
import { BeginTrouble } from '../begin-trouble.tsx'
import { StepReasonLine } from '../today/step-reason.tsx'
import { actionMessage, kindIcon, kindMessages } from '../today/step-words.ts'
import { useBegin } from '../use-begin.ts'

/** What is next, the same minute. */
export function NextUp({ studentId }: { studentId: string }) {
  const t = useText()
  const today = useQuery(read('GET /students/:studentId/today', { params: { studentId } }))
  const begin = useBegin(studentId)
  const step = today.data?.steps[0]
  if (!step || today.isFetching) return null
  const isAlone = step.kind !== 'withAdult' && step.kind !== 'withPartner'
  return (
    <section className="stack" aria-labelledby="next-up">
      <h2 className="h2" id="next-up">
        {t('setEnd.next')}
      </h2>
      {begin.isError && <BeginTrouble problem={begin.error} />}
      <StepBlock
        title={step.title}
        state={step.state}
        quarters={step.quarters}
        reason={<StepReasonLine step={step} />}
        facts={
          <Facts>
            <Fact icon="clock">{t('step.minutes', { minutes: step.minutes })}</Fact>
            <Fact icon={kindIcon[step.kind]}>{t(kindMessages[step.kind])}</Fact>
          </Facts>
        }
        action={
          isAlone ? (
            <Button
              look="ink"
              isBig
              iconAfter="arrow"
              isBusy={begin.isPending}
              onClick={() => begin.mutate(step)}
            >
              {t(actionMessage(step))}
            </Button>
          ) : (
            <ButtonLink look="ink" isBig iconAfter="arrow" to="/today">
              {t('setEnd.toToday')}
            </ButtonLink>
          )
        }
      />
    </section>
  )
}
