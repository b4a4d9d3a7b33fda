import type { XapiVersion } from '../protocol.types.ts'

/**
 * Date and time of ISO 8601, extended or basic, with or without a zone (Part Two, section 4.5). Groups: year, month, day,
 * hour, minute, second, fraction, zone.
 */
const extended = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i
const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?:\d\d)?)?$/i

/** RFC 3339 section 5.6, which 2.0 demands: seconds and a zone are always there. */
const strict = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i

/** UTC by a zone of Z or +00:00, in the form of RFC 3339. */
const isUtc = /(?:Z|\+00:00)$/

interface Instant {
  /** Since 1970, without the fraction of a second. */
  seconds: number
  /** Digits behind the point, as written; empty when there are none. */
  fraction: string
}

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** The years that four digits can write, in UTC too. */
const firstSecond = Date.parse('0001-01-01T00:00:00Z') / 1000
const lastSecond = Date.parse('9999-12-31T23:59:59Z') / 1000

/** The offset in minutes, or null where it means nothing: -00:00 says "unknown" in RFC 3339. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = zone.length > 3 ? Number(zone.slice(-2)) : 0
  if (hours > 23 || minutes > 59) return null
  const offset = hours * 60 + minutes
  if (zone[0] === '+') return offset
  return offset === 0 ? null : -offset
}

function read(text: string): Instant | null {
  const match = extended.exec(text) ?? basic.exec(text)
  if (!match) return null
  const [, years, months, days, hours, minutes, rest = '0', fraction = '', zone] = match
  const [year, month, day] = [Number(years), Number(months), Number(days)]
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(rest)]
  const offset = offsetOf(zone)
  if (offset === null || year === 0) return null
  if (day < 1 || day > (daysOf[month - 1] ?? 0)) return null
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null
  // 60 is a leap second; 24:00 is not in RFC 3339.
  if (hour > 23 || minute > 59 || second > 60) return null
  // setUTCFullYear: Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day)
  const seconds = midnight / 1000 + (hour * 60 + minute - offset) * 60 + second
  return seconds < firstSecond || seconds > lastSecond ? null : { seconds, fraction }
}

/** What is wrong with a timestamp of a statement or a query, or null. */
export function timestampFault(text: string, version: XapiVersion): string | null {
  if (isPlain(text)) return null
  if (read(text) === null)
    return 'must be a date and time of ISO 8601 that exists, as in 2026-11-24T16:05:00.000Z; the zone is Z or as in +01:00, never -00:00.'
  if (version === '2.0.0' && !strict.test(text))
    return 'must be in the form of RFC 3339, with seconds and a zone, as in 2026-11-24T16:05:00.000Z.'
  return null
}

/** The usual timestamp by far, judged without taking it apart: a day that every month has, in UTC. */
const plain =
  /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/
const isPlain = (text: string) => plain.test(text)

/** A good timestamp as milliseconds since 1970, what is finer cut off; one without a zone is taken for UTC. */
export function instantOf(text: string): number {
  const instant = read(text)
  if (instant === null) throw new Error('no timestamp: judge it by timestampFault first')
  return instant.seconds * 1000 + Number(instant.fraction.slice(0, 3).padEnd(3, '0'))
}

/** The same instant in UTC, with all digits of its fraction; what is in UTC already stays as it is written. */
export function inUtc(text: string): string {
  if (isUtc.test(text)) return text
  const instant = read(text)
  if (instant === null) throw new Error('no timestamp: judge it by timestampFault first')
  const upToSeconds = new Date(instant.seconds * 1000).toISOString().replace('.000Z', '')
  return `${upToSeconds}${instant.fraction === '' ? '' : `.${instant.fraction}`}Z`
}
