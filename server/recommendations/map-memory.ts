import type { Tx } from '#server/platform/db.ts'
import { selectMap, type LearningMap } from './facts.queries.ts'

/**
 * Learning maps as choosing needs them are the same for every student and change seldom: a process remembers them until it
 * hears that what is learned, asked or used has changed.
 */
const remembered = new Map<string, Map<string, LearningMap>>()
let forgotten = 0

/** What one process remembers of a district at most: more sets of maps than a district has. */
const most = 50

export async function learningMap(tx: Tx, frameworkIds: readonly string[]): Promise<LearningMap> {
  const key = frameworkIds.join()
  const known = remembered.get(tx.districtId)?.get(key)
  if (known !== undefined) return known
  const before = forgotten
  const map = await selectMap(tx, frameworkIds)
  // What was read before a change is not kept after it.
  if (forgotten === before) {
    const own = remembered.get(tx.districtId) ?? new Map<string, LearningMap>()
    if (own.size < most) remembered.set(tx.districtId, own.set(key, map))
  }
  return map
}

/** Forgets the maps of a district, or of all: `standards` were told to have changed, or changes may have been missed. */
export function forgetMaps(districtId?: string): void {
  forgotten++
  if (districtId === undefined) remembered.clear()
  else remembered.delete(districtId)
}
