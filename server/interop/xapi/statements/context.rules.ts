import { actor, agent, group } from './actor.rules.ts'
import { activity } from './activity.rules.ts'
import { fields, holdsEntries, holdsFields, sayOf } from './check.rules.ts'
import type { Rule } from './check.rules.ts'
import { extensions, iris, languageTag, oneOf, text, uuid } from './values.rules.ts'

// Context: Part Two, section 2.4.6; IEEE 9274.1.1, sections 4.2.2.5 and following for contextAgents and contextGroups.

const referenceFields = fields({ objectType: oneOf('StatementRef'), id: uuid })

export const statementRef: Rule = (check, value) => {
  if (!holdsFields(check, value, referenceFields, 'a statement reference')) return
  if (value.objectType === undefined) sayOf(check, 'objectType', 'is missing: write "StatementRef".')
  if (value.id === undefined) sayOf(check, 'id', 'is missing: the UUID of a statement.')
}

const activities: Rule = (check, value) => {
  if (Array.isArray(value)) holdsEntries(check, value, activity, 'activities')
  else activity(check, value)
}

const contextActivityFields = fields({
  parent: activities,
  grouping: activities,
  category: activities,
  other: activities,
})

const contextActivities: Rule = (check, value) => {
  holdsFields(check, value, contextActivityFields, 'contextActivities')
}

const contextAgentFields = fields({ objectType: oneOf('contextAgent'), agent, relevantTypes: iris })

const contextAgent: Rule = (check, value) => {
  if (!holdsFields(check, value, contextAgentFields, 'a context agent')) return
  if (value.objectType === undefined) sayOf(check, 'objectType', 'is missing: write "contextAgent".')
  if (value.agent === undefined) sayOf(check, 'agent', 'is missing: the agent that it is about.')
}

const contextGroupFields = fields({ objectType: oneOf('contextGroup'), group, relevantTypes: iris })

const contextGroup: Rule = (check, value) => {
  if (!holdsFields(check, value, contextGroupFields, 'a context group')) return
  if (value.objectType === undefined) sayOf(check, 'objectType', 'is missing: write "contextGroup".')
  if (value.group === undefined) sayOf(check, 'group', 'is missing: the group that it is about.')
}

const sharedFields = {
  registration: uuid,
  instructor: actor,
  team: group,
  contextActivities,
  revision: text,
  platform: text,
  language: languageTag,
  statement: statementRef,
  extensions,
}

const contextFields = fields(sharedFields)

const contextFieldsOf2 = fields({
  ...sharedFields,
  contextAgents: (check, value) => {
    holdsEntries(check, value, contextAgent, 'context agents')
  },
  contextGroups: (check, value) => {
    holdsEntries(check, value, contextGroup, 'context groups')
  },
})

export const context: Rule = (check, value) => {
  holdsFields(check, value, check.version === '2.0.0' ? contextFieldsOf2 : contextFields, 'a context')
}
