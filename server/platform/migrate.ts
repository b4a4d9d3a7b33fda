import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { tables, type Table } from '../../database/tables.ts'
import type { Database } from './db.ts'
import { Problem } from './errors.ts'
import { openMonths } from './months.ts'
import { accessStatements, databaseRoles } from './policies.ts'

const folder = join(import.meta.dirname, '../../database/migrations')
const lockKey = 6_214_021

interface Migration {
  name: string
  sql: string
  hash: string
  /** A file whose first line is `-- no transaction` runs outside one (concurrent indexes). */
  isTransactional: boolean
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

function readMigrations(directory = folder): Migration[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name), 'utf8')
      return { name, sql, hash: hashOf(sql), isTransactional: !sql.startsWith('-- no transaction') }
    })
}

/**
 * Brings the database to the present: roles, migrations in order (each in its transaction), then row-level security
 * from the table list. Safe to call at every start and from several processes at once.
 * @returns the names of the migrations that ran.
 * @throws Problem `migration-changed` when a file that already ran was edited, `database-rights` when the connecting
 *   user may not create the roles.
 */
export async function migrate(database: Database): Promise<string[]> {
  const client = await database.owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await createRoles(client)
    await client.query(
      'create table if not exists migrations (name text primary key, hash text not null, ran_at timestamptz not null default now())',
    )
    const applied = await runMissing(client, readMigrations())
    await openMonths(client, new Date())
    await applyAccess(client, tables)
    return applied
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {})
    client.release()
  }
}

async function createRoles(client: PoolClient): Promise<void> {
  const names = Object.values(databaseRoles)
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any ($1)',
    [names],
  )
  const present = new Set(rows.map((row) => row.rolname))
  try {
    for (const name of names) {
      if (!present.has(name))
        await client.query(
          `do $$ begin create role ${name} nologin; exception when duplicate_object or unique_violation then null; end $$`,
        )
      const { rows: member } = await client.query<{ is: boolean }>(
        `select pg_has_role(current_user, $1, 'member') as is`,
        [name],
      )
      if (!member[0]?.is) await client.query(`grant ${name} to current_user`)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem(
      500,
      'database-rights',
      `The database user may not create the roles ${names.join(', ')} (${reason}). Let the database's administrator ` +
        `run once: ${names.map((name) => `create role ${name} nologin; grant ${name} to <this user>;`).join(' ')}`,
    )
  }
}

async function runMissing(client: PoolClient, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations')
  const ran = new Map(rows.map((row) => [row.name, row.hash]))
  const applied: string[] = []
  for (const { name, sql, hash, isTransactional } of migrations) {
    const before = ran.get(name)
    if (before === hash) continue
    if (before !== undefined)
      throw new Problem(
        500,
        'migration-changed',
        `The migration ${name} was changed after it ran here. Undo the change and write a new migration instead.`,
      )
    await inTransaction(client, isTransactional, async () => {
      await client.query(sql)
      await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash])
    })
    applied.push(name)
  }
  return applied
}

/** Row-level security and grants, made again only when the table list or the code that reads it changed. */
async function applyAccess(client: PoolClient, list: Record<string, Table>): Promise<void> {
  const { rows: policies } = await client.query<{ tablename: string; policyname: string }>(
    `select tablename, policyname from pg_policies where schemaname = 'public' order by 1, 2`,
  )
  const hash = hashOf(accessStatements(list, []).join(';\n'))
  const { rows } = await client.query<{ hash: string }>(`select hash from migrations where name = 'access'`)
  if (rows[0]?.hash === hash) return
  const existing = policies.map((row) => [row.tablename, row.policyname] as const)
  await inTransaction(client, true, async () => {
    await client.query(`grant usage on schema public to ${Object.values(databaseRoles).join(', ')}`)
    for (const statement of accessStatements(list, existing)) await client.query(statement)
    await client.query(
      `insert into migrations (name, hash) values ('access', $1) on conflict (name) do update set hash = excluded.hash`,
      [hash],
    )
  })
}

async function inTransaction(client: PoolClient, isTransactional: boolean, work: () => Promise<void>) {
  if (!isTransactional) return work()
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
