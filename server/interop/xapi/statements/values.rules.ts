import { holdsEntries, isObject, say } from './check.rules.ts'
import type { Rule } from './check.rules.ts'
import { timestampFault } from './times.rules.ts'

/** Anything with a scheme and without what RFC 3987 section 2.2 keeps out of an IRI, halves of characters (Cs) too. */
const iriPattern = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}\p{Cs}<>"{}|\\^`]+$/iu

export const isIri = (value: unknown): value is string => typeof value === 'string' && iriPattern.test(value)

const mailboxPattern =
  /^mailto:(?:[^\s\p{Cc}\p{Cs}@"(),:;<>\\[\]]+|"[^\p{Cc}\p{Cs}"\\]+")@[^\s\p{Cc}\p{Cs}@"(),;<>\\/?#]+$/u

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** In standard string form, any case and version (RFC 4122; Part Two, section 4.4). */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && uuidPattern.test(value)

const sha1Pattern = /^[0-9a-f]{40}$/i

/** SHA-224, 256, 384 or 512, hex. */
const sha2Pattern = /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i

/** No control character: it is written into the header of a part. */
const mediaTypePattern = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+[ \t]*(?:;[^\p{Cc}\p{Cs}]*)?$/u

/** ISO 8601:2004 section 4.4.3.2: date and time parts in order, or weeks alone. */
const durationPattern =
  /^P(?=.)(?:[\d.,]+W|(?:[\d.,]+Y)?(?:[\d.,]+M)?(?:[\d.,]+D)?(?:T(?=.)(?:[\d.,]+H)?(?:[\d.,]+M)?(?:[\d.,]+S)?)?)$/

/** Numbers with at most one fraction, and that on the last: `PT1.5M`, not `PT1.5M3S`. */
const durationNumbers = /^PT?(?:\d+[A-Z]T?)*(?:\d+(?:[.,]\d+)?[A-Z])?$/

export const isDuration = (value: string): boolean =>
  durationPattern.test(value) && durationNumbers.test(value)

/** RFC 5646 section 2.1: language, script, region, variants, extensions, private use. */
const languagePattern =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$/i

/** The grandfathered tags that the grammar does not make. */
const irregularPattern =
  /^(?:en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-fr|be-nl|ch-de))$/i

export function isLanguageTag(tag: string): boolean {
  if (!languagePattern.test(tag)) return irregularPattern.test(tag)
  return tag.length < 10 || !repeatsSubtag(tag)
}

/** The same variant or the same extension letter twice (RFC 5646 section 2.2.9). */
function repeatsSubtag(tag: string): boolean {
  const seen = new Set<string>()
  let isInExtension = false
  for (const subtag of tag.toLowerCase().split('-').slice(1)) {
    if (subtag === 'x') return false
    if (subtag.length === 1) isInExtension = true
    else if (isInExtension || subtag.length < 4 || (subtag.length === 4 && !/^\d/.test(subtag))) continue
    if (seen.has(subtag)) return true
    seen.add(subtag)
  }
  return false
}

const format =
  (isGood: (value: string) => boolean, message: string): Rule =>
  (check, value) => {
    if (typeof value !== 'string') say(check, `must be text: ${message}`)
    else if (!isGood(value)) say(check, `must be ${message}`)
  }

export const text: Rule = (check, value) => {
  if (typeof value !== 'string') say(check, 'must be text, in quotes.')
}

export const iri = format(
  isIri,
  'an IRI with its scheme, as in https://example.org/activities/7, without spaces.',
)

export const mailbox = format(
  (value) => mailboxPattern.test(value),
  'an e-mail address as an IRI, as in mailto:name@example.org.',
)

export const sha1 = format((value) => sha1Pattern.test(value), 'the SHA-1 of a mailto IRI in 40 hex digits.')

export const sha2 = format(
  (value) => sha2Pattern.test(value),
  "the SHA-2 of the attachment's content in hex (64 digits for SHA-256).",
)

export const uuid = format(isUuid, 'a UUID, as in 8f87ccde-bb56-4c2e-ab83-44982ef22df0.')

export const mediaType = format(
  (value) => mediaTypePattern.test(value),
  'a media type, as in text/plain or image/png.',
)

export const duration = format(
  isDuration,
  'a duration of ISO 8601, as in PT4H35M59.14S, P3Y1M29D or P4W: weeks stand alone, only the last number has a fraction.',
)

export const languageTag = format(isLanguageTag, 'a language tag of RFC 5646, as in en, es-MX or zh-Hant.')

export const timestamp: Rule = (check, value) => {
  if (typeof value !== 'string') say(check, 'must be text: a timestamp, as in 2026-11-24T16:05:00.000Z.')
  else {
    const fault = timestampFault(value, check.version)
    if (fault !== null) say(check, fault)
  }
}

export const flag: Rule = (check, value) => {
  if (typeof value !== 'boolean') say(check, 'must be true or false, without quotes.')
}

export const number: Rule = (check, value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) say(check, 'must be a number, without quotes.')
}

export const byteCount: Rule = (check, value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    say(check, 'must be a whole number of bytes, without quotes, from 0 on.')
}

export const oneOf = (...words: readonly string[]): Rule => {
  const known = new Set<unknown>(words)
  const message = `must be ${words.map((word) => `"${word}"`).join(' or ')}, spelt exactly so.`
  return (check, value) => {
    if (!known.has(value)) say(check, message)
  }
}

export const languageMap: Rule = (check, value) => {
  if (!isObject(value)) {
    say(check, 'must be an object from language to text, as in {"en": "attended"}.')
    return
  }
  for (const tag in value) {
    if (isLanguageTag(tag) && typeof value[tag] === 'string') continue
    check.path.push(tag)
    if (isLanguageTag(tag)) say(check, 'must be text, in quotes.')
    else say(check, 'is no language tag of RFC 5646. Write for example en, es-MX or zh-Hant.')
    check.path.pop()
  }
}

export const extensions: Rule = (check, value) => {
  if (!isObject(value)) {
    say(check, 'must be an object from IRI to any value.')
    return
  }
  for (const key in value) {
    if (isIri(key)) continue
    check.path.push(key)
    say(check, 'has a key that is no IRI. Write for example https://example.org/extensions/room.')
    check.path.pop()
  }
}

export const texts: Rule = (check, value) => {
  holdsEntries(check, value, text, 'texts')
}

export const iris: Rule = (check, value) => {
  if (holdsEntries(check, value, iri, 'IRIs') && value.length === 0)
    say(check, 'must name at least one IRI. Leave the property out when there is none.')
}
