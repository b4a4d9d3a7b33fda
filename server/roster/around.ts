import type { PersonName } from '#contract/roster.ts'
import type { Tx } from '#server/platform/db.ts'
import { selectAdultsAround, selectNames, type AroundRow } from './around.queries.ts'
import { nameOf } from './names.ts'

export interface AdultAround {
  role: AroundRow['role']
  person: PersonName
}

const personOf = ({ id, picture, ...names }: Omit<AroundRow, 'studentId' | 'role'>): PersonName => ({
  id,
  name: nameOf(names),
  picture,
})

/**
 * The adults around some students on a day (YYYY-MM-DD): who teaches them, primary teachers first, and the guardians and
 * coaches who may look. Everybody's, whoever asks: for parts that have decided that the viewer is one of them.
 */
export async function adultsAround(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<ReadonlyMap<string, AdultAround[]>> {
  const rows = await tx.as('wide', () => selectAdultsAround(tx, studentIds, on))
  const around = new Map(studentIds.map((id): [string, AdultAround[]] => [id, []]))
  for (const row of rows) around.get(row.studentId)?.push({ role: row.role, person: personOf(row) })
  return around
}

/** The names of people, whoever asks: of those who stand in what the viewer may read. */
export async function namesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx.as('wide', () => selectNames(tx, [...new Set(userIds)]))
  return new Map(rows.map((row) => [row.id, personOf(row)]))
}
