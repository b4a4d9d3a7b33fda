import { componentLists, isActivity } from './activity.rules.ts'
import type {
  Activity,
  ActivityDefinition,
  Actor,
  Agent,
  Context,
  ContextActivities,
  Group,
  InteractionComponent,
  LanguageMap,
  Statement,
  StatementBody,
  StatementObject,
  Verb,
} from './statement.types.ts'

// What GET /statements gives out by `format` (Part Three, section 2.1.3); `exact` is the text as it is kept.

/** How each kind of thing that a statement names is written. */
interface Writing {
  actor<One extends Actor>(actor: One): One
  verb(verb: Verb): Verb
  activity(activity: Activity): Activity
}

/** The same statement, with what it names written anew. */
function rewritten<Body extends StatementBody>(body: Body, writing: Writing): Body {
  const { actor, verb, object, context } = body
  const written = {
    ...body,
    actor: writing.actor(actor),
    verb: writing.verb(verb),
    object: inObject(object, writing),
  }
  return context === undefined ? written : { ...written, context: inContext(context, writing) }
}

function inObject(object: StatementObject, writing: Writing): StatementObject {
  if (isActivity(object)) return writing.activity(object)
  if (object.objectType === 'StatementRef') return object
  return object.objectType === 'SubStatement' ? rewritten(object, writing) : writing.actor(object)
}

function inContext(context: Context, writing: Writing): Context {
  const { instructor, team, contextActivities, contextAgents, contextGroups } = context
  const agents = contextAgents?.map((entry) => ({ ...entry, agent: writing.actor(entry.agent) }))
  const groups = contextGroups?.map((entry) => ({ ...entry, group: writing.actor(entry.group) }))
  return {
    ...context,
    ...(instructor && { instructor: writing.actor(instructor) }),
    ...(team && { team: writing.actor(team) }),
    ...(contextActivities && { contextActivities: inActivities(contextActivities, writing) }),
    ...(agents && { contextAgents: agents }),
    ...(groups && { contextGroups: groups }),
  }
}

const inActivities = (activities: ContextActivities, writing: Writing): ContextActivities =>
  Object.fromEntries(
    Object.entries(activities).map(([kind, value]: [string, Activity | Activity[]]) => [
      kind,
      Array.isArray(value) ? value.map(writing.activity) : writing.activity(value),
    ]),
  )

function isGroup(actor: Actor): actor is Group {
  return actor.objectType === 'Group'
}

/** What identifies, and the type where there is one; a group without an identifier is its members. */
function identified<One extends Actor>(actor: One): One {
  const { name: _name, ...rest } = actor
  if (!isGroup(actor)) return rest as One
  const { member, name: _groupName, ...identifier } = actor
  const isNamed = Object.keys(identifier).length > 1
  return (isNamed || !member ? identifier : { ...identifier, member: member.map(identified<Agent>) }) as One
}

const ids: Writing = {
  actor: identified,
  verb: ({ id }) => ({ id }),
  activity: ({ id }) => ({ id }),
}

/**
 * The tag that answers best (RFC 4647 section 3.4, lookup): each range in turn, shortened from its end; a shorter range
 * is met by a longer tag too. The first tag when no range is met.
 */
function bestTag(tags: readonly string[], ranges: readonly string[]): string | undefined {
  for (const asked of ranges) {
    if (asked === '*') return tags[0]
    for (let range = asked; range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      const same = tags.find((tag) => tag.toLowerCase() === range)
      const longer = same ?? tags.find((tag) => tag.toLowerCase().startsWith(`${range}-`))
      if (longer !== undefined) return longer
    }
  }
  return tags[0]
}

function inOneLanguage(texts: LanguageMap, ranges: readonly string[]): LanguageMap {
  const tag = bestTag(Object.keys(texts), ranges)
  return tag === undefined ? texts : { [tag]: texts[tag]! }
}

function definitionInOneLanguage(
  definition: ActivityDefinition,
  ranges: readonly string[],
): ActivityDefinition {
  const written = { ...definition }
  if (definition.name) written.name = inOneLanguage(definition.name, ranges)
  if (definition.description) written.description = inOneLanguage(definition.description, ranges)
  for (const list of componentLists) {
    const components = definition[list]?.map((component): InteractionComponent => {
      const { description } = component
      return description ? { ...component, description: inOneLanguage(description, ranges) } : component
    })
    if (components) written[list] = components
  }
  return written
}

const canonical = (ranges: readonly string[]): Writing => ({
  actor: (actor) => actor,
  verb: (verb) => (verb.display ? { ...verb, display: inOneLanguage(verb.display, ranges) } : verb),
  activity: (activity) =>
    activity.definition
      ? { ...activity, definition: definitionInOneLanguage(activity.definition, ranges) }
      : activity,
})

/**
 * A stored statement as `ids` (only what identifies) or `canonical` (each language map in one language: `ranges` as
 * rangesAsked gives them).
 */
export function inFormat(
  statement: Statement,
  format: 'ids' | 'canonical',
  ranges: readonly string[],
): Statement {
  return rewritten(statement, format === 'ids' ? ids : canonical(ranges))
}
