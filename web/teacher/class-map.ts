import type { ClassMap, ClassMapCell, MasteryState } from '#contract/mastery.ts'
import { isHeld, isInWork, statesInOrder } from '../ui/state-words.ts'

export type Order = 'pattern' | 'name'
export type ClassStudent = ClassMap['students'][number]
export type ClassStep = ClassMap['competencies'][number]
export type Row = { student: ClassStudent; held: number }

const hasHeld = (cell: ClassMapCell | undefined) => isHeld(cell?.[0])
const isBusy = (cell: ClassMapCell | undefined) => isInWork(cell?.[0])

/** Rows with those who hold the most at the top, so that the edge of the class can be seen; or as the roster sorts. */
export function orderRows(map: ClassMap, order: Order): Row[] {
  const rows = map.students.map((student): Row => ({ student, held: student.cells.filter(hasHeld).length }))
  return order === 'name' ? rows : rows.sort((a, b) => b.held - a.held)
}

export type Counts = Record<MasteryState, number>

/** How many cells stand in each state. */
export function countStates(cells: Iterable<ClassMapCell>): Counts {
  const counts: Counts = { mastered: 0, reviewDue: 0, working: 0, needsHelp: 0, notStarted: 0, locked: 0 }
  for (const [state] of cells) counts[state] += 1
  return counts
}

/** How many students hold each step. */
export const heldPerStep = (map: ClassMap): number[] =>
  map.competencies.map((_, n) => map.students.filter(({ cells }) => hasHeld(cells[n])).length)

/** More steps than this do not stand side by side on a desk's screen: a larger map opens on the part in play. */
export const mostAtOnce = 40

/** The part of a map to look at: the steps in play, all of them, or one strand (by its place among the strands). */
export type Part = 'play' | 'all' | number

/** A step that so many of a class hold is settled, unless somebody there waits for help. */
const settledShare = 7 / 8
/** So many settled steps stay before each in play: what it is built on. */
const builtOn = 3

const isSettled = ({ students }: ClassMap, step: number) =>
  students.filter(({ cells }) => hasHeld(cells[step])).length >= students.length * settledShare &&
  students.every(({ cells }) => cells[step]?.[0] !== 'needsHelp')

const isTouched = ({ students }: ClassMap, step: number) =>
  students.some(({ cells }) => hasHeld(cells[step]) || isBusy(cells[step]))

/**
 * The columns of a part. In play is what is not settled, with the settled steps just before it; where that is too much
 * to stand side by side, what nobody has begun waits outside. Where nothing is in play: the first strand.
 */
export function columnsOf(map: ClassMap, part: Part): number[] {
  const all = map.competencies.map((_, step) => step)
  if (part === 'all') return all
  const strands = strandsOf(map.competencies)
  const ofStrand = (place: number) => {
    const strand = strands[place] ?? strands[0]
    return strand ? all.slice(strand.from, strand.from + strand.steps.length) : all
  }
  if (part !== 'play') return ofStrand(part)
  const settled = new Set(all.filter((step) => isSettled(map, step)))
  const built = (inPlay: readonly number[]) =>
    strands.flatMap((_, place) => {
      const own = ofStrand(place)
      return own.filter((step, n) =>
        own
          .slice(n, n + builtOn + 1)
          .some((next) => inPlay.includes(next) && (next === step || settled.has(step))),
      )
    })
  const unsettled = all.filter((step) => !settled.has(step))
  const columns = built(unsettled)
  const some = columns.length > mostAtOnce ? built(unsettled.filter((step) => isTouched(map, step))) : columns
  return some.length ? some : ofStrand(0)
}

/** The same class on some of its steps. */
export function narrowed(map: ClassMap, columns: readonly number[]): ClassMap {
  if (columns.length === map.competencies.length) return map
  const pick = <T>(list: readonly T[]) => columns.flatMap((column) => list[column] ?? [])
  return {
    ...map,
    competencies: pick(map.competencies),
    students: map.students.map((student) => ({
      ...student,
      cells: columns.flatMap((column) => (student.cells[column] ? [student.cells[column]] : [])),
    })),
  }
}

