import type { NextStep, PastStep, StepKind, StepReason } from '#contract/recommendations.ts'
import { rankSteps, survey, type Step } from '#engine/recommend/recommend.ts'
import { noTerms } from '#engine/recommend/score.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { holdSteps, onlyPast, readForWriting, stepOf, tell } from './keeping.ts'
import { stepReasonOf } from './reasons.rules.ts'
import * as queries from './recommendations.queries.ts'
import type { StepRow } from './recommendations.queries.ts'
import { behindOf, nextStepsOf, pastStepsOf, rowBehind } from './shown.ts'
import type { Read } from './situation.ts'
import { minutesOf, placeOf, repeatOf, snapshotOf, type Wanted } from './wanted.ts'

/** Taking, assigning, declining and withdrawing steps. Who chose a step is kept, and what became of it. */

const pastShown = 100

/** What was decided on, newest first. */
export const listPastSteps = async (tx: Tx, studentId: string): Promise<PastStep[]> =>
  pastStepsOf(tx, await queries.selectPastSteps(tx, studentId, pastShown))

/**
 * The student takes a step: one that is offered or assigned to her, or one she picks from her map.
 * @throws Problem `step-locked` when a building block is missing and nobody opened it, `no-way-today` when this kind
 *   cannot be had, `id-taken`, `malformed` for a competency that is not on her map
 */
export async function takeStep(tx: Tx, studentId: string, wanted: Wanted, now: Date): Promise<NextStep> {
  const read = await readForWriting(tx, studentId, now)
  const repeated = await repeatOf(tx, studentId, wanted)
  const { competencyId, kind } = wanted
  const known = repeated ?? rowBehind(read, competencyId, kind)
  if (known !== undefined && known.state !== 'assigned') return shownOf(tx, read, known)
  if (known !== undefined) {
    await minutesOf(tx, read, wanted, { isByAdult: true })
    const begun = {
      state: 'begun',
      decidedAt: now,
      outcome: { before: snapshotOf(read, competencyId) },
    } as const
    await queries.updateStep(tx, known.id, begun)
    await tell(tx, 'step.take', known)
    return shownOf(tx, read, { ...known, ...begun })
  }
  const minutes = await minutesOf(tx, read, wanted, { isByAdult: false })
  const offered = rankSteps(read.situation).find(
    (step) => step.competencyId === competencyId && step.kind === kind,
  )
  const row: StepRow = {
    ...rowOf(read, wanted, now),
    minutes,
    chosenBy: offered === undefined ? 'student' : 'engine',
    reason: offered === undefined ? { rule: 'chosen' } : await storableReason(tx, read, offered),
    state: 'begun',
    decidedAt: now,
  }
  await queries.insertSteps(tx, [row])
  await tell(tx, 'step.take', row)
  return shownOf(tx, read, row, offered)
}

/**
 * An adult gives the student a step; the same one is not given twice. Throws as `takeStep` does: what is locked is
 * opened first, with a reason.
 */
export async function assignStep(tx: Tx, studentId: string, wanted: Wanted, now: Date): Promise<NextStep> {
  const read = await readForWriting(tx, studentId, now)
  const known =
    (await repeatOf(tx, studentId, wanted)) ??
    read.steps.find(
      (row) =>
        row.competencyId === wanted.competencyId &&
        row.kind === wanted.kind &&
        row.chosenBy === 'adult' &&
        (row.state === 'assigned' || row.state === 'begun'),
    )
  if (known !== undefined) return shownOf(tx, read, known)
  const minutes = await minutesOf(tx, read, wanted, { isByAdult: true })
  const row: StepRow = {
    ...rowOf(read, wanted, now),
    minutes,
    chosenBy: 'adult',
    adultId: tx.context.viewerId,
    reason: { rule: 'assigned', adult: null },
    note: wanted.note ?? null,
    state: 'assigned',
  }
  await queries.insertSteps(tx, [row])
  await tell(tx, 'step.assign', row)
  return shownOf(tx, read, row)
}

/**
 * The student says no to a step, with a reason. Kept, and respected by what is offered from now on; also when the step
 * is no longer offered, since her answer may have waited on a device without a network.
 * @throws Problem `id-taken`, `malformed` for a competency that is not on her map
 */
