import { sql } from 'kysely'
import type { StepReason } from '#contract/recommendations.ts'
import type { Tx } from '#server/platform/db.ts'

/** Goals and steps: what this part owns. */

export type StepState = 'assigned' | 'begun' | 'finished' | 'declined' | 'withdrawn'

/** Where a student stood on the competency when the step was decided on, and when it ended. */
export interface Snapshot {
  state: string
  quarters: number
  success: number
}

export interface Outcome {
  before: Snapshot
  /** From here on: once it is finished. */
  after?: Snapshot
  /** Whether it ended a step forward. */
  isForward?: boolean
}

export interface StepRow {
  id: string
  studentId: string
  competencyId: string
  kind: string
  chosenBy: string
  adultId: string | null
  resourceId: string | null
  minutes: number
  reason: StepReason
  note: string | null
  state: StepState
  offeredAt: Date
  decidedAt: Date | null
  finishedAt: Date | null
  declineReason: string | null
  declineNote: string | null
  outcome: Outcome | null
}

const columns = [
  'id',
  'studentId',
  'competencyId',
  'kind',
  'chosenBy',
  'adultId',
  'resourceId',
  'minutes',
  'reason',
  'note',
  'state',
  'offeredAt',
  'decidedAt',
  'finishedAt',
  'declineReason',
  'declineNote',
  'outcome',
] as const

const selectSteps = (tx: Tx) =>
  tx.selectFrom('nextSteps').select(columns).where('districtId', '=', tx.districtId).$castTo<StepRow>()

export const selectPastSteps = (tx: Tx, studentId: string, most: number): Promise<StepRow[]> =>
  selectSteps(tx)
    .where('studentId', '=', studentId)
    .orderBy('offeredAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()

export const selectOptionalStep = (tx: Tx, id: string): Promise<StepRow | undefined> =>
  selectSteps(tx).where('id', '=', id).executeTakeFirst()

export async function insertSteps(tx: Tx, steps: readonly StepRow[]): Promise<void> {
  if (steps.length === 0) return
  await tx
    .insertInto('nextSteps')
    .values(
      steps.map((step) => ({
        districtId: tx.districtId,
        ...step,
        reason: JSON.stringify(step.reason),
        outcome: step.outcome === null ? null : JSON.stringify(step.outcome),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const updateStep = async (
  tx: Tx,
  id: string,
  { outcome, ...change }: Partial<Omit<StepRow, 'id' | 'studentId' | 'reason'>>,
): Promise<void> => {
  await tx
    .updateTable('nextSteps')
    .set({ ...change, ...(outcome === undefined ? {} : { outcome: JSON.stringify(outcome) }) })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()
}

export interface GoalRow {
  id: string
  studentId: string
  competencyId: string
  setBy: string
  setAt: Date
}

export const selectOptionalGoal = (tx: Tx, id: string) =>
  tx
    .selectFrom('goals')
    .select(['id', 'studentId', 'competencyId'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .executeTakeFirst()

/** @returns how many were added; one whose id is taken is not */
export async function insertGoals(tx: Tx, goals: readonly GoalRow[]): Promise<number> {
  if (goals.length === 0) return 0
  const added = await tx
    .insertInto('goals')
    .values(goals.map((goal) => ({ districtId: tx.districtId, ...goal })))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows)
}

/** @returns false when it was dropped before */
export async function updateGoalDropped(tx: Tx, id: string, droppedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('goals')
    .set({ droppedAt })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .where('droppedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface WorkedRow {
  kind: string
  sessions: number
  forward: number
  students: number
}

/** Finished steps by kind, and how many ended forward: of one student, or of all others on some competencies. */
export async function selectWorked(
  tx: Tx,
  studentId: string,
  others?: { competencyIds: readonly string[] },
): Promise<WorkedRow[]> {
  const whose =
    others === undefined
      ? sql`student_id = ${studentId}`
      : sql`student_id <> ${studentId} and competency_id = any (${others.competencyIds}::uuid[])`
  const { rows } = await sql<WorkedRow>`
    select kind, count(*)::integer as sessions,
      count(*) filter (where (outcome ->> 'isForward')::boolean)::integer as forward,
      count(distinct student_id)::integer as students
    from next_steps
    where district_id = ${tx.districtId} and state = 'finished' and ${whose}
    group by kind`.execute(tx)
  return rows
}
