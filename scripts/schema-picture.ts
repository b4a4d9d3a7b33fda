import type { Pool } from 'pg'
import { tables } from '../database/tables.ts'

type Line = { table: string; text: string }

/**
 * The `public` schema as SQL, in an order that depends on names alone: columns, keys, indexes, row-level security,
 * policies and grants of each table, under its owner and kind from database/tables.ts.
 * @throws Error when the schema holds something this picture would leave out, such as a view.
 */
export async function drawSchema(pool: Pool): Promise<string> {
  const read = async (query: string) => (await pool.query<Line>(query)).rows
  const unknown = await read(otherRelations)
  if (unknown.length > 0) {
    throw new Error(
      `schema-picture.ts cannot draw ${unknown.map((row) => row.table).join(', ')}: teach it first`,
    )
  }
  const columns = await read(columnLines)
  const constraints = await read(constraintLines)
  const below = [
    ...(await read(indexLines)),
    ...(await read(securityLines)),
    ...(await read(policyLines)),
    ...(await read(grantLines)),
  ]
  const names = [...new Set(columns.map((row) => row.table))]
  const of = (rows: Line[], table: string) => rows.filter((row) => row.table === table).map((row) => row.text)
  const drawn = names.map((name) => {
    const listed = tables[name]
    const title = listed === undefined ? 'not in database/tables.ts' : `${listed.owner}, ${listed.kind}`
    const inside = [...of(columns, name), ...of(constraints, name)].map((line) => `  ${line}`).join(',\n')
    return `-- ${title}\ncreate table ${name} (\n${inside}\n);\n${of(below, name).join('\n')}`.trimEnd()
  })
  return `-- The database as the migrations leave it. Written by \`npm run schema\`; do not edit.\n\n${drawn.join('\n\n')}\n`
}

const inPublic = "n.nspname = 'public'"

const otherRelations = `
  select c.relname as table, '' as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${inPublic} and c.relkind in ('v', 'm', 'f', 'S')
  union all
  select p.proname, '' from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${inPublic}
  union all
  select t.tgname, '' from pg_trigger t where not t.tgisinternal
  order by 1`

const columnLines = `
  select c.relname as table,
    a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                       else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '') as text
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${inPublic} and c.relkind in ('r', 'p')
  order by c.relname, a.attnum`

const constraintLines = `
  select c.relname as table, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as text
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${inPublic} and k.contype in ('p', 'u', 'c', 'f', 'x')
  order by c.relname, position(k.contype in 'pucxf'), k.conname`

const indexLines = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_class x on x.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${inPublic} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname, x.relname`

const securityLines = `
  select c.relname as table,
    'alter table ' || c.relname || ' enable row level security'
      || case when c.relforcerowsecurity then ', force row level security' else '' end || ';' as text
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${inPublic} and c.relrowsecurity
  order by c.relname`

const policyLines = `
  select tablename as table,
    'create policy ' || policyname || ' on ' || tablename || ' for ' || lower(cmd)
      || ' to ' || array_to_string(roles, ', ')
      || coalesce(' using (' || qual || ')', '')
      || coalesce(' with check (' || with_check || ')', '') || ';' as text
  from pg_policies where schemaname = 'public'
  order by tablename, policyname`

const grantLines = `
  select relation as table,
    'grant ' || string_agg(lower(privilege) || columns, ', ' order by privilege) || ' on ' || relation || ' to ' || grantee || ';' as text
  from (
    select c.relname as relation, g.privilege_type as privilege, '' as columns, r.rolname as grantee
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(c.relacl) g
    join pg_roles r on r.oid = g.grantee
    where ${inPublic} and c.relkind in ('r', 'p') and g.grantee <> c.relowner
    union all
    select c.relname, g.privilege_type, ' (' || string_agg(a.attname, ', ' order by a.attname) || ')', r.rolname
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    cross join lateral aclexplode(a.attacl) g
    join pg_roles r on r.oid = g.grantee
    where ${inPublic} and c.relkind in ('r', 'p') and g.grantee <> c.relowner
    group by c.relname, g.privilege_type, r.rolname
  ) as granted
  group by relation, grantee
  order by relation, grantee`
