import type { z } from 'zod'
import type { ChosenBy, Purpose, Sitting } from '#contract/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as queries from './packs.queries.ts'
import type { PackedRow } from './packs.queries.ts'
import { shownAttempts } from './shown.ts'
import { checkRunsSince, chooseItems, daysBefore, questionsAtOnce } from './sittings.rules.ts'
import { insertAttempts, insertSitting, selectCandidates, selectLastItem } from './sittings.queries.ts'

/** Practice that a device takes along: put aside under the ids it will have, begun by the first thing she does in it. */

/** Work that she may want while there is no network; app.ts hands in who says so. */
export type WorkAhead = (
  tx: Tx,
  studentId: string,
  now: Date,
) => Promise<readonly { competencyId: string; nextStepId: string | null; chosenBy: ChosenBy }[]>

/** As long as this, what is put aside is offered again and its questions are kept for it. */
export const freshDays = 14
/** Answers from a device that was away for longer find nothing any more. */
const keptDays = 90

/** Puts practice aside for work that has none yet; returns what is put aside for it, in the order of the work. */
export async function pack(
  tx: Tx,
  studentId: string,
  work: Awaited<ReturnType<WorkAhead>>,
  now: Date,
): Promise<PackedRow[]> {
  await takeTurns(tx, `sittings of ${studentId}`)
  await queries.deletePackedBefore(tx, studentId, daysBefore(now, keptDays))
  const before = await queries.selectPacked(tx, studentId, daysBefore(now, freshDays))
  const rows: PackedRow[] = []
  for (const { competencyId, nextStepId, chosenBy } of work) {
    const known = before.find((row) => row.competencyId === competencyId)
    const row =
      known ?? (await putAside(tx, { studentId, competencyId, nextStepId, chosenBy, packedAt: now }))
    if (row !== undefined) rows.push(row)
  }
  return rows
}

async function putAside(
  tx: Tx,
  given: Omit<PackedRow, 'id' | 'itemIds' | 'attemptIds'>,
): Promise<PackedRow | undefined> {
  const { studentId, competencyId, packedAt } = given
  const id = newId()
  const itemIds = await nextItems(tx, {
    studentId,
    competencyId,
    purpose: 'practice',
    count: questionsAtOnce,
    seed: id,
    now: packedAt,
  })
  if (itemIds.length === 0) return undefined
  const row = { ...given, id, itemIds, attemptIds: itemIds.map(() => newId()) }
  await queries.insertPacked(tx, row)
  return row
}

/**
 * The items that a student is asked next on a competency; none when there are none. Practice would tell what is right: it
 * asks nothing that a check of the last day asks her and that has not ended.
 */
export async function nextItems(
  tx: Tx,
  wanted: {
    studentId: string
    competencyId: string
    purpose: Purpose
    count: number
    seed: string
    now: Date
  },
): Promise<string[]> {
  const { studentId, competencyId, purpose, count, seed, now } = wanted
  const candidates = await tx.as('wide', () =>
    selectCandidates(tx, studentId, competencyId, checkRunsSince(now)),
  )
  const last = await selectLastItem(tx, studentId, competencyId)
  const chosen = chooseItems(
    candidates.filter(({ isInCheck }) => purpose === 'check' || !isInCheck),
    { count, seed, lastItemId: last?.itemId ?? null },
  )
  return chosen.map(({ itemId }) => itemId)
}

/** What is put aside as the sittings that it will be. */
export async function shownPacked(tx: Tx, rows: readonly PackedRow[]): Promise<z.input<typeof Sitting>[]> {
  const competencies = await competenciesById(tx, [...new Set(rows.map((row) => row.competencyId))])
  const titles = new Map(competencies.map(({ id, title }) => [id, title]))
  const contents = await queries.selectContents(
    tx,
    rows.flatMap(({ itemIds }) => itemIds),
  )
  const met = new Set(await queries.selectMetItems(tx, rows))
  const sittings: z.input<typeof Sitting>[] = []
  for (const row of rows) {
    const attempts = row.itemIds.map((itemId, place) => ({
      ...untouched,
      id: row.attemptIds[place]!,
      itemId,
      position: place + 1,
      content: contents.get(itemId)!,
    }))
    sittings.push({
      id: row.id,
      studentId: row.studentId,
      competencyId: row.competencyId,
      competencyTitle: titles.get(row.competencyId) ?? '',
      purpose: 'practice',
      chosenBy: row.chosenBy,
      begunAt: row.packedAt,
      endedAt: null,
      attempts: await shownAttempts(tx, attempts),
      isAllUnseen: !row.itemIds.some((itemId) => met.has(itemId)),
    })
  }
  return sittings
}

const untouched = {
  hints: 0,
  tries: 0,
  isShown: false,
  isCorrect: null,
  closedAt: null,
  sittingEndedAt: null,
  purpose: 'practice',
  lastResponse: null,
} as const

/** Begins what was put aside: from now on it is a sitting like any other. Safe under repetition. */
export async function unpack(tx: Tx, { id, studentId }: PackedRow, begunAt: Date): Promise<void> {
  await takeTurns(tx, `sittings of ${studentId}`)
  // Another answer may have begun it meanwhile.
  const row = await queries.selectOptionalPacked(tx, id)
  if (row === undefined) return
  const { competencyId, chosenBy, nextStepId, packedAt, itemIds, attemptIds } = row
  await insertSitting(tx, {
    id,
    studentId,
    competencyId,
    purpose: 'practice',
    chosenBy,
    nextStepId,
    begunAt,
    endedAt: null,
  })
  const attempts = itemIds.map((itemId, place) => ({
    id: attemptIds[place]!,
    sittingId: id,
    studentId,
    itemId,
    position: place + 1,
    servedAt: packedAt,
  }))
  await insertAttempts(tx, attempts)
  await queries.deletePacked(tx, id)
  await tellChange(tx, { what: 'evidence', studentIds: [studentId] })
}
