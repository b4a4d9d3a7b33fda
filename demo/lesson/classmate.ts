import { ItemResponse } from '#contract/assessment.ts'
import { askMore, beginSitting, endSitting, viewSitting } from '#server/assessment/sittings.ts'
import { respond, takeHint } from '#server/assessment/attempts.ts'
import { selectAttempt, selectKeys } from '#server/assessment/sittings.queries.ts'
import { evidenceListeners } from '#server/app.ts'
import { recordResponse } from '#server/evidence/evidence.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { finishStepOfSitting, permitSitting } from '#server/recommendations/recommendations.ts'
import type { Random } from '../random.ts'
import { responseTo } from './responding.ts'

/** What a simulated student does next, at her device. */
export type Deed = {
  competencyId: string
  purpose: 'practice' | 'check'
  isRight: boolean
  slip: string | null
  takesHint: boolean
}

type Open = { sittingId: string; competencyId: string; purpose: Deed['purpose'] }

/** A simulated student at a device: she sees and sends what a student sees and sends, through the same front doors. */
export type Classmate = {
  studentId: string
  /** The sitting that she is in; null before the first. */
  open: Open | null
}

/** Sees and changes what a student may, and nothing else. */
const contextOf = (districtId: string, studentId: string): Context => ({
  districtId,
  viewerId: studentId,
  role: 'self',
  students: [studentId],
  people: [studentId],
  sections: [],
  guided: [],
  taught: [],
  schools: [],
})

/** Gives one answer, in the sitting she is in or in a new one. */
export async function answer(
  database: Database,
  {
    districtId,
    classmate,
    deed,
    random,
  }: { districtId: string; classmate: Classmate; deed: Deed; random: Random },
): Promise<void> {
  await database.transaction(contextOf(districtId, classmate.studentId), async (tx) => {
    const attemptId = await nextQuestion(tx, classmate, deed)
    const { itemId, hints, content } = await selectAttempt(tx, attemptId)
    if (deed.takesHint && deed.purpose === 'practice' && hints < content.hintCount)
      await takeHint(tx, attemptId, new Date())
    const key = (await tx.as('wide', () => selectKeys(tx, [itemId]))).get(itemId)
    const response = key && responseTo(key, { ...deed, random })
    if (!response) return
    await respond(
      tx,
      attemptId,
      { id: newId(), response: ItemResponse.parse(response), durationMs: 1000 * random.between(15, 80) },
      { now: new Date(), listener: (step, scored) => recordResponse(step, scored, evidenceListeners) },
    )
  })
}

/** The question that is open in front of her. */
async function nextQuestion(tx: Tx, classmate: Classmate, deed: Deed): Promise<string> {
  const now = new Date()
  const { open } = classmate
  const isSame = open?.competencyId === deed.competencyId && open.purpose === deed.purpose
  if (open && isSame) {
    const look =
      deed.purpose === 'practice' ? askMore(tx, open.sittingId, now) : viewSitting(tx, open.sittingId)
    const waiting = (await look).attempts.find(({ state }) => state === 'open')
    if (waiting) return waiting.id
  }
  if (open) await endSitting(tx, open.sittingId, { now, onEnded: finishStepOfSitting })
  const { studentId } = classmate
  const { competencyId, purpose } = deed
  const sitting = await beginSitting(
    tx,
    studentId,
    { competencyId, purpose },
    { now, mayBegin: permitSitting },
  )
  classmate.open = { sittingId: sitting.id, competencyId, purpose }
  return sitting.attempts[0]!.id
}
