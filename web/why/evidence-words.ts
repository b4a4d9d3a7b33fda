import type { Evidence } from '#contract/evidence.ts'
import type { Condition, RuleLine } from '#contract/mastery.ts'
import type { MessageId } from '../ui/text.ts'

/** Which words say how a piece of evidence counts, and why. */
export function effectWords({ effect }: Evidence): MessageId {
  if (effect.because === 'notRight') return 'effect.notRight'
  if (effect.because === 'withHelp') return 'effect.withHelp'
  switch (effect.limit) {
    case 'practised':
      return 'effect.practised'
    case 'observed':
      return 'effect.observed'
    case 'noItem':
      return 'effect.noItem'
    case null:
      return 'effect.counts'
  }
}

/** What happened, in two or three words. */
export function deedWords({ kind, isCorrect }: Evidence): MessageId {
  switch (kind) {
    case 'assessed':
      return isCorrect ? 'deed.assessed.right' : 'deed.assessed.notYet'
    case 'practised':
      return isCorrect ? 'deed.practised.right' : 'deed.practised.notYet'
    case 'observed':
      return isCorrect ? 'deed.observed.right' : 'deed.observed.notYet'
  }
}

/** The district's rule, line by line. */
export const ruleMessages: Record<RuleLine['id'], MessageId> = {
  'mastery.rule.standard': 'rule.standard',
  'mastery.rule.confidence': 'rule.confidence',
  'mastery.rule.distinctSuccesses': 'rule.distinctSuccesses',
  'mastery.rule.lowerBound': 'rule.lowerBound',
  'mastery.rule.review': 'rule.review',
  'mastery.rule.neverErased': 'rule.neverErased',
}

/** A condition of the rule with where a student stands: shares become whole percents or questions out of ten. */
export function conditionWords({ id, shown, needed }: Condition): {
  message: MessageId
  values: { shown: number; needed: number }
} {
  switch (id) {
    case 'mastery.rule.confidence':
      // Rounded down, so that 94.6 never reads as the 95 that is not reached.
      return {
        message: 'condition.confidence',
        values: { shown: Math.floor(shown * 100), needed: Math.round(needed * 100) },
      }
    case 'mastery.rule.distinctSuccesses':
      return { message: 'condition.distinctSuccesses', values: { shown, needed } }
    case 'mastery.rule.lowerBound':
      return {
        message: 'condition.lowerBound',
        values: { shown: Math.floor(shown * 10), needed: Math.round(needed * 10) },
      }
  }
}

/** How sure an estimate is, from the width of its 80 % band. */
export const surenessWords = (lower: number, upper: number): MessageId =>
  upper - lower <= 0.2 ? 'sure.quite' : upper - lower <= 0.4 ? 'sure.fairly' : 'sure.notYet'

/** Out of ten new questions, whole ones: the band is never drawn narrower than it is. */
export const outOfTen = (lower: number, upper: number) => ({
  low: Math.floor(lower * 10),
  high: Math.min(10, Math.ceil(upper * 10)),
})