export async function declineStep(
  tx: Tx,
  studentId: string,
  wanted: Wanted & { reason: string },
  now: Date,
): Promise<PastStep> {
  const read = await readForWriting(tx, studentId, now)
  const repeated = await repeatOf(tx, studentId, wanted)
  if (repeated?.state === 'declined') return onlyPast(tx, repeated)
  const { competencyId, kind, reason, note = null } = wanted
  const place = await placeOf(tx, read, competencyId)
  const declined = {
    state: 'declined',
    decidedAt: now,
    declineReason: reason,
    declineNote: note,
    outcome: { before: snapshotOf(read, competencyId) },
  } as const
  const known = repeated ?? rowBehind(read, competencyId, kind)
  if (known !== undefined) {
    await queries.updateStep(tx, known.id, declined)
    await tell(tx, 'step.decline', known)
    return onlyPast(tx, { ...known, ...declined })
  }
  const weighed = survey(read.situation).ranked.find(
    (step) => step.competencyId === competencyId && step.kind === kind,
  )
  const row: StepRow = {
    ...rowOf(read, wanted, now),
    ...declined,
    minutes: weighed?.minutes ?? place.ways.find((way) => way.kind === kind)?.minutes ?? 1,
    note: null,
    reason: weighed === undefined ? { rule: 'chosen' } : await storableReason(tx, read, weighed),
  }
  await queries.insertSteps(tx, [row])
  await tell(tx, 'step.decline', row)
  return onlyPast(tx, row)
}

/**
 * An adult takes back what was assigned. Taken back twice, it is as after once.
 * @throws Problem `step-not-in-hand` when it was not assigned, or is over
 */
export async function withdrawStep(tx: Tx, id: string, now: Date): Promise<PastStep> {
  const { studentId } = await stepOf(tx, id)
  await holdSteps(tx, studentId)
  const step = await stepOf(tx, id)
  if (step.state === 'withdrawn') return onlyPast(tx, step)
  if (step.chosenBy !== 'adult' || (step.state !== 'assigned' && step.state !== 'begun'))
    throw new Problem(
      409,
      'step-not-in-hand',
      'Only a step that an adult assigned, and that is not over, can be taken back.',
    )
  const withdrawn = { state: 'withdrawn', decidedAt: now } as const
  await queries.updateStep(tx, id, withdrawn)
  await tell(tx, 'step.withdraw', step)
  return onlyPast(tx, { ...step, ...withdrawn })
}

/** A row of a step that the engine offered; what differs is set over it. */
const rowOf = (read: Read, { id = newId(), competencyId, kind }: Wanted, now: Date): StepRow => ({
  id,
  studentId: read.student.id,
  competencyId,
  kind,
  chosenBy: 'engine',
  adultId: null,
  resourceId: kind === 'withAdult' ? (read.lessons.get(competencyId) ?? null) : null,
  minutes: 1,
  reason: { rule: 'chosen' },
  note: null,
  state: 'assigned',
  offeredAt: now,
  decidedAt: null,
  finishedAt: null,
  declineReason: null,
  declineNote: null,
  outcome: { before: snapshotOf(read, competencyId) },
})

/** The reason of a step without names: who an adult is follows from ids, for whoever may see it. */
async function storableReason(tx: Tx, read: Read, step: Step): Promise<StepReason> {
  const reason = stepReasonOf(step, await behindOf(tx, read))
  return 'adult' in reason ? { ...reason, adult: null } : reason
}

/** A stored step as the screen shows it, in the situation that was read. */
async function shownOf(tx: Tx, read: Read, row: StepRow, offered?: Step): Promise<NextStep> {
  const { id, competencyId, minutes, chosenBy } = row
  const at = row.offeredAt.getTime()
  const kind = row.kind as StepKind
  const steps = [...read.steps.filter((one) => one.id !== id), row]
  const weighed =
    offered ??
    survey(read.situation).ranked.find((step) => step.competencyId === competencyId && step.kind === kind)
  const own: Step = {
    competencyId,
    kind,
    minutes,
    source: chosenBy as NextStep['chosenBy'],
    reason:
      chosenBy === 'adult'
        ? { rule: 'assigned', assignmentId: id, assignedAt: at }
        : { rule: 'chosen', choiceId: id, chosenAt: at },
    terms: noTerms,
    score: 0,
  }
  const isEngines = chosenBy === 'engine' && weighed !== undefined
  const [shown] = await nextStepsOf(tx, { ...read, steps }, [
    isEngines ? { ...weighed, source: 'engine' } : own,
  ])
  return { ...shown!, id }
}
