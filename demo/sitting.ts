import type { SchoolDay } from './calendar.ts'
import { lessonStartOf, notes, opening, parameters } from './history.parameters.ts'
import { chanceOf, chooseItem, learn, tallyOf, type Mind } from './mind.ts'

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
  /** The known slip that a wrong answer shows. */
  slip: string | null
  durationSeconds: number | null
  at: Date
  /** The adult who watched, and what was written down. */
  observer: string | null
  note: string | null
}

export type Day = SchoolDay & { /** Milliseconds since the epoch. */ opensAt: number }

export type Sitting = {
  week: number
  /** True when right at the first try. */
  answer: (code: string, kind: 'assessed' | 'practised') => boolean
  watch: (code: string) => void
}

/** One sitting of one student: a clock that runs from answer to answer, and the pen that writes them down. */
export function sit(mind: Mind, day: Day, observations: SampleObservation[]): Sitting {
  const { student, section, random } = mind
  const name = section.subject === 'mathematics' ? student.key : `${student.key}-${section.subject}`
  let at = day.opensAt + 60_000 * (lessonStartOf(section) - opening) + 1000 * random.between(60, 540)
  const write = (
    observation: Pick<SampleObservation, 'competency' | 'kind' | 'correct'> & Partial<SampleObservation>,
  ) =>
    observations.push({
      key: `${name}-${observations.length + 1}`,
      student: student.key,
      item: null,
      attempts: 1,
      hints: 0,
      slip: null,
      durationSeconds: null,
      observer: null,
      note: null,
      ...observation,
      at: new Date(at),
    })
  return {
    week: day.week,
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
        slip: !correct && item.slips.length > 0 && random.chance(0.55) ? random.pick(item.slips) : null,
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
function watcherOf({ section, random }: Mind): string | null {
  let at = 100 * random.next()
  return section.teachers.find(({ share }) => (at -= share) < 0)?.person ?? null
}
