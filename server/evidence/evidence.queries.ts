import { sql } from 'kysely'
import type { EvidenceKind } from '#contract/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce } from '#server/roster/roster.ts'
import { bulkColumn, bulkText, listText } from '#server/platform/db.arrays.ts'

/** What somebody or something saw a student do. */
export interface NewEvidence {
  /** Recorded once, however often it is sent. */
  id: string
  studentId: string
  sourceId: string
  itemId: string | null
  /** At least one, none twice. */
  competencyIds: readonly string[]
  kind: EvidenceKind
  isCorrect: boolean
  /** Tries at this item until now, the first being 1; null when nobody counted. */
  attempts: number | null
  hints: number | null
  durationMs: number | null
  occurredAt: Date
  /** Orders what happened at the same instant. */
  sequence: number
  recordedBy: string | null
  note: string | null
  /** The known slip that a wrong answer shows, as its item calls it. */
  slip?: string | null
  /** The sitting it came in. */
  sittingId?: string | null
}

export interface RecordedEvidence extends NewEvidence {
  /** The student's school when it was recorded. */
  schoolId: string | null
  /** What its source called it, when it is kept as practice instead. */
  claimedKind: EvidenceKind | null
}

/**
 * Appends evidence; what is there under the same id stays as it is.
 * @param rows each id once
 * @returns the ids that were not there, or `all`: counted in the database, since reading thousands of ids back took a
 *   tenth of the time of a bulk load
 */
export async function insertEvidence(
  tx: Tx,
  rows: readonly RecordedEvidence[],
  recordedAt: Date,
): Promise<'all' | ReadonlySet<string>> {
  const { rows: answers } = await sql<{ ids: string[] | null }>`
    with added as (
      insert into evidence (
        district_id, id, student_id, school_id, source_id, item_id, competency_ids, kind, is_correct, attempts, hints,
        duration_ms, occurred_at, recorded_at, sequence, recorded_by, note, slip, sitting_id, claimed_kind)
      select
        ${tx.districtId}::uuid, id, student_id, school_id, source_id, item_id, competency_ids::uuid[], kind,
        is_correct, attempts, hints, duration_ms, occurred_at, ${recordedAt}, sequence, recorded_by, note, slip,
        sitting_id, claimed_kind
      from unnest(
        ${bulkColumn(rows, 'uuid', (row) => row.id)},
        ${bulkColumn(rows, 'uuid', (row) => row.studentId)},
        ${bulkColumn(rows, 'uuid', (row) => row.schoolId)},
        ${bulkColumn(rows, 'uuid', (row) => row.sourceId)},
        ${bulkColumn(rows, 'uuid', (row) => row.itemId)},
        ${bulkColumn(rows, 'text', (row) => listText(row.competencyIds))},
        ${bulkColumn(rows, 'text', (row) => row.kind)},
        ${bulkColumn(rows, 'boolean', (row) => row.isCorrect)},
        ${bulkColumn(rows, 'integer', (row) => row.attempts)},
        ${bulkColumn(rows, 'integer', (row) => row.hints)},
        ${bulkColumn(rows, 'integer', (row) => row.durationMs)},
        ${bulkColumn(rows, 'timestamptz', (row) => row.occurredAt)},
        ${bulkColumn(rows, 'bigint', (row) => row.sequence)},
        ${bulkColumn(rows, 'uuid', (row) => row.recordedBy)},
        ${bulkText(rows, (row) => row.note)},
        ${bulkText(rows, (row) => row.slip ?? null)},
        ${bulkColumn(rows, 'uuid', (row) => row.sittingId ?? null)},
        ${bulkColumn(rows, 'text', (row) => row.claimedKind)}
      ) as given (
        id, student_id, school_id, source_id, item_id, competency_ids, kind, is_correct, attempts, hints, duration_ms,
        occurred_at, sequence, recorded_by, note, slip, sitting_id, claimed_kind)
      on conflict (district_id, id) do nothing
      returning id
    )
    select case when count(*) < ${rows.length} then coalesce(array_agg(id), '{}') end as ids from added`.execute(
    tx,
  )
  const ids = answers[0]!.ids
  return ids === null ? 'all' : new Set(ids)
}

