import { addDays, instantAt, schoolDays, weekStart } from './calendar.ts'
import { sections, students, type Section } from './district.ts'
import { opening, parameters } from './history.parameters.ts'
import { forget, isSettled, makeMind, tallyOf, type Mind } from './mind.ts'
import { randomStream } from './random.ts'
import { sit, type Day, type SampleObservation } from './sitting.ts'
import { attendLessons, check, checkBaseline, practise } from './work.ts'

type Term = {
  /** Last spring: what the years before left in the record. */
  lastYear: readonly Day[]
  days: readonly Day[]
}

/**
 * About one term of evidence of every sample student in both subjects, and a short record of the years before, in
 * order of time, ending on the morning of `today` (ISO date; at a weekend, of the Friday before). Same seed, day and
 * time zone: same history.
 */
export function simulateHistory({
  today,
  timeZone,
  seed = parameters.seed,
  until = new Map(),
}: {
  today: string
  timeZone: string
  seed?: number
  /** The last date of sections, by key, whose history ends before the others'. */
  until?: ReadonlyMap<string, string>
}): SampleObservation[] {
  const dayOf = (date: string, week: number, weekday: number): Day => ({
    date,
    week,
    weekday,
    opensAt: instantAt(date, opening, timeZone).getTime(),
  })
  const spring = addDays(weekStart(today, 1), -14 * 7)
  const term: Term = {
    lastYear: [0, 1, 2, 3].map((offset) => dayOf(addDays(spring, offset), 0, offset + 1)),
    days: schoolDays(today).map(({ date, week, weekday }) => dayOf(date, week, weekday)),
  }
  return sections
    .flatMap((section) => {
      const last = until.get(section.key) ?? today
      return livedIn(section, { ...term, days: term.days.filter(({ date }) => date <= last) }, seed)
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1))
}

function livedIn(section: Section, term: Term, seed: number): SampleObservation[] {
  const inSection = students.filter(({ homeroom }) => homeroom === section.homeroom)
  const ranks = shuffledRanks(inSection.length, seed, section.key)
  const firstDay = term.days[0]?.date ?? ''
  return inSection.flatMap((student, index) =>
    livedBy(makeMind(student, section, { rank: ranks[index] ?? 0.5, firstDay, seed }), index, term),
  )
}

/** A student's place in the section from weakest to strongest, in a seeded order; evenly spread in (0, 1). */
function shuffledRanks(size: number, seed: number, section: string): number[] {
  const random = randomStream(seed, section)
  return Array.from({ length: size }, (_, index) => ({ rank: (index + 0.5) / size, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ rank }) => rank)
}

function livedBy(mind: Mind, index: number, { lastYear, days }: Term): SampleObservation[] {
  const { student, random } = mind
  const observations: SampleObservation[] = []
  const last = days.at(-1)
  const [earlier, queue] = brought(mind)
  recordEarlier(mind, earlier, lastYear, observations)
  let week = 0
  for (const day of days) {
    if (day.week < student.joinedWeek) continue
    if (day.week !== week) {
      week = day.week
      forget(mind)
      attendLessons(mind, week)
    }
    const isAway = mind.away !== null && day.date >= mind.away.from && day.date <= mind.away.to
    if (isAway || !random.chance(mind.attendance)) continue
    const sitting = sit(mind, day, observations)
    if (queue.length > 0) checkBaseline(mind, queue, sitting)
    else if (day.weekday === 5 || day === last) {
      check(mind, sitting)
      for (const code of againThisWeek(mind, earlier, week)) sitting.answer(code, 'assessed')
    } else if ((index + day.weekday) % practiceEvery(mind) === 0) practise(mind, sitting)
  }
  return observations
}

/** School days from one practice to the next: who is looked at most and who is youngest works most often. */
const practiceEvery = ({ section, student }: Mind): number =>
  mostSeen.has(section.key) || student.grade < 2 ? 2 : 3
const mostSeen = new Set(['5A', '5B', '4C'])

/** Grades before the student's own that the checks of the first weeks ask about. */
const gradesAsked = 2

/**
 * What a student should bring from the years before, easiest first: what stands in the record of those years, and
 * what the first weeks check.
 */
function brought({ student, map }: Mind): [earlier: string[], asked: string[]] {
  const before = map.filter(({ grade }) => grade < student.grade).toSorted((a, b) => a.grade - b.grade)
  const isAsked = ({ grade }: { grade: number }) => grade >= student.grade - gradesAsked
  return [
    before.filter((one) => !isAsked(one)).map(({ code }) => code),
    before.filter(isAsked).map(({ code }) => code),
  ]
}

/** Two answers a competency, last spring. Who came in the course of the year has brought no record along. */
function recordEarlier(
  mind: Mind,
  codes: readonly string[],
  days: readonly Day[],
  observations: SampleObservation[],
): void {
  const share = Math.ceil(codes.length / days.length)
  for (const [index, day] of days.entries()) {
    const own = codes.slice(index * share, (index + 1) * share)
    if (mind.student.joinedWeek > 1) {
      for (const code of own) tallyOf(mind, code).shown = parameters.settledBy
      continue
    }
    const sitting = sit(mind, day, observations)
    for (const code of own) {
      const right = [sitting.answer(code, 'assessed'), sitting.answer(code, 'assessed')].filter(
        Boolean,
      ).length
      if (right === 2) tallyOf(mind, code).shown = parameters.settledBy
    }
  }
}

/** What the record of the years before says is asked once more from week 4 to 11, a part of it every week. */
function againThisWeek(mind: Mind, earlier: readonly string[], week: number): string[] {
  const [from, to] = [4, 11]
  if (week < from) return []
  const waiting = earlier.filter((code) => isSettled(mind, code) && tallyOf(mind, code).lastRightWeek === 0)
  return waiting.slice(0, Math.ceil(waiting.length / Math.max(1, to - week + 1)))
}
