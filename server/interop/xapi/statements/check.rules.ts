import type { Fault, XapiVersion } from '../protocol.types.ts'

/**
 * One value being judged. The path is where we stand and is only put into words for a fault, so that a good statement
 * costs no memory.
 */
export interface Check {
  readonly version: XapiVersion
  readonly path: (string | number)[]
  readonly faults: Fault[]
}

/** Says what is wrong with a value that stands at the check's path. */
export type Rule = (check: Check, value: unknown) => void

/** The properties that an object may have. */
export type Fields = ReadonlyMap<string, Rule>

export type JsonObject = Record<string, unknown>

/** More faults than this help nobody, and a hostile batch could hold a million. */
const faultLimit = 30

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function newCheck(version: XapiVersion): Check {
  return { version, path: [], faults: [] }
}

export function say(check: Check, message: string): void {
  if (check.faults.length < faultLimit) check.faults.push({ path: check.path.join('.'), message })
}

/** Says it of a property of the value at the path. */
export function sayOf(check: Check, key: string, message: string): void {
  check.path.push(key)
  say(check, message)
  check.path.pop()
}

export const fields = (rules: Record<string, Rule>): Fields => new Map(Object.entries(rules))

/** Judges each property of an object by its rule; a property without a rule and null are faults. */
export function holdsFields(check: Check, value: unknown, known: Fields, what: string): value is JsonObject {
  if (!isObject(value)) {
    say(check, `must be an object: ${what}.`)
    return false
  }
  for (const key in value) {
    const inner = value[key]
    const rule = known.get(key)
    check.path.push(key)
    if (rule === undefined) say(check, strangerMessage(key, known, what))
    else if (inner === null) say(check, nullMessage)
    else rule(check, inner)
    check.path.pop()
  }
  return true
}

/** Judges each entry of an array. */
export function holdsEntries(check: Check, value: unknown, rule: Rule, what: string): value is unknown[] {
  if (!Array.isArray(value)) {
    say(check, `must be an array of ${what}.`)
    return false
  }
  for (let index = 0; index < value.length; index++) {
    const inner: unknown = value[index]
    check.path.push(index)
    if (inner === null) say(check, nullMessage)
    else rule(check, inner)
    check.path.pop()
  }
  return true
}

const nullMessage = 'must not be null. Leave the property out instead.'

function strangerMessage(key: string, known: Fields, what: string): string {
  for (const name of known.keys())
    if (name.toLowerCase() === key.toLowerCase()) return `must be spelt "${name}": case matters in keys.`
  return `is no property of ${what}. Leave it out, or put it under an IRI of your own in extensions.`
}
