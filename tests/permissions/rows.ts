import type pg from 'pg'
import { databaseRoles } from '#server/platform/policies.ts'
import { newId } from '#server/platform/id.ts'
import { tables, type RoleName, type TenantTable } from '../../database/tables.ts'

/** Tables of a district by name. */
export const tenants = Object.entries(tables).flatMap(([name, table]) =>
  table.kind === 'tenant' ? [[name, table] as const] : [],
)

interface Column {
  name: string
  type: string
  isNeeded: boolean
  /** The table whose id stands in it. */
  refersTo: string | null
  /** The first word that a check of the table allows. */
  firstWord: string | null
}

/** Values that a check of the table wants and that are no words. */
const wanted: Record<string, unknown> = {
  competency_ids: [newId()],
  asserts: ['practised'],
  stuck_not_yet: 3,
  stuck_of: 4,
  lesson_minutes: 30,
}

const plainValues: Record<string, () => unknown> = {
  uuid: newId,
  text: () => newId(),
  jsonb: () => '{}',
  boolean: () => false,
  integer: () => 1,
  bigint: () => 1,
  bytea: () => Buffer.of(1),
  'double precision': () => 0.5,
  date: () => '2026-11-24',
  'timestamp with time zone': () => new Date(),
  'uuid[]': () => [newId()],
  'text[]': () => [],
  'double precision[]': () => [0.5],
}

const columnsSql = `
  select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as "isNeeded",
    (select c.confrelid::regclass::text from pg_constraint c
      where c.contype = 'f' and c.conrelid = a.attrelid and a.attnum = any (c.conkey) and cardinality(c.conkey) = 2
      limit 1) as "refersTo",
    (select substring(pg_get_constraintdef(c.oid) from '''([^'']+)''') from pg_constraint c
      where c.contype = 'c' and c.conrelid = a.attrelid and c.conkey = array[a.attnum]
      limit 1) as "firstWord"
  from pg_attribute a
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> 'district_id'`

/** Runs statements of one role in a district, as `viewer`. */
export async function as<T>(
  pool: pg.Pool,
  role: RoleName,
  settings: Readonly<Record<string, string>>,
  step: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local role ${databaseRoles[role]}`)
    for (const [name, value] of Object.entries(settings))
      await client.query(`set local app.${name} = '${value}'`)
    const result = await step(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

export const may = (table: TenantTable, act: 'read' | 'insert'): RoleName | undefined =>
  (['wide', 'auth', 'self', 'leader'] as const).find((role) => table.roles[role]?.[act] !== undefined)

/**
 * Gives every table of a district a row where it has none, made from the catalog alone: a table that is added later
 * gets one too. Tables that others refer to come first.
 */
export async function fillTables(pool: pg.Pool, district: string, viewer: string): Promise<void> {
  let waiting = tenants
  while (waiting.length > 0) {
    const later: typeof waiting = []
    for (const [name, table] of waiting)
      if (!(await fill(pool, name, table, district, viewer))) later.push([name, table])
    if (later.length === waiting.length)
      throw new Error(`no row can be made for ${later.map(([name]) => name).join(', ')}`)
    waiting = later
  }
}

/** False when a table it refers to has no row yet. */
async function fill(pool: pg.Pool, name: string, table: TenantTable, district: string, viewer: string) {
  const settings = { district, viewer }
  const count = await as(pool, may(table, 'read')!, settings, (client) =>
    client.query(`select 1 from ${name} limit 1`),
  )
  if (count.rowCount) return true
  const { rows: columns } = await pool.query<Column>(columnsSql, [name])
  const values: [string, unknown][] = [['district_id', district]]
  for (const { name: column, type, refersTo, firstWord } of columns.filter(({ isNeeded }) => isNeeded)) {
    if (refersTo === null || refersTo === name) {
      const plain = plainValues[type]
      if (!plain)
        throw new Error(`say in tests/permissions/rows.ts what a ${type} may be (${name}.${column})`)
      values.push([column, column === 'viewer_id' ? viewer : (wanted[column] ?? firstWord ?? plain())])
      continue
    }
    const found = await as(pool, 'wide', settings, (client) =>
      client.query(`select id from ${refersTo} limit 1`),
    )
    if (!found.rowCount) return false
    values.push([column, found.rows[0].id])
  }
  const places = values.map((_value, at) => `$${at + 1}`).join(', ')
  await as(pool, may(table, 'insert')!, settings, (client) =>
    client.query(
      `insert into ${name} (${values.map(([column]) => column).join(', ')}) values (${places})`,
      values.map(([, value]) => value),
    ),
  )
  return true
}
