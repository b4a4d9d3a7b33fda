/**
 * The school year of the sample district follows the visitor: it began 11 weeks before the week of `today`,
 * whatever the season, so that there is always a term behind and most of a year ahead. Dates are ISO
 * (YYYY-MM-DD), weeks are counted from 1 and start on Monday.
 */
export type Session = {
  key: string
  title: string
  type: 'schoolYear' | 'term'
  parent: string | null
  startsOn: string
  endsOn: string
}

export type SchoolDay = { date: string; week: number; /** 1 Monday to 5 Friday. */ weekday: number }

/** The week of `today` is week 12; week 6 is a break. */
const currentWeek = 12
export const breakWeek = 6

const day = 24 * 60 * 60 * 1000

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1
}

/** Monday of a week of the school year. */
export function weekStart(today: string, week: number): string {
  return addDays(today, 1 - weekdayOf(today) + 7 * (week - currentWeek))
}

/** First and last week of each term. */
const terms = [
  [1, 13],
  [15, 26],
  [28, 40],
] as const

/** The school year and its three terms. */
export function academicSessions(today: string): Session[] {
  const friday = (week: number): string => addDays(weekStart(today, week), 4)
  const [startsOn, endsOn] = [weekStart(today, 1), friday(40)]
  const years = new Set([startsOn.slice(0, 4), endsOn.slice(0, 4)])
  const title = [...years].join('–')
  return [
    { key: 'year', title, type: 'schoolYear', parent: null, startsOn, endsOn },
    ...terms.map(([first, last], index): Session => ({
      key: `term-${index + 1}`,
      title: `Term ${index + 1}, ${title}`,
      type: 'term',
      parent: 'year',
      startsOn: weekStart(today, first),
      endsOn: friday(last),
    })),
  ]
}

/** School days from the first of the year to `today` or, at a weekend, to the Friday before. */
export function schoolDays(today: string): SchoolDay[] {
  const days: SchoolDay[] = []
  for (let week = 1; week <= currentWeek; week++) {
    if (week === breakWeek) continue
    for (let weekday = 1; weekday <= 5; weekday++) {
      const date = addDays(weekStart(today, week), weekday - 1)
      if (date <= today) days.push({ date, week, weekday })
    }
  }
  return days
}

/** The instant at which the clocks of `timeZone` show `minutes` past midnight on `date`. */
export function instantAt(date: string, minutes: number, timeZone: string): Date {
  const asIfUtc = Date.parse(date) + minutes * 60_000
  const offset = offsetAt(asIfUtc, timeZone)
  return new Date(asIfUtc - offset)
}

/** The date that calendars of `timeZone` show at an instant. */
export const dateAt = (now: Date, timeZone: string): string =>
  localTime(now, timeZone).toISOString().slice(0, 10)

/** The last date whose school morning is over everywhere in the district at `now`. */
export function lastSchoolMorning(now: Date, timeZone: string): string {
  const date = dateAt(now, timeZone)
  return localTime(now, timeZone).getUTCHours() >= 11 ? date : addDays(date, -1)
}

/** What clocks of `timeZone` show, as if it were UTC. */
const localTime = (now: Date, timeZone: string): Date =>
  new Date(now.getTime() + offsetAt(now.getTime(), timeZone))

/** Milliseconds that clocks of `timeZone` are ahead of UTC; school hours never fall into a change of clocks. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
    .format(instant)
    .replace(', ', 'T')
  return Math.round((Date.parse(`${shown}Z`) - instant) / 60_000) * 60_000
}
