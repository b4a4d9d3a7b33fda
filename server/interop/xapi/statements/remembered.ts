import { hash } from 'node:crypto'

/**
 * What was written lately, so that it is not written again: names of people and descriptions of activities come with
 * every statement and change seldom. Forgetting one costs a write, never a fault.
 */
export interface Remembered {
  /** Whether this was remembered already; it is now. */
  knows(key: string, content: string): boolean
  /** Takes back what a write that failed was to make true. */
  forget(key: string): void
}

/** Longer contents are remembered by their hash: a description can be as long as a request. */
const longest = 64

/** @param most keys remembered; the oldest go first */
export function createRemembered(most: number): Remembered {
  const contents = new Map<string, string>()
  return {
    knows: (key, whole) => {
      const content = whole.length > longest ? hash('sha256', whole, 'base64') : whole
      if (contents.get(key) === content) return true
      contents.delete(key)
      contents.set(key, content)
      if (contents.size > most) contents.delete(contents.keys().next().value!)
      return false
    },
    forget: (key) => void contents.delete(key),
  }
}
