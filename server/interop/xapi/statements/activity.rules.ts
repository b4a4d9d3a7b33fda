import { fields, holdsEntries, holdsFields, isObject, say, sayOf } from './check.rules.ts'
import type { Check, JsonObject, Rule } from './check.rules.ts'
import type { Activity, StatementObject } from './statement.types.ts'
import { extensions, iri, languageMap, oneOf, text, texts } from './values.rules.ts'

// Activities and their interactions: Part Two, section 2.4.4.1.

const componentFields = fields({ id: text, description: languageMap })

const component: Rule = (check, value) => {
  if (!holdsFields(check, value, componentFields, 'an interaction component')) return
  if (value.id === undefined) sayOf(check, 'id', 'is missing: what the component is called in answers.')
}

const components: Rule = (check, value) => {
  if (!holdsEntries(check, value, component, 'interaction components')) return
  const ids = new Set<unknown>()
  for (const entry of value) {
    if (!isObject(entry) || entry.id === undefined) continue
    if (ids.has(entry.id)) {
      say(check, 'holds two components with the same id. Give each its own.')
      return
    }
    ids.add(entry.id)
  }
}

/** Which lists of components go with which interaction. */
const componentsOf: Record<string, readonly string[]> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
}

/** The properties of a definition that list components. */
export const componentLists = ['choices', 'scale', 'source', 'target', 'steps'] as const

const definitionFields = fields({
  name: languageMap,
  description: languageMap,
  type: iri,
  moreInfo: iri,
  extensions,
  interactionType: oneOf(...Object.keys(componentsOf)),
  correctResponsesPattern: texts,
  choices: components,
  scale: components,
  source: components,
  target: components,
  steps: components,
})

function judgeInteraction(check: Check, definition: JsonObject): void {
  const kind = definition.interactionType
  const allowed =
    typeof kind === 'string' && Object.hasOwn(componentsOf, kind) ? componentsOf[kind] : undefined
  // A wrong interactionType has been named; what would go with it is not known.
  if (kind !== undefined && allowed === undefined) return
  for (const list of componentLists) {
    if (definition[list] === undefined || allowed?.includes(list)) continue
    const kinds = Object.keys(componentsOf).filter((name) => componentsOf[name]!.includes(list))
    const needed = kinds.map((name) => `"${name}"`).join(' or ')
    sayOf(check, list, `goes only with interactionType ${needed}. Mend the interactionType or leave it out.`)
  }
  if (definition.correctResponsesPattern !== undefined && kind === undefined)
    sayOf(check, 'interactionType', 'is missing: a correctResponsesPattern needs it.')
}

const definition: Rule = (check, value) => {
  if (holdsFields(check, value, definitionFields, "an activity's definition")) judgeInteraction(check, value)
}

const activityFields = fields({ objectType: oneOf('Activity'), id: iri, definition })

export const activity: Rule = (check, value) => {
  if (!holdsFields(check, value, activityFields, 'an activity')) return
  if (value.id === undefined) sayOf(check, 'id', 'is missing: the IRI of the activity.')
}

/** Of a good statement's object: what names no type is an activity. */
export const isActivity = (object: StatementObject): object is Activity =>
  object.objectType === undefined || object.objectType === 'Activity'
