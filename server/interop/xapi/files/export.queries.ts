import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

/** Which statements leave; all bounds by `stored`. */
export interface Leaving {
  /** Keys of the agents that one person is; null: everybody's. */
  agents: readonly string[] | null
  /** ISO 8601; not itself. */
  since?: string | undefined
  /** Itself too. */
  until?: string | undefined
  /** What is stored later comes while the export runs. */
  through: Date
  /** Microseconds since 1970 of the last one that left. */
  after?: number | undefined
}

export interface LeavingStatement {
  id: string
  /** Microseconds since 1970. */
  stored: number
  payload: string
  isVoided: boolean
}

/** The next statements in the order of `stored`, voided ones too. */
export async function selectLeaving(tx: Tx, leaving: Leaving, limit: number): Promise<LeavingStatement[]> {
  const { agents } = leaving
  const within = boundsOf(leaving)
  const found =
    agents === null
      ? sql`select stored from statements where district_id = ${tx.districtId} ${within} order by stored limit ${limit}`
      : sql`
        select distinct stored from (
          (select stored from statements
            where district_id = ${tx.districtId} and actor = any (${agents}::uuid[]) ${within}
            order by stored limit ${limit})
          union all
          (select distinct stored from statement_keys
            where district_id = ${tx.districtId} and key = any (${agents}::uuid[])
              and role in ('agent', 'relatedAgent') ${within}
            order by stored limit ${limit})
        ) as either order by stored limit ${limit}`
  const { rows } = await sql<LeavingStatement>`
    select id, (extract(epoch from stored) * 1000000)::bigint as stored, payload, is_voided as "isVoided"
    from statements where district_id = ${tx.districtId} and stored in (${found})
    order by statements.stored`.execute(tx)
  return rows
}

function boundsOf({ since, until, through, after }: Leaving): RawBuilder<unknown> {
  const bounds = [sql`and stored <= ${through}::timestamptz`]
  if (until !== undefined) bounds.push(sql`and stored <= ${until}::timestamptz`)
  if (since !== undefined) bounds.push(sql`and stored > ${since}::timestamptz`)
  if (after !== undefined)
    bounds.push(sql`and stored > timestamptz 'epoch' + ${after}::bigint * interval '1 microsecond'`)
  return sql.join(bounds, sql` `)
}

/** The statements that void some of these and stand outside what leaves. */
export async function selectVoidingBeside(
  tx: Tx,
  ids: readonly string[],
  { since, until, through }: Leaving,
): Promise<LeavingStatement[]> {
  const { rows } = await sql<LeavingStatement>`
    select statements.id, (extract(epoch from statements.stored) * 1000000)::bigint as stored, statements.payload,
      false as "isVoided"
    from statement_references reference
    join statement_ids on statement_ids.district_id = reference.district_id and statement_ids.id = reference.id
    join statements on statements.district_id = statement_ids.district_id and statements.stored = statement_ids.stored
    where reference.district_id = ${tx.districtId} and reference.is_voiding
      and reference.target_id = any (${ids}::uuid[])
      and (statements.stored > ${through}::timestamptz
        or statements.stored > ${until ?? null}::timestamptz or statements.stored <= ${since ?? null}::timestamptz)
    order by statements.stored`.execute(tx)
  return rows
}

/** Agents that are one person: those found out to be, and those with one of these identifiers (in lower case). */
export async function selectAgentsOf(
  tx: Tx,
  userId: string,
  { keys, mailboxes }: { keys: readonly string[]; mailboxes: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from xapi_agents
    where district_id = ${tx.districtId} and not is_group and (
      user_id = ${userId}::uuid
      or user_id is null and (key = any (${keys}::uuid[]) or lower(identifier) = any (${mailboxes}::text[])))`.execute(
    tx,
  )
  return rows.map(({ key }) => key)
}
