import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import type { KeyRole } from './statements.queries.ts'

/** What a list of statements is limited to. */
export interface StatementFilter {
  agent?: string
  verb?: string
  activity?: string
  registration?: string
  /** The source who vouches for them; asked as the authority among related agents. */
  authority?: string
  relatedAgents: boolean
  relatedActivities: boolean
  /** ISO 8601; not itself. */
  since?: string
  /** ISO 8601; itself too. */
  until?: string
  /** Only what this source sent. */
  sourceId?: string
  isAscending: boolean
  limit: number
  /** Microseconds since 1970 of the last one shown. */
  after?: number
}

export interface Page {
  /** JSON texts, one after the other with commas between. */
  texts: string
  /** Where the next page begins; null on the last one. */
  after: number | null
}

/** One of the things that statements are found by: its column, and the roles its key has in `statement_keys`. */
interface Criterion {
  column: RawBuilder<unknown>
  key: string
  roles: readonly KeyRole[]
}

function criteriaOf(filter: StatementFilter): Criterion[] {
  const { agent, verb, activity, registration, relatedAgents, relatedActivities } = filter
  const criteria: Criterion[] = []
  const add = (column: string, key: string | undefined, roles: KeyRole[]) => {
    if (key !== undefined) criteria.push({ column: sql.ref(`statements.${column}`), key, roles })
  }
  // The most telling first: it is the one that is walked.
  add('registration', registration, ['registration'])
  add('actor', agent, relatedAgents ? ['agent', 'relatedAgent'] : ['agent'])
  add('activity', activity, relatedActivities ? ['activity', 'relatedActivity'] : ['activity'])
  add('verb', verb, ['verb'])
  return criteria
}

/** A page of statements that are not voided, in the order of `stored`. */
export async function selectPage(tx: Tx, filter: StatementFilter): Promise<Page> {
  const { limit, isAscending } = filter
  const order = sql.raw(isAscending ? 'asc' : 'desc')
  const [first, ...others] = criteriaOf(filter)
  const columns = sql`statements.stored, statements.payload`
  const within = (stored: RawBuilder<unknown>) => boundsOf(filter, stored)
  const stored = sql.ref('statements.stored')
  const branches: RawBuilder<unknown>[] = []
  const ordered = (branch: RawBuilder<unknown>) => sql`(${branch} order by 1 ${order} limit ${limit + 1})`
  const direct = (match: RawBuilder<unknown>) =>
    branches.push(
      ordered(sql`
        select ${columns} from statements
        where statements.district_id = ${tx.districtId} and not statements.is_voided and ${match}
          ${within(stored)} ${matches(tx, others, sql.ref('statements.id'))}`),
    )
  if (filter.authority !== undefined) direct(sql`statements.source_id = ${filter.authority}`)
  if (!first) direct(sql`true`)
  else {
    direct(sql`${first.column} = ${first.key}::uuid`)
    for (const role of first.roles)
      branches.push(ordered(byKey(tx, { first, role, others, columns, within })))
  }
  const all = branches.length === 1 ? branches[0]! : sql`(${sql.join(branches, sql` union all `)})`
  const { rows } = await sql<{ texts: string | null; found: number; last: number | null }>`
    select string_agg(payload, ',' order by place) filter (where place <= ${limit}) as texts, count(*) as found,
      max(case when place = ${limit} then (extract(epoch from stored) * 1000000)::bigint end) as last
    from (
      select stored, payload, row_number() over (order by stored ${order}) as place
      from (select distinct on (stored) stored, payload from ${all} as found order by stored ${order} limit ${limit + 1})
        as page
    ) as placed`.execute(tx)
  const { texts, found, last } = rows[0]!
  return { texts: texts ?? '', after: found > limit ? last : null }
}

/** Statements found by a key beside their own columns: further people and activities, and what they refer to. */
const byKey = (
  tx: Tx,
  given: {
    first: Criterion
    role: KeyRole
    others: readonly Criterion[]
    columns: RawBuilder<unknown>
    within: (stored: RawBuilder<unknown>) => RawBuilder<unknown>
  },
) => sql`
  select distinct on (statements.stored) ${given.columns}
  from statement_keys keys
  join statements on statements.district_id = keys.district_id and statements.stored = keys.stored
  where keys.district_id = ${tx.districtId} and keys.key = ${given.first.key}::uuid and keys.role = ${given.role}
    and not statements.is_voided ${given.within(sql.ref('keys.stored'))}
    ${matches(tx, given.others, sql.ref('keys.of_id'))}`

/** The other criteria, met by the same statement: this one itself, or one that it refers to. */
const matches = (tx: Tx, criteria: readonly Criterion[], ofId: RawBuilder<unknown>) =>
  sql.join(
    criteria.map(
      ({ column, key, roles }) => sql`
      and ((${ofId} = statements.id and ${column} = ${key}::uuid) or exists (
        select from statement_keys other
        where other.district_id = ${tx.districtId} and other.key = ${key}::uuid
          and other.role in (${sql.join(roles.map((role) => sql.lit(role)))})
          and other.stored = statements.stored and other.of_id = ${ofId}))`,
    ),
    sql` `,
  )

function boundsOf(filter: StatementFilter, stored: RawBuilder<unknown>): RawBuilder<unknown> {
  const { since, until, after, isAscending, sourceId } = filter
  const bounds: RawBuilder<unknown>[] = []
  if (since !== undefined) bounds.push(sql`and ${stored} > ${since}::timestamptz`)
  if (until !== undefined) bounds.push(sql`and ${stored} <= ${until}::timestamptz`)
  if (after !== undefined)
    bounds.push(
      sql`and ${stored} ${sql.raw(isAscending ? '>' : '<')} timestamptz 'epoch' + ${after}::bigint * interval '1 microsecond'`,
    )
  if (sourceId !== undefined) bounds.push(sql`and statements.source_id = ${sourceId}::uuid`)
  return sql.join(bounds, sql` `)
}

/** One statement by its id, when it is or is not voided. */
export async function selectStatement(
  tx: Tx,
  id: string,
  { isVoided, sourceId }: { isVoided: boolean; sourceId?: string | undefined },
): Promise<{ payload: string; stored: Date } | undefined> {
  const { rows } = await sql<{ payload: string; stored: Date }>`
    select statements.payload, statements.stored from statement_ids
    join statements on statements.district_id = statement_ids.district_id and statements.stored = statement_ids.stored
    where statement_ids.district_id = ${tx.districtId} and statement_ids.id = ${id}::uuid
      and statements.is_voided = ${isVoided}
      ${sourceId === undefined ? sql`` : sql`and statements.source_id = ${sourceId}::uuid`}`.execute(tx)
  return rows[0]
}
