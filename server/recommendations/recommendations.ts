import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { insertGoals, insertSteps, type GoalRow, type StepRow } from './recommendations.queries.ts'

/** The front door: what other parts, the CLI and the jobs may call. */
export { forgetMaps } from './map-memory.ts'
export { outcomeOf } from './outcomes.rules.ts'
export type { GoalRow, Snapshot, StepRow } from './recommendations.queries.ts'
export { readSituations, type Read } from './situation.ts'
export { finishStepOfSitting, permitSitting } from './finishing.ts'
export { practiceAhead } from './today.ts'

/** Rows of one statement: a statement holds at most 65,535 values. */
const rowsAtOnce = 1000

/**
 * Brings in steps and goals as they were, with what became of them, from another system or for the demo: nothing is
 * decided anew and nobody is told. What is there under the same id stays.
 */
export async function bringSteps(
  tx: Tx,
  { steps, goals }: { steps: readonly StepRow[]; goals: readonly GoalRow[] },
): Promise<void> {
  for (let from = 0; from < steps.length; from += rowsAtOnce)
    await insertSteps(tx, steps.slice(from, from + rowsAtOnce))
  for (let from = 0; from < goals.length; from += rowsAtOnce)
    await insertGoals(tx, goals.slice(from, from + rowsAtOnce))
  await insertAudit(tx, {
    action: 'steps.bring',
    subjectType: 'nextStep',
    detail: { steps: steps.length, goals: goals.length },
  })
}
