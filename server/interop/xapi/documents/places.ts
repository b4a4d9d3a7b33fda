import { agentText, readAgent, type AskedAgent } from '../agents/agent-parameter.ts'
import { readParameters } from '../query.ts'
import type { XapiCall } from '../protocol.types.ts'
import { say, type Rule } from '../statements/check.rules.ts'
import { activityKey } from '../statements/keys.ts'
import { instantOf } from '../statements/times.rules.ts'
import { iri, timestamp, uuid } from '../statements/values.rules.ts'
import type { DocumentKind, Place, Shelf } from './documents.queries.ts'

/** What one kind of document is found by. */
export interface Addressing {
  kind: DocumentKind
  belongsTo: Readonly<Record<string, Rule>>
  /** The parameter that names the document. */
  nameIn: 'stateId' | 'profileId'
  /** Whether it may be bound to a registration. */
  hasRegistration: boolean
}

export const addressings: Record<DocumentKind, Addressing> = {
  state: {
    kind: 'state',
    belongsTo: { activityId: iri, agent: agentText },
    nameIn: 'stateId',
    hasRegistration: true,
  },
  agentProfile: {
    kind: 'agentProfile',
    belongsTo: { agent: agentText },
    nameIn: 'profileId',
    hasRegistration: false,
  },
  activityProfile: {
    kind: 'activityProfile',
    belongsTo: { activityId: iri },
    nameIn: 'profileId',
    hasRegistration: false,
  },
}

/** Stands for "none". */
const nilId = '00000000-0000-0000-0000-000000000000'
/** A name is part of an index, whose entries are bounded. */
const longestNameBytes = 1000

const documentName: Rule = (check, value) => {
  if (value === '' || Buffer.byteLength(value as string) > longestNameBytes)
    say(check, `must have 1 to ${longestNameBytes} bytes in UTF-8.`)
}

/** Which documents a request is about: one, or those of a shelf. */
export interface Asked {
  /** Null: all of the shelf. */
  place: Place | null
  shelf: Shelf
  /** Whose documents they are; null for those of an activity. */
  agent: AskedAgent | null
  since: Date | null
}

type Name = 'activityId' | 'agent' | 'registration' | 'stateId' | 'profileId' | 'since'

/**
 * Reads which documents a request is about.
 * @param may whether the name may be left out, for all of a shelf, and whether `since` may be given
 * @throws Problem `malformed` with every parameter at fault
 */
export function readAsked(
  call: Pick<XapiCall, 'query' | 'version'>,
  { kind, belongsTo, nameIn, hasRegistration }: Addressing,
  may: { leaveOutName: boolean; giveSince: boolean },
): Asked {
  const required: Record<string, Rule> = { ...belongsTo }
  const optional: Record<string, Rule> = {}
  if (may.leaveOutName) optional[nameIn] = documentName
  else required[nameIn] = documentName
  if (hasRegistration) optional.registration = uuid
  if (may.giveSince) optional.since = timestamp
  const given: Partial<Record<Name, string>> = readParameters(call, required, optional)
  const { activityId, registration, since } = given
  const agent = given.agent === undefined ? null : readAgent(given.agent)
  const shelf: Shelf = {
    kind,
    activity: activityId === undefined ? nilId : activityKey(activityId),
    agent: agent?.key ?? nilId,
    registration: registration?.toLowerCase() ?? (hasRegistration ? null : nilId),
  }
  const documentId = given[nameIn]
  return {
    shelf,
    agent,
    place:
      documentId === undefined
        ? null
        : { ...shelf, registration: shelf.registration ?? nilId, name: documentId },
    since: since === undefined ? null : new Date(instantOf(since)),
  }
}
