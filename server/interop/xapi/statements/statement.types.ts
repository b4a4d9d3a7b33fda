/**
 * A statement as JSON, after statementFaults found nothing in it. Spelt as the standard spells it (xAPI 1.0.3 Part Two,
 * section 2.4; IEEE 9274.1.1, section 4.2); 2.0 adds `contextAgents` and `contextGroups`.
 */
export interface Statement extends StatementBody {
  id?: string
  stored?: string
  authority?: Actor
  version?: string
}

/** What a statement and a SubStatement share. */
export interface StatementBody {
  actor: Actor
  verb: Verb
  object: StatementObject
  result?: Result
  context?: Context
  timestamp?: string
  attachments?: Attachment[]
}

export type Actor = Agent | Group

export interface Account {
  homePage: string
  name: string
}

/** At most one of these; an anonymous group has none. */
export interface Identifier {
  mbox?: string
  mbox_sha1sum?: string
  openid?: string
  account?: Account
}

export interface Agent extends Identifier {
  objectType?: 'Agent'
  name?: string
}

export interface Group extends Identifier {
  objectType: 'Group'
  name?: string
  member?: Agent[]
}

/** Language tag (RFC 5646) → text. */
export type LanguageMap = Record<string, string>

/** IRI → any JSON. */
export type Extensions = Record<string, unknown>

export interface Verb {
  id: string
  display?: LanguageMap
}

export type StatementObject =
  Activity | (Agent & { objectType: 'Agent' }) | Group | StatementRef | SubStatement

export interface Activity {
  objectType?: 'Activity'
  id: string
  definition?: ActivityDefinition
}

export interface ActivityDefinition {
  name?: LanguageMap
  description?: LanguageMap
  type?: string
  moreInfo?: string
  interactionType?: string
  correctResponsesPattern?: string[]
  choices?: InteractionComponent[]
  scale?: InteractionComponent[]
  source?: InteractionComponent[]
  target?: InteractionComponent[]
  steps?: InteractionComponent[]
  extensions?: Extensions
}

export interface InteractionComponent {
  id: string
  description?: LanguageMap
}

export interface StatementRef {
  objectType: 'StatementRef'
  id: string
}

export interface SubStatement extends StatementBody {
  objectType: 'SubStatement'
}

export interface Score {
  scaled?: number
  raw?: number
  min?: number
  max?: number
}

export interface Result {
  score?: Score
  success?: boolean
  completion?: boolean
  response?: string
  duration?: string
  extensions?: Extensions
}

export interface ContextActivities {
  parent?: Activity | Activity[]
  grouping?: Activity | Activity[]
  category?: Activity | Activity[]
  other?: Activity | Activity[]
}

export interface Context {
  registration?: string
  instructor?: Actor
  team?: Group
  contextActivities?: ContextActivities
  revision?: string
  platform?: string
  language?: string
  statement?: StatementRef
  extensions?: Extensions
  contextAgents?: { objectType: 'contextAgent'; agent: Agent; relevantTypes?: string[] }[]
  contextGroups?: { objectType: 'contextGroup'; group: Group; relevantTypes?: string[] }[]
}

export interface Attachment {
  usageType: string
  display: LanguageMap
  description?: LanguageMap
  contentType: string
  length: number
  sha2: string
  fileUrl?: string
}
