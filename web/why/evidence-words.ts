import type { Evidence } from '#contract/evidence.ts'
import type { Condition, MasteryReasons, RuleLine } from '#contract/mastery.ts'
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
    case 'untrusted':
      return 'effect.untrusted'
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

type ConditionWords = { message: MessageId; values: { shown: number; needed: number } }

/** A condition of the rule with where a student stands: shares in per cent, successes counted. */
export function conditionWords({ id, shown, needed, isMet }: Condition): ConditionWords {
  switch (id) {
    case 'mastery.rule.confidence':
      return { message: 'condition.confidence', values: inPercent(shown, needed, isMet) }
    case 'mastery.rule.distinctSuccesses':
      return { message: 'condition.distinctSuccesses', values: { shown, needed } }
    case 'mastery.rule.lowerBound':
      return { message: 'condition.lowerBound', values: inPercent(shown, needed, isMet) }
  }
}

/** Two shares in per cent, with as many decimals as it takes that the figures say what the verdict says. */
function inPercent(shown: number, needed: number, isMet: boolean): { shown: number; needed: number } {
  for (const scale of [1, 10, 100]) {
    const figures = {
      shown: Math.floor(shown * 100 * scale) / scale,
      needed: Math.round(needed * 100 * scale) / scale,
    }
    if (figures.shown >= figures.needed === isMet) return figures
  }
  return { shown: shown * 100, needed: needed * 100 }
}

const littleWork = 3

/** Whether there is an estimate with fewer than three pieces of evidence on the step itself: it leans on other steps. */
export const leansOnOtherSteps = ({ estimate }: Pick<MasteryReasons, 'estimate'>): boolean =>
  estimate !== null && estimate.evidenceCount < littleWork

/**
 * Whether a child or a family is told how sure we are in per cent: only where work on the step itself bears it out, by
 * the successes that the rule asks for or by three pieces of evidence.
 */
export const bearsFigures = (reasons: Pick<MasteryReasons, 'conditions' | 'estimate'>): boolean =>
  (reasons.estimate?.evidenceCount ?? 0) >= littleWork ||
  reasons.conditions.some(({ id, isMet }) => id === 'mastery.rule.distinctSuccesses' && isMet)

/** How sure an estimate is, from the width of its 80 % band. */
export const surenessWords = (lower: number, upper: number): MessageId =>
  upper - lower <= 0.2 ? 'sure.quite' : upper - lower <= 0.4 ? 'sure.fairly' : 'sure.notYet'

/** Out of ten new questions, whole ones: the band is never drawn narrower than it is. */
export const outOfTen = (lower: number, upper: number) => ({
  low: Math.floor(lower * 10),
  high: Math.min(10, Math.ceil(upper * 10)),
})
