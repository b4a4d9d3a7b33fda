import type { Fault, XapiVersion } from '../protocol.types.ts'
import { activity } from './activity.rules.ts'
import { actor, agent, authority, group } from './actor.rules.ts'
import { fields, holdsFields, isObject, newCheck, say, sayOf } from './check.rules.ts'
import type { Check, JsonObject, Rule } from './check.rules.ts'
import { context, statementRef } from './context.rules.ts'
import { attachments, result } from './result.rules.ts'
import { iri, languageMap, oneOf, timestamp, uuid } from './values.rules.ts'

// Statements: Part Two, sections 2.2 to 2.4.

/** The reserved verb: its statement voids the one that it refers to (section 2.3.2). */
export const voidedVerb = 'http://adlnet.gov/expapi/verbs/voided'

const verbFields = fields({ id: iri, display: languageMap })

const verb: Rule = (check, value) => {
  if (!holdsFields(check, value, verbFields, 'a verb')) return
  if (value.id === undefined) sayOf(check, 'id', 'is missing: the IRI of the verb.')
}

const innerObjectTypes = oneOf('Activity', 'Agent', 'Group', 'StatementRef')
const objectTypes = oneOf('Activity', 'Agent', 'Group', 'StatementRef', 'SubStatement')

/** Without an objectType it is an activity (section 2.4.4). */
const innerObject: Rule = (check, value) => {
  const type = isObject(value) ? value.objectType : undefined
  if (type === undefined || type === 'Activity') activity(check, value)
  else if (type === 'Agent') agent(check, value)
  else if (type === 'Group') group(check, value)
  else if (type === 'StatementRef') statementRef(check, value)
  else if (type === 'SubStatement') say(check, 'must not be a SubStatement inside a SubStatement.')
  else judgeType(check, innerObjectTypes, type)
}

const object: Rule = (check, value) => {
  const type = isObject(value) ? value.objectType : undefined
  if (type === 'SubStatement') subStatement(check, value)
  else if (typeof type === 'string' && !knownTypes.has(type)) judgeType(check, objectTypes, type)
  else innerObject(check, value)
}

const knownTypes = new Set(['Activity', 'Agent', 'Group', 'StatementRef'])

function judgeType(check: Check, types: Rule, type: unknown): void {
  check.path.push('objectType')
  types(check, type)
  check.path.pop()
}

const bodyFields = { actor, verb, result, context, timestamp, attachments }

const subStatementFields = fields({ objectType: oneOf('SubStatement'), object: innerObject, ...bodyFields })

const subStatement: Rule = (check, value) => {
  if (holdsFields(check, value, subStatementFields, 'a SubStatement')) judgeBody(check, value)
}

/** 1.0 and whatever begins with 1.0. (section 2.4.10). */
const firstVersions = /^1\.0(?:\.[\w.+-]+)?$/
const bothVersions = /^[12]\.0(?:\.[\w.+-]+)?$/

const statementVersion: Rule = (check, value) => {
  const isFirst = check.version === '1.0.3'
  if (typeof value === 'string' && (isFirst ? firstVersions : bothVersions).test(value)) return
  say(check, isFirst ? 'must be 1.0.0, or leave it out.' : 'must be 2.0.0 or 1.0.0, or leave it out.')
}

const statementFields = fields({
  id: uuid,
  object,
  ...bodyFields,
  stored: timestamp,
  authority,
  version: statementVersion,
})

/** What a statement and a SubStatement need, and what one part of it says about another. */
function judgeBody(check: Check, body: JsonObject): void {
  if (body.actor === undefined) sayOf(check, 'actor', 'is missing: who did it, an agent or a group.')
  if (body.verb === undefined) sayOf(check, 'verb', 'is missing: what was done.')
  if (body.object === undefined) sayOf(check, 'object', 'is missing: what it was done to.')
  const objectType = isObject(body.object) ? body.object.objectType : undefined
  if (isObject(body.verb) && body.verb.id === voidedVerb && objectType !== 'StatementRef')
    sayOf(check, 'object', 'must be a StatementRef: a statement that voids names the one it voids.')
  if (objectType === undefined || objectType === 'Activity' || !isObject(body.context)) return
  check.path.push('context')
  for (const key of ['revision', 'platform'])
    if (body.context[key] !== undefined) sayOf(check, key, 'must be left out when the object is no activity.')
  check.path.pop()
}

/**
 * Everything that is wrong with one statement of a request of this version; empty when nothing is. At most 30 faults are
 * named. `value` comes from readStatements, which bounds its depth.
 */
export function statementFaults(value: unknown, version: XapiVersion): Fault[] {
  const check = newCheck(version)
  if (holdsFields(check, value, statementFields, 'a statement')) judgeBody(check, value)
  return check.faults
}
