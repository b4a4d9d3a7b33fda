import { sql } from 'kysely'
import { bulkColumn } from '#server/platform/db.arrays.ts'
import type { Tx } from '#server/platform/db.ts'

export const insertResponseLog = (
  tx: Tx,
  log: { sourceId: string; contentHash: string; startedAt: Date; timeZeroAt: Date | null },
) =>
  tx
    .insertInto('responseLogs')
    .values({ districtId: tx.districtId, ...log })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** The logs of a source, in the order in which they first came. */
export const selectResponseLogs = (tx: Tx, sourceId: string) =>
  tx
    .selectFrom('responseLogs')
    .select(['contentHash', 'startedAt', 'timeZeroAt'])
    .where('districtId', '=', tx.districtId)
    .where('sourceId', '=', sourceId)
    .orderBy('startedAt')
    .orderBy('contentHash')
    .execute()

/** How many pieces of a source happened at some instants. */
export async function countRecordedAt(tx: Tx, sourceId: string, instants: readonly Date[]): Promise<number> {
  if (instants.length === 0) return 0
  const { count } = await tx
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('districtId', '=', tx.districtId)
    .where('sourceId', '=', sourceId)
    .where('occurredAt', 'in', instants)
    .executeTakeFirstOrThrow()
  return count
}

/** What is recorded under some ids. */
export const selectRecorded = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('evidence')
    .select(['id', 'isCorrect', 'occurredAt', 'sequence'])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute()

/** The ids that are recorded with another outcome than given. */
export async function selectOtherOutcomes(
  tx: Tx,
  given: readonly { id: string; isCorrect: boolean }[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select evidence.id from evidence
    join unnest(
      ${bulkColumn(given, 'uuid', (row) => row.id)}, ${bulkColumn(given, 'boolean', (row) => row.isCorrect)}
    ) as given (id, is_correct) on given.id = evidence.id
    where evidence.district_id = ${tx.districtId} and evidence.is_correct <> given.is_correct`.execute(tx)
  return rows.map((row) => row.id)
}