/** A piece of evidence that no longer counts. */
export interface WithdrawnEvidence {
  id: string
  studentId: string
  competencyIds: string[]
  kind: EvidenceKind
  isCorrect: boolean
  attempts: number | null
  hints: number | null
  occurredAt: Date
}

/** Marks what counts of some evidence as withdrawn, in the order of the ids. */
export async function updateWithdrawn(
  tx: Tx,
  ids: readonly string[],
  { at, by, reason }: { at: Date; by: string | null; reason: string },
): Promise<WithdrawnEvidence[]> {
  const { rows } = await sql<WithdrawnEvidence>`
    update evidence set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, withdrawn_reason = ${reason}
    where district_id = ${tx.districtId} and withdrawn_at is null and id in (
      select id from evidence where district_id = ${tx.districtId} and id = any (${ids}::uuid[]) order by id for update)
    returning id, student_id, competency_ids, kind, is_correct, attempts, hints, occurred_at`.execute(tx)
  return rows
}

/** What was said under some ids. */
export async function selectSaid(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('evidence')
    .select([
      'id',
      'studentId',
      'itemId',
      'competencyIds',
      sql<string>`coalesce(claimed_kind, kind)`.as('kind'),
      'isCorrect',
      'attempts',
      'hints',
      'occurredAt',
    ])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()
  return rows.map(kindOf)
}

/** The school of each of some students that the viewer may see. */
export const selectSchools = (tx: Tx, studentIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'schoolId'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${studentIds}::uuid[])`)
    .execute()

/** Which of some students the viewer teaches on a day: both of them in force in one section. */
export async function selectTaughtStudents(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct learning.user_id as id
    from enrollments teaching
    join enrollments learning on learning.district_id = teaching.district_id
      and learning.section_id = teaching.section_id
    where teaching.district_id = ${tx.districtId} and teaching.user_id = ${tx.context.viewerId}
      and teaching.role = 'teacher' and ${placeInForce('teaching', on)}
      and learning.user_id = any (${studentIds}::uuid[]) and learning.role = 'student'
      and ${placeInForce('learning', on)}`.execute(tx)
  return rows.map((row) => row.id)
}

