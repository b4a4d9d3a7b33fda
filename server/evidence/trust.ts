import type { Tx } from '#server/platform/db.ts'
import { competenciesBeneath } from '#server/standards/standards.ts'
import type { Trust } from './evidence.rules.ts'
import { selectTrust } from './sources.queries.ts'

/**
 * What sources may assert is asked at every piece of evidence and changes seldom: a process remembers it until it hears
 * of a change of the sources or of the map, and no longer than a minute, should it not hear.
 */
const memoryMs = 60_000
const remembered = new Map<string, Map<string, { trust: Trust; until: number }>>()
let forgotten = 0
/** Transactions that changed sources: what they read may never be. */
const changing = new WeakSet<Tx>()

/** What some sources may assert; an unknown one is left out. */
export async function trustOf(tx: Tx, sourceIds: Iterable<string>): Promise<ReadonlyMap<string, Trust>> {
  const now = performance.now()
  const known = changing.has(tx) ? undefined : remembered.get(tx.districtId)
  const trusts = new Map<string, Trust>()
  const missing: string[] = []
  for (const id of sourceIds) {
    const found = known?.get(id)
    if (found && found.until > now) trusts.set(id, found.trust)
    else missing.push(id)
  }
  if (missing.length === 0) return trusts
  const before = forgotten
  for (const { id, asserts, trustedIds } of await selectTrust(tx, missing)) {
    const assesses = trustedIds === null ? 'everything' : await competenciesBeneath(tx, trustedIds)
    trusts.set(id, { asserts: new Set(asserts), assesses })
  }
  // What was read before a change is not kept after it.
  if (forgotten === before && !changing.has(tx)) remember(tx.districtId, trusts, now + memoryMs)
  return trusts
}

function remember(districtId: string, trusts: ReadonlyMap<string, Trust>, until: number): void {
  const known = remembered.get(districtId) ?? new Map()
  for (const [id, trust] of trusts) known.set(id, { trust, until })
  remembered.set(districtId, known)
}

/** A transaction changes sources: nothing it reads is remembered, and what is known of them goes. */
export function changesTrust(tx: Tx): void {
  changing.add(tx)
  forgetTrust(tx.districtId)
}

/** Forgets the trust of a district's sources, or of all: it changed, or a change may have been missed. */
export function forgetTrust(districtId?: string): void {
  forgotten++
  if (districtId === undefined) remembered.clear()
  else remembered.delete(districtId)
}
