import type { KalmanParameters } from './kalman.parameters.ts'
import { logit, sigmoid } from './probability.ts'

/** A normal belief about a quantity in logits: its mean, and its variance (> 0). */
export type Belief = { readonly mean: number; readonly variance: number }

/** The two kinds of belief one observation speaks about: the student's ability, and 1..k competencies of hers. */
export type Beliefs = { readonly ability: Belief; readonly competencies: readonly Belief[] }

/** Counts of unaided answers: `correct` of `count`. */
export type Counts = { readonly count: number; readonly correct: number }

export function priorAbility(parameters: KalmanParameters): Belief {
  return { mean: 0, variance: parameters.abilityVariance }
}

export function priorCompetency(parameters: KalmanParameters): Belief {
  return { mean: 0, variance: parameters.competencyVariance }
}

/**
 * E[σ(x)] for x normal with the given mean and variance, all in logits: σ(mean / √(1 + π variance / 8)).
 * Less sure means nearer to one half. Source: MacKay (1992), the moderated output of a logistic classifier.
 */
export function expectedSuccess(mean: number, variance: number): number {
  return sigmoid(mean / Math.sqrt(1 + (Math.PI * variance) / 8))
}

/**
 * One step of the Kalman logistic filter, and the probability of success it gave BEFORE it saw the outcome.
 *
 * With k competencies, easiness d of the item, ability a (variance v) and competencies b_s (variances w_s):
 *   m = d + a + Σ b_s / k            V = v + Σ w_s / k²
 *   p = σ(m / √(1 + π V / 8))        g = p (1 − p)        e = isCorrect − p
 *   a += v e / (1 + g V)             v −= v² g / (1 + g V),  then v += q_u, at most v_u
 *   b_s += (w_s / k) e / (1 + g V)   w_s −= (w_s / k)² g / (1 + g V),  then w_s += q_s, at most v_s
 *
 * This is an extended Kalman filter of a logistic model with the covariances dropped. An item that needs k
 * competencies moves each by its share 1/k: this is the derivative of m, and keeps every variance positive, since
 * w_s / k² ≤ V. The caps are the prior variances: drift can at most bring us back to knowing nothing.
 * Time plays no part: the order of observations does. Same input, same bits.
 * Source: Szczecinski & Tihon (2021), Simplified Kalman filter for on-line rating, arXiv 2104.14012 (diagonal form),
 * with the moderated probability of MacKay (1992) in place of σ(m).
 *
 * @param beliefs ability and, in any fixed order, the beliefs about the item's competencies (at least one)
 * @param outcome easiness in logits (higher is easier, 0 = half of students succeed), and whether it went right
 */
export function observe(
  beliefs: Beliefs,
  outcome: { readonly easiness: number; readonly isCorrect: boolean },
  parameters: KalmanParameters,
): Beliefs & { readonly probability: number } {
  const { ability, competencies } = beliefs
  const share = 1 / competencies.length
  let mean = 0
  let variance = 0
  for (const competency of competencies) {
    mean += competency.mean
    variance += competency.variance
  }
  mean = outcome.easiness + ability.mean + mean * share
  variance = ability.variance + variance * share * share

  const probability = expectedSuccess(mean, variance)
  const steepness = probability * (1 - probability)
  const surprise = (outcome.isCorrect ? 1 : 0) - probability
  const damping = 1 + steepness * variance

  const moved = (belief: Belief, weight: number, drift: number, cap: number): Belief => {
    const gain = (belief.variance * weight) / damping
    const remaining = belief.variance - gain * belief.variance * weight * steepness
    return { mean: belief.mean + gain * surprise, variance: Math.min(cap, remaining + drift) }
  }
  return {
    probability,
    ability: moved(ability, 1, parameters.abilityDrift, parameters.abilityVariance),
    competencies: competencies.map((competency) =>
      moved(competency, share, parameters.competencyDrift, parameters.competencyVariance),
    ),
  }
}

/** No item or competency is believed easier or harder than this many logits (1.8 % … 98.2 %). */
export const easinessLimit = 4

/**
 * Easiness of a competency's typical item, in logits: the share of right answers, drawn towards the share over
 * everything by ten pseudo-answers, p_s = (w_s + 10 p) / (n_s + 10). Higher is easier; 0 with no answers at all.
 */
export function competencyEasinessOf(competency: Counts, everything: Counts): number {
  return clampedLogit(shrunkenShare(competency, 10, shareOf(everything)))
}

/**
 * Easiness of an item, in logits: its share of right answers, drawn towards that of its competencies by four
 * pseudo-answers, p_i = (w_i + 4 p_s) / (n_i + 4) with p_s as in `competencyEasinessOf` (mean over several).
 * Freeze it before use: counts that include the student's own answer leak it into her estimate.
 */
export function easinessOf(item: Counts, competencies: readonly Counts[], everything: Counts): number {
  const overall = shareOf(everything)
  let sum = 0
  for (const competency of competencies) sum += shrunkenShare(competency, 10, overall)
  const prior = competencies.length > 0 ? sum / competencies.length : overall
  return clampedLogit(shrunkenShare(item, 4, prior))
}

function shareOf(counts: Counts): number {
  return shrunkenShare(counts, counts.count > 0 ? 0 : 1, 0.5)
}

function shrunkenShare({ count, correct }: Counts, pseudoCount: number, prior: number): number {
  if (!(correct >= 0 && correct <= count && count < Infinity)) {
    throw new RangeError(`counts must satisfy 0 ≤ correct ≤ count, got ${correct} of ${count}`)
  }
  return (correct + pseudoCount * prior) / (count + pseudoCount)
}

function clampedLogit(probability: number): number {
  return Math.max(-easinessLimit, Math.min(easinessLimit, logit(probability)))
}
