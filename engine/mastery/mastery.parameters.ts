import { kalmanBounds, kalmanParameters } from './kalman.parameters.ts'
import type { KalmanParameters } from './kalman.parameters.ts'

/**
 * Everything a district may set about mastery. Probabilities and shares in [0, 1], times in days.
 * The defaults of the declaration rule stand in docs/engine/kalman-logistic-filter.md with what they lead to.
 */
export type MasteryParameters = KalmanParameters & {
  /** The standard: the share of new questions of a competency that a student who has mastered it gets right unaided. */
  readonly cut: number
  /** How probable it must be that the student meets the standard before mastery is declared. */
  readonly confidence: number
  /** Unaided successes on so many different assessed items must be there too, however able the student is. */
  readonly distinctSuccesses: number
  /** Needs help: not before so many pieces of evidence … */
  readonly helpTries: number
  /** … and only when the last five did not raise the expected success by more than this. */
  readonly helpRise: number
  /** A review is due when the probability of still knowing it falls below this. */
  readonly retentionFloor: number
  /** Days after the declaration until the probability of still knowing it is 0.9. */
  readonly firstStability: number
  /** Each spaced success multiplies those days by this … */
  readonly stabilityGrowth: number
  /** … up to so many days. */
  readonly longestStability: number
}

export const masteryParameters: MasteryParameters = {
  ...kalmanParameters,
  cut: 2 / 3,
  confidence: 0.95,
  distinctSuccesses: 2,
  helpTries: 8,
  helpRise: 0.05,
  retentionFloor: 0.9,
  firstStability: 28,
  stabilityGrowth: 2,
  longestStability: 365,
}

/** No rule can ask for more different items than this; the accumulator keeps no more. */
export const mostDistinctSuccesses = 5

/** Inclusive safe bounds. One lucky answer can never be enough, and no setting makes mastery unreachable. */
const masteryBounds: Readonly<Record<keyof MasteryParameters, readonly [number, number]>> = {
  ...kalmanBounds,
  cut: [0.5, 0.95],
  confidence: [0.8, 0.995],
  distinctSuccesses: [2, mostDistinctSuccesses],
  helpTries: [5, 30],
  helpRise: [0, 0.2],
  retentionFloor: [0.7, 0.97],
  firstStability: [7, 180],
  stabilityGrowth: [1, 4],
  longestStability: [30, 1000],
}

const wholeNumbers: readonly string[] = [
  'distinctSuccesses',
  'helpTries',
] satisfies (keyof MasteryParameters)[]

export type ParameterProblem = {
  readonly parameter: keyof MasteryParameters
  readonly value: number
  readonly least: number
  readonly most: number
  readonly mustBeWhole: boolean
}

/** Every parameter outside its safe bounds, for a form to show; empty when all may be used. */
export function findParameterProblems(parameters: MasteryParameters): ParameterProblem[] {
  const problems: ParameterProblem[] = []
  for (const parameter of Object.keys(masteryBounds) as (keyof MasteryParameters)[]) {
    const value = parameters[parameter]
    const [least, most] = masteryBounds[parameter]
    const mustBeWhole = wholeNumbers.includes(parameter)
    if (!(value >= least && value <= most) || (mustBeWhole && !Number.isInteger(value))) {
      problems.push({ parameter, value, least, most, mustBeWhole })
    }
  }
  return problems
}

/** @throws RangeError naming each parameter outside its safe bounds */
export function assertSafe(parameters: MasteryParameters): void {
  const problems = findParameterProblems(parameters)
  if (problems.length === 0) return
  const list = problems.map(
    ({ parameter, value, least, most, mustBeWhole }) =>
      `${parameter} is ${value}, must be ${mustBeWhole ? 'a whole number ' : ''}from ${least} to ${most}`,
  )
  throw new RangeError(`unsafe mastery parameters: ${list.join('; ')}`)
}
