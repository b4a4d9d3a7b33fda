import type { Section, Student } from '#contract/roster.ts'
import type { GroupingStudent } from '#engine/grouping/students.ts'
import { beginOf, dayAfter, dayOf, selectSettings } from '#server/access/access.ts'
import { resourcesFor } from '#server/catalog/catalog.ts'
import { frameworksShown } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { readSituations, type Read } from '#server/recommendations/recommendations.ts'
import { sectionOf, studentsOfSection } from '#server/roster/roster.ts'
import * as queries from './scheduling.queries.ts'
import {
  groupingStudentOf,
  keyOf,
  nextSchoolDay,
  type RepeatedSlip,
  type SectionFacts,
} from './scheduling.rules.ts'

/** Slips older than this are not what stands in the way today. */
const slipDays = 14
/** Lessons further back are no repeats. */
const lessonDays = 30

/** All that groups of a section follow from on a day. */
export interface Room {
  section: Section
  students: readonly Student[]
  on: string
  reads: ReadonlyMap<string, Read>
  grouping: readonly GroupingStudent[]
  slips: readonly RepeatedSlip[]
  lessonsHad: SectionFacts['lessonsHad']
  now: Date
}

export async function readRoom(
  tx: Tx,
  sectionId: string,
  wantedOn: string | undefined,
  now: Date,
): Promise<Room> {
  const { timeZone } = await selectSettings(tx)
  const today = dayOf(now, timeZone)
  const on = wantedOn ?? nextSchoolDay(today, dayAfter)
  const section = await sectionOf(tx, sectionId, today)
  const students = await studentsOfSection(tx, sectionId, today)
  const ids = students.map(({ id }) => id)
  const frameworkIds = section.frameworkId ? [section.frameworkId] : await frameworksShown(tx, ids)
  const reads = await readSituations(tx, ids, { now, frameworkIds, guides: section.teachers })
  const slips = await queries.selectSlips(tx, ids, beginOf(dayAfter(today, -slipDays), timeZone))
  const from = dayAfter(today, -lessonDays)
  const had = await tx.as('wide', () =>
    queries.selectLessonsHad(tx, ids, { from, before: on, since: beginOf(from, timeZone) }),
  )
  const lessonsHad = new Map(
    had.map(({ studentId, competencyId, lessons }) => [keyOf(studentId, competencyId), lessons]),
  )
  return {
    section,
    students,
    on,
    reads: new Map(reads.map((read) => [read.student.id, read])),
    grouping: reads.map(({ student, situation }) =>
      groupingStudentOf(student.id, situation, { slips, lessonsHad }),
    ),
    slips,
    lessonsHad,
    now,
  }
}

/** The first lesson idea of each competency. */
export async function lessonsOf(tx: Tx, competencyIds: readonly string[]) {
  if (competencyIds.length === 0)
    return new Map<string, { id: string; title: string; minutes: number | null }>()
  const found = await resourcesFor(tx, [...new Set(competencyIds)], 'lesson')
  return new Map(
    found
      .toReversed()
      .flatMap(({ id, title, minutes, competencyIds: aligned }) =>
        aligned.map((competencyId) => [competencyId, { id, title, minutes }] as const),
      ),
  )
}
