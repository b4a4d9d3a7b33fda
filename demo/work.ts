import { parameters } from './history.parameters.ts'
import { hardnessOf } from './items.ts'
import { blocksOf, isReady, isSettled, learn, tallyOf, type Mind } from './mind.ts'
import { weekOf } from './plan.ts'
import type { Sitting } from './sitting.ts'

/** What a sample student works on in a sitting. */

/** Two items a competency, a third where one was wrong; as many competencies as fit into a sitting. */
export function checkBaseline(mind: Mind, queue: string[], sitting: Sitting): void {
  for (const code of queue.splice(0, Math.round(2.6 * mind.pace))) {
    const right = [sitting.answer(code, 'assessed'), sitting.answer(code, 'assessed')].filter(Boolean).length
    if (right < 2 && (right === 1 || mind.random.chance(0.3))) sitting.answer(code, 'assessed')
    if (right === 2) tallyOf(mind, code).shown = parameters.settledBy
  }
}

/** Some practice on one competency; who feels sure of it shows it at once. */
export function practise(mind: Mind, sitting: Sitting): void {
  const { random } = mind
  const code = focus(mind, sitting.week)
  if (code === null) return
  warmUp(mind, sitting, 2)
  const size = Math.max(1, Math.round(1.1 * mind.pace + 0.5 * random.normal()))
  for (let done = 0; done < size; done++) sitting.answer(code, 'practised')
  if (random.chance(parameters.observationChance)) sitting.watch(code)
  if (tallyOf(mind, code).streak > 0 && random.chance(0.8)) sitting.answer(code, 'assessed')
}

/** The check at the end of a week: something from long ago, what was taught and never tried, then what went well of late. */
export function check(mind: Mind, sitting: Sitting): void {
  const { student, section, random } = mind
  const { week } = sitting
  warmUp(mind, sitting, 5)
  const open = taught(mind, week).filter(({ code }) => !isSettled(mind, code))
  const [lesson] = open
    .filter((one) => weekOf(student, section.subject, one) <= week && isReady(mind, one.code))
    .filter(({ code }) => tallyOf(mind, code).answers === 0)
    .sort((a, b) => hardnessOf(b.code) - hardnessOf(a.code))
  if (lesson !== undefined) sitting.answer(lesson.code, 'assessed')
  const hopeful = open.filter(({ code }) => tallyOf(mind, code).streak > 0)
  const first = hopeful.length > 0 ? random.pick(hopeful).code : focus(mind, week)
  if (first === null) return
  sitting.answer(first, 'assessed')
  sitting.answer(first, 'assessed')
}

/** Questions on what was settled longest ago, for those who keep the habit. */
function warmUp(mind: Mind, sitting: Sitting, size: number): void {
  for (let done = 0; done < size; done++) {
    const due = mind.map
      .map(({ code }) => ({ code, lastRightWeek: tallyOf(mind, code).lastRightWeek }))
      .filter(
        ({ code, lastRightWeek }) =>
          isSettled(mind, code) && sitting.week - lastRightWeek >= parameters.reviewAfter,
      )
    const oldest = Math.min(...due.map(({ lastRightWeek }) => lastRightWeek))
    const candidates = due.filter(({ lastRightWeek }) => lastRightWeek === oldest)
    if (candidates.length > 0 && mind.random.chance(mind.diligence))
      sitting.answer(mind.random.pick(candidates).code, 'assessed')
  }
}

/** What the section has reached, a student's own lead or lag included. */
function taught({ student, section, ability, map }: Mind, week: number): Mind['map'][number][] {
  const lead = Math.max(-1, Math.min(3, Math.round(1.2 * ability)))
  return map.filter(
    (one) => one.grade < student.grade || weekOf(student, section.subject, one) <= week + lead,
  )
}

/**
 * What the student works on: most often what is begun, the hardest first, else the newest that is open or the oldest
 * gap, and now and then the class's lesson although a building block is missing. Null when all of it is settled.
 */
function focus(mind: Mind, week: number): string | null {
  const { student, section, random } = mind
  const open = taught(mind, week)
    .filter(({ code }) => !isSettled(mind, code))
    .filter(({ code }) => tallyOf(mind, code).answers < parameters.patience || random.chance(0.35))
    .sort((a, b) => weekOf(student, section.subject, a) - weekOf(student, section.subject, b))
    .map(({ code }) => code)
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
export function attendLessons(mind: Mind, week: number): void {
  for (const competency of mind.map)
    if (weekOf(mind.student, mind.section.subject, competency) === week)
      learn(mind, competency.code, parameters.learningByLesson)
}
