import type { XapiVersion } from '../protocol.types.ts'
import type { Activity, Context, ContextActivities, Statement, StatementBody } from './statement.types.ts'
import { inUtc } from './times.rules.ts'

/** A statement as it is given out, without what only the store may set. */
export interface NormalStatement {
  statement: Statement
  /** Its text has to be written anew: something is no longer as it was sent. */
  isChanged: boolean
  /** What its version is when it names none (Part Two, section 2.4.10). */
  version: string
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
  return {
    statement: normal,
    isChanged: normal !== statement,
    version: version === '2.0.0' ? '2.0.0' : '1.0.0',
  }
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
  { statement, text, isChanged, version }: NormalStatement & { text: string },
  { id, timestamp, authority, stored }: SetByStore,
): string {
  let added = `,"authority":${authority}`
  if (statement.id === undefined) added += `,"id":"${id}"`
  if (statement.timestamp === undefined) added += `,"timestamp":"${timestamp}"`
  if (stored !== undefined) added += `,"stored":"${stored}"`
  if (statement.version === undefined) added += `,"version":"${version}"`
  const body = isChanged ? JSON.stringify(statement) : text
  return `${body.slice(0, -1)}${added}}`
}
