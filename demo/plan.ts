import { breakWeek } from './calendar.ts'
import { mapOf, type MapCompetency } from './map.ts'
import { blocksOf } from './mind.ts'
import { subjects, type Student } from './people.ts'

/**
 * When what is taught: the week of the school year by grade and competency. Where the story needs it the weeks are
 * written down; elsewhere they follow from the map. What comes after the week of today is for those ahead.
 */
const written: Record<string, Record<string, number>> = {
  'mathematics 4': weeks({
    3: 'NU4.1',
    4: 'NU4.2 NU4.3 PA4.1',
    5: 'NU4.5 ME4.1 FR4.1',
    7: 'FR4.2 FR4.3',
    8: 'ME4.3 NU4.4',
    9: 'FR4.4',
    10: 'FR4.5',
    11: 'DE4.1 ME4.2',
    12: 'ME4.4',
    14: 'NU5.1 NU5.3 PA5.2 ME5.2',
  }),
  'mathematics 5': weeks({
    3: 'NU5.1 PA5.2',
    4: 'NU5.3 ME5.2',
    5: 'DE5.1 PA5.1',
    7: 'FR5.1',
    8: 'DE5.3',
    9: 'DE5.2 ME5.3',
    11: 'FR5.2',
    12: 'FR5.3',
    13: 'NU5.2',
    14: 'FR5.4 PA5.3 ME5.1 DE5.6 DE5.4',
    15: 'DE5.5 FR6.1 PA6.1 DE6.1',
  }),
}

function weeks(byWeek: Record<number, string>): Record<string, number> {
  const pairs = Object.entries(byWeek).flatMap(([week, codes]) =>
    codes.split(' ').map((code) => [code, Number(week)] as const),
  )
  return Object.fromEntries(pairs)
}

const [firstWeek, lastWeek, weekOfThoseAhead] = [3, 20, 21]

/** A grade's competencies from week 3 to 20, building blocks first; the next grade's first ones come after. */
function spread(map: readonly MapCompetency[], grade: number): Record<string, number> {
  const own = map.filter((competency) => competency.grade === grade)
  const codes = new Set(own.map(({ code }) => code))
  const depthOf = (code: string): number =>
    Math.max(0, ...blocksOf(code).map((block) => (codes.has(block) ? 1 + depthOf(block) : 0)))
  const ordered = own
    .map(({ code }) => ({ code, depth: depthOf(code) }))
    .toSorted((a, b) => a.depth - b.depth)
  const found = ordered.map(({ code }, index) => {
    const week = firstWeek + Math.round((index * (lastWeek - firstWeek)) / Math.max(1, ordered.length - 1))
    return [code, week === breakWeek ? week + 1 : week] as const
  })
  const ahead = map
    .filter((competency) => competency.grade === grade + 1)
    .filter(({ code }) => blocksOf(code).every((block) => codes.has(block)))
    .map(({ code }) => [code, weekOfThoseAhead] as const)
  return Object.fromEntries([...found, ...ahead])
}

const plans = new Map(
  subjects.flatMap((subject) =>
    Array.from({ length: 9 }, (_, grade) => {
      const name = `${subject} ${grade}`
      return [name, written[name] ?? spread(mapOf(subject).competencies, grade)] as const
    }),
  ),
)

/** Weeks a section is behind the plan of its grade. */
const behind: Record<string, number> = { '5B': 1, '5C': 1, '7A': 1 }

/** The week in which a student's section teaches a competency; Infinity for what is not planned. */
export function weekOf(student: Student, subject: string, competency: MapCompetency): number {
  const week = plans.get(`${subject} ${student.grade}`)?.[competency.code]
  if (week !== undefined) return week + (behind[student.homeroom] ?? 0)
  return competency.grade < student.grade ? 2 : Infinity
}
