import type { Tx } from '#server/platform/db.ts'

/** What is known of an activity, as JSON text; undefined when nobody described it. */
export async function selectOptionalDefinition(tx: Tx, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('xapiActivities')
    .where('districtId', '=', tx.districtId)
    .where('key', '=', key)
    .select('definition')
    .executeTakeFirst()
  return row?.definition ?? undefined
}
