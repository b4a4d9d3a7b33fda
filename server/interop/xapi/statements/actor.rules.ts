import { fields, holdsEntries, holdsFields, isObject, say, sayOf } from './check.rules.ts'
import type { Check, JsonObject, Rule } from './check.rules.ts'
import { iri, mailbox, oneOf, sha1, text } from './values.rules.ts'

// Actors: Part Two, sections 2.4.2.1 to 2.4.2.4.

const accountFields = fields({ homePage: iri, name: text })

const account: Rule = (check, value) => {
  if (!holdsFields(check, value, accountFields, 'an account')) return
  if (value.homePage === undefined)
    sayOf(check, 'homePage', 'is missing: the home page of the system, as an IRI.')
  if (value.name === undefined) sayOf(check, 'name', 'is missing: the name of the account on that system.')
}

const identifierFields = { mbox: mailbox, mbox_sha1sum: sha1, openid: iri, account }

const agentFields = fields({ objectType: oneOf('Agent'), name: text, ...identifierFields })

/** The properties that identify: an agent has exactly one of them. */
const identifierNames = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const

function countIdentifiers(actor: JsonObject): number {
  let count = 0
  for (const name of identifierNames) if (actor[name] !== undefined) count++
  return count
}

const listedIdentifiers = 'mbox, mbox_sha1sum, openid or account'

export const agent: Rule = (check, value) => {
  if (isObject(value) && value.objectType === undefined && value.member !== undefined) {
    say(check, 'has members, so it needs "objectType": "Group".')
    return
  }
  if (!holdsFields(check, value, agentFields, 'an agent')) return
  const count = countIdentifiers(value)
  if (count === 0) say(check, `identifies nobody. Give it one of ${listedIdentifiers}.`)
  if (count > 1) say(check, `has ${count} identifiers. Keep exactly one of ${listedIdentifiers}.`)
}

const member: Rule = (check, value) => {
  if (isObject(value) && value.objectType === 'Group')
    say(check, 'is a group inside a group. List its agents instead.')
  else agent(check, value)
}

const members: Rule = (check, value) => {
  holdsEntries(check, value, member, 'agents')
}

const groupFields = fields({ objectType: oneOf('Group'), name: text, member: members, ...identifierFields })

const isListed = (value: unknown) => Array.isArray(value) && value.length > 0

export const group: Rule = (check, value) => {
  if (!holdsFields(check, value, groupFields, 'a group')) return
  if (value.objectType === undefined) sayOf(check, 'objectType', 'is missing: write "Group".')
  const count = countIdentifiers(value)
  if (count > 1) say(check, `has ${count} identifiers. Keep exactly one of ${listedIdentifiers}.`)
  if (count === 0 && !isListed(value.member))
    say(
      check,
      `has neither an identifier nor members. Give it one of ${listedIdentifiers}, or list its agents in member.`,
    )
}

const actorType = oneOf('Agent', 'Group')

function saysType(check: Check, value: JsonObject): void {
  check.path.push('objectType')
  actorType(check, value.objectType)
  check.path.pop()
}

/** An agent or a group; without an objectType it is an agent. */
export const actor: Rule = (check, value) => {
  if (!isObject(value)) say(check, 'must be an object: an agent or a group.')
  else if (value.objectType === 'Group') group(check, value)
  else if (value.objectType === undefined || value.objectType === 'Agent') agent(check, value)
  else saysType(check, value)
}

/** An agent, or a group of application and user (three-legged OAuth; section 2.4.9). */
export const authority: Rule = (check, value) => {
  actor(check, value)
  if (!isObject(value) || value.objectType !== 'Group') return
  if (countIdentifiers(value) > 0) say(check, 'must not be a group with an identifier: name an agent.')
  else if (Array.isArray(value.member) && value.member.length !== 2)
    say(check, 'must be an agent, or a group of exactly two agents: the application and the user.')
}
