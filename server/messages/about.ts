import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { competenciesById } from '#server/standards/standards.ts'

/** What a message or a note is about must exist. */
export async function refuseUnknownCompetency(tx: Tx, competencyId: string | null): Promise<void> {
  if (competencyId === null || (await competenciesById(tx, [competencyId])).length > 0) return
  const fields = [{ field: 'competencyId', message: 'is not known here' }]
  throw new Problem(400, 'malformed', 'There is no such competency. Nothing was written.', { fields })
}
