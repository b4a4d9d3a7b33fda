import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

/** Keys of activities at an address, and of those below it. */
export async function selectActivitiesBelow(tx: Tx, iri: string): Promise<{ key: string; iri: string }[]> {
  return tx
    .selectFrom('xapiActivities')
    .select(['key', 'iri'])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`starts_with(iri, ${iri})`)
    .orderBy('key')
    .execute()
}

export async function countStatements(tx: Tx, activities: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from statements
    where district_id = ${tx.districtId} and activity = any (${activities}::uuid[])`.execute(tx)
  return rows[0]!.count
}

export interface LookedRow {
  id: string
  sourceId: string
  payload: string
  /** As text: an instant of JavaScript loses the microseconds. */
  stored: string
  isOpen: boolean
}

/**
 * Statements of an activity in the order they were stored, from after an instant. `isOpen`: neither voided nor evidence
 * already; the texts of others are left out.
 */
export async function selectStatementsOf(
  tx: Tx,
  activity: string,
  { after, limit }: { after: string; limit: number },
): Promise<LookedRow[]> {
  const { rows } = await sql<LookedRow>`
    select statements.id, source_id, stored::text as stored, open.is_open,
      case when open.is_open then payload else '' end as payload
    from statements
    left join mapped_statements mapped on mapped.district_id = statements.district_id and mapped.id = statements.id
    cross join lateral (
      select not is_voided and (mapped.id is null or (mapped.reason is not null and mapped.reason <> 'voided'))
    ) as open (is_open)
    where statements.district_id = ${tx.districtId} and activity = ${activity}::uuid
      and stored > ${after}::timestamptz
    order by stored
    limit ${limit}`.execute(tx)
  return rows
}
