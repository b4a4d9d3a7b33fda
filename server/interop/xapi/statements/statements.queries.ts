import { sql } from 'kysely'
import { nobodyWaits } from '#server/platform/ahead.ts'
import { bulkColumn, bulkText, listText } from '#server/platform/db.arrays.ts'
import type { Tx } from '#server/platform/db.ts'

/** A statement as it is kept. */
export interface StatementRow {
  id: string
  /** Microseconds since 1970. */
  stored: number
  sourceId: string
  actor: string
  verb: string
  activity: string | null
  registration: string | null
  payload: string
}

const lockOf = (tx: Tx) => sql`hashtextextended(${tx.districtId}, 4)`

/**
 * Makes this transaction the only one that stores statements of the district, and says from when on it may: later than
 * everything stored before, by the database's clock, in microseconds since 1970.
 */
export async function beginStoring(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(${lockOf(tx)}) ${nobodyWaits}`.execute(tx)
  // A statement of its own, so that it sees what was committed while this one waited.
  const { rows } = await sql<{ from: number }>`
    select (extract(epoch from greatest(clock_timestamp(), (
      select stored + interval '1 microsecond' from statements where district_id = ${tx.districtId}
      order by stored desc limit 1))) * 1000000)::bigint as from`.execute(tx)
  return rows[0]!.from
}

/** Stands between texts that travel as one: JSON text cannot hold it. */
const separator = '\u001e'

/**
 * Stores statements; one whose id is taken is left out.
 * @param rows each id once, `stored` rising
 * @returns which ids were free, and which of them statements that came before refer to
 */
export async function insertStatements(
  tx: Tx,
  rows: readonly StatementRow[],
): Promise<{ added: 'all' | ReadonlySet<string>; awaited: readonly string[] }> {
  const payloads = rows.map((row) => row.payload).join(separator)
  const ids = listText(rows.map((row) => row.id))
  const { rows: answers } = await sql<{ added: string[] | null; awaited: string[] | null }>`
    with given as (
      select id, timestamptz 'epoch' + stored * interval '1 microsecond' as stored, source_id, actor, verb, activity,
        registration, payload
      from unnest(
        ${bulkColumn(rows, 'uuid', (row) => row.id)},
        ${bulkColumn(rows, 'bigint', (row) => row.stored)},
        ${bulkColumn(rows, 'uuid', (row) => row.sourceId)},
        ${bulkColumn(rows, 'uuid', (row) => row.actor)},
        ${bulkColumn(rows, 'uuid', (row) => row.verb)},
        ${bulkColumn(rows, 'uuid', (row) => row.activity)},
        ${bulkColumn(rows, 'uuid', (row) => row.registration)},
        string_to_array(${payloads}, ${separator})
      ) as given (id, stored, source_id, actor, verb, activity, registration, payload)
    ), added as (
      insert into statement_ids (district_id, id, stored)
      select ${tx.districtId}::uuid, id, stored from given
      on conflict (district_id, id) do nothing
      returning id
    ), kept as (
      insert into statements (
        district_id, id, stored, source_id, actor, verb, activity, registration, payload)
      select ${tx.districtId}::uuid, id, stored, source_id, actor, verb, activity, registration, payload
      from given where id in (select id from added)
    )
    select
      (select case when count(*) < ${rows.length} then coalesce(array_agg(id), '{}') end from added) as added,
      (select array_agg(distinct target_id) from statement_references
        where district_id = ${tx.districtId} and target_id = any (${ids}::uuid[])) as awaited`.execute(tx)
  const { added, awaited } = answers[0]!
  return { added: added === null ? 'all' : new Set(added), awaited: awaited ?? [] }
}

/** The texts of statements that are there, by id. */
export async function selectTexts(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; payload: string }>`
    select statements.id, statements.payload from statement_ids
    join statements on statements.district_id = statement_ids.district_id and statements.stored = statement_ids.stored
    where statement_ids.district_id = ${tx.districtId} and statement_ids.id = any (${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row.payload]))
}

export type KeyRole = 'agent' | 'verb' | 'activity' | 'registration' | 'relatedAgent' | 'relatedActivity'

