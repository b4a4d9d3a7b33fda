import type { Tx } from '#server/platform/db.ts'
import { indexOf, type MappingIndex } from './map.rules.ts'
import { selectLiveMappings } from './mapping.queries.ts'

/**
 * A district's mappings are asked at every statement and change seldom: a process remembers them until it hears of a
 * change, and no longer than a minute, should it not hear. What slips past meanwhile is found when the statements that were
 * there before are looked through for the second time (looking.ts).
 */
export const memoryMs = 60_000
const remembered = new Map<string, { index: MappingIndex; until: number }>()
let forgotten = 0

/** Forgets the mappings of a district, or of all. */
export function forgetMappings(districtId?: string): void {
  forgotten++
  if (districtId === undefined) remembered.clear()
  else remembered.delete(districtId)
}

/** The district's mappings as this process remembers them. */
export async function rememberedMappings(tx: Tx): Promise<MappingIndex> {
  const now = performance.now()
  const known = remembered.get(tx.districtId)
  if (known && known.until > now) return known.index
  const before = forgotten
  const index = indexOf(await selectLiveMappings(tx))
  // What was read before a change is not kept after it.
  if (forgotten === before) remembered.set(tx.districtId, { index, until: now + memoryMs })
  return index
}
