import { sql } from 'kysely'
import type { UncountedReason } from '#contract/activities.ts'
import type { EvidenceKind } from '#contract/evidence.ts'
import { nobodyWaits } from '#server/platform/ahead.ts'
import { bulkColumn } from '#server/platform/db.arrays.ts'
import type { Tx } from '#server/platform/db.ts'
import type { Mapping } from './map.rules.ts'

const ruleColumns = [
  'id',
  'iri',
  'isPrefix',
  'verb',
  'sourceId',
  'competencyIds',
  'itemId',
  'kind',
  'passFrom',
] as const

const kindOf = <Row extends { kind: string }>(row: Row) => ({ ...row, kind: row.kind as EvidenceKind })

const mappings = (tx: Tx) => tx.selectFrom('activityMappings').where('districtId', '=', tx.districtId)

/** The mappings in force. */
export const selectLiveMappings = (tx: Tx): Promise<Mapping[]> => selectRules(tx, 'is')
/** Those that ended. */
export const selectEndedMappings = (tx: Tx): Promise<Mapping[]> => selectRules(tx, 'is not')

async function selectRules(tx: Tx, ended: 'is' | 'is not'): Promise<Mapping[]> {
  const rows = await mappings(tx).select(ruleColumns).where('endedAt', ended, null).execute()
  return rows.map(kindOf)
}

export interface MappingRow extends Mapping {
  createdAt: Date
  createdBy: string | null
  endedAt: Date | null
  endedBy: string | null
  lookedAt: number
  toLookAt: number | null
  lookedThroughAt: Date | null
}

const selectFromMappings = (tx: Tx) =>
  mappings(tx).select([
    ...ruleColumns,
    'createdAt',
    'createdBy',
    'endedAt',
    'endedBy',
    'lookedAt',
    'toLookAt',
    'lookedThroughAt',
  ])

/** Mappings in force, or ended ones, newest first from after one: ids are ordered by time. */
export async function selectMappings(
  tx: Tx,
  page: { state: 'live' | 'ended'; limit: number; after: string | undefined },
): Promise<MappingRow[]> {
  const rows = await selectFromMappings(tx)
    .where('endedAt', page.state === 'live' ? 'is' : 'is not', null)
    .$if(page.after !== undefined, (query) => query.where('id', '<', page.after!))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(kindOf)
}

export async function selectOptionalMapping(tx: Tx, id: string): Promise<MappingRow | undefined> {
  const row = await selectFromMappings(tx).where('id', '=', id).executeTakeFirst()
  return row && kindOf(row)
}

/** @returns false when one is in force for the same place, verb and source */
export async function insertMapping(
  tx: Tx,
  mapping: Mapping & { createdAt: Date; createdBy: string | null },
): Promise<boolean> {
  const row = await tx
    .insertInto('activityMappings')
    .values({ districtId: tx.districtId, ...mapping, competencyIds: [...mapping.competencyIds] })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false when it had ended before */
export async function updateEnded(
  tx: Tx,
  id: string,
  { endedAt, endedBy }: { endedAt: Date; endedBy: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('activityMappings')
    .set({ endedAt, endedBy })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export const updateLook = (
  tx: Tx,
  id: string,
  look: { lookedAt: number; toLookAt: number | null; lookedThroughAt: Date | null },
) =>
  tx
    .updateTable('activityMappings')
    .set(look)
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

export const updateLooked = (tx: Tx, id: string, more: number) =>
  tx
    .updateTable('activityMappings')
    .set({ lookedAt: sql`looked_at + ${more}` })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

export interface MappedRow {
  id: string
  mappingId: string
  reason: UncountedReason | null
}

/** Notes by which mapping statements count; what is evidence already stays as it is noted. */
export const upsertMapped = (tx: Tx, rows: readonly MappedRow[]) =>
  sql`
  insert into mapped_statements as known (district_id, id, mapping_id, reason)
  select ${tx.districtId}::uuid, id, mapping_id, reason
  from unnest(
    ${bulkColumn(rows, 'uuid', (row) => row.id)},
    ${bulkColumn(rows, 'uuid', (row) => row.mappingId)},
    ${bulkColumn(rows, 'text', (row) => row.reason)}
  ) as given (id, mapping_id, reason)
  on conflict (district_id, id) do update set mapping_id = excluded.mapping_id, reason = excluded.reason
    where known.reason is not null and known.reason <> 'voided' ${nobodyWaits}`.execute(tx)

/** Notes that statements were voided. @returns the ids of those that were evidence */
export async function updateVoided(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; wasEvidence: boolean }>`
    update mapped_statements set reason = 'voided'
    from (
      select id, reason is null as was_evidence from mapped_statements
      where district_id = ${tx.districtId} and id = any (${ids}::uuid[]) order by id for update
    ) as before
    where mapped_statements.district_id = ${tx.districtId} and mapped_statements.id = before.id
    returning before.id, before.was_evidence`.execute(tx)
  return rows.flatMap(({ id, wasEvidence }) => (wasEvidence ? [id] : []))
}

/** What came of the statements that mappings took, by reason (null: evidence), each counted no further than `mostCounted`. */
export async function selectOutcomes(tx: Tx, mappingIds: readonly string[], mostCounted: number) {
  const { rows } = await sql<{ mappingId: string; reason: UncountedReason | null; count: number }>`
    select mapping_id, reason, count
    from unnest(${mappingIds}::uuid[]) as mapping (mapping_id)
    cross join lateral (
      select null as reason, count(*) from (
        select from mapped_statements known where known.district_id = ${tx.districtId}
          and known.mapping_id = mapping.mapping_id and known.reason is null limit ${mostCounted}) as evidence
      union all
      select wanted.reason, (select count(*) from (
        select from mapped_statements known where known.district_id = ${tx.districtId}
          and known.mapping_id = mapping.mapping_id and known.reason = wanted.reason limit ${mostCounted}) as counted)
      from (values ('unknownPerson'), ('noResult'), ('impossibleTime'), ('voided')) as wanted (reason)
    ) as outcome
    where count > 0`.execute(tx)
  return rows
}

/** Names of sources by id. */
export async function selectSourceNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('evidenceSources')
    .select(['id', 'name'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function hasItem(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('items')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
