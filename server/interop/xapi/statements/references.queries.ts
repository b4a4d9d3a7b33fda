import { sql } from 'kysely'
import { nobodyWaits } from '#server/platform/ahead.ts'
import { bulkColumn } from '#server/platform/db.arrays.ts'
import type { Tx } from '#server/platform/db.ts'

export interface Reference {
  targetId: string
  id: string
  isVoiding: boolean
}

export const insertReferences = (tx: Tx, references: readonly Reference[]) =>
  sql`
  insert into statement_references (district_id, target_id, id, is_voiding)
  select ${tx.districtId}::uuid, target_id, id, is_voiding
  from unnest(
    ${bulkColumn(references, 'uuid', (reference) => reference.targetId)},
    ${bulkColumn(references, 'uuid', (reference) => reference.id)},
    ${bulkColumn(references, 'boolean', (reference) => reference.isVoiding)}
  ) as given (target_id, id, is_voiding)
  on conflict do nothing ${nobodyWaits}`.execute(tx)

/**
 * How many references are followed from one statement to another. A chain of a thousand would otherwise write a key for
 * each of half a million pairs.
 */
export const longestChain = 16

/**
 * Lets statements be found by the keys of what they refer to, over up to `longestChain` references, in whichever order
 * they came: of every pair of which one refers to the other by way of `ids`.
 */
export const spreadKeys = (tx: Tx, ids: readonly string[]) =>
  sql`
  with recursive above as (
    select id as via, id, 0 as depth from unnest(${ids}::uuid[]) as given (id)
    union
    select above.via, reference.id, above.depth + 1 from above
    join statement_references reference on reference.district_id = ${tx.districtId} and reference.target_id = above.id
    where above.depth < ${sql.lit(longestChain)}
  ), below as (
    select id as via, id, 0 as depth from unnest(${ids}::uuid[]) as given (id)
    union
    select below.via, reference.target_id, below.depth + 1 from below
    join statement_references reference on reference.district_id = ${tx.districtId} and reference.id = below.id
    where below.depth < ${sql.lit(longestChain)}
  ), pairs as (
    select distinct referring.id, referring.stored, target.id as of_id, target.stored as of_stored
    from above join below using (via)
    join statement_ids referring on referring.district_id = ${tx.districtId} and referring.id = above.id
    join statement_ids target on target.district_id = ${tx.districtId} and target.id = below.id
    where above.id <> below.id and above.depth + below.depth <= ${sql.lit(longestChain)}
  )
  insert into statement_keys (district_id, key, role, stored, of_id)
  select ${tx.districtId}::uuid, own.key, own.role, pairs.stored, pairs.of_id
  from pairs
  join statements target on target.district_id = ${tx.districtId} and target.stored = pairs.of_stored
  cross join lateral (
    values (target.actor, 'agent'), (target.verb, 'verb'), (target.activity, 'activity'), (target.registration, 'registration')
    union all
    select keys.key, keys.role from statement_keys keys
    where keys.district_id = ${tx.districtId} and keys.stored = pairs.of_stored and keys.of_id = pairs.of_id
  ) as own (key, role)
  where own.key is not null
  on conflict do nothing ${nobodyWaits}`.execute(tx)

/**
 * Marks as voided what is there of what voiding statements name, among those that come by or refer by `ids`. A source voids
 * what it sent itself; a voiding statement cannot be voided. Each is looked up by its id: a planner that knows nothing of a new
 * district takes it for small, and joined every statement of it with every other, for minutes.
 */
export async function voidTargets(tx: Tx, ids: readonly string[], voiding: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with named as materialized (
      select
        (select target.stored from statement_ids target
          where target.district_id = ${tx.districtId} and target.id = reference.target_id) as stored,
        (select voider.source_id from statements voider
          where voider.district_id = ${tx.districtId} and voider.stored = (
            select own.stored from statement_ids own
            where own.district_id = ${tx.districtId} and own.id = reference.id)) as source_id
      from statement_references reference
      where reference.district_id = ${tx.districtId} and reference.is_voiding
        and (reference.target_id = any (${ids}::uuid[]) or reference.id = any (${ids}::uuid[]))
    )
    update statements set is_voided = true
    from named
    where statements.district_id = ${tx.districtId} and statements.stored = named.stored
      and statements.source_id = named.source_id
      and not statements.is_voided and statements.verb <> ${voiding}::uuid
    returning statements.id`.execute(tx)
  return rows.map((row) => row.id)
}
