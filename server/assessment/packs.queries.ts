import { sql } from 'kysely'
import type { ChosenBy } from '#contract/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import type { StoredContent } from './templates.queries.ts'

export interface PackedRow {
  id: string
  studentId: string
  competencyId: string
  nextStepId: string | null
  chosenBy: ChosenBy
  /** In the order they are asked, each with the attempt it becomes. */
  itemIds: string[]
  attemptIds: string[]
  packedAt: Date
}

const packed = (tx: Tx) =>
  tx
    .selectFrom('packedSittings')
    .select(['id', 'studentId', 'competencyId', 'nextStepId', 'itemIds', 'attemptIds', 'packedAt'])
    .select(sql<ChosenBy>`chosen_by`.as('chosenBy'))
    .where('districtId', '=', tx.districtId)

/** What a student's device took along since an instant, newest first. */
export const selectPacked = (tx: Tx, studentId: string, since: Date): Promise<PackedRow[]> =>
  packed(tx)
    .where('studentId', '=', studentId)
    .where('packedAt', '>=', since)
    .orderBy('packedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const selectOptionalPacked = (tx: Tx, id: string): Promise<PackedRow | undefined> =>
  packed(tx).where('id', '=', id).executeTakeFirst()

/** What holds an attempt that is not begun, of a student. */
export const selectOptionalPackedWith = (
  tx: Tx,
  studentId: string,
  attemptId: string,
): Promise<PackedRow | undefined> =>
  packed(tx)
    .where('studentId', '=', studentId)
    .where(sql<boolean>`${attemptId}::uuid = any (attempt_ids)`)
    .executeTakeFirst()

export const insertPacked = (tx: Tx, row: PackedRow) =>
  tx
    .insertInto('packedSittings')
    .values({ districtId: tx.districtId, ...row })
    .execute()

export const deletePacked = (tx: Tx, id: string) =>
  tx.deleteFrom('packedSittings').where('districtId', '=', tx.districtId).where('id', '=', id).execute()

export const deletePackedBefore = (tx: Tx, studentId: string, before: Date) =>
  tx
    .deleteFrom('packedSittings')
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', studentId)
    .where('packedAt', '<', before)
    .execute()

export async function selectContents(
  tx: Tx,
  itemIds: readonly string[],
): Promise<Map<string, StoredContent>> {
  const rows = await tx
    .selectFrom('items')
    .select(['id', sql<StoredContent>`content`.as('content')])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any (${[...itemIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.content]))
}

/** Which items of what is put aside their students met before. */
export async function selectMetItems(
  tx: Tx,
  rows: readonly Pick<PackedRow, 'studentId' | 'itemIds'>[],
): Promise<string[]> {
  const found = await tx
    .selectFrom('attempts')
    .select('itemId')
    .distinct()
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`student_id = any (${rows.map(({ studentId }) => studentId)}::uuid[])`)
    .where(sql<boolean>`item_id = any (${rows.flatMap(({ itemIds }) => itemIds)}::uuid[])`)
    .execute()
  return found.map(({ itemId }) => itemId)
}
