import type { Tx } from '#server/platform/db.ts'
import { updateDecisionSchools } from './decisions.queries.ts'
import { updateMasterySchools } from './mastery.queries.ts'

export { applyEvidence, newEasinessMemory } from './folding.ts'
export { rebuildMastery, takeBackEvidence } from './rebuild.ts'
export { judge, openCompetency } from './decisions.ts'
export { expectationOf } from './expectation.ts'
export { frameworksOfStudent, frameworksShown, standingsOf, type Standings } from './standing.ts'
export { quartersOf } from './standing.rules.ts'

/** Keeps the copy of a student's school, which bounds what leaders see, equal to the roster's. */
export async function moveSchool(
  tx: Tx,
  moves: readonly { studentId: string; schoolId: string | null }[],
): Promise<void> {
  if (moves.length === 0) return
  await updateMasterySchools(tx, moves)
  await updateDecisionSchools(tx, moves)
}
