import { instantAt, schoolDays, type SchoolDay } from './calendar.ts'
import { sections, students, type Student } from './district.ts'
import { behind, lessonStart, notes, opening, parameters, plan } from './history.parameters.ts'
import { hardnessOf } from './items.ts'
import { mapOf } from './map.ts'
import {
  blocksOf,
  chanceOf,
  chooseItem,
  competencyOf,
  forget,
  isReady,
  isSettled,
  learn,
  makeMind,
  tallyOf,
  type Mind,
} from './mind.ts'
import { randomStream } from './random.ts'

/** What these sections, of mathematics in grades 4 and 5, are asked; what comes before it counts as brought along. */
const firstAsked = 3
const { competencies: onMap } = mapOf('mathematics')
const competencies = onMap.filter(({ grade }) => grade >= firstAsked)

export type SampleObservation = {
  /** The student's key and a running number: the same on every run of the same day. */
  key: string
  student: string
  competency: string
  /** Null where an adult watched. */
  item: string | null
  kind: 'assessed' | 'practised' | 'observed'
  correct: boolean
  /** From 1. */
  attempts: number
  hints: number
  durationSeconds: number | null
  at: Date
  /** The adult who watched, and what was written down. */
  observer: string | null
  note: string | null
}

/**
 * About one term of evidence of every sample student, in order of time, ending on the morning of `today`
 * (ISO date; at a weekend, of the Friday before). Same seed, day and time zone: same history.
 */
export function simulateHistory({
  today,
  timeZone,
  seed = parameters.seed,
}: {
  today: string
  timeZone: string
  seed?: number
}): SampleObservation[] {
  const days = schoolDays(today).map((day) => ({
    ...day,
    opensAt: instantAt(day.date, opening, timeZone).getTime(),
  }))
  const firstDay = days[0]?.date ?? today
  const observations = sections.flatMap((section) => {
    const inSection = students.filter((student) => student.section === section.key)
    const ranks = shuffledRanks(inSection.length, seed, section.key)
    return inSection.flatMap((student, index) => {
      const mind = makeMind(student, ranks[index] ?? 0.5, firstDay, seed)
      return livedBy(mind, index, days)
    })
  })
  return observations.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1))
}

type Day = SchoolDay & { /** Milliseconds since the epoch. */ opensAt: number }

/** A student's place in the section from weakest to strongest, in a seeded order; evenly spread in (0, 1). */
function shuffledRanks(size: number, seed: number, section: string): number[] {
  const random = randomStream(seed, section)
  return Array.from({ length: size }, (_, index) => ({ rank: (index + 0.5) / size, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ rank }) => rank)
}

function livedBy(mind: Mind, index: number, days: readonly Day[]): SampleObservation[] {
  const { student, random } = mind
  const observations: SampleObservation[] = []
  const last = days.at(-1)
  const queue = baseline(student)
  for (const { code, grade } of onMap)
    if (grade < firstAsked) tallyOf(mind, code).shown = parameters.settledBy
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
    else if (day.weekday === 5 || day === last) check(mind, day.week, sitting)
    else if ((index + day.weekday) % 2 === 0) practise(mind, day.week, sitting)
  }
  return observations
}

/** What a student should bring from the years before, easiest first: checked in the first weeks. */
function baseline(student: Student): string[] {
  return competencies
    .filter(({ grade }) => grade < student.grade)
    .sort((a, b) => a.grade - b.grade)
    .map(({ code }) => code)
}

type Sitting = {
  answer: (code: string, kind: 'assessed' | 'practised') => boolean
  watch: (code: string) => void
}

/** One sitting of one student: a clock that runs from answer to answer, and the pen that writes them down. */
function sit(mind: Mind, day: Day, observations: SampleObservation[]): Sitting {
  const { student, random } = mind
  const lesson = (lessonStart[student.section] ?? opening) - opening
  let at = day.opensAt + 60_000 * lesson + 1000 * random.between(60, 540)
  const write = (
    observation: Pick<SampleObservation, 'competency' | 'kind' | 'correct'> & Partial<SampleObservation>,
  ) =>
    observations.push({
      key: `${student.key}-${observations.length + 1}`,
      student: student.key,
      item: null,
      attempts: 1,
      hints: 0,
      durationSeconds: null,
      observer: null,
      note: null,
      ...observation,
      at: new Date(at),
    })
  return {
    answer: (code, kind) => {
      const item = chooseItem(mind, code)
      const tally = tallyOf(mind, code)
      const chance = chanceOf(mind, item)
      const firstTry = random.chance(chance)
      const hints = kind === 'practised' && !firstTry && random.chance(0.65) ? random.between(1, 3) : 0
      const correct = firstTry || (hints > 0 && random.chance(Math.min(0.95, chance + 0.15 * hints)))
      const durationSeconds = Math.round(
        Math.min(
          400,
          Math.max(8, mind.tempo * (38 + 45 * (1 - chance) + 14 * hints) * Math.exp(0.35 * random.normal())),
        ),
      )
      at += 1000 * durationSeconds
      write({
        competency: code,
        item: item.code,
        kind,
        correct,
        hints,
        attempts: firstTry ? 1 : hints + 1,
        durationSeconds,
      })
      at += 1000 * random.between(6, 30)
      tally.answers++
      tally.itemsSeen.add(item.code)
      tally.streak = firstTry ? tally.streak + 1 : 0
      if (firstTry) tally.lastRightWeek = day.week
      if (kind === 'assessed' && firstTry) tally.shown++
      learn(mind, code, kind === 'practised' ? parameters.learning : parameters.learningByCheck)
      return firstTry
    },
    watch: (code) => {
      const correct = random.chance(mind.strength.get(code) ?? 0)
      const note = random.pick(correct ? notes.yes : notes.notYet)
      at += 1000 * random.between(60, 240)
      write({ competency: code, kind: 'observed', correct, observer: watcherOf(mind), note })
    },
  }
}

