import { ChosenBy } from '#contract/assessment.ts'
import type { PastStep } from '#contract/recommendations.ts'
import { quartersOf, standingsOf } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { holdSteps, onlyPast, readForWriting, stepOf, tell } from './keeping.ts'
import { outcomeOf } from './outcomes.rules.ts'
import * as queries from './recommendations.queries.ts'
import type { StepRow } from './recommendations.queries.ts'
import { readSituation, type Read } from './situation.ts'
import { locked, snapshotOf } from './wanted.ts'

/** From the first question to the end: what a sitting does to the step it was begun for, and work with somebody. */

/**
 * Work with somebody is done. Said twice, it is as after once.
 * @throws Problem `step-not-in-hand` when it was declined or withdrawn
 */
export async function finishStep(tx: Tx, id: string, now: Date): Promise<PastStep> {
  const { studentId } = await stepOf(tx, id)
  const read = await readForWriting(tx, studentId, now)
  const step = await stepOf(tx, id)
  if (step.state === 'finished') return onlyPast(tx, step)
  if (step.state !== 'begun' && step.state !== 'assigned')
    throw new Problem(409, 'step-not-in-hand', 'This step was declined or taken back: it cannot be finished.')
  const finished = await finish(tx, read, step, now)
  await tell(tx, 'step.finish', step)
  return onlyPast(tx, { ...step, ...finished })
}

async function finish(tx: Tx, read: Read, step: StepRow, at: Date): Promise<Partial<StepRow>> {
  const after = snapshotOf(read, step.competencyId)
  const before = step.outcome?.before ?? after
  const finished = {
    state: 'finished',
    finishedAt: at,
    outcome: outcomeOf(step.kind, before, after),
  } as const
  await queries.updateStep(tx, step.id, finished)
  return finished
}

/**
 * Who chose what a sitting begins on: the step's chooser, or the student herself. A step that an adult gave is begun with
 * it. app.ts hands it to the part that begins sittings.
 * @throws Problem `step-locked` when it is locked for her: as her map shows it, not only as what may be offered
 */
export async function permitSitting(
  tx: Tx,
  sitting: { studentId: string; competencyId: string; nextStepId: string | null; begunAt: Date },
): Promise<ChosenBy> {
  const { studentId, competencyId, nextStepId, begunAt } = sitting
  if (nextStepId !== null) await holdSteps(tx, studentId)
  const standings = await standingsOf(tx, [studentId], [competencyId], begunAt)
  const standing = standings.standing(studentId, competencyId)
  if (standing.reason.rule === 'prerequisitesMissing') throw await locked(tx, standing.reason.competencyIds)
  const step = nextStepId === null ? undefined : await queries.selectOptionalStep(tx, nextStepId)
  if (step?.studentId !== studentId || step.competencyId !== competencyId) return 'student'
  if (step.state === 'assigned') {
    const success = standings.rowOf(studentId, competencyId)?.success ?? step.outcome?.before.success ?? 0
    const before = { state: standing.state, quarters: quartersOf(standing), success }
    await queries.updateStep(tx, step.id, { state: 'begun', decidedAt: begunAt, outcome: { before } })
    await tell(tx, 'step.take', step)
  }
  return ChosenBy.parse(step.chosenBy)
}

/** What follows from the end of a sitting that was begun for a step: app.ts hands it to the part that ends sittings. */
export async function finishStepOfSitting(
  tx: Tx,
  sitting: { studentId: string; nextStepId: string | null; endedAt: Date },
): Promise<void> {
  if (sitting.nextStepId === null) return
  await holdSteps(tx, sitting.studentId)
  const step = await queries.selectOptionalStep(tx, sitting.nextStepId)
  if (step === undefined || step.studentId !== sitting.studentId || step.state !== 'begun') return
  const read = await readSituation(tx, sitting.studentId, sitting.endedAt)
  await finish(tx, read, step, sitting.endedAt)
  await tell(tx, 'step.finish', step)
}
