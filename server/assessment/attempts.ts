import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { Attempt, Feedback, NewResponse, Purpose } from '#contract/assessment.ts'
import { scoreResponse, type Score } from '#engine/items/score.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { tellChange } from '#server/platform/live.ts'
import { shownLine } from './maths.ts'
import { unpack } from './packs.ts'
import { selectOptionalPackedWith } from './packs.queries.ts'
import { shownAttempt } from './shown.ts'
import { answeredAt, closes, purposeOfAnswer } from './sittings.rules.ts'
import * as queries from './sittings.queries.ts'
import type { AttemptRow } from './sittings.queries.ts'

/** A response that was scored, as it becomes evidence under the same id. */
export interface ScoredResponse {
  id: string
  studentId: string
  sittingId: string
  itemId: string
  competencyIds: readonly string[]
  purpose: Purpose
  isCorrect: boolean
  /** The number of this try at the item, from 1. */
  attempts: number
  /** Hints taken until then. */
  hints: number
  slip: string | null
  durationMs: number | null
  answeredAt: Date
  /** Orders responses of one sitting that came at the same instant. */
  sequence: number
}

/** What follows from a response, in its transaction: app.ts hands it in. */
export type ResponseListener = (tx: Tx, response: ScoredResponse) => Promise<void>

/** The attempt, locked; what was put aside with it is begun first, at the instant that `begunAt` makes of its packing. */
async function held(tx: Tx, id: string, begunAt: (packedAt: Date) => Date): Promise<AttemptRow> {
  if (!(await queries.lockAttempt(tx, id))) {
    const packed = await selectOptionalPackedWith(tx, tx.context.viewerId ?? '', id)
    if (packed) await unpack(tx, packed, begunAt(packed.packedAt))
    if (!(await queries.lockAttempt(tx, id))) throw notFound('question')
  }
  return queries.selectAttempt(tx, id)
}

/**
 * The next hint; it counts as help.
 * @throws Problem `no-help-in-check`, `attempt-closed`, `no-more-hints`
 */
export async function takeHint(tx: Tx, id: string, now: Date): Promise<z.input<typeof Attempt>> {
  const attempt = await held(tx, id, () => now)
  refuseInCheck(attempt)
  if (attempt.closedAt !== null) throw closed()
  if (attempt.hints >= attempt.content.hintCount)
    throw new Problem(409, 'no-more-hints', 'There are no more hints. Ask for help, or see how it is done.')
  const hints = attempt.hints + 1
  await queries.updateAttempt(tx, id, { hints })
  await tellChange(tx, { what: 'evidence', studentIds: [attempt.studentId] })
  return shownAttempt(tx, { ...attempt, hints })
}

/**
 * She gives a question up and sees how it is done; it counts as help. A question that is over stays as it ended.
 * @throws Problem `no-help-in-check`
 */
export async function showSteps(tx: Tx, id: string, now: Date): Promise<z.input<typeof Attempt>> {
  const attempt = await held(tx, id, () => now)
  refuseInCheck(attempt)
  if (attempt.closedAt !== null) return shownAttempt(tx, attempt)
  const given = { isShown: true, closedAt: now }
  await queries.updateAttempt(tx, id, given)
  await tellChange(tx, { what: 'evidence', studentIds: [attempt.studentId] })
  return shownAttempt(tx, { ...attempt, ...given })
}

function refuseInCheck({ purpose }: AttemptRow): void {
  if (purpose === 'check')
    throw new Problem(
      409,
      'no-help-in-check',
      'A check shows what you know by yourself. Hints are in practice.',
    )
}

const closed = () =>
  new Problem(409, 'attempt-closed', 'This question is over. What was answered stays; take the next one.')

/**
 * Scores a response, keeps it, and runs what follows from it. The same id again gives the same feedback and counts
 * nothing twice; one that cannot be read as an answer is not kept and uses no try.
 * @throws Problem `attempt-closed`, `id-taken` for an id under which something else was answered
 */
export async function respond(
  tx: Tx,
  attemptId: string,
  given: z.output<typeof NewResponse>,
  { now, listener }: { now: Date; listener: ResponseListener },
): Promise<z.input<typeof Feedback>> {
  const attempt = await held(tx, attemptId, (packedAt) => answeredAt(given.answeredAt, packedAt, now))
  const key = await keyOf(tx, attempt)
  const score = scoreResponse(key, given.response, tx.language ?? 'en')
  const before = await queries.selectOptionalResponse(tx, given.id)
  if (before) {
    const isSame = before.attemptId === attemptId && isDeepStrictEqual(before.response, given.response)
    if (!isSame) throw idTaken()
    return feedback(tx, given.id, attempt, score)
  }
  if (attempt.closedAt !== null) throw closed()
  const after = score.isWellFormed ? await keep(tx, attempt, given, score, { now, listener }) : attempt
  return feedback(tx, given.id, after, score)
}

const idTaken = () =>
  new Problem(409, 'id-taken', 'Something else was answered under this id. Send this answer under its own.')

async function keyOf(tx: Tx, { itemId }: AttemptRow) {
  const keys = await tx.as('wide', () => queries.selectKeys(tx, [itemId]))
  const key = keys.get(itemId)
  if (key === undefined) throw new Error('an item that was served has a key')
  return key
}

/** Returns the attempt as it is then. */
async function keep(
  tx: Tx,
  attempt: AttemptRow,
  given: z.output<typeof NewResponse>,
  { isCorrect, slip }: Extract<Score, { isWellFormed: true }>,
  { now, listener }: { now: Date; listener: ResponseListener },
): Promise<AttemptRow> {
  const { id, studentId, sittingId, itemId, competencyIds, purpose, hints } = attempt
  const tries = attempt.tries + 1
  const at = answeredAt(given.answeredAt, attempt.servedAt, now)
  const durationMs = given.durationMs ?? null
  const isNew = await queries.insertResponse(tx, {
    id: given.id,
    attemptId: id,
    studentId,
    try: tries,
    response: given.response,
    isCorrect,
    slip,
    durationMs,
    answeredAt: at,
    receivedAt: now,
  })
  if (!isNew) throw idTaken()
  const change = { tries, isCorrect, ...(closes(purpose, isCorrect, tries) ? { closedAt: at } : {}) }
  await queries.updateAttempt(tx, id, change)
  const isToldElsewhere = purpose === 'check' && (await queries.selectIsToldElsewhere(tx, attempt))
  await listener(tx, {
    id: given.id,
    studentId,
    sittingId,
    itemId,
    competencyIds,
    purpose: purposeOfAnswer(attempt, { answeredAt: at, isToldElsewhere }),
    isCorrect,
    attempts: tries,
    hints,
    slip,
    durationMs,
    answeredAt: at,
    sequence: attempt.position * 100 + tries,
  })
  return { ...attempt, ...change, lastResponse: given.response }
}

/** What may be told of a score now: in a check that has not ended only whether it could be read. */
async function feedback(
  tx: Tx,
  id: string,
  row: AttemptRow,
  score: Score,
): Promise<z.input<typeof Feedback>> {
  const attempt = await shownAttempt(tx, row)
  const { isWellFormed } = score
  if (isWellFormed && attempt.state === 'waiting')
    return { id, isWellFormed, isCorrect: null, say: null, attempt }
  const say = score.say === null ? null : shownLine(score.say)
  return { id, isWellFormed, isCorrect: score.isWellFormed ? score.isCorrect : null, say, attempt }
}
