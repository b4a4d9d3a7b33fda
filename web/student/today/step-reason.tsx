import type { NextStep } from '#contract/recommendations.ts'
import { useFormat } from '../../ui/format.ts'
import { useText } from '../../ui/text.ts'
import { WhoChose, type Chooser } from '../../ui/who-chose.tsx'
import { reasonWords } from './step-words.ts'

const chooserOf: Record<NextStep['chosenBy'], Chooser> = {
  student: 'student',
  adult: 'adult',
  engine: 'guide',
}

/** Why a step is offered, in words: what an adult wrote, or what the rule says. */
export function useReasonWords(): (step: NextStep) => string {
  const t = useText()
  const format = useFormat()
  const dayOf = (at: string) => format.date(new Date(at), { month: 'long', day: 'numeric' })
  return (step) => {
    if (step.note) return `“${step.note}”`
    const { message, values } = reasonWords(step.reason, step.titles, dayOf)
    return t(message, values)
  }
}

/** Who chose a step and why, as a sentence; with `onAsk`, the way to what is behind it. */
export function StepReasonLine({ step, onAsk }: { step: NextStep; onAsk?: () => void }) {
  const t = useText()
  const wordsOf = useReasonWords()
  const adult = step.adult?.name ?? t('step.yourTeacher')
  const lead =
    step.reason.rule === 'openedByTeacher'
      ? t('step.opened', { adult: step.reason.adult?.name ?? t('step.yourTeacher') })
      : step.chosenBy === 'adult'
        ? t('step.assigned', { adult })
        : undefined
  // The guide may offer it: that it is open at all, an adult chose.
  const wasOpened = step.reason.rule === 'openedByTeacher'
  return (
    <WhoChose who={wasOpened ? 'adult' : chooserOf[step.chosenBy]} lead={lead}>
      {wordsOf(step)}{' '}
      {onAsk && (
        <button className="link" type="button" onClick={onAsk}>
          {t('step.whyThis')}
          <span className="vh">: {step.title}</span>
        </button>
      )}
    </WhoChose>
  )
}
