import { ChosenBy } from '#contract/assessment.ts'
import type { NextStep, PastStep, StepKind, StepReason } from '#contract/recommendations.ts'
import { rankSteps, survey, type Step } from '#engine/recommend/recommend.ts'
import { noTerms } from '#engine/recommend/score.ts'
import { chartOf, isOpen, missingOf } from '#engine/recommend/situation.ts'
import { quartersOf, standingsOf } from '#server/mastery/mastery.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { competenciesById } from '#server/standards/standards.ts'
import { outcomeOf } from './outcomes.rules.ts'
import { stepReasonOf } from './reasons.rules.ts'
import * as queries from './recommendations.queries.ts'
import type { Snapshot, StepRow } from './recommendations.queries.ts'
import { behindOf, nextStepsOf, pastStepsOf, rowBehind } from './shown.ts'
import { readSituation, type Read } from './situation.ts'

/** Taking, assigning, declining, finishing and withdrawing steps. Who chose a step is kept, and what became of it. */

interface Wanted {
  id?: string | undefined
  competencyId: string
  kind: StepKind
  note?: string | undefined
}

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
    await refuseWhatCannotBe(tx, read, wanted)
    const begun = {
      state: 'begun',
      decidedAt: now,
      outcome: { before: snapshotOf(read, competencyId) },
    } as const
    await queries.updateStep(tx, known.id, begun)
    await tell(tx, 'step.take', known)
    return shownOf(tx, read, { ...known, ...begun })
  }
  const { minutes } = await refuseWhatCannotBe(tx, read, wanted)
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
  const { minutes } = await refuseWhatCannotBe(tx, read, wanted)
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
 * Who chose what a sitting begins on: the step's chooser, or the student herself. app.ts hands it to the part that begins
 * sittings.
 * @throws Problem `step-locked` when it is locked for her: as her map shows it, not only as what may be offered
 */
export async function permitSitting(
  tx: Tx,
  sitting: { studentId: string; competencyId: string; nextStepId: string | null; begunAt: Date },
): Promise<ChosenBy> {
  const { studentId, competencyId, nextStepId, begunAt } = sitting
  const { reason } = (await standingsOf(tx, [studentId], [competencyId], begunAt)).standing(
    studentId,
    competencyId,
  )
  if (reason.rule === 'prerequisitesMissing') throw await locked(tx, reason.competencyIds)
  const step = nextStepId === null ? undefined : await queries.selectOptionalStep(tx, nextStepId)
  const isHers = step?.studentId === studentId && step.competencyId === competencyId
  return isHers ? ChosenBy.parse(step.chosenBy) : 'student'
}

/** What follows from the end of a sitting that was begun for a step: app.ts hands it to the part that ends sittings. */
export async function finishStepOfSitting(
  tx: Tx,
  sitting: { studentId: string; nextStepId: string | null; endedAt: Date },
): Promise<void> {
  if (sitting.nextStepId === null) return
  const step = await queries.selectOptionalStep(tx, sitting.nextStepId)
  if (step === undefined || step.studentId !== sitting.studentId || step.state !== 'begun') return
  const read = await readSituation(tx, sitting.studentId, sitting.endedAt)
  await finish(tx, read, step, sitting.endedAt)
  await tell(tx, 'step.finish', step)
}

/**
 * An adult takes back what was assigned. Taken back twice, it is as after once.
 * @throws Problem `step-not-in-hand` when it was not assigned, or is over
 */
export async function withdrawStep(tx: Tx, id: string, now: Date): Promise<PastStep> {
  const { studentId } = await stepOf(tx, id)
  await queries.lockSteps(tx, studentId)
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

async function readForWriting(tx: Tx, studentId: string, now: Date): Promise<Read> {
  await queries.lockSteps(tx, studentId)
  return readSituation(tx, studentId, now)
}

async function stepOf(tx: Tx, id: string): Promise<StepRow> {
  const step = await queries.selectOptionalStep(tx, id)
  if (step === undefined) throw notFound('step')
  return step
}

/** The row under the id that a client made, when it sent the same before. */
async function repeatOf(tx: Tx, studentId: string, { id, competencyId, kind }: Wanted) {
  if (id === undefined) return undefined
  const row = await tx.as('wide', () => queries.selectOptionalStep(tx, id))
  if (row === undefined) return undefined
  const isSame = row.studentId === studentId && row.competencyId === competencyId && row.kind === kind
  if (!isSame)
    throw new Problem(409, 'id-taken', 'This id is taken by something else. Send it under a new one.')
  return row
}

async function placeOf(tx: Tx, { situation }: Read, competencyId: string) {
  const place = situation.places.find((one) => one.competencyId === competencyId)
  if (place !== undefined) return place
  const [known] = await competenciesById(tx, [competencyId])
  const message = known === undefined ? 'no such competency' : 'not on a learning map of this student'
  throw new Problem(400, 'malformed', `The request's body is not as expected. competencyId: ${message}.`, {
    fields: [{ field: 'competencyId', message }],
  })
}

async function locked(tx: Tx, missingIds: readonly string[]): Promise<Problem> {
  const missing = await competenciesById(tx, missingIds)
  const named = missing.map(({ title }) => `“${title}”`).join(', ')
  return new Problem(
    409,
    'step-locked',
    `A building block comes first: ${named}. Somebody who teaches the student may open this step, with a reason.`,
  )
}

/** The way of working that is wanted, when it can be had on a competency that is open. */
async function refuseWhatCannotBe(tx: Tx, read: Read, { competencyId, kind }: Wanted) {
  const place = await placeOf(tx, read, competencyId)
  const chart = chartOf(read.situation)
  if (!isOpen(chart, competencyId)) throw await locked(tx, missingOf(chart, competencyId))
  const way = place.ways.find((one) => one.kind === kind)
  if (way === undefined)
    throw new Problem(
      409,
      'no-way-today',
      'This way of working on it cannot be had today. Choose another one.',
    )
  return way
}

const snapshotOf = ({ situation, standings, student }: Read, competencyId: string): Snapshot => {
  const standing = standings.standing(student.id, competencyId)
  const place = situation.places.find((one) => one.competencyId === competencyId)
  return {
    state: standing.state,
    quarters: quartersOf(standing),
    success: place?.estimate.success ?? 0,
  }
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

async function onlyPast(tx: Tx, row: StepRow): Promise<PastStep> {
  const [past] = await pastStepsOf(tx, [row])
  return past!
}

async function tell(tx: Tx, action: string, { id, studentId, kind }: StepRow): Promise<void> {
  await insertAudit(tx, { action, subjectType: 'nextStep', subjectId: id, studentId, detail: { kind } })
  await tellChange(tx, { what: 'steps', studentIds: [studentId] })
}
