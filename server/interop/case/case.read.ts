import type { CfObject } from './case.schema.ts'
import type { JsonPath } from './package-file.ts'

/** Says what is wrong at a place of the package; the caller adds file and line. */
export type Fault = (path: JsonPath, message: string) => void

export const isObject = (value: unknown): value is CfObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field as text, or null: a number counts as its digits, blank as nothing. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  return value.trim() === '' ? null : value
}

/** A link as text: CASE 1.0 files write it as an address or as an object with title, identifier, uri. */
export const uriOf = (value: unknown): string | null => (isObject(value) ? textOf(value.uri) : textOf(value))

/** `["03", "04"]`, `"03"` and `"03,04"` are all met. */
export function listOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value]
  return list.flatMap((entry) => textOf(entry)?.trim() ?? [])
}

/** The day of a date or timestamp as written, or null. */
export const dayOf = (value: unknown): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(textOf(value) ?? '')?.[0] ?? null

/** A whole number that the database can hold, or null. */
export function wholeNumberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return Number.isInteger(number) && Math.abs(number as number) < 2 ** 31 ? (number as number) : null
}

const depthLimit = 200

/** Where a value holds what no database text can: U+0000, half a surrogate pair, or nesting without end. */
export function unstorable(value: unknown): { path: JsonPath; why: string } | null {
  const search = (part: unknown, path: (string | number)[]): { path: JsonPath; why: string } | null => {
    if (typeof part === 'string') return isStorable(part) ? null : { path: [...path], why: characterFault }
    if (typeof part !== 'object' || part === null) return null
    if (path.length > depthLimit)
      return { path: path.slice(0, 5), why: `It is nested more than ${depthLimit} levels deep. Flatten it.` }
    for (const [key, inner] of Object.entries(part)) {
      if (!isStorable(key)) return { path: [...path], why: characterFault }
      path.push(Array.isArray(part) ? Number(key) : key)
      const found = search(inner, path)
      path.pop()
      if (found) return found
    }
    return null
  }
  return search(value, [])
}

const characterFault =
  'The text holds a character that is none (U+0000 or half a surrogate pair). Take it out or type it again.'

const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed()
