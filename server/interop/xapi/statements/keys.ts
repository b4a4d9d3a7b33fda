import { deterministicId } from '#server/platform/id.ts'
import { isStorable } from '#server/platform/storable.ts'
import { isActivity } from './activity.rules.ts'
import { voidedVerb } from './statement.rules.ts'
import type {
  Activity,
  ActivityDefinition,
  Actor,
  Context,
  Identifier,
  Statement,
  StatementBody,
} from './statement.types.ts'

/**
 * How a statement reaches a key beside its own columns. `agent`: a plain `agent` filter finds it (the object, and members
 * of a group that acts or is acted on); the others only `related_agents` and `related_activities`.
 */
export type KeyRole = 'agent' | 'relatedAgent' | 'relatedActivity'

export interface NamedAgent {
  key: string
  /** The one identifier, as JSON. */
  identifier: string
  /** Null where none is given, or one that no database text can hold. */
  name: string | null
  isGroup: boolean
}

export interface NamedActivity {
  key: string
  iri: string
  definition: ActivityDefinition | null
}

/** What a statement is found by, and whom and what it names. */
export interface StatementKeys {
  /** `nobody` for a group without an identifier. */
  actor: string
  verb: string
  /** Null when the object is no activity. */
  activity: string | null
  /** The registration itself, in lower case. */
  registration: string | null
  /** No pair twice. */
  others: { key: string; role: KeyRole }[]
  /** Each once; without the authority, which the store sets. */
  agents: NamedAgent[]
  /** Each once, with the first definition that the statement gives of it. */
  activities: NamedActivity[]
  /** The statement that is its object. */
  reference: { targetId: string; isVoiding: boolean } | null
}

/** The actor key of a group that has no identifier: each such group is another one, and none can be asked for. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** The one identifier of an agent or group as JSON, as it was sent; null for a group without one. */
export function identifierOf({ mbox, mbox_sha1sum, openid, account }: Identifier): string | null {
  if (account !== undefined)
    return `{"account":{"homePage":${JSON.stringify(account.homePage)},"name":${JSON.stringify(account.name)}}}`
  if (mbox !== undefined) return `{"mbox":${JSON.stringify(mbox)}}`
  if (mbox_sha1sum !== undefined) return `{"mbox_sha1sum":${JSON.stringify(mbox_sha1sum)}}`
  return openid === undefined ? null : `{"openid":${JSON.stringify(openid)}}`
}

/** Of an identifier as identifierOf writes it. */
export const agentKey = (identifier: string): string => deterministicId('xapi agent', identifier)
export const verbKey = (iri: string): string => deterministicId('xapi verb', iri)
export const activityKey = (iri: string): string => deterministicId('xapi activity', iri)

/** By what tells them apart: a group of 20,000 must not be searched for each of its members. */
interface Gathered {
  others: Map<string, { key: string; role: KeyRole }>
  agents: Map<string, NamedAgent>
  activities: Map<string, NamedActivity>
}

function addOther({ others }: Gathered, key: string, role: KeyRole): void {
  others.set(role + key, { key, role })
}

/** The key of an agent or group, noted among those named; null for a group without an identifier. */
function noteActor({ agents }: Gathered, actor: Actor): string | null {
  const identifier = identifierOf(actor)
  if (identifier === null) return null
  const name = actor.name !== undefined && isStorable(actor.name) ? actor.name : null
  const known = agents.get(identifier)
  if (known) {
    known.name ??= name
    return known.key
  }
  const key = agentKey(identifier)
  agents.set(identifier, { key, identifier, name, isGroup: actor.objectType === 'Group' })
  return key
}

function noteActivity({ activities }: Gathered, { id, definition }: Activity): string {
  const known = activities.get(id)
  if (known) {
    known.definition ??= definition ?? null
    return known.key
  }
  const key = activityKey(id)
  activities.set(id, { key, iri: id, definition: definition ?? null })
  return key
}

function addMembers(gathered: Gathered, actor: Actor, role: KeyRole): void {
  if (actor.objectType !== 'Group' || actor.member === undefined) return
  for (const member of actor.member) {
    const key = noteActor(gathered, member)
    if (key !== null) addOther(gathered, key, role)
  }
}

/** An agent, or a group and its members: asking for a member finds the group (Part Three, section 2.1.3, `agent`). */
function addActor(gathered: Gathered, actor: Actor, role: KeyRole): void {
  const key = noteActor(gathered, actor)
  if (key !== null) addOther(gathered, key, role)
  addMembers(gathered, actor, role)
}

function addContext(gathered: Gathered, context: Context | undefined): void {
  if (context === undefined) return
  const { instructor, team, contextActivities, contextAgents, contextGroups } = context
  if (instructor) addActor(gathered, instructor, 'relatedAgent')
  if (team) addActor(gathered, team, 'relatedAgent')
  for (const { agent } of contextAgents ?? []) addActor(gathered, agent, 'relatedAgent')
  for (const { group } of contextGroups ?? []) addActor(gathered, group, 'relatedAgent')
  if (contextActivities === undefined) return
  const { parent, grouping, category, other } = contextActivities
  for (const value of [parent, grouping, category, other]) {
    if (value === undefined) continue
    for (const activity of Array.isArray(value) ? value : [value])
      addOther(gathered, noteActivity(gathered, activity), 'relatedActivity')
  }
}

/** All that a SubStatement names is only related to the statement around it. */
function addSubStatement(gathered: Gathered, { actor, object, context }: StatementBody): void {
  addActor(gathered, actor, 'relatedAgent')
  if (isActivity(object)) addOther(gathered, noteActivity(gathered, object), 'relatedActivity')
  else if (object.objectType === 'Agent' || object.objectType === 'Group')
    addActor(gathered, object, 'relatedAgent')
  addContext(gathered, context)
}

/** Of a good statement, in normal form or not. */
export function keysOf({ actor, verb, object, context }: Statement): StatementKeys {
  const gathered: Gathered = { others: new Map(), agents: new Map(), activities: new Map() }
  const actorKey = noteActor(gathered, actor) ?? nobody
  addMembers(gathered, actor, 'agent')
  let activity: string | null = null
  let reference: StatementKeys['reference'] = null
  if (isActivity(object)) activity = noteActivity(gathered, object)
  else if (object.objectType === 'StatementRef')
    reference = { targetId: object.id.toLowerCase(), isVoiding: verb.id === voidedVerb }
  else if (object.objectType === 'SubStatement') addSubStatement(gathered, object)
  else addActor(gathered, object, 'agent')
  addContext(gathered, context)
  return {
    actor: actorKey,
    verb: verbKey(verb.id),
    activity,
    registration: context?.registration?.toLowerCase() ?? null,
    others: [...gathered.others.values()],
    agents: [...gathered.agents.values()],
    activities: [...gathered.activities.values()],
    reference,
  }
}
