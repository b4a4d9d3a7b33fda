/** A stream of numbers that depends on its seed alone. */
export type RandomStream = {
  /** Uniform in [0, 1). */
  readonly next: () => number
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number
  /** A new list in random order (Fisher–Yates). */
  readonly shuffled: <T>(of: readonly T[]) => T[]
}

/** The generator is mulberry32 (public domain), started from an FNV-1a hash of the seed. */
export function randomStream(seed: string): RandomStream {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    shuffled: (of) => {
      const list = [...of]
      for (let at = list.length - 1; at > 0; at -= 1) {
        const other = below(at + 1)
        const here = list[at]
        const there = list[other]
        if (here !== undefined && there !== undefined) [list[at], list[other]] = [there, here]
      }
      return list
    },
  }
}
