import type { Outcome, Snapshot } from './recommendations.queries.ts'

/** An estimate that rose by so much is a step forward: what the help rule counts as a rise at least. */
const rise = 0.05

/**
 * Whether work ended a step forward: mastered now and not before, or held again after a review was due; a fuller disc;
 * or an expected success that rose by more than 0.05. What was held and still is, is a step forward for a refresh.
 */
export function isForward(kind: string, before: Snapshot, after: Snapshot): boolean {
  if (after.state === 'mastered') return before.state !== 'mastered' || kind === 'refresh'
  return after.quarters > before.quarters || after.success - before.success > rise
}

export const outcomeOf = (kind: string, before: Snapshot, after: Snapshot): Outcome => ({
  before,
  after,
  isForward: isForward(kind, before, after),
})
