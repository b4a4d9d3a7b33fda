export type Random = {
  /** Uniform in [0, 1). */
  next: () => number
  /** Standard normal, mean 0 and deviation 1. */
  normal: () => number
  /** True with the given probability. */
  chance: (probability: number) => boolean
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  pick: <T>(of: readonly T[]) => T
}

/**
 * A stream of numbers that depends on `seed` and `name` only: one stream per student, so that adding a student
 * changes nobody else's history. The generator is mulberry32 (public domain), started from an FNV-1a hash.
 */
export function randomStream(seed: number, name: string): Random {
  let state = hash(`${seed}:${name}`)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    // Box–Muller; 1 - next() keeps the logarithm away from zero.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (of) => {
      const chosen = of[between(0, of.length - 1)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
