import { componentLists } from './activity.rules.ts'
import type { ActivityDefinition, InteractionComponent } from './statement.types.ts'

/** Components as they came last; texts in languages that did not come again stay. */
function mergedComponents(
  known: readonly InteractionComponent[],
  incoming: readonly InteractionComponent[],
): InteractionComponent[] {
  const before = new Map(known.map((component) => [component.id, component.description]))
  return incoming.map((component) => {
    const description = { ...before.get(component.id), ...component.description }
    return Object.keys(description).length === 0 ? component : { ...component, description }
  })
}

/**
 * What is known of an activity after one more definition of it (Part Two, section 2.4.4.1): texts are added language by
 * language and extensions key by key, the later one wins. An interaction of another type replaces the one before whole,
 * so that no components stay that do not go with it.
 */
export function mergedDefinition(
  known: ActivityDefinition | null,
  incoming: ActivityDefinition,
): ActivityDefinition {
  if (known === null) return incoming
  const { name, description, extensions, type, moreInfo, ...interaction } = known
  const isOther =
    incoming.interactionType !== undefined && incoming.interactionType !== interaction.interactionType
  const merged: ActivityDefinition = {
    ...(type === undefined ? {} : { type }),
    ...(moreInfo === undefined ? {} : { moreInfo }),
    ...(isOther ? {} : interaction),
    ...incoming,
  }
  if (!isOther)
    for (const list of componentLists) {
      const [before, after] = [known[list], incoming[list]]
      if (before && after) merged[list] = mergedComponents(before, after)
    }
  if (name) merged.name = { ...name, ...incoming.name }
  if (description) merged.description = { ...description, ...incoming.description }
  if (extensions) merged.extensions = { ...extensions, ...incoming.extensions }
  return merged
}
