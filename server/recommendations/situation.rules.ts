import type { Level, Place, WorkKind } from '#engine/recommend/situation.ts'

/** Pure: from rows to what choosing needs. */

/** Grades in order, as OneRoster and CASE write them (CEDS). */
const grades = [
  'IT',
  'PR',
  'PK',
  'TK',
  'KG',
  ...Array.from({ length: 13 }, (_, at) => String(at + 1).padStart(2, '0')),
]
const placeOfGrade = new Map(grades.map((grade, index) => [grade, index]))
const placesOf = (names: readonly string[]) => names.flatMap((name) => placeOfGrade.get(name) ?? [])

/** Where a competency lies against a student's grades; null when either is not known. */
export function levelOf(educationLevels: readonly string[], studentGrades: readonly string[]): Level {
  const own = placesOf(studentGrades)
  const its = placesOf(educationLevels)
  if (own.length === 0 || its.length === 0) return null
  if (Math.max(...its) < Math.min(...own)) return 'below'
  return Math.min(...its) > Math.max(...own) ? 'above' : 'at'
}

/** Typical minutes of each kind. A lesson idea has its own. */
export const typicalMinutes: Readonly<Record<WorkKind, number>> = {
  practice: 10,
  check: 8,
  refresh: 5,
  withAdult: 15,
  withPartner: 12,
}

/** What there is for a competency today. */
export interface Supply {
  /** Published templates with questions on it. */
  templates: number
  lessonMinutes: number | null
  hasAdult: boolean
  /** A classmate holds it. */
  hasPartner: boolean
}

/** The kinds that can be had, with their minutes: practice, checks and refreshes where there are questions. */
export function waysOf({ templates, lessonMinutes, hasAdult, hasPartner }: Supply): Place['ways'] {
  const has: Record<WorkKind, boolean> = {
    practice: templates > 0,
    check: templates > 0,
    refresh: templates > 0,
    withAdult: hasAdult,
    withPartner: hasPartner && templates > 0,
  }
  const minutes = { ...typicalMinutes, ...(lessonMinutes === null ? {} : { withAdult: lessonMinutes }) }
  return (Object.keys(has) as WorkKind[])
    .filter((kind) => has[kind])
    .map((kind) => ({ kind, minutes: minutes[kind] }))
}
