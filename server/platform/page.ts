import { Problem } from './errors.ts'
import { isId } from './id.ts'
import { isStorable } from './storable.ts'

/** Where a page of a keyset-ordered list ended, as the words a client hands back: opaque, and no secret. */
const writeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * Reads a cursor of `length` words back, the last of them an id; undefined when none was given.
 * @param isSound whether the words before the id are what the list's order is made of; any text unless given
 * @throws Problem `malformed` for anything that is not a cursor of this list.
 */
export function readCursor(
  after: string | undefined,
  length: number,
  isSound: (key: readonly string[]) => boolean = () => true,
): string[] | undefined {
  if (after === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === length && key.every(isWord))
      if (isId(key.at(-1)!) && isSound(key)) return key
  } catch {
    // Falls through to the problem below.
  }
  throw new Problem(400, 'malformed', 'The request\'s "after" is not one this list gave as "next".', {
    fields: [{ field: 'after', message: 'is not one this list gave as "next"' }],
  })
}

const isWord = (word: unknown): word is string => typeof word === 'string' && isStorable(word)

/** Cuts rows read with one too many into a page; `keyOf` names the columns of the order. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string[],
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? writeCursor(keyOf(last)) : null }
}
