import type { Estimate } from '../mastery/declaration.ts'
import { logit, normalCdf } from '../mastery/probability.ts'
import { draw } from './draw.ts'
import type { RecommendParameters } from './recommend.parameters.ts'
import { knownProbability } from './situation.ts'
import type { Chart, Place, WorkKind } from './situation.ts'

/** What a score is made of; the contributions from `gain` on add up to it. */
export type Terms = {
  /** P(prerequisites met), in [0, 1]. */
  readonly prerequisitesMet: number
  /** Expected gain in P(mastered) of one minute, in [0, 1]. */
  readonly gainPerMinute: number
  /** prerequisitesMet × gainPerMinute × gainMinutes. */
  readonly gain: number
  readonly review: number
  /** What was assigned, chosen, asked for as a goal, opened, or what someone is stuck on. */
  readonly wanted: number
  readonly sectionLevel: number
  readonly exploration: number
  /** At most 0. */
  readonly switching: number
  /** At most 0. */
  readonly repetition: number
}

export const scoreOf = (terms: Terms): number =>
  terms.gain +
  terms.review +
  terms.wanted +
  terms.sectionLevel +
  terms.exploration +
  terms.switching +
  terms.repetition

export const noTerms: Terms = {
  prerequisitesMet: 1,
  gainPerMinute: 0,
  gain: 0,
  review: 0,
  wanted: 0,
  sectionLevel: 0,
  exploration: 0,
  switching: 0,
  repetition: 0,
}

/** How well a question fits at an expected success p: 1 in the band, falling to 0 where all is wrong or all is right. */
export function fitOf(success: number, { bandLow, bandHigh }: RecommendParameters): number {
  if (success < bandLow) return success / bandLow
  return success > bandHigh ? (1 - success) / (1 - bandHigh) : 1
}

/** The 90th percentile of a standard normal, by which an estimate's band is drawn. */
const eightyPercentBand = 1.2815515655446004
/** No share is nearer to 0 or 1 than this, so that its logit stays finite. */
const edge = 1e-9

/** Mean and standard deviation of the student's level in logits, read back from the 80 % band of an estimate. */
export function levelOf({ lower, upper }: Pick<Estimate, 'lower' | 'upper'>): {
  mean: number
  deviation: number
} {
  const low = logit(Math.min(1 - edge, Math.max(edge, lower)))
  const high = logit(Math.min(1 - edge, Math.max(edge, upper)))
  return { mean: (low + high) / 2, deviation: Math.max(1e-3, (high - low) / (2 * eightyPercentBand)) }
}

/**
 * Expected gain in P(mastered) of so many minutes of practice:
 *   Φ((m + Δ − logit cut) / s) − Φ((m − logit cut) / s)   with   Δ = learnPerAnswer × answersPerMinute × minutes × fit
 * Before any evidence on a competency m is at most at the cut: what she showed elsewhere is not mastery of this.
 */
export function practiceGain(
  { estimate, evidenceCount }: Pick<Place, 'estimate' | 'evidenceCount'>,
  { minutes, fit, cut }: { minutes: number; fit: number; cut: number },
  { learnPerAnswer, answersPerMinute }: RecommendParameters,
): number {
  const { mean, deviation } = levelOf(estimate)
  const before = (evidenceCount === 0 ? Math.min(mean, logit(cut)) : mean) - logit(cut)
  const learnt = learnPerAnswer * answersPerMinute * minutes * fit
  return normalCdf((before + learnt) / deviation) - normalCdf(before / deviation)
}

/**
 * Expected gain of one minute. Practice: see `practiceGain`; with a partner it fits at least `partnerFit`, with an
 * adult always, and before any evidence an expectation above the band does not count against it: first answers are
 * predicted too high. A check teaches nothing: `checkShare` of what it may bring to a declaration, P(mastered). A
 * refresh is counted by its review term.
 */
function gainPerMinuteOf(place: Place, kind: WorkKind, minutes: number, { situation }: Chart): number {
  const { parameters, mastery } = situation
  const { success, mastered } = place.estimate
  const fit = fitOf(place.evidenceCount === 0 ? Math.min(success, parameters.bandHigh) : success, parameters)
  const practised = (fitting: number) =>
    practiceGain(place, { minutes, fit: fitting, cut: mastery.cut }, parameters) / minutes
  switch (kind) {
    case 'practice':
      return practised(fit)
    case 'withPartner':
      return practised(Math.max(fit, parameters.partnerFit))
    case 'withAdult':
      return practised(1)
    case 'check':
      return (parameters.checkShare * mastered) / minutes
    case 'refresh':
      return 0
  }
}

/**
 * How much a review presses: 1 on the day it falls due and (1 − known) / (1 − floor) after, at most `reviewCap`;
 * before it is due, the part of the way to that day. 0 for what is not mastered.
 */
export function reviewUrgency(place: Place, { situation }: Chart): number {
  const { standing } = place
  const { now, mastery, parameters } = situation
  if (standing.state === 'reviewDue') {
    const urgency = (1 - knownProbability(place)) / (1 - mastery.retentionFloor)
    return Math.min(parameters.reviewCap, Math.max(1, urgency))
  }
  if (standing.state !== 'mastered' || standing.reason.rule !== 'declared') return 0
  const from = place.lastSuccessAt ?? standing.reason.declaredAt
  const whole = standing.reason.reviewDueAt - from
  return whole > 0 ? Math.min(1, Math.max(0, (now - from) / whole)) : 0
}

/** The terms of one step on one place. `wanted` is the strongest claim that somebody has on it. */
export function termsOf(
  chart: Chart,
  place: Place,
  { kind, minutes, wanted }: { kind: WorkKind; minutes: number; wanted: number },
): Terms {
  const { placeOf, prerequisitesOf, situation } = chart
  const { parameters, recent, seed } = situation
  const { competencyId, estimate, level } = place
  let prerequisitesMet = 1
  for (const id of prerequisitesOf.get(competencyId) ?? []) {
    const before = placeOf.get(id)
    prerequisitesMet *= before === undefined ? 0 : knownProbability(before)
  }
  const gainPerMinute = gainPerMinuteOf(place, kind, minutes, chart)
  const last = recent[0]
  const leaves = last !== undefined && last.competencyId !== competencyId
  let inARow = 0
  while (recent[inARow]?.competencyId === competencyId && recent[inARow]?.kind === kind) inARow++
  return {
    prerequisitesMet,
    gainPerMinute,
    gain: prerequisitesMet * gainPerMinute * parameters.gainMinutes,
    review: kind === 'refresh' ? parameters.reviewWeight * reviewUrgency(place, chart) : 0,
    wanted,
    sectionLevel: level === 'at' ? parameters.sectionWeight : 0,
    exploration:
      parameters.explorationWeight *
      (estimate.upper - estimate.lower) *
      draw(seed, `${competencyId} ${kind}`),
    switching: leaves ? -parameters.switchingCost : 0,
    repetition: inARow > 1 ? -parameters.repetitionCost * (inARow - 1) : 0,
  }
}
