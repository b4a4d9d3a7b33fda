import { isId } from '#server/platform/id.ts'
import type { Fault, XapiCall } from '../protocol.types.ts'
import { readParameters, refuse } from '../query.ts'
import { actor } from './actor.rules.ts'
import { say, type Rule } from './check.rules.ts'
import { activityKey, agentKey, identifierOf, verbKey } from './keys.ts'
import type { StatementFilter } from './search.queries.ts'
import type { Actor } from './statement.types.ts'
import { inUtc } from './times.rules.ts'
import { iri, oneOf, text, timestamp, uuid } from './values.rules.ts'

export type Format = 'exact' | 'ids' | 'canonical'

/** What GET /statements asks for. */
export type Asked = { format: Format; withAttachments: boolean } & (
  { id: string; isVoided: boolean } | { filter: StatementFilter }
)

type Query = Pick<XapiCall, 'query' | 'version'>

const mostPerPage = 500

const flag = oneOf('true', 'false')

const limit: Rule = (check, value) => {
  if (!/^\d{1,9}$/.test(value as string)) say(check, 'must be a whole number, 0 for as many as a page holds.')
}

/** The JSON of an agent or of a group with an identifier. */
const actorText: Rule = (check, value) => {
  let parsed: unknown
  try {
    parsed = JSON.parse(value as string)
  } catch {
    return say(check, 'must be JSON of an agent, as in {"mbox":"mailto:name@example.org"}.')
  }
  const before = check.faults.length
  actor(check, parsed)
  if (check.faults.length === before && identifierOf(parsed as Actor) === null)
    say(check, 'must have an identifier: nobody can be found by the members of a group.')
}

const forms = { attachments: flag, format: oneOf('exact', 'ids', 'canonical') }
const filters = {
  agent: actorText,
  verb: iri,
  activity: iri,
  registration: uuid,
  related_activities: flag,
  related_agents: flag,
  since: timestamp,
  until: timestamp,
  limit,
  ascending: flag,
}
/** Where a further page goes on: only in a cursor of ours. */
const after: Rule = (check, value) => {
  if (!/^\d{1,16}$/.test(value as string)) say(check, 'must be a number.')
}

/**
 * Reads the parameters of GET /statements (part 3, section 2.1.3).
 * @param homePage of the accounts as which sources vouch for statements
 * @throws Problem `malformed` naming each parameter at fault
 */
export function readAsked(call: Query, homePage: string): Asked {
  const { query, version } = call
  if (query.has('cursor')) {
    readParameters(call, { cursor: text })
    const read = readParameters(
      { query: queryOf(query.get('cursor')!), version },
      { after },
      { ...filters, ...forms },
    )
    return { ...formOf(read), filter: { ...filterOf(read, homePage), after: Number(read.after) } }
  }
  const read = readParameters(call, {}, { statementId: uuid, voidedStatementId: uuid, ...filters, ...forms })
  const { statementId, voidedStatementId } = read
  if (statementId === undefined && voidedStatementId === undefined)
    return { ...formOf(read), filter: filterOf(read, homePage) }
  refuseCompany(query)
  return {
    ...formOf(read),
    id: (statementId ?? voidedStatementId)!.toLowerCase(),
    isVoided: statementId === undefined,
  }
}

/** As finely as `stored` is kept; the database takes no thousand digits. */
const toMicroseconds = (timestamp: string) => inUtc(timestamp).replace(/(\.\d{6})\d+/, '$1')

type Read = Partial<Record<keyof typeof filters | keyof typeof forms, string>>

const formOf = ({ format, attachments }: Read) => ({
  format: (format ?? 'exact') as Format,
  withAttachments: attachments === 'true',
})

function filterOf(read: Read, homePage: string): StatementFilter {
  const { agent, verb, activity, registration, since, until } = read
  const relatedAgents = read.related_agents === 'true'
  const count = Number(read.limit ?? 0)
  const asked = agent === undefined ? undefined : (JSON.parse(agent) as Actor)
  const account = relatedAgents ? asked?.account : undefined
  return {
    relatedAgents,
    relatedActivities: read.related_activities === 'true',
    isAscending: read.ascending === 'true',
    limit: count === 0 ? mostPerPage : Math.min(count, mostPerPage),
    ...(asked && { agent: agentKey(identifierOf(asked)!) }),
    ...(account?.homePage === homePage && isId(account.name) && { authority: account.name }),
    ...(verb !== undefined && { verb: verbKey(verb) }),
    ...(activity !== undefined && { activity: activityKey(activity) }),
    ...(registration !== undefined && { registration: registration.toLowerCase() }),
    ...(since !== undefined && { since: toMicroseconds(since) }),
    ...(until !== undefined && { until: toMicroseconds(until) }),
  }
}

/** One statement is asked for by its id, and how it is written; by nothing else. */
function refuseCompany(query: Query['query']): void {
  const faults: Fault[] = [...query.keys()]
    .filter((name) => !(name in forms) && name !== 'statementId' && name !== 'voidedStatementId')
    .map((path) => ({ path, message: 'cannot be asked together with one statement. Leave it out.' }))
  if (query.has('statementId') && query.has('voidedStatementId'))
    faults.push({ path: 'voidedStatementId', message: 'cannot be asked together with statementId.' })
  refuse(faults)
}

/** The address of the next page: what was asked, and where it goes on. */
export function moreOf(query: Query['query'], next: number): string {
  const asked = query.has('cursor') ? queryOf(query.get('cursor')!) : query
  const entries = [...[...asked].filter(([name]) => name !== 'after'), ['after', String(next)]]
  return `/xapi/statements?cursor=${Buffer.from(JSON.stringify(entries)).toString('base64url')}`
}

function queryOf(cursor: string): Map<string, string> {
  try {
    const entries = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string][]
    if (entries.every((entry) => entry.length === 2 && entry.every((part) => typeof part === 'string')))
      return new Map(entries)
  } catch {
    // Told below.
  }
  refuse([{ path: 'cursor', message: 'is no address of a further page. Use `more` as it was given.' }])
  return new Map()
}