/** One of the section's teachers, by their shares. */
function watcherOf({ student, random }: Mind): string | null {
  let at = 100 * random.next()
  const teachers = sections.find(({ key }) => key === student.section)?.teachers ?? []
  return teachers.find(({ share }) => (at -= share) < 0)?.person ?? null
}

/** Two items a competency, a third where one was wrong; as many competencies as fit into a sitting. */
function checkBaseline(mind: Mind, queue: string[], sitting: Sitting): void {
  for (const code of queue.splice(0, Math.round(2.6 * mind.pace))) {
    const right = [sitting.answer(code, 'assessed'), sitting.answer(code, 'assessed')].filter(Boolean).length
    if (right < 2 && (right === 1 || mind.random.chance(0.3))) sitting.answer(code, 'assessed')
    if (right === 2) tallyOf(mind, code).shown = parameters.settledBy
  }
}

/** Some practice on one competency; who feels sure of it shows it at once. */
function practise(mind: Mind, week: number, sitting: Sitting): void {
  const { random } = mind
  const code = focus(mind, week)
  if (code === null) return
  warmUp(mind, week, sitting, 2)
  const size = Math.max(1, Math.round(1.1 * mind.pace + 0.5 * random.normal()))
  for (let done = 0; done < size; done++) sitting.answer(code, 'practised')
  if (random.chance(parameters.observationChance)) sitting.watch(code)
  if (tallyOf(mind, code).streak > 0 && random.chance(0.8)) sitting.answer(code, 'assessed')
}

/** The check at the end of a week: something from long ago, what was taught and never tried, then what went well of late. */
function check(mind: Mind, week: number, sitting: Sitting): void {
  const { random } = mind
  warmUp(mind, week, sitting, 3)
  const open = taught(mind, week).filter((code) => !isSettled(mind, code))
  const [lesson] = open
    .filter((code) => weekOf(mind.student, code) <= week && isReady(mind, code))
    .filter((code) => tallyOf(mind, code).answers === 0)
    .sort((a, b) => hardnessOf(b) - hardnessOf(a))
  if (lesson !== undefined) sitting.answer(lesson, 'assessed')
  const hopeful = open.filter((code) => tallyOf(mind, code).streak > 0)
  const first = hopeful.length > 0 ? random.pick(hopeful) : focus(mind, week)
  if (first === null) return
  sitting.answer(first, 'assessed')
  sitting.answer(first, 'assessed')
}

/** Questions on what was settled longest ago, for those who keep the habit. */
function warmUp(mind: Mind, week: number, sitting: Sitting, size: number): void {
  for (let done = 0; done < size; done++) {
    const due = competencies
      .map(({ code }) => ({ code, lastRightWeek: tallyOf(mind, code).lastRightWeek }))
      .filter(
        ({ code, lastRightWeek }) => isSettled(mind, code) && week - lastRightWeek >= parameters.reviewAfter,
      )
    const oldest = Math.min(...due.map(({ lastRightWeek }) => lastRightWeek))
    const candidates = due.filter(({ lastRightWeek }) => lastRightWeek === oldest)
    if (candidates.length > 0 && mind.random.chance(mind.diligence))
      sitting.answer(mind.random.pick(candidates).code, 'assessed')
  }
}

/** What the section has reached, a student's own lead or lag included. */
function taught(mind: Mind, week: number): string[] {
  const { student, ability } = mind
  const lead = Math.max(-1, Math.min(3, Math.round(1.2 * ability)))
  return competencies
    .filter(({ code, grade }) => grade < student.grade || weekOf(student, code) <= week + lead)
    .map(({ code }) => code)
}

function weekOf(student: Student, code: string): number {
  const week = plan[student.grade]?.[code]
  if (week !== undefined) return week + (behind[student.section] ?? 0)
  return competencyOf(code).grade < student.grade ? 2 : Infinity
}

/**
 * What the student works on: most often what is begun, the hardest first, else the newest that is open or the oldest
 * gap, and now and then the class's lesson although a building block is missing. Null when all of it is settled.
 */
function focus(mind: Mind, week: number): string | null {
  const { student, random } = mind
  const open = taught(mind, week)
    .filter((code) => !isSettled(mind, code))
    .filter((code) => tallyOf(mind, code).answers < parameters.patience || random.chance(0.35))
    .sort((a, b) => weekOf(student, a) - weekOf(student, b))
  const ready = open.filter((code) => isReady(mind, code))
  const lesson = open.filter((code) => blocksOf(code).some((block) => isSettled(mind, block)))
  if (ready.length > 0 && !random.chance(0.12)) {
    const underway = ready.filter((code) => tallyOf(mind, code).answers > 0)
    const [hardest] = underway.toSorted((a, b) => hardnessOf(b) - hardnessOf(a))
    if (hardest !== undefined && hardnessOf(hardest) > 0 && random.chance(0.4)) return hardest
    if (underway.length > 0 && random.chance(0.6)) return random.pick(underway.slice(0, 3))
    return (random.chance(0.65) ? ready.at(-1) : ready[0]) ?? null
  }
  return lesson.at(-1) ?? ready[0] ?? null
}

/** The lessons of a week teach something to everybody who is there, with or without an answer given. */
function attendLessons(mind: Mind, week: number): void {
  for (const { code } of competencies)
    if (weekOf(mind.student, code) === week) learn(mind, code, parameters.learningByLesson)
}