/** Which of some users are students of the district, by a role or a place in a section. */
export async function selectStudents(tx: Tx, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select users.id from users
    where users.district_id = ${tx.districtId} and users.id = any (${userIds}::uuid[]) and (
      exists (select from user_roles where user_roles.district_id = users.district_id
        and user_roles.user_id = users.id and user_roles.role = 'student')
      or exists (select from enrollments where enrollments.district_id = users.district_id
        and enrollments.user_id = users.id and enrollments.role = 'student'))`.execute(tx)
  return rows.map((row) => row.id)
}

export const selectCompetencyIds = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('competencies')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()

export const selectItemIds = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('items')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()

const kindOf = <Row extends { kind: string }>(row: Row) => ({ ...row, kind: row.kind as EvidenceKind })

/** The first line of what an item of a template asks, in the reader's language: text and maths, one after the other. */
const promptOf = (tx: Tx) => {
  const words = sql.ref('items.content')
  const asked = (language: string) => sql`${words} -> 'byLanguage' -> ${language}::text -> 'prompt' -> 0`
  return sql<
    ({ text: string } | { say: string })[] | null
  >`coalesce(${asked(tx.language ?? 'en')}, ${asked('en')})`
}

/**
 * Evidence of a student, newest first, from after `[occurredAt, sequence, id]`; `withoutChecksSince`: without that of checks
 * begun since then that have not ended.
 */
export async function selectEvidenceOf(
  tx: Tx,
  studentId: string,
  page: {
    limit: number
    after?: string[] | undefined
    competencyId?: string | undefined
    withoutChecksSince?: Date | undefined
  },
) {
  const rows = await tx
    .selectFrom('evidence')
    .innerJoin('evidenceSources', (join) =>
      join
        .onRef('evidenceSources.districtId', '=', 'evidence.districtId')
        .onRef('evidenceSources.id', '=', 'evidence.sourceId'),
    )
    .leftJoin('items', (join) =>
      join.onRef('items.districtId', '=', 'evidence.districtId').onRef('items.id', '=', 'evidence.itemId'),
    )
    .leftJoin('users', (join) =>
      join
        .onRef('users.districtId', '=', 'evidence.districtId')
        .onRef('users.id', '=', 'evidence.recordedBy'),
    )
    .select([
      'evidence.id',
      'evidence.competencyIds',
      'evidence.kind',
      sql<EvidenceKind | null>`evidence.claimed_kind`.as('claimedKind'),
      'evidence.isCorrect',
      'evidence.attempts',
      'evidence.hints',
      'evidence.durationMs',
      'evidence.occurredAt',
      'evidence.recordedAt',
      'evidence.sequence',
      'evidence.note',
      'evidence.itemId',
      'evidenceSources.name as source',
      'items.identifier as itemIdentifier',
      'items.title as itemTitle',
      promptOf(tx).as('itemPrompt'),
      'users.id as recorderId',
      'users.givenName',
      'users.preferredName',
      'users.familyName',
    ])
    .where('evidence.districtId', '=', tx.districtId)
    .where('evidence.studentId', '=', studentId)
    .where('evidence.withdrawnAt', 'is', null)
    .$if(page.competencyId !== undefined, (query) =>
      query.where(sql<boolean>`evidence.competency_ids @> array[${page.competencyId!}::uuid]`),
    )
    .$if(page.withoutChecksSince !== undefined, (query) =>
      query.where(
        sql<boolean>`not exists (select from sittings where sittings.district_id = evidence.district_id
          and sittings.id = evidence.sitting_id and sittings.purpose = 'check' and sittings.ended_at is null
          and sittings.begun_at >= ${page.withoutChecksSince!})`,
      ),
    )
    .$if(page.after !== undefined, (query) => {
      const [occurredAt, sequence, id] = page.after!
      return query.where(
        sql<boolean>`(evidence.occurred_at, evidence.sequence, evidence.id) < (${occurredAt}::timestamptz, ${sequence}::bigint, ${id}::uuid)`,
      )
    })
    .orderBy('evidence.occurredAt', 'desc')
    .orderBy('evidence.sequence', 'desc')
    .orderBy('evidence.id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(kindOf)
}

/** The log of some students in the order it is folded, without what was withdrawn, `limit` pieces from after `after`. */
export async function selectHistory(
  tx: Tx,
  studentIds: readonly string[],
  limit: number,
  after: { studentId: string; occurredAt: Date; sequence: number; id: string } | undefined,
) {
  const rows = await tx
    .selectFrom('evidence')
    .select([
      'id',
      'studentId',
      'itemId',
      'competencyIds',
      'kind',
      'isCorrect',
      'attempts',
      'hints',
      'occurredAt',
      'sequence',
    ])
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('withdrawnAt', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(student_id, occurred_at, sequence, id) > (${after!.studentId}::uuid, ${after!.occurredAt}, ${after!.sequence}::bigint, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('studentId')
    .orderBy('occurredAt')
    .orderBy('sequence')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(kindOf)
}

/** Students with evidence, by id, from after one of them, with the size of their logs. */
export async function selectLogSizes(tx: Tx, after: string | undefined, limit: number) {
  const { rows } = await sql<{ studentId: string; count: number }>`
    select student_id, count(*) as count from evidence
    where district_id = ${tx.districtId} and withdrawn_at is null
      and (${after ?? null}::uuid is null or student_id > ${after ?? null}::uuid)
    group by student_id order by student_id limit ${limit}`.execute(tx)
  return rows
}

export const updateEvidenceSchools = (
  tx: Tx,
  moves: readonly { studentId: string; schoolId: string | null }[],
) =>
  sql`
  update evidence set school_id = moved.school_id
  from unnest(${moves.map((move) => move.studentId)}::uuid[], ${moves.map((move) => move.schoolId)}::uuid[])
    as moved (student_id, school_id)
  where evidence.district_id = ${tx.districtId} and evidence.student_id = moved.student_id`.execute(tx)
