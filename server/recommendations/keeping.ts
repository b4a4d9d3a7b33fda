import type { PastStep } from '#contract/recommendations.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/errors.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import * as queries from './recommendations.queries.ts'
import type { StepRow } from './recommendations.queries.ts'
import { pastStepsOf } from './shown.ts'
import { readSituation, type Read } from './situation.ts'

/** What every change of a step needs: one at a time for a student, with its audit row, told to open pages. */

/** Keeps a student's steps and goals until the transaction ends, so that two people or devices do not both change one. */
export const holdSteps = (tx: Tx, studentId: string): Promise<void> => takeTurns(tx, `steps of ${studentId}`)

/** A student's situation, hers to change until the transaction ends. */
export async function readForWriting(tx: Tx, studentId: string, now: Date): Promise<Read> {
  await holdSteps(tx, studentId)
  return readSituation(tx, studentId, now)
}

/** @throws Problem `not-found` */
export async function stepOf(tx: Tx, id: string): Promise<StepRow> {
  const step = await queries.selectOptionalStep(tx, id)
  if (step === undefined) throw notFound('step')
  return step
}

/** A step as history shows it. */
export async function onlyPast(tx: Tx, row: StepRow): Promise<PastStep> {
  const [past] = await pastStepsOf(tx, [row])
  return past!
}

export async function tell(tx: Tx, action: string, { id, studentId, kind }: StepRow): Promise<void> {
  await insertAudit(tx, { action, subjectType: 'nextStep', subjectId: id, studentId, detail: { kind } })
  await tellChange(tx, { what: 'steps', studentIds: [studentId] })
}
