import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { nobodyWaits } from '#server/platform/ahead.ts'
import { bulkColumn, listText } from '#server/platform/db.arrays.ts'

/** A student's ability as stored. `asOf…` are null before the first evidence. */
export interface AbilityRow {
  studentId: string
  schoolId: string | null
  mean: number
  variance: number
  evidenceCount: number
  asOf: Date | null
  asOfSequence: number | null
  asOfEvidenceId: string | null
}

/** What one student has shown on one competency, as stored. */
export interface MasteryRow {
  studentId: string
  competencyId: string
  mean: number
  variance: number
  success: number
  successLower: number
  successUpper: number
  masteredProbability: number
  evidenceCount: number
  assessedCount: number
  successItemIds: string[]
  recentEstimates: number[]
  spacedSuccesses: number
  lastSuccessAt: Date | null
  asOf: Date
  declaredAt: Date | null
}

const isAny = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any (${ids}::uuid[])`

/**
 * Makes the rows of abilities that are not there. Comes before `lockAbilities`, in the order of the ids: two
 * transactions can then never wait for each other in a circle.
 */
export const insertAbilities = (
  tx: Tx,
  students: readonly { studentId: string; schoolId: string | null }[],
  prior: { mean: number; variance: number },
) =>
  sql`
  insert into student_abilities (district_id, student_id, school_id, mean, variance, evidence_count)
  select ${tx.districtId}::uuid, student_id, school_id, ${prior.mean}, ${prior.variance}, 0
  from unnest(
    ${bulkColumn(students, 'uuid', (row) => row.studentId)},
    ${bulkColumn(students, 'uuid', (row) => row.schoolId)}
  ) as given (student_id, school_id)
  order by student_id
  on conflict (district_id, student_id) do nothing ${nobodyWaits}`.execute(tx)

/** Reads some students' abilities and keeps them until the transaction ends: nobody else folds into them meanwhile. */
export const lockAbilities = (tx: Tx, studentIds: readonly string[]): Promise<AbilityRow[]> =>
  tx
    .selectFrom('studentAbilities')
    .select([
      'studentId',
      'schoolId',
      'mean',
      'variance',
      'evidenceCount',
      'asOf',
      'asOfSequence',
      'asOfEvidenceId',
    ])
    .where('districtId', '=', tx.districtId)
    .where(isAny('studentId', studentIds))
    .orderBy('studentId')
    .forUpdate()
    .execute()

export async function updateAbilities(tx: Tx, rows: readonly AbilityRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update student_abilities as ability set
      school_id = given.school_id, mean = given.mean, variance = given.variance,
      evidence_count = given.evidence_count, as_of = given.as_of, as_of_sequence = given.as_of_sequence,
      as_of_evidence_id = given.as_of_evidence_id
    from unnest(
      ${bulkColumn(rows, 'uuid', (row) => row.studentId)},
      ${bulkColumn(rows, 'uuid', (row) => row.schoolId)},
      ${bulkColumn(rows, 'float8', (row) => row.mean)},
      ${bulkColumn(rows, 'float8', (row) => row.variance)},
      ${bulkColumn(rows, 'integer', (row) => row.evidenceCount)},
      ${bulkColumn(rows, 'timestamptz', (row) => row.asOf)},
      ${bulkColumn(rows, 'bigint', (row) => row.asOfSequence)},
      ${bulkColumn(rows, 'uuid', (row) => row.asOfEvidenceId)}
    ) as given (student_id, school_id, mean, variance, evidence_count, as_of, as_of_sequence, as_of_evidence_id)
    where ability.district_id = ${tx.districtId} and ability.student_id = given.student_id ${nobodyWaits}`.execute(
    tx,
  )
}