export interface KeyRow {
  key: string
  role: KeyRole
  /** Microseconds since 1970. */
  stored: number
  ofId: string
}

/** What statements are found by beside their actor, verb, activity and registration. */
export const insertKeys = (tx: Tx, rows: readonly KeyRow[]) =>
  sql`
  insert into statement_keys (district_id, key, role, stored, of_id)
  select ${tx.districtId}::uuid, key, role, timestamptz 'epoch' + stored * interval '1 microsecond', of_id
  from unnest(
    ${bulkColumn(rows, 'uuid', (row) => row.key)},
    ${bulkColumn(rows, 'text', (row) => row.role)},
    ${bulkColumn(rows, 'bigint', (row) => row.stored)},
    ${bulkColumn(rows, 'uuid', (row) => row.ofId)}
  ) as given (key, role, stored, of_id)
  on conflict do nothing ${nobodyWaits}`.execute(tx)

export interface AttachmentRow {
  sha2: string
  content: Buffer
}

export const insertAttachments = (tx: Tx, rows: readonly AttachmentRow[]) =>
  sql`
  insert into statement_attachments (district_id, sha2, content, created_at)
  select ${tx.districtId}::uuid, sha2, content, now()
  from unnest(${rows.map((row) => row.sha2)}::text[], ${rows.map((row) => row.content)}::bytea[]) as given (sha2, content)
  on conflict do nothing ${nobodyWaits}`.execute(tx)

export async function selectAttachments(tx: Tx, hashes: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await tx
    .selectFrom('statementAttachments')
    .select(['sha2', 'content'])
    .where('districtId', '=', tx.districtId)
    .where('sha2', '=', sql<string>`any (${hashes}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.sha2, row.content]))
}

/** Names of one person: who comes with a new one each time must not make every write longer. */
const mostNames = 50

/** Notes people that statements name; further names of a known one are added by who may define. */
export const upsertAgents = (
  tx: Tx,
  agents: readonly {
    key: string
    identifier: string
    name: string | null
    isGroup: boolean
    mayDefine: boolean
  }[],
) =>
  sql`
  insert into xapi_agents as known (district_id, key, identifier, names, is_group)
  select ${tx.districtId}::uuid, key, min(identifier), coalesce(array_agg(distinct name) filter (where name is not null), '{}'),
    bool_or(is_group)
  from unnest(
    ${bulkColumn(agents, 'uuid', (agent) => agent.key)},
    ${bulkText(agents, (agent) => agent.identifier)},
    ${bulkText(agents, (agent) => agent.name)},
    ${bulkColumn(agents, 'boolean', (agent) => agent.isGroup)},
    ${bulkColumn(agents, 'boolean', (agent) => agent.mayDefine)}
  ) as given (key, identifier, name, is_group, may_define)
  where may_define or not exists (
    select from xapi_agents there where there.district_id = ${tx.districtId}::uuid and there.key = given.key)
  group by key
  order by key
  on conflict (district_id, key) do update
    set names = array(select distinct name from unnest(known.names || excluded.names) as given (name) order by name)
    where not known.names @> excluded.names and cardinality(known.names) < ${mostNames} ${nobodyWaits}`.execute(
    tx,
  )

/** Activities as they are known, for those that are. */
export async function selectDefinitions(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('xapiActivities')
    .select(['key', 'definition'])
    .where('districtId', '=', tx.districtId)
    .where('key', '=', sql<string>`any (${keys}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.key, row.definition]))
}

export const upsertActivities = (
  tx: Tx,
  activities: readonly { key: string; iri: string; definition: string | null }[],
  now: Date,
) =>
  sql`
  insert into xapi_activities as known (district_id, key, iri, definition, first_seen_at)
  select ${tx.districtId}::uuid, key, iri, definition, ${now}
  from unnest(
    ${bulkColumn(activities, 'uuid', (activity) => activity.key)},
    ${bulkText(activities, (activity) => activity.iri)},
    ${bulkText(activities, (activity) => activity.definition)}
  ) as given (key, iri, definition)
  on conflict (district_id, key) do update set definition = excluded.definition
    where excluded.definition is not null ${nobodyWaits}`.execute(tx)
