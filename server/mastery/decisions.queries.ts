import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

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

interface NewDecision {
  id: string
  studentId: string
  schoolId: string | null
  competencyId: string
  reason: string
  by: string
  at: Date
}

export const insertOpening = (tx: Tx, { by, at, ...opening }: NewDecision) =>
  tx
    .insertInto('openings')
    .values({ districtId: tx.districtId, ...opening, openedBy: by, openedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const insertJudgment = (tx: Tx, { by, at, ...judgment }: NewDecision & { verdict: Verdict }) =>
  tx
    .insertInto('judgments')
    .values({ districtId: tx.districtId, ...judgment, judgedBy: by, judgedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

type DecisionTable = 'openings' | 'judgments'

export const selectOptionalOwner = (tx: Tx, table: DecisionTable, id: string) =>
  tx
    .selectFrom(table)
    .select('studentId')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

export const updateWithdrawn = (tx: Tx, table: DecisionTable, id: string, by: string | null, at: Date) =>
  tx
    .updateTable(table)
    .set({ withdrawnBy: by, withdrawnAt: at })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .execute()

/** Ends what is in force on a competency, since something new takes its place. */
export const updateReplaced = (
  tx: Tx,
  table: DecisionTable,
  of: { studentId: string; competencyId: string; except: string; by: string; at: Date },
) =>
  tx
    .updateTable(table)
    .set({ withdrawnBy: of.by, withdrawnAt: of.at })
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', of.studentId)
    .where('competencyId', '=', of.competencyId)
    .where('id', '<>', of.except)
    .where('withdrawnAt', 'is', null)
    .execute()

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
