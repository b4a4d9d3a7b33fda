import type { XapiVersion } from '../protocol.types.ts'
import type { Activity, Context, ContextActivities, Statement, StatementBody } from './statement.types.ts'
import { inUtc } from './times.rules.ts'

/** A statement as it is given out, without what only the store may set. */
export interface NormalStatement {
  statement: Statement
  /** Its text has to be written anew: something is no longer as it was sent. */
  isChanged: boolean
  /** The version of the request that brought it. */
  requested: XapiVersion
}

const contextKinds = ['parent', 'grouping', 'category', 'other'] as const

const isSingle = (value: Activity | Activity[] | undefined): value is Activity =>
  value !== undefined && !Array.isArray(value)

/** Every value as an array (section 2.4.6.2); the same object when all are. */
function inArrays(activities: ContextActivities): ContextActivities {
  let arrays = activities
  for (const kind of contextKinds) {
    const value = activities[kind]
    if (isSingle(value)) arrays = { ...arrays, [kind]: [value] }
  }
  return arrays
}

/** The same object when there is nothing to change. */
function normalBody<Body extends StatementBody>(body: Body, version: XapiVersion): Body {
  let normal = body
  const activities = body.context?.contextActivities
  if (activities !== undefined) {
    const arrays = inArrays(activities)
    if (arrays !== activities) {
      const context: Context = { ...body.context, contextActivities: arrays }
      normal = { ...normal, context }
    }
  }
  if (version === '2.0.0' && body.timestamp !== undefined) {
    const timestamp = inUtc(body.timestamp)
    if (timestamp !== body.timestamp) normal = { ...normal, timestamp }
  }
  return normal
}

/**
 * What is stored of a good statement: context activities in arrays, timestamps of 2.0 in UTC, `stored` and `authority` as
 * the sender wrote them left out.
 */
export function normalStatement(statement: Statement, version: XapiVersion): NormalStatement {
  let normal = normalBody(statement, version)
  if (normal.object.objectType === 'SubStatement') {
    const object = normalBody(normal.object, version)
    if (object !== normal.object) normal = { ...normal, object }
  }
  if (normal.stored !== undefined || normal.authority !== undefined) {
    const { stored: _stored, authority: _authority, ...rest } = normal
    normal = rest
  }
  return { statement: normal, isChanged: normal !== statement, requested: version }
}

/** JSON.parse that shows the source of each value: in Node, not in TypeScript's library yet. */
const parseWithSource = JSON.parse as (
  text: string,
  reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
) => unknown
const { rawJSON } = JSON as unknown as { rawJSON(source: string): unknown }

/** A number of 16 digits or with an exponent, which may be more than a double holds. */
const longNumber = /[\s:,[]-?(?=[\d.]{16}|[\d.]+e)\d/i

/** The text of a changed statement, its numbers as they were sent. */
function rewrittenText(statement: Statement, text: string, requested: XapiVersion): string {
  if (!longNumber.test(text)) return JSON.stringify(statement)
  const exact = parseWithSource(text, (_key, value, { source }) =>
    typeof value === 'number' && String(value) !== source ? rawJSON(source!) : value,
  )
  return JSON.stringify(normalStatement(exact as Statement, requested).statement)
}

/** What the store sets. `id` and `timestamp` count only where the statement has none. */
export interface SetByStore {
  id: string
  timestamp: string
  /** Its JSON text, made once per credential. */
  authority: string
  /** Left out where it is kept beside the text. */
  stored?: string
}

/**
 * The text that is kept and given out: as received, byte for byte, with what the store sets put in before its last brace;
 * written anew only where the statement had to change.
 */
export function storedText(
  { statement, text, isChanged, requested }: NormalStatement & { text: string },
  { id, timestamp, authority, stored }: SetByStore,
): string {
  let added = `,"authority":${authority}`
  if (statement.id === undefined) added += `,"id":"${id}"`
  if (statement.timestamp === undefined) added += `,"timestamp":"${timestamp}"`
  if (stored !== undefined) added += `,"stored":"${stored}"`
  if (statement.version === undefined) added += `,"version":"${requested === '1.0.3' ? '1.0.0' : requested}"`
  const body = isChanged ? rewrittenText(statement, text, requested) : text
  return `${body.slice(0, -1)}${added}}`
}
