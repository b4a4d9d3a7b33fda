import { sql } from 'kysely'
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

/** How many of these pieces of evidence are recorded. */
export async function countRecorded(tx: Tx, ids: readonly string[]): Promise<number> {
  const { count } = await tx
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .executeTakeFirstOrThrow()
  return count
}
