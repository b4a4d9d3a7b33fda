import type { MasteryParameters } from './mastery.parameters.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Days until the probability of still knowing it is 0.9, after so many spaced successes since the declaration. */
export function stabilityOf(spacedSuccesses: number, parameters: MasteryParameters): number {
  return Math.min(
    parameters.longestStability,
    parameters.firstStability * parameters.stabilityGrowth ** spacedSuccesses,
  )
}

/**
 * The probability of still knowing it: R = (1 + 19/81 · t/S)^(−1/2), so that R = 0.9 when t = S.
 * Source: the power forgetting curve of FSRS 4.5 (open-spaced-repetition). Times in milliseconds; a last success
 * that lies ahead of `now` counts as just now.
 */
export function estimateRetention(
  lastSuccessAt: number,
  spacedSuccesses: number,
  now: number,
  parameters: MasteryParameters,
): number {
  const elapsedDays = Math.max(0, now - lastSuccessAt) / dayMs
  return 1 / Math.sqrt(1 + ((19 / 81) * elapsedDays) / stabilityOf(spacedSuccesses, parameters))
}

/** When retention reaches the floor, in milliseconds: the inverse of `estimateRetention`, to the millisecond. */
export function reviewDueAt(
  lastSuccessAt: number,
  spacedSuccesses: number,
  parameters: MasteryParameters,
): number {
  const days = ((parameters.retentionFloor ** -2 - 1) * 81 * stabilityOf(spacedSuccesses, parameters)) / 19
  return Math.round(lastSuccessAt + days * dayMs)
}

/**
 * Whether a success at this time counts as spaced: at least half of the stability has passed since the last one.
 * Ten right answers in one afternoon tell nothing about next month.
 */
export function isSpaced(
  lastSuccessAt: number,
  at: number,
  spacedSuccesses: number,
  parameters: MasteryParameters,
): boolean {
  return (at - lastSuccessAt) / dayMs >= stabilityOf(spacedSuccesses, parameters) / 2
}
