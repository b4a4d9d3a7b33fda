import type { Statement as Question } from '#server/platform/db.ts'
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
  column: string
  key: string
  roles: readonly KeyRole[]
}

/** A text under way; `put` makes a value one of its parameters. */
interface Draft {
  district: string
  values: unknown[]
  put(value: unknown, type: string): string
}

function draftFor(districtId: string): Draft {
  const values: unknown[] = []
  const put = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  return { district: put(districtId, 'uuid'), values, put }
}

function criteriaOf(filter: StatementFilter): Criterion[] {
  const { agent, verb, activity, registration, relatedAgents, relatedActivities } = filter
  const criteria: Criterion[] = []
  const add = (column: string, key: string | undefined, roles: KeyRole[]) => {
    if (key !== undefined) criteria.push({ column: `statements.${column}`, key, roles })
  }
  // The most telling first: it is the one that is walked.
  add('registration', registration, ['registration'])
  add('actor', agent, relatedAgents ? ['agent', 'relatedAgent'] : ['agent'])
  add('activity', activity, relatedActivities ? ['activity', 'relatedActivity'] : ['activity'])
  add('verb', verb, ['verb'])
  return criteria
}

/**
 * Until when the reader of what is asked after it has everything: now, unless somebody is storing (`beginStoring` holds
 * the lock); then the newest that is there. `throughOf` reads the answer.
 */
export const askThrough = (districtId: string): Question => ({
  text: `
    select case when pg_try_advisory_lock_shared(hashtextextended($1, 4))
        and pg_advisory_unlock_shared(hashtextextended($1, 4))
      then statement_timestamp()
      else (select stored from statements where district_id = $1::text::uuid order by stored desc limit 1)
    end as through`,
  values: [districtId],
})

export const throughOf = ([row]: readonly Record<string, unknown>[]): Date =>
  (row as { through: Date | null }).through ?? new Date(0)

/** Asks for a page of statements that are not voided, in the order of `stored`; `pageOf` reads the answer. */
export function askPage(districtId: string, filter: StatementFilter): Question {
  const draft = draftFor(districtId)
  const { limit, isAscending } = filter
  const order = isAscending ? 'asc' : 'desc'
  const [first, ...others] = criteriaOf(filter)
  // One more than is shown tells whether there is a further page.
  const most = draft.put(limit + 1, 'integer')
  const bounds = boundsOf(draft, filter)
  const ordered = (branch: string) => `(${branch} order by 1 ${order} limit ${most})`
  const direct = (match: string) =>
    ordered(`
      select statements.stored, statements.payload from statements
      where statements.district_id = ${draft.district} and not statements.is_voided and ${match} ${bounds}
        ${matches(draft, others, 'statements.id')}`)
  const branches: string[] = []
  if (filter.authority !== undefined)
    branches.push(direct(`statements.source_id = ${draft.put(filter.authority, 'uuid')}`))
  if (!first) branches.push(direct('true'))
  else {
    const key = draft.put(first.key, 'uuid')
    branches.push(direct(`${first.column} = ${key}`))
    for (const role of first.roles)
      branches.push(
        ordered(`
          select distinct on (statements.stored) statements.stored, statements.payload
          from statement_keys keys
          join statements on statements.district_id = keys.district_id and statements.stored = keys.stored
          where keys.district_id = ${draft.district} and keys.key = ${key} and keys.role = '${role}'
            and not statements.is_voided ${bounds} ${matches(draft, others, 'keys.of_id')}`),
      )
  }
  const shown = draft.put(limit, 'integer')
  const found =
    branches.length === 1
      ? branches[0]!
      : `select distinct on (stored) stored, payload from (${branches.join(' union all ')}) as branches
         order by stored ${order} limit ${most}`
  return {
    text: `
      with found as materialized (${found})
      select
        (select string_agg(payload, ',') from (select payload from found limit ${shown}) as shown) as texts,
        case when (select count(*) from found) = ${most} then (
          select (extract(epoch from stored) * 1000000)::bigint from found offset ${shown} - 1 limit 1
        ) end as after`,
    values: draft.values,
  }
}

export const pageOf = ([row]: readonly Record<string, unknown>[]): Page => {
  const { texts, after } = row as { texts: string | null; after: number | null }
  return { texts: texts ?? '', after }
}

/** The other criteria, met by the same statement: this one itself, or one that it refers to. */
const matches = (draft: Draft, criteria: readonly Criterion[], ofId: string): string =>
  criteria
    .map(({ column, key, roles }) => {
      const wanted = draft.put(key, 'uuid')
      return `and ((${ofId} = statements.id and ${column} = ${wanted}) or exists (
        select from statement_keys other
        where other.district_id = ${draft.district} and other.key = ${wanted}
          and other.role in (${roles.map((role) => `'${role}'`).join(', ')})
          and other.stored = statements.stored and other.of_id = ${ofId}))`
    })
    .join(' ')

function boundsOf({ put }: Draft, { since, until, after, isAscending, sourceId }: StatementFilter): string {
  const bounds: string[] = []
  if (since !== undefined) bounds.push(`and statements.stored > ${put(since, 'timestamptz')}`)
  if (until !== undefined) bounds.push(`and statements.stored <= ${put(until, 'timestamptz')}`)
  if (after !== undefined) {
    const last = `timestamptz 'epoch' + ${put(after, 'bigint')} * interval '1 microsecond'`
    bounds.push(`and statements.stored ${isAscending ? '>' : '<'} ${last}`)
  }
  if (sourceId !== undefined) bounds.push(`and statements.source_id = ${put(sourceId, 'uuid')}`)
  return bounds.join(' ')
}

/** Asks for one statement by its id, when it is or is not voided; `statementOf` reads the answer. */
export function askStatement(
  districtId: string,
  id: string,
  { isVoided, sourceId }: { isVoided: boolean; sourceId?: string | undefined },
): Question {
  const { district, values, put } = draftFor(districtId)
  const mine = sourceId === undefined ? '' : `and statements.source_id = ${put(sourceId, 'uuid')}`
  return {
    text: `
      select statements.payload, statements.stored from statement_ids
      join statements on statements.district_id = statement_ids.district_id and statements.stored = statement_ids.stored
      where statement_ids.district_id = ${district} and statement_ids.id = ${put(id, 'uuid')}
        and statements.is_voided = ${put(isVoided, 'boolean')} ${mine}`,
    values,
  }
}

export const statementOf = ([row]: readonly Record<string, unknown>[]) =>
  row as { payload: string; stored: Date } | undefined
