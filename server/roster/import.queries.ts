import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import type { Entity, Stored, Value } from './entities.ts'

/** Reading and writing whole feeds: one statement for many rows, the same for every entity. */

export interface Existing {
  id: string
  sourcedId: string
  isActive: boolean
  extension: Record<string, unknown>
  values: Stored
}

const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

/** Demographics have no id of their own and are never inactive. */
const idOf = (entity: Entity) => (entity.whenDropped === 'delete' ? sql.ref('userId') : sql.ref('id'))
const isActiveOf = (entity: Entity): RawBuilder<unknown> =>
  entity.whenDropped === 'delete' ? sql`true` : sql.ref('isActive')

export async function selectExisting(
  tx: Tx,
  entity: Entity,
  source: string,
  sourcedIds: readonly string[],
): Promise<Existing[]> {
  if (sourcedIds.length === 0) return []
  const { rows } = await sql<Omit<Existing, 'values'> & Stored>`
    select ${idOf(entity)} as id, sourced_id, ${isActiveOf(entity)} as is_active, extension,
      ${refs(Object.keys(entity.columns))}
    from ${sql.table(entity.table)}
    where district_id = ${tx.districtId} and source = ${source} and sourced_id = any (${[...sourcedIds]}::text[])
  `.execute(tx)
  return rows.map(({ id, sourcedId, isActive, extension, ...values }) => ({
    id,
    sourcedId,
    isActive,
    extension,
    values,
  }))
}

export interface Active {
  id: string
  sourcedId: string
  /** The columns asked for. */
  values: Stored
}

/** Active rows of a feed by its own ids, `limit` at most, from after one. `columns` come along as they are. */
export async function selectActive(
  tx: Tx,
  entity: Entity,
  source: string,
  page: { after: string; limit: number; columns?: readonly string[] },
): Promise<Active[]> {
  const more = (page.columns ?? []).map((column) => sql`, ${sql.ref(column)}`)
  const { rows } = await sql<Omit<Active, 'values'> & Stored>`
    select ${idOf(entity)} as id, sourced_id ${sql.join(more, sql``)}
    from ${sql.table(entity.table)}
    where district_id = ${tx.districtId} and source = ${source} and ${isActiveOf(entity)} and sourced_id > ${page.after}
    order by sourced_id
    limit ${page.limit}
  `.execute(tx)
  return rows.map(({ id, sourcedId, ...values }) => ({ id, sourcedId, values }))
}

export interface WrittenRow {
  id: string
  sourcedId: string
  extension: Record<string, unknown>
  values: Stored
}

/** An array of PostgreSQL in words; members are quoted, so that any text is safe. */
const arrayText = (members: readonly string[]): string =>
  `{${members.map((member) => `"${member.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`).join(',')}}`

function textOf(value: Value | undefined): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? arrayText(value) : String(value)
}

/** Inserts rows of a feed, or brings those that exist up to date and active again. */
export async function upsertRows(
  tx: Tx,
  entity: Entity,
  source: string,
  rows: readonly WrittenRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const isDeleted = entity.whenDropped === 'delete'
  const types: Record<string, string> = isDeleted ? entity.columns : { id: 'uuid', ...entity.columns }
  const columns = Object.keys(types)
  const texts = (column: string) => rows.map((row) => (column === 'id' ? row.id : textOf(row.values[column])))
  const lists = [
    sql`${rows.map((row) => row.sourcedId)}::text[]`,
    sql`${rows.map((row) => JSON.stringify(row.extension))}::text[]`,
    ...columns.map((column) => sql`${texts(column)}::text[]`),
  ]
  const active = isDeleted ? [] : ['isActive']
  const written = [...columns.filter((column) => column !== 'id'), 'extension', ...active, 'updatedAt']
  await sql`
    insert into ${sql.table(entity.table)}
      (district_id, source, sourced_id, extension, ${refs([...active, 'updatedAt', ...columns])})
    select ${tx.districtId}::uuid, ${source}::text, t.sourced_id, t.extension::jsonb,
      ${isDeleted ? sql`` : sql`true,`} ${now}::timestamptz,
      ${sql.join(columns.map((column) => sql`${sql.ref(`t.${column}`)}::${sql.raw(types[column]!)}`))}
    from unnest(${sql.join(lists)}) as t (sourced_id, extension, ${refs(columns)})
    on conflict (district_id, source, sourced_id) do update set
      ${sql.join(written.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}
  `.execute(tx)
}

/** Rows the feed dropped: deactivated, closed on a day, or deleted, as the entity has it. */
export async function dropRows(
  tx: Tx,
  entity: Entity,
  ids: readonly string[],
  { now, today }: { now: Date; today: string },
): Promise<void> {
  if (ids.length === 0) return
  const which = sql`district_id = ${tx.districtId} and ${idOf(entity)} = any (${[...ids]}::uuid[])`
  if (entity.whenDropped === 'delete') {
    await sql`delete from ${sql.table(entity.table)} where ${which}`.execute(tx)
    return
  }
  const closed = entity.whenDropped === 'end' ? sql`, ends_on = least(ends_on, ${today}::date)` : sql``
  await sql`
    update ${sql.table(entity.table)} set is_active = false, updated_at = ${now} ${closed} where ${which}
  `.execute(tx)
}
