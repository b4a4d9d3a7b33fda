import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { tables } from '../../database/tables.ts'
import { testDatabase } from '../../tests/setup/database.ts'
import type { Database } from './db.ts'

/** The rules of a table that can be spread over machines by district, read from the database's own catalog. */

let database: Database
before(async () => {
  database = await testDatabase()
})

const rowsOf = async <Row>(sql: string): Promise<Row[]> => (await database.owner.query(sql)).rows as Row[]
const tenants = Object.entries(tables).filter(([, table]) => table.kind === 'tenant')
const isTenant = (name: string) => tables[name]?.kind === 'tenant'

interface Key {
  table: string
  kind: 'p' | 'u' | 'f'
  columns: string[]
  target: string | null
  onDelete: string
}

const keys = () =>
  rowsOf<Key>(`
    select c.conrelid::regclass::text as table, c.contype as kind, c.confdeltype as "onDelete",
      nullif(c.confrelid, 0)::regclass::text as target,
      array(select a.attname::text from unnest(c.conkey) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number order by k.place) as columns
    from pg_constraint c
    where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')`)

test('every table of the database is in the table list, and the other way round', async () => {
  const found = await rowsOf<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  assert.deepEqual(found.map(({ name }) => name).sort(), Object.keys(tables).sort())
})

test('district_id is required in every tenant table and leads its primary and unique keys', async () => {
  const nullable = await rowsOf<{ table: string }>(
    `select table_name as table from information_schema.columns
     where table_schema = 'public' and column_name = 'district_id' and is_nullable = 'YES'`,
  )
  assert.deepEqual(nullable, [])
  const all = await keys()
  for (const [name] of tenants) {
    const own = all.filter((key) => key.table === name && key.kind !== 'f')
    assert.ok(
      own.some((key) => key.kind === 'p'),
      `${name} has no primary key`,
    )
    for (const key of own) assert.equal(key.columns[0], 'district_id', `${name} (${key.columns.join(', ')})`)
  }
})

test('unique indexes of tenant tables begin with district_id as well', async () => {
  const indexes = await rowsOf<{ table: string; first: string }>(`
    select i.indrelid::regclass::text as table, a.attname::text as first
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    join pg_class c on c.oid = i.indrelid
    where i.indisunique and c.relnamespace = 'public'::regnamespace`)
  for (const { table, first } of indexes) if (isTenant(table)) assert.equal(first, 'district_id', table)
})

test('foreign keys carry district_id, point at the same district, and never set null', async () => {
  for (const key of (await keys()).filter(({ kind }) => kind === 'f')) {
    assert.equal(key.columns[0], 'district_id', `${key.table} → ${key.target}`)
    assert.ok(!['n', 'd'].includes(key.onDelete), `${key.table} → ${key.target} sets null or default`)
    if (!isTenant(key.table))
      assert.ok(!isTenant(key.target!), `${key.table} is shared but points at a tenant`)
  }
})

test('there are no triggers, rules or functions of ours', async () => {
  assert.deepEqual(
    await rowsOf(`select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`),
    [],
  )
  assert.deepEqual(await rowsOf(`select rulename from pg_rules where schemaname = 'public'`), [])
  assert.deepEqual(
    await rowsOf(`select proname from pg_proc where pronamespace = 'public'::regnamespace`),
    [],
  )
})

test('row-level security is on and forced on every tenant table, by columns and settings only', async () => {
  const found = await rowsOf<{ name: string; isOn: boolean; isForced: boolean }>(`
    select relname as name, relrowsecurity as "isOn", relforcerowsecurity as "isForced"
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
  for (const { name, isOn, isForced } of found)
    if (isTenant(name)) assert.deepEqual({ name, isOn, isForced }, { name, isOn: true, isForced: true })
  const policies = await rowsOf<{ table: string; text: string }>(`
    select tablename as table, coalesce(qual, '') || coalesce(with_check, '') as text
    from pg_policies where schemaname = 'public'`)
  assert.ok(policies.length > tenants.length)
  for (const { table, text } of policies) {
    assert.match(text, /district_id = /, `${table}: a policy without the district`)
    assert.doesNotMatch(text, /\bfrom\b|\bor\b|exists/i, `${table}: ${text}`)
  }
})

test('no role may change or remove what is written once: evidence and the audit', async () => {
  const grants = await rowsOf<{ table: string; privilege: string; columns: string | null }>(`
    select table_name as table, privilege_type as privilege, null as columns
    from information_schema.role_table_grants
    where grantee like 'proximal\\_%' and table_name in ('evidence', 'audit_entries')
      and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
    union all
    select distinct table_name, privilege_type, column_name from information_schema.column_privileges
    where grantee like 'proximal\\_%' and table_name in ('evidence', 'audit_entries') and privilege_type = 'UPDATE'`)
  const columns = ['school_id', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason']
  assert.deepEqual(
    grants.toSorted((a, b) => ((a.columns ?? '') < (b.columns ?? '') ? -1 : 1)),
    columns.map((column) => ({ table: 'evidence', privilege: 'UPDATE', columns: column })),
  )
})

test('the roles of a transaction can neither sign in nor pass row-level security', async () => {
  const roles = await rowsOf(
    `select rolname from pg_roles where rolname like 'proximal\\_%' and (rolcanlogin or rolsuper or rolbypassrls)`,
  )
  assert.deepEqual(roles, [])
})
