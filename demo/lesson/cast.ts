import type { ClassMap, ClassMapCell, MasteryState } from '#contract/mastery.ts'
import type { Random } from '../random.ts'

/**
 * Who does what in a simulated lesson. It follows from where the class stands, so that it never contradicts another
 * screen: who is stuck is stuck on what she has not got, who moves on was close to it.
 */
export type Role =
  /** Raised a hand: has an open request for help. */
  | 'asks'
  /** Makes the class's slip again and again. */
  | 'slips'
  /** Tries this and that, and does not get through. */
  | 'stuck'
  /** Stopped a while ago. */
  | 'idle'
  /** Passes a check. */
  | 'movesOn'
  | 'works'

export type Part = {
  studentId: string
  role: Role
  /** What she works on. */
  competencyId: string
  /** What she turns to when she has got it; null where nothing is open. */
  nextId: string | null
  /** Something to refresh, at the begin of the lesson. */
  refreshId: string | null
  /** Expected share of right answers on `competencyId`. */
  success: number
}

/** How many of a class have a role, in the order in which roles are given; the others work. */
export const sizes = { slips: 4, asks: 2, movesOn: 6, stuck: 1, idle: 3, works: 0 } as const

type Place = { competencyId: string; grade: number; cell: ClassMapCell }

export type CastOptions = {
  random: Random
  /** The grade of a competency, by id. */
  gradeOf: (competencyId: string) => number
  /** Grade of the section, the highest when it has two. */
  grade: number
  /** Probability that a student has mastered a competency that she has not shown yet: who is close to moving on. */
  closeTo: (studentId: string, competencyId: string) => number
  /** Students who get a role when they can play it, first of all. */
  wished: ReadonlyMap<string, Role>
  sizes: Readonly<Record<Role, number>>
}

/** Gives every student of a class map a part; who has nothing open has none. */
export function castOf(map: ClassMap, options: CastOptions): Part[] {
  const { random, gradeOf, grade, wished, closeTo, sizes } = options
  const columns = map.competencies.map(({ id }, column) => ({ id, column, grade: gradeOf(id) }))
  const placesOf = ({ cells }: ClassMap['students'][number]): Place[] =>
    columns.map(({ id, column, grade: own }) => ({ competencyId: id, grade: own, cell: cells[column]! }))
  const wall = wallOf(map, options)
  const students = map.students
    .map((student) => ({ student, places: placesOf(student), order: random.next() }))
    .sort((a, b) => a.order - b.order)
  const parts = students.flatMap(({ student, places }) => {
    const part = workOf(student.id, places, grade, random)
    return part ? [part] : []
  })
  const placeOf = (studentId: string, competencyId: string | null): Place | undefined =>
    students
      .find(({ student }) => student.id === studentId)
      ?.places.find((place) => place.competencyId === competencyId && isOpen(place))
  // Who moves on works on what she is closest to.
  const closest = new Map(
    students.map(({ student, places }) => {
      const [best] = places
        .filter(isOpen)
        .map((place) => ({ place, chance: closeTo(student.id, place.competencyId) }))
        .sort((a, b) => b.chance - a.chance)
      return [student.id, best] as const
    }),
  )
  for (const [role, size] of Object.entries(sizes) as [Role, number][]) {
    const fitness = ({ studentId, success }: Part): number => {
      if (role === 'movesOn') return closest.get(studentId)?.chance ?? 0
      return role === 'idle' ? 0 : -success
    }
    const able = parts
      .filter((part) => part.role === 'works')
      .filter(
        (part) =>
          (role !== 'slips' || placeOf(part.studentId, wall)) && (role !== 'movesOn' || part.nextId !== null),
      )
    const wanted = (part: Part): number => (wished.get(part.studentId) === role ? 1 : 0)
    const chosen = able.toSorted((a, b) => wanted(b) - wanted(a) || fitness(b) - fitness(a))
    for (const part of chosen.slice(0, size)) {
      part.role = role
      const place = isOfWall(role)
        ? placeOf(part.studentId, wall)
        : role === 'movesOn'
          ? closest.get(part.studentId)?.place
          : undefined
      if (place) putAt(part, place)
    }
  }
  return parts
}

const isOfWall = (role: Role): boolean => role === 'slips' || role === 'asks'

function putAt(part: Part, { competencyId, cell }: Place): void {
  if (part.nextId === competencyId) part.nextId = part.competencyId
  part.competencyId = competencyId
  part.success = cell[2] ?? part.success
}

/** Begun and not yet got. */
export const isInHand = (state: MasteryState | undefined): boolean =>
  state === 'working' || state === 'needsHelp'

const isOpen = ({ cell: [state] }: Place): boolean => isInHand(state)

/** The competency of the grade that most of the class is at and has not got. */
export function wallOf(
  map: ClassMap,
  { gradeOf, grade }: Pick<CastOptions, 'gradeOf' | 'grade'>,
): string | null {
  let wall: { id: string; count: number } | null = null
  for (const [column, { id }] of map.competencies.entries()) {
    if (gradeOf(id) !== grade) continue
    const count = map.students.filter(({ cells }) => isInHand(cells[column]?.[0])).length
    if (count > (wall?.count ?? 1)) wall = { id, count }
  }
  return wall?.id ?? null
}

/** What a student works on: mostly what she is at in her grade, else what is open and not begun, else an older gap. */
function workOf(studentId: string, places: readonly Place[], grade: number, random: Random): Part | null {
  const underway = places.filter(isOpen)
  const untouched = places.filter(({ cell: [state] }) => state === 'notStarted')
  const ofGrade = (list: readonly Place[]) => list.filter((place) => place.grade === grade)
  const choices = [ofGrade(underway), ofGrade(untouched), underway, untouched].find(
    ({ length }) => length > 0,
  )
  if (!choices) return null
  const work = random.pick(choices)
  const next = [ofGrade(untouched), ofGrade(underway), untouched]
    .map((list) => list.filter(({ competencyId }) => competencyId !== work.competencyId))
    .find(({ length }) => length > 0)
  const due = places.filter(({ cell: [state] }) => state === 'reviewDue')
  return {
    studentId,
    role: 'works',
    competencyId: work.competencyId,
    nextId: next ? random.pick(next).competencyId : null,
    refreshId: due.length > 0 && random.chance(0.5) ? random.pick(due).competencyId : null,
    success: work.cell[2] ?? 0.6,
  }
}
