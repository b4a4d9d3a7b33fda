const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The calendar day (YYYY-MM-DD) that an instant falls on in a time zone of the IANA list. The one place that makes a day
 * of an instant: in the evening of a district west of Greenwich, UTC is a day ahead.
 * @throws RangeError for a time zone that is none
 */
export function dayOf(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    // Only so much of the English spelling is used as is certain: the three numbers.
    format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.get('year')!.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`
}

const minuteMs = 60_000
/** Pages ask for the same few days again and again. */
const begins = new Map<string, number>()
const mostBegins = 1000
/** No clock of the world is further from UTC. */
const farthestMinutes = 15 * 60

/**
 * The first instant of a calendar day (YYYY-MM-DD) in a time zone, to the minute: midnight, or where clocks jump over
 * midnight, the moment after.
 */
export function beginOf(day: string, timeZone: string): Date {
  const key = `${timeZone} ${day}`
  const known = begins.get(key)
  if (known !== undefined) return new Date(known)
  const asIfUtc = Date.parse(`${day}T00:00:00Z`)
  let [before, from] = [-farthestMinutes, farthestMinutes]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayOf(new Date(asIfUtc + middle * minuteMs), timeZone) < day) before = middle
    else from = middle
  }
  const begin = asIfUtc + from * minuteMs
  if (begins.size >= mostBegins) begins.clear()
  begins.set(key, begin)
  return new Date(begin)
}

/** The calendar day so many days later; earlier for a negative number. */
export const dayAfter = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * minuteMs), 'UTC')

export function isTimeZone(name: string): boolean {
  try {
    dayOf(new Date(0), name)
    return true
  } catch {
    return false
  }
}

const dayMs = 86_400_000

/** The seven days (YYYY-MM-DD) of the week that a day lies in, Monday first. */
export function weekOf(today: string): string[] {
  const at = Date.parse(`${today}T00:00:00Z`)
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs
  return Array.from({ length: 7 }, (_, day) => dayOf(new Date(monday + day * dayMs), 'UTC'))
}