/** Writes what was folded. A declaration that is there may be dated earlier and is never erased. */
export async function upsertMastery(
  tx: Tx,
  rows: readonly (MasteryRow & { schoolId: string | null })[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into mastery (
      district_id, student_id, competency_id, school_id, mean, variance, success, success_lower, success_upper,
      mastered_probability, evidence_count, assessed_count, success_item_ids, recent_estimates, spaced_successes,
      last_success_at, as_of, declared_at)
    select
      ${tx.districtId}::uuid, student_id, competency_id, school_id, mean, variance, success, success_lower,
      success_upper, mastered_probability, evidence_count, assessed_count, success_item_ids::uuid[],
      recent_estimates::float8[], spaced_successes, last_success_at, as_of, declared_at
    from unnest(
      ${bulkColumn(rows, 'uuid', (row) => row.studentId)},
      ${bulkColumn(rows, 'uuid', (row) => row.competencyId)},
      ${bulkColumn(rows, 'uuid', (row) => row.schoolId)},
      ${bulkColumn(rows, 'float8', (row) => row.mean)},
      ${bulkColumn(rows, 'float8', (row) => row.variance)},
      ${bulkColumn(rows, 'float8', (row) => row.success)},
      ${bulkColumn(rows, 'float8', (row) => row.successLower)},
      ${bulkColumn(rows, 'float8', (row) => row.successUpper)},
      ${bulkColumn(rows, 'float8', (row) => row.masteredProbability)},
      ${bulkColumn(rows, 'integer', (row) => row.evidenceCount)},
      ${bulkColumn(rows, 'integer', (row) => row.assessedCount)},
      ${bulkColumn(rows, 'text', (row) => listText(row.successItemIds))},
      ${bulkColumn(rows, 'text', (row) => listText(row.recentEstimates))},
      ${bulkColumn(rows, 'integer', (row) => row.spacedSuccesses)},
      ${bulkColumn(rows, 'timestamptz', (row) => row.lastSuccessAt)},
      ${bulkColumn(rows, 'timestamptz', (row) => row.asOf)},
      ${bulkColumn(rows, 'timestamptz', (row) => row.declaredAt)}
    ) as given (
      student_id, competency_id, school_id, mean, variance, success, success_lower, success_upper,
      mastered_probability, evidence_count, assessed_count, success_item_ids, recent_estimates, spaced_successes,
      last_success_at, as_of, declared_at)
    on conflict (district_id, student_id, competency_id) do update set
      school_id = excluded.school_id, mean = excluded.mean, variance = excluded.variance,
      success = excluded.success, success_lower = excluded.success_lower, success_upper = excluded.success_upper,
      mastered_probability = excluded.mastered_probability, evidence_count = excluded.evidence_count,
      assessed_count = excluded.assessed_count, success_item_ids = excluded.success_item_ids,
      recent_estimates = excluded.recent_estimates, spaced_successes = excluded.spaced_successes,
      last_success_at = excluded.last_success_at, as_of = excluded.as_of,
      declared_at = least(mastery.declared_at, excluded.declared_at) ${nobodyWaits}`.execute(tx)
}

const masteryColumns = [
  'mastery.studentId',
  'mastery.competencyId',
  'mastery.mean',
  'mastery.variance',
  'mastery.success',
  'mastery.successLower',
  'mastery.successUpper',
  'mastery.masteredProbability',
  'mastery.evidenceCount',
  'mastery.assessedCount',
  'mastery.successItemIds',
  'mastery.recentEstimates',
  'mastery.spacedSuccesses',
  'mastery.lastSuccessAt',
  'mastery.asOf',
  'mastery.declaredAt',
] as const

/** The rows of these (student, competency) pairs that are there. */
export async function selectMasteryOfPairs(
  tx: Tx,
  pairs: readonly { studentId: string; competencyId: string }[],
): Promise<MasteryRow[]> {
  const asked = sql<{ studentId: string; competencyId: string }>`unnest(
    ${bulkColumn(pairs, 'uuid', (pair) => pair.studentId)},
    ${bulkColumn(pairs, 'uuid', (pair) => pair.competencyId)})`.as<'asked'>(
    sql`asked (student_id, competency_id)`,
  )
  return tx
    .selectFrom(asked)
    .innerJoin('mastery', (join) =>
      join
        .onRef('mastery.studentId', '=', 'asked.studentId')
        .onRef('mastery.competencyId', '=', 'asked.competencyId'),
    )
    .select(masteryColumns)
    .where('mastery.districtId', '=', tx.districtId)
    .execute()
}

/** Everything these students have shown. */
export const selectMasteryOf = (tx: Tx, studentIds: readonly string[]): Promise<MasteryRow[]> =>
  tx
    .selectFrom('mastery')
    .select(masteryColumns)
    .where('districtId', '=', tx.districtId)
    .where(isAny('mastery.studentId', studentIds))
    .execute()

export const deleteMastery = (tx: Tx, pairs: readonly { studentId: string; competencyId: string }[]) =>
  sql`
  delete from mastery using unnest(
    ${pairs.map((pair) => pair.studentId)}::uuid[], ${pairs.map((pair) => pair.competencyId)}::uuid[]
  ) as gone (student_id, competency_id)
  where mastery.district_id = ${tx.districtId} and mastery.student_id = gone.student_id
    and mastery.competency_id = gone.competency_id`.execute(tx)

export const updateMasterySchools = async (
  tx: Tx,
  moves: readonly { studentId: string; schoolId: string | null }[],
): Promise<void> => {
  const moved = sql`
    unnest(${moves.map((move) => move.studentId)}::uuid[], ${moves.map((move) => move.schoolId)}::uuid[])
      as moved (student_id, school_id)`
  await sql`
    update student_abilities set school_id = moved.school_id from ${moved}
    where student_abilities.district_id = ${tx.districtId}
      and student_abilities.student_id = moved.student_id`.execute(tx)
  await sql`
    update mastery set school_id = moved.school_id from ${moved}
    where mastery.district_id = ${tx.districtId} and mastery.student_id = moved.student_id`.execute(tx)
}

export const selectSchoolsOf = (tx: Tx, studentIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'schoolId'])
    .where('districtId', '=', tx.districtId)
    .where(isAny('users.id', studentIds))
    .execute()

/** Students with an ability row, by id, from after one of them. */
export async function selectEstimatedStudents(
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('studentAbilities')
    .select('studentId')
    .where('districtId', '=', tx.districtId)
    .$if(after !== undefined, (query) => query.where('studentId', '>', after!))
    .orderBy('studentId')
    .limit(limit)
    .execute()
  return rows.map((row) => row.studentId)
}