export type Strand = { name: string | null; from: number; steps: readonly ClassStep[] }

/** Steps in runs of one strand, with the place where each run begins. */
export function strandsOf(steps: readonly ClassStep[]): Strand[] {
  const strands: { name: string | null; from: number; steps: ClassStep[] }[] = []
  steps.forEach((step, n) => {
    const last = strands.at(-1)
    if (last && last.name === step.strand) last.steps.push(step)
    else strands.push({ name: step.strand, from: n, steps: [step] })
  })
  return strands
}

/** What the one sentence of the class map says. */
export type Headline =
  | { kind: 'empty' }
  | { kind: 'notStarted' }
  | { kind: 'all' }
  /** Most hands are on this step: so many are working on it or need help with it. */
  | { kind: 'wall'; step: number; busy: number; before: number | null }
  | { kind: 'held'; held: number; possible: number }

/**
 * The step where most students are at work now, and the last step before it in its strand that everyone holds.
 * Equal numbers: the step that more students already hold, then the earlier one.
 */
export function headlineOf(map: ClassMap): Headline {
  const possible = map.students.length * map.competencies.length
  if (possible === 0) return { kind: 'empty' }
  const counts = countStates(map.students.flatMap(({ cells }) => cells))
  const held = counts.mastered + counts.reviewDue
  if (held === possible) return { kind: 'all' }
  if (counts.notStarted + counts.locked === possible) return { kind: 'notStarted' }
  const heldBy = heldPerStep(map)
  let best = { step: -1, busy: 0 }
  map.competencies.forEach((_, step) => {
    const busy = map.students.filter(({ cells }) => isBusy(cells[step])).length
    const isMore = busy > best.busy || (busy === best.busy && (heldBy[step] ?? 0) > (heldBy[best.step] ?? -1))
    if (busy > 0 && isMore) best = { step, busy }
  })
  if (best.step < 0) return { kind: 'held', held, possible }
  const strand = map.competencies[best.step]?.strand
  let before: number | null = null
  for (let n = 0; n < best.step; n += 1)
    if (map.competencies[n]?.strand === strand && heldBy[n] === map.students.length) before = n
  return { kind: 'wall', ...best, before }
}

export type StepSign = { student: ClassStudent; cell: ClassMapCell }

/** The cells of one step, those who hold it first: the row of signs on a phone. */
export function signsOfStep(rows: readonly Row[], step: number): StepSign[] {
  const rank = ([state, quarters]: ClassMapCell) => statesInOrder.indexOf(state) - quarters / 5
  return rows
    .flatMap(({ student }) => (student.cells[step] ? [{ student, cell: student.cells[step] }] : []))
    .sort((a, b) => rank(a.cell) - rank(b.cell))
}

/** What is worth knowing beside the headline: who waits for help, which doors are closed, what needs a refresh. */
export type Patterns = {
  waiting: { student: ClassStudent; step: number }[]
  /** Steps that nobody holds and nobody is at work on. */
  closed: number[]
  /** How many students have something to refresh, and how many steps that is in all. */
  refresh: { students: number; steps: number }
}

export function patternsOf(map: ClassMap): Patterns {
  const dueOf = ({ cells }: ClassStudent) => cells.filter(([state]) => state === 'reviewDue').length
  const due = map.students.map(dueOf)
  return {
    waiting: map.students.flatMap((student) =>
      student.cells.flatMap(([state], step) => (state === 'needsHelp' ? [{ student, step }] : [])),
    ),
    closed: map.competencies.flatMap((_, step) =>
      map.students.every(({ cells }) => !isBusy(cells[step]) && !hasHeld(cells[step])) ? [step] : [],
    ),
    refresh: {
      students: due.filter((count) => count > 0).length,
      steps: due.reduce((sum, count) => sum + count, 0),
    },
  }
}
