import type { MasteryReasons } from '#contract/mastery.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { useText } from '../ui/text.ts'
import { bearsFigures } from './evidence-words.ts'

type ReasonProps = { reasons: MasteryReasons; isForChild?: boolean }

/** Why the state is what it is, in one or two sentences. */
export function Reason({ reasons, isForChild = false }: ReasonProps) {
  const t = useText()
  const { reason } = reasons
  const day = (at: string) => <ShortDay at={at} />
  switch (reason.rule) {
    case 'noEvidence':
      return t('reason.noEvidence')
    case 'openedByTeacher':
      return t('reason.openedByTeacher')
    case 'prerequisitesMissing': {
      const titles = reasons.prerequisites
        .filter(({ competencyId }) => reason.competencyIds.includes(competencyId))
        .map(({ title }) => title)
      return t('reason.prerequisitesMissing', { first: titles.join(', ') })
    }
    case 'notYetDeclared':
      return t(isForChild && !bearsFigures(reasons) ? 'reason.littleWork' : 'reason.notYetDeclared', {
        shown: reason.distinctSuccesses,
        needed: reason.distinctSuccessesNeeded,
        sure: Math.floor(reason.mastered * 100),
      })
    case 'asked':
      return t('reason.asked')
    case 'noProgress':
      return t('reason.noProgress', { tries: reason.tries })
    case 'declared':
      return t('reason.declared', { on: day(reason.declaredAt), refresh: day(reason.reviewDueAt) })
    case 'timePassed':
      return t('reason.timePassed', { on: day(reason.declaredAt), last: day(reason.lastSuccessAt) })
    case 'recentEvidence':
      return t('reason.recentEvidence', { on: day(reason.declaredAt) })
    case 'judgedMastered':
      return t('reason.judgedMastered', { on: day(reason.judgedAt) })
    case 'judgedNotYet':
      return t('reason.judgedNotYet', { on: day(reason.judgedAt) })
  }
}
