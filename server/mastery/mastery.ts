import type { Tx } from '#server/platform/db.ts'
import { updateMasterySchools } from './mastery.queries.ts'

export { applyEvidence, newEasinessMemory } from './folding.ts'
export { rebuildMastery } from './rebuild.ts'

/** Keeps the copy of a student's school, which bounds what leaders see, equal to the roster's. */
export async function moveSchool(
  tx: Tx,
  moves: readonly { studentId: string; schoolId: string | null }[],
): Promise<void> {
  if (moves.length > 0) await updateMasterySchools(tx, moves)
}
