import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { NextStep, OpenChoice, Today } from '#contract/recommendations.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Fact, Facts } from '../../ui/facts.tsx'
import { StepBlock } from '../../ui/step-block.tsx'
import { StepCard } from '../../ui/step-card.tsx'
import { childStateMessages } from '../../ui/state-words.ts'
import { useText } from '../../ui/text.ts'
import { BeginTrouble } from '../begin-trouble.tsx'
import { WhoChose } from '../../ui/who-chose.tsx'
import { useBegin } from '../use-begin.ts'
import { StepReasonLine, useReasonWords } from './step-reason.tsx'
import { actionMessage, kindIcon, kindMessages } from './step-words.ts'

const DeclinePanel = lazy(() =>
  import('./decline-panel.tsx').then(({ DeclinePanel: it }) => ({ default: it })),
)
const ReadAloud = lazy(() => import('../../ui/read-aloud.tsx').then(({ ReadAloud: it }) => ({ default: it })))
const TogetherPanel = lazy(() =>
  import('./together-panel.tsx').then(({ TogetherPanel: it }) => ({ default: it })),
)
const WhyStepPanel = lazy(() =>
  import('./why-step-panel.tsx').then(({ WhyStepPanel: it }) => ({ default: it })),
)

type Opened = { panel: 'why' | 'together'; step: NextStep } | { panel: 'decline' } | null

/** The best step large, others beside it, and the ways to something else. */
export function Offer({ today }: { today: Today }) {
  const t = useText()
  const [opened, setOpened] = useState<Opened>(null)
  const begin = useBegin(today.studentId)
  const [first, ...others] = today.steps
  const close = () => setOpened(null)
  const reasonOf = useReasonWords()
  // A child who does not read yet hears what there is to choose from.
  const aloud = [
    ...(first ? [first.title, reasonOf(first)] : []),
    ...(others.length > 0 ? [t('today.others'), ...others.map(({ title }) => title)] : []),
  ].join('. ')
  /** The step of an open panel as it is told now, in another language perhaps. */
  const now = (step: NextStep) => today.steps.find((one) => keyOf(one) === keyOf(step)) ?? step
  const partsOf = (step: NextStep) => {
    const isTogether = step.kind === 'withAdult' || step.kind === 'withPartner'
    return {
      title: step.title,
      state: step.state,
      quarters: step.quarters,
      reason: <StepReasonLine step={step} onAsk={() => setOpened({ panel: 'why', step })} />,
      facts: <StepFacts step={step} />,
      action: {
        onClick: () => (isTogether ? setOpened({ panel: 'together', step }) : begin.mutate(step)),
        isBusy: begin.isPending && begin.variables === step,
        children: t(actionMessage(step)),
      },
    }
  }
  return (
    <>
      {begin.isError && <BeginTrouble problem={begin.error} />}
      {first && (
        <First
          {...partsOf(first)}
          aloud={
            <Suspense>
              <ReadAloud words={aloud} isQuiet />
            </Suspense>
          }
        />
      )}
      {(others.length > 0 || today.openChoice) && (
        <section className="stack" aria-labelledby="others">
          {first && (
            <h2 className="h2" id="others">
              {t('today.others')}
            </h2>
          )}
          {others.map((step) => {
            const { action, ...parts } = partsOf(step)
            return <StepCard key={keyOf(step)} {...parts} action={<Button isBig {...action} />} />
          })}
          {today.openChoice && <Open choice={today.openChoice} isMain={!first} />}
        </section>
      )}
      <div className="row today__else">
        {today.steps.length > 0 && (
          <Button look="quiet" isFlush icon="undo" onClick={() => setOpened({ panel: 'decline' })}>
            {t('today.noneFit')}
          </Button>
        )}
        <ButtonLink look="quiet" isFlush icon="map" to="/map">
          {t('today.pickFromMap')}
        </ButtonLink>
      </div>
      <Suspense>
        {opened?.panel === 'why' && (
          <WhyStepPanel studentId={today.studentId} step={now(opened.step)} onClose={close} />
        )}
        {opened?.panel === 'together' && (
          <TogetherPanel today={today} step={now(opened.step)} onClose={close} />
        )}
        {opened?.panel === 'decline' && <DeclinePanel today={today} onClose={close} />}
      </Suspense>
    </>
  )
}

const keyOf = ({ competencyId, kind }: NextStep) => `${competencyId} ${kind}`

type Parts = Omit<Parameters<typeof StepBlock>[0], 'action'> & { action: Parameters<typeof Button>[0] }

function First({ action, aloud, ...parts }: Parts & { aloud: ReactNode }) {
  return (
    <StepBlock
      {...parts}
      action={
        <>
          <Button look="ink" isBig iconAfter="arrow" {...action} />
          {aloud}
        </>
      }
    />
  )
}

function StepFacts({ step }: { step: NextStep }) {
  const t = useText()
  return (
    <Facts>
      <Fact>{t(childStateMessages[step.state])}</Fact>
      <Fact icon="clock">{t('step.minutes', { minutes: step.minutes })}</Fact>
      <Fact icon={kindIcon[step.kind]}>
        {step.kind === 'withAdult' && step.adult
          ? t('step.with', { adult: step.adult.name })
          : t(kindMessages[step.kind])}
      </Fact>
    </Facts>
  )
}

/** The choice handed back to her. */
function Open({ choice, isMain }: { choice: OpenChoice; isMain: boolean }) {
  const t = useText()
  const isMap = choice.kind === 'fromMap'
  const why =
    choice.reason.rule === 'everythingMastered'
      ? t('open.everythingMastered', { count: choice.reason.mastered })
      : t('open.fewFit')
  return (
    <StepCard
      title={t(isMap ? 'open.fromMap' : 'open.withAdult')}
      state="notStarted"
      reason={<WhoChose who="guide">{why}</WhoChose>}
      facts={
        <Facts>
          <Fact icon="clock">{t('step.minutes', { minutes: choice.minutes })}</Fact>
        </Facts>
      }
      action={
        isMap ? (
          <ButtonLink isBig look={isMain ? 'do' : 'plain'} to="/map">
            {t('open.toMap')}
          </ButtonLink>
        ) : undefined
      }
    />
  )
}
