import { sql } from 'kysely'
import { nobodyWaits } from '#server/platform/ahead.ts'
import type { Tx } from '#server/platform/db.ts'

export interface ItemRow {
  id: string
  source: string
  identifier: string
  title: string | null
  competencyIds: readonly string[]
  easiness: number
}

/** Adds the items that are not there yet; what is there stays as it is. */
export const insertItems = (tx: Tx, rows: readonly ItemRow[], createdAt: Date) =>
  sql`
  insert into items (district_id, id, source, identifier, title, competency_ids, easiness, created_at)
  select ${tx.districtId}::uuid, id, source, identifier, title, competency_ids::uuid[], easiness, ${createdAt}
  from unnest(
    ${rows.map((row) => row.id)}::uuid[],
    ${rows.map((row) => row.source)}::text[],
    ${rows.map((row) => row.identifier)}::text[],
    ${rows.map((row) => row.title)}::text[],
    ${rows.map((row) => `{${row.competencyIds.join(',')}}`)}::text[],
    ${rows.map((row) => row.easiness)}::float8[]
  ) as item (id, source, identifier, title, competency_ids, easiness)
  on conflict do nothing ${nobodyWaits}`.execute(tx)

export const selectItemEasiness = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('items')
    .select(['id', 'easiness'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()

export const selectCompetencyEasiness = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('competencyEasiness')
    .select(['competencyId', 'easiness'])
    .where('districtId', '=', tx.districtId)
    .where('competencyId', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()

export const insertCompetencyEasiness = (
  tx: Tx,
  rows: readonly { competencyId: string; easiness: number }[],
  createdAt: Date,
) =>
  sql`
  insert into competency_easiness (district_id, competency_id, easiness, created_at)
  select ${tx.districtId}::uuid, competency_id, easiness, ${createdAt}
  from unnest(
    ${rows.map((row) => row.competencyId)}::uuid[],
    ${rows.map((row) => row.easiness)}::float8[]
  ) as typical (competency_id, easiness)
  on conflict (district_id, competency_id) do nothing`.execute(tx)
