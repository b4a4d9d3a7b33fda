import { sql } from 'kysely'
import type { LiveRules } from '#contract/lessons.ts'
import type { Tx } from '#server/platform/db.ts'

/** What happened in a lesson, read for a class at once. The caller has checked the scope of the students. */

export const selectOptionalRules = (tx: Tx, sectionId: string): Promise<LiveRules | undefined> =>
  tx
    .selectFrom('liveRules')
    .select(['stuckNotYet', 'stuckOf', 'idleMinutes', 'lessonMinutes'])
    .where('districtId', '=', tx.districtId)
    .where('sectionId', '=', sectionId)
    .executeTakeFirst()

export const upsertRules = (tx: Tx, sectionId: string, rules: LiveRules, setAt: Date) => {
  const set = { ...rules, setBy: tx.context.viewerId, setAt }
  return tx
    .insertInto('liveRules')
    .values({ districtId: tx.districtId, sectionId, ...set })
    .onConflict((conflict) => conflict.columns(['districtId', 'sectionId']).doUpdateSet(set))
    .execute()
}

export interface AnswerRow {
  id: string
  /** The one it was practised for; of an answer that shows several, the first. */
  competencyId: string
  itemId: string | null
  isCorrect: boolean
  hints: number | null
  slip: string | null
  /** Milliseconds since 1970. */
  at: number
}

type PackedAnswer = [string, string, string | null, boolean, number | null, string | null, number]

/**
 * The last answers of each student since an instant, `most` at most, oldest first; what adults saw is no answer. Those
 * of one student travel as one value: a class's answers as rows took twice the time.
 */
export async function selectAnswers(
  tx: Tx,
  studentIds: readonly string[],
  { since, most }: { since: Date; most: number },
): Promise<Map<string, AnswerRow[]>> {
  const { rows } = await sql<{ id: string; answers: PackedAnswer[] | null }>`
    select student.id, recent.answers
    from unnest(${studentIds}::uuid[]) as student (id)
    cross join lateral (
      select json_agg(json_build_array(
        last.id, coalesce(sittings.competency_id, last.competency_ids[1]), last.item_id, last.is_correct, last.hints,
        last.slip, floor(1000 * extract(epoch from last.occurred_at)))
        order by last.occurred_at, last.sequence, last.id) as answers
      from (
        select id, competency_ids, item_id, is_correct, hints, slip, occurred_at, sequence, sitting_id
        from evidence
        where district_id = ${tx.districtId} and student_id = student.id and kind <> 'observed'
          and withdrawn_at is null and occurred_at >= ${since}
        order by occurred_at desc, sequence desc, id desc
        limit ${most}
      ) as last
      left join sittings on sittings.district_id = ${tx.districtId} and sittings.id = last.sitting_id
    ) as recent`.execute(tx)
  return new Map(
    rows.map(({ id: studentId, answers }) => [
      studentId,
      (answers ?? []).map(([id, competencyId, itemId, isCorrect, hints, slip, at]) => ({
        id,
        competencyId,
        itemId,
        isCorrect,
        hints,
        slip,
        at,
      })),
    ]),
  )
}

export interface MomentRow {
  studentId: string
  kind: 'begun' | 'got' | 'visited'
  competencyId: string | null
  adultId: string | null
  at: Date
}

/**
 * What else happened since an instant: sittings and steps begun; competencies declared or judged as got, and steps
 * finished; adults who went to a student, of themselves or by taking her request for help.
 */
export async function selectMoments(
  tx: Tx,
  studentIds: readonly string[],
  since: Date,
): Promise<MomentRow[]> {
  const these = (table: string) =>
    sql`${sql.ref(`${table}.districtId`)} = ${tx.districtId}
      and ${sql.ref(`${table}.studentId`)} = any (${studentIds}::uuid[])`
  const { rows } = await sql<MomentRow>`
    select student_id, 'begun' as kind, competency_id, null::uuid as adult_id, begun_at as at
    from sittings where ${these('sittings')} and begun_at >= ${since} and ended_at is null
    union all
    select student_id, 'begun', competency_id, null, decided_at
    from next_steps where ${these('nextSteps')} and state = 'begun' and decided_at >= ${since}
    union all
    select student_id, 'got', competency_id, null, finished_at
    from next_steps where ${these('nextSteps')} and state = 'finished' and finished_at >= ${since}
    union all
    select student_id, 'got', competency_id, null, declared_at
    from mastery where ${these('mastery')} and declared_at >= ${since}
    union all
    select student_id, 'got', competency_id, null, judged_at
    from judgments where ${these('judgments')} and judged_at >= ${since} and verdict = 'mastered'
      and withdrawn_at is null
    union all
    select student_id, 'visited', null, taken_by, taken_at
    from help_requests where ${these('helpRequests')} and taken_at >= ${since}
    union all
    select student_id, 'visited', null, closed_by, closed_at
    from help_requests where ${these('helpRequests')} and closed_at >= ${since} and taken_at is null
      and closed_by <> student_id
    union all
    select student_id, 'visited', null, adult_id, at
    from visits where ${these('visits')} and at >= ${since}
    order by at`.execute(tx)
  return rows
}

/** People by id, as lists show them; those the viewer may see. */
export const selectPeople = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${userIds}::uuid[])`)
    .execute()

/** Adds a visit; the same id twice is one. */
export const insertVisit = (tx: Tx, visit: { id: string; studentId: string; at: Date }) =>
  tx
    .insertInto('visits')
    .values({ districtId: tx.districtId, adultId: tx.context.viewerId, ...visit })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export async function deleteVisitsBefore(tx: Tx, instant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('visits')
    .where('districtId', '=', tx.districtId)
    .where('at', '<', instant)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export const selectOptionalVisit = (tx: Tx, id: string) =>
  tx
    .selectFrom('visits')
    .select(['id', 'studentId', 'at'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()
