import { expectedSuccess } from './kalman.ts'
import type { Belief } from './kalman.ts'
import type { MasteryParameters } from './mastery.parameters.ts'
import { logit, normalCdf, sigmoid } from './probability.ts'

/** What we believe about a student on a typical, new, unaided question of one competency. All in [0, 1]. */
export type Estimate = {
  /** The expected share of right answers. */
  readonly success: number
  /** The 80 % band of that share: one in ten lies below `lower`, one in ten above `upper`. */
  readonly lower: number
  readonly upper: number
  /** P(mastered): how probable it is that the share is at or above the cut. */
  readonly mastered: number
}

/** The 90th percentile of a standard normal: ± this many standard deviations hold 80 %. */
const eightyPercentBand = 1.2815515655446004

/**
 * The estimate for one competency. With m = easiness + ability + competency and V the sum of the two variances:
 *   success = σ(m / √(1 + π V / 8))   lower, upper = σ(m ∓ 1.2816 √V)   mastered = Φ((m − logit cut) / √V)
 *
 * @param easiness easiness of the competency's typical item, in logits
 */
export function estimateMastery(
  ability: Belief,
  competency: Belief,
  easiness: number,
  parameters: Pick<MasteryParameters, 'cut'>,
): Estimate {
  const mean = easiness + ability.mean + competency.mean
  const variance = ability.variance + competency.variance
  const deviation = Math.sqrt(variance)
  const success = expectedSuccess(mean, variance)
  return {
    success,
    // Far out, the approximation in `success` errs by more than the band is wide; the dot must stay in its band.
    lower: Math.min(success, sigmoid(mean - eightyPercentBand * deviation)),
    upper: Math.max(success, sigmoid(mean + eightyPercentBand * deviation)),
    mastered: normalCdf((mean - logit(parameters.cut)) / deviation),
  }
}

/**
 * The declaration rule: probable enough, AND enough unaided successes on different assessed items, AND even the
 * lower end of the 80 % band above the cut. The third follows from the first while confidence is above 0.9; it is
 * what keeps a district that asks for less from declaring on a coin's toss.
 */
export function meetsDeclaration(
  estimate: Estimate,
  distinctAssessedSuccesses: number,
  parameters: MasteryParameters,
): boolean {
  return (
    estimate.mastered >= parameters.confidence &&
    distinctAssessedSuccesses >= parameters.distinctSuccesses &&
    estimate.lower > parameters.cut
  )
}

export type RulePiece =
  | { readonly id: 'mastery.rule.standard'; readonly values: { readonly right: number; readonly of: number } }
  | { readonly id: 'mastery.rule.confidence'; readonly values: { readonly percent: number } }
  | { readonly id: 'mastery.rule.distinctSuccesses'; readonly values: { readonly count: number } }
  | {
      readonly id: 'mastery.rule.lowerBound'
      readonly values: { readonly right: number; readonly of: number }
    }
  | {
      readonly id: 'mastery.rule.review'
      readonly values: { readonly percent: number; readonly firstDays: number; readonly longestDays: number }
    }
  | { readonly id: 'mastery.rule.neverErased'; readonly values: Readonly<Record<string, never>> }

/** The rule as message ids with their numbers, in reading order; the words live with the screens. */
export function ruleInWords(parameters: MasteryParameters): RulePiece[] {
  const standard = asFraction(parameters.cut)
  return [
    { id: 'mastery.rule.standard', values: standard },
    { id: 'mastery.rule.confidence', values: { percent: asPercent(parameters.confidence) } },
    { id: 'mastery.rule.distinctSuccesses', values: { count: parameters.distinctSuccesses } },
    { id: 'mastery.rule.lowerBound', values: standard },
    {
      id: 'mastery.rule.review',
      values: {
        percent: asPercent(parameters.retentionFloor),
        firstDays: parameters.firstStability,
        longestDays: parameters.longestStability,
      },
    },
    { id: 'mastery.rule.neverErased', values: {} },
  ]
}

/** A share as the simplest "right of of" within half a percent: 2 of 3, 4 of 5, else of 100. */
function asFraction(share: number): { right: number; of: number } {
  for (let of = 2; of <= 10; of++) {
    const right = Math.round(share * of)
    if (Math.abs(right / of - share) <= 0.005) return { right, of }
  }
  return { right: Math.round(share * 100), of: 100 }
}

function asPercent(share: number): number {
  return Math.round(share * 1000) / 10
}
