import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce } from '#server/roster/roster.ts'

/** What one student has shown on one competency, as far as a state and its figures follow from it. */
export interface ShownRow {
  studentId: string
  competencyId: string
  success: number
  successLower: number
  successUpper: number
  masteredProbability: number
  evidenceCount: number
  assessedCount: number
  /** Different assessed items answered right unaided. */
  distinctSuccesses: number
  spacedSuccesses: number
  asOf: Date
  lastSuccessAt: Date | null
  declaredAt: Date | null
  /** Empty for what is declared: only "no progress" asks for them. */
  recentEstimates: readonly number[]
}

type Packed = [
  competencyId: string,
  success: number,
  successLower: number,
  successUpper: number,
  masteredProbability: number,
  evidenceCount: number,
  assessedCount: number,
  distinctSuccesses: number,
  spacedSuccesses: number,
  asOf: number,
  lastSuccessAt: number | null,
  declaredAt: number | null,
  recentEstimates: number[] | null,
]

/**
 * What some students have shown on some competencies. Packed as one JSON list a student: row by row, with its dates and
 * arrays, a class of 30 on 60 competencies took four times the processor time to read.
 */
export async function selectShown(
  tx: Tx,
  studentIds: readonly string[],
  competencyIds: readonly string[],
): Promise<Map<string, ShownRow[]>> {
  // The students' rows first: a plan made for any list once took the index by competency, and read a whole district.
  const { rows } = await sql<{ studentId: string; shown: Packed[] }>`
    with own as materialized (
      select * from mastery
      where district_id = ${tx.districtId} and student_id = any (${studentIds}::uuid[])
    )
    select student_id, json_agg(json_build_array(
      competency_id, success, success_lower, success_upper, mastered_probability, evidence_count, assessed_count,
      cardinality(success_item_ids), spaced_successes, date_part('epoch', as_of) * 1000,
      date_part('epoch', last_success_at) * 1000, date_part('epoch', declared_at) * 1000,
      case when declared_at is null then recent_estimates end)) as shown
    from own
    where competency_id = any (${competencyIds}::uuid[])
    group by student_id`.execute(tx)
  return new Map(
    rows.map(({ studentId, shown }) => [studentId, shown.map((packed) => unpack(studentId, packed))]),
  )
}

const dateOf = (at: number | null) => (at === null ? null : new Date(Math.round(at)))

const unpack = (studentId: string, packed: Packed): ShownRow => ({
  studentId,
  competencyId: packed[0],
  success: packed[1],
  successLower: packed[2],
  successUpper: packed[3],
  masteredProbability: packed[4],
  evidenceCount: packed[5],
  assessedCount: packed[6],
  distinctSuccesses: packed[7],
  spacedSuccesses: packed[8],
  asOf: new Date(Math.round(packed[9])),
  lastSuccessAt: dateOf(packed[10]),
  declaredAt: dateOf(packed[11]),
  recentEstimates: packed[12] ?? [],
})

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

/** All frameworks by title, and whether a student has evidence in each or is in a section that works with it. */
export async function selectFrameworksInUse(
  tx: Tx,
  studentId: string,
  on: string,
): Promise<{ id: string; isInUse: boolean }[]> {
  const { rows } = await sql<{ id: string; isInUse: boolean }>`
    with used as materialized (
      select competencies.framework_id from mastery
      join competencies on competencies.district_id = mastery.district_id and competencies.id = mastery.competency_id
      where mastery.district_id = ${tx.districtId} and mastery.student_id = ${studentId}
      union
      select sections.framework_id from enrollments
      join sections on sections.district_id = enrollments.district_id and sections.id = enrollments.section_id
      where enrollments.district_id = ${tx.districtId} and enrollments.user_id = ${studentId}
        and enrollments.role = 'student' and ${placeInForce('enrollments', on)}
    )
    select id, id in (select framework_id from used where framework_id is not null) as is_in_use
    from frameworks where district_id = ${tx.districtId} order by title, id`.execute(tx)
  return rows
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
