import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce } from '#server/roster/roster.ts'

/** What only reading mastery asks for: declarations, school years, and which learning maps are in use. */

/** When a student's competencies were declared. */
export const selectDeclarations = (tx: Tx, studentId: string) =>
  tx
    .selectFrom('mastery')
    .select('declaredAt')
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', studentId)
    .where('declaredAt', 'is not', null)
    .orderBy('declaredAt')
    .$narrowType<{ declaredAt: Date }>()
    .execute()

/** School years that began on or before a day, newest first, two at most. */
export const selectSchoolYears = (tx: Tx, on: string) =>
  tx
    .selectFrom('academicSessions')
    .select(['startsOn', 'endsOn'])
    .distinct()
    .where('districtId', '=', tx.districtId)
    .where('type', '=', 'schoolYear')
    .where('isActive', '=', true)
    .where('startsOn', '<=', on)
    .orderBy('startsOn', 'desc')
    .limit(2)
    .execute()

/** Frameworks that some students have evidence in. */
export async function selectFrameworksShown(tx: Tx, studentIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('mastery')
    .innerJoin('competencies', (join) =>
      join
        .onRef('competencies.districtId', '=', 'mastery.districtId')
        .onRef('competencies.id', '=', 'mastery.competencyId'),
    )
    .select('competencies.frameworkId')
    .distinct()
    .where('mastery.districtId', '=', tx.districtId)
    .where(sql<boolean>`mastery.student_id = any (${studentIds}::uuid[])`)
    .execute()
  return rows.map((row) => row.frameworkId)
}

/** Frameworks of the sections a student is in on a day. */
export async function selectFrameworksTaught(tx: Tx, studentId: string, on: string): Promise<string[]> {
  const { rows } = await sql<{ frameworkId: string }>`
    select distinct sections.framework_id
    from enrollments
    join sections on sections.district_id = enrollments.district_id and sections.id = enrollments.section_id
    where enrollments.district_id = ${tx.districtId} and enrollments.user_id = ${studentId}
      and enrollments.role = 'student' and ${placeInForce('enrollments', on)}
      and sections.framework_id is not null`.execute(tx)
  return rows.map((row) => row.frameworkId)
}

/** All frameworks in the order of their titles. */
export async function selectFrameworkIds(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('frameworks')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
