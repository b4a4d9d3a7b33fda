import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { wordingOf } from '#server/standards/standards.ts'

/** Openings and judgments: what adults decided about a student's map. `verdict` is null for an opening. */

type Verdict = 'mastered' | 'notYet'

export interface DecisionInForce {
  studentId: string
  competencyId: string
  verdict: Verdict | null
  at: Date
}

export async function selectDecisionsInForce(
  tx: Tx,
  studentIds: readonly string[],
): Promise<DecisionInForce[]> {
  const { rows } = await sql<DecisionInForce>`
    select student_id, competency_id, null::text as verdict, opened_at as at from openings
    where district_id = ${tx.districtId} and student_id = any (${studentIds}::uuid[]) and withdrawn_at is null
    union all
    select student_id, competency_id, verdict, judged_at from judgments
    where district_id = ${tx.districtId} and student_id = any (${studentIds}::uuid[]) and withdrawn_at is null
    order by at`.execute(tx)
  return rows
}

/** A decision, with the name of the adult when the viewer may see it. */
export interface DecisionRow {
  id: string
  competencyId: string
  verdict: Verdict | null
  reason: string
  at: Date
  withdrawnAt: Date | null
  adultId: string | null
  givenName: string | null
  familyName: string | null
  preferredName: string | null
  picture: string | null
}

/** A student's decisions, also withdrawn ones, newest first; of one competency, or one by its id, when named. */
export async function selectDecisions(
  tx: Tx,
  studentId: string,
  only: { competencyId?: string | undefined; id?: string | undefined },
): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select decision.id, decision.competency_id, decision.verdict, decision.reason, decision.at,
      decision.withdrawn_at, users.id as adult_id, users.given_name, users.family_name, users.preferred_name,
      users.picture
    from (
      select id, competency_id, null::text as verdict, reason, opened_at as at, withdrawn_at, opened_by as adult
      from openings where district_id = ${tx.districtId} and student_id = ${studentId}
      union all
      select id, competency_id, verdict, reason, judged_at, withdrawn_at, judged_by
      from judgments where district_id = ${tx.districtId} and student_id = ${studentId}
    ) as decision
    left join users on users.district_id = ${tx.districtId} and users.id = decision.adult
    where (${only.competencyId ?? null}::uuid is null or decision.competency_id = ${only.competencyId ?? null}::uuid)
      and (${only.id ?? null}::uuid is null or decision.id = ${only.id ?? null}::uuid)
    order by decision.at desc, decision.id`.execute(tx)
  return rows
}

export type DecisionTable = 'openings' | 'judgments'

interface NewDecision {
  id: string
  studentId: string
  competencyId: string
  verdict: Verdict | null
  reason: string
  by: string
  at: Date
}

/** What keeping a decision found: whom and what it is about, and who decides. */
interface Kept {
  /** Null: there is no such competency, and nothing was kept. */
  competencyTitle: string | null
  givenName: string | null
  familyName: string | null
  preferredName: string | null
  picture: string | null
  /** False: there is one with this id, and it stays as it is. */
  isNew: boolean
}

/**
 * Keeps a decision and ends what was in force on its competency, since it takes its place. One statement: a teacher at
 * work makes dozens.
 * @returns undefined when there is no such student.
 */
export async function insertDecision(
  tx: Tx,
  table: DecisionTable,
  { id, studentId, competencyId, verdict, reason, by, at }: NewDecision,
): Promise<Kept | undefined> {
  const isOpening = table === 'openings'
  const { rows } = await sql<Kept>`
    with found as (
      select student.school_id, competencies.id as competency_id, ${wordingOf(tx, 'title')} as competency_title,
        adult.given_name, adult.family_name, adult.preferred_name, adult.picture
      from users as student
      left join competencies on competencies.district_id = student.district_id and competencies.id = ${competencyId}
      left join users as adult on adult.district_id = student.district_id and adult.id = ${by}
      where student.district_id = ${tx.districtId} and student.id = ${studentId}
    ), replaced as (
      update ${sql.table(table)} set withdrawn_by = ${by}, withdrawn_at = ${at}
      where district_id = ${tx.districtId} and student_id = ${studentId} and competency_id = ${competencyId}
        and id <> ${id} and withdrawn_at is null
    ), kept as (
      insert into ${sql.table(table)} (district_id, id, student_id, school_id, competency_id, reason,
        ${isOpening ? sql`opened_by, opened_at` : sql`judged_by, judged_at, verdict`})
      select ${tx.districtId}::uuid, ${id}::uuid, ${studentId}::uuid, school_id, competency_id, ${reason}::text,
        ${by}::uuid, ${at}::timestamptz ${isOpening ? sql`` : sql`, ${verdict}::text`}
      from found where competency_id is not null
      on conflict do nothing returning id
    )
    select found.*, exists (select from kept) as is_new from found`.execute(tx)
  return rows[0]
}

export const selectOptionalOwner = (tx: Tx, table: DecisionTable, id: string) =>
  tx
    .selectFrom(table)
    .select('studentId')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

/** @returns false when it was withdrawn before */
export async function updateWithdrawn(
  tx: Tx,
  table: DecisionTable,
  id: string,
  by: string | null,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set({ withdrawnBy: by, withdrawnAt: at })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateDecisionSchools(
  tx: Tx,
  moves: readonly { studentId: string; schoolId: string | null }[],
): Promise<void> {
  for (const table of ['openings', 'judgments'])
    await sql`
      update ${sql.table(table)} as decision set school_id = moved.school_id
      from unnest(${moves.map((move) => move.studentId)}::uuid[], ${moves.map((move) => move.schoolId)}::uuid[])
        as moved (student_id, school_id)
      where decision.district_id = ${tx.districtId} and decision.student_id = moved.student_id`.execute(tx)
}
