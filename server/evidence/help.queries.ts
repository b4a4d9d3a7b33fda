import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

/** Requests for help. Who took one is named when the viewer may see them. */
const selectHelp = (tx: Tx) =>
  tx
    .selectFrom('helpRequests as help')
    .leftJoin('users as adult', (join) =>
      join.onRef('adult.districtId', '=', 'help.districtId').onRef('adult.id', '=', 'help.takenBy'),
    )
    .where('help.districtId', '=', tx.districtId)
    .select([
      'help.id',
      'help.studentId',
      'help.competencyId',
      'help.attemptId',
      'help.note',
      'help.askedAt',
      'help.takenAt',
      'help.closedAt',
      'adult.id as adultId',
      'adult.givenName',
      'adult.familyName',
      'adult.preferredName',
      'adult.picture',
    ])

export const selectHelpRequests = (tx: Tx, studentId: string, limit: number) =>
  selectHelp(tx)
    .where('help.studentId', '=', studentId)
    .orderBy('help.askedAt', 'desc')
    .limit(limit)
    .execute()

export const selectHelpRequest = (tx: Tx, id: string) =>
  selectHelp(tx).where('help.id', '=', id).executeTakeFirstOrThrow()

export const selectOptionalOwnerOfHelp = (tx: Tx, id: string) =>
  tx
    .selectFrom('helpRequests')
    .select('studentId')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Open requests of some students, oldest first. */
export const selectOpenHelp = (tx: Tx, studentIds: readonly string[]) =>
  selectHelp(tx)
    .where('help.studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('help.closedAt', 'is', null)
    .orderBy('help.askedAt')
    .execute()

/** @returns false when the id is taken */
export async function insertHelpRequest(
  tx: Tx,
  request: {
    id: string
    studentId: string
    schoolId: string | null
    competencyId: string | null
    attemptId: string | null
    note: string | null
    askedAt: Date
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('helpRequests')
    .values({ districtId: tx.districtId, ...request })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** @returns false when somebody had taken it before, or it is over */
export async function updateHelpTaken(
  tx: Tx,
  id: string,
  takenBy: string | null,
  takenAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('helpRequests')
    .set({ takenBy, takenAt })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .where('takenAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns false when it was over before */
export async function updateHelpClosed(
  tx: Tx,
  id: string,
  closedBy: string | null,
  closedAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('helpRequests')
    .set({ closedBy, closedAt })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const updateHelpSchools = (tx: Tx, moves: readonly { studentId: string; schoolId: string | null }[]) =>
  sql`
  update help_requests set school_id = moved.school_id
  from unnest(${moves.map((move) => move.studentId)}::uuid[], ${moves.map((move) => move.schoolId)}::uuid[])
    as moved (student_id, school_id)
  where help_requests.district_id = ${tx.districtId} and help_requests.student_id = moved.student_id`.execute(
    tx,
  )
