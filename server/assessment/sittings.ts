import type { z } from 'zod'
import type { ChosenBy, NewSitting, Sitting } from '#contract/assessment.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { competenciesById, refuseUnknownCompetency } from '#server/standards/standards.ts'
import { freshDays, nextItems, pack, shownPacked, unpack, type WorkAhead } from './packs.ts'
import { selectOptionalPacked } from './packs.queries.ts'
import { shownAttempts } from './shown.ts'
import { daysBefore, questionsAtOnce } from './sittings.rules.ts'
import * as queries from './sittings.queries.ts'
import type { SittingRow } from './sittings.queries.ts'

type Shown = z.input<typeof Sitting>

/**
 * Who chose the work that a sitting begins on; throws a Problem when it may not begin.
 */
export type Permit = (
  tx: Tx,
  sitting: { studentId: string; competencyId: string; nextStepId: string | null; begunAt: Date },
) => Promise<ChosenBy>

/** What follows from the end of a sitting, in its transaction. */
export type EndListener = (
  tx: Tx,
  sitting: { studentId: string; nextStepId: string | null; endedAt: Date },
) => Promise<void>

/** So many sittings a device takes along. */
const packSittings = 6

async function shape(tx: Tx, rows: readonly SittingRow[]): Promise<Shown[]> {
  const titles = await titlesOf(tx, rows)
  const attempts = await queries.selectAttemptsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const shown = await shownAttempts(tx, attempts)
  const bySitting = Map.groupBy(
    attempts.map((row, place) => ({ row, shown: shown[place]! })),
    ({ row }) => row.sittingId,
  )
  return rows.map((row) => {
    const own = bySitting.get(row.id) ?? []
    return {
      ...head(row, titles),
      attempts: own.map((one) => one.shown),
      isAllUnseen: !own.some((one) => one.row.wasMetBefore),
    }
  })
}

const head = (row: SittingRow, titles: ReadonlyMap<string, string>) => ({
  id: row.id,
  studentId: row.studentId,
  competencyId: row.competencyId,
  competencyTitle: titles.get(row.competencyId) ?? '',
  purpose: row.purpose,
  chosenBy: row.chosenBy,
  begunAt: row.begunAt,
  endedAt: row.endedAt,
})

async function titlesOf(tx: Tx, rows: readonly SittingRow[]): Promise<Map<string, string>> {
  const competencies = await competenciesById(tx, [...new Set(rows.map((row) => row.competencyId))])
  return new Map(competencies.map(({ id, title }) => [id, title]))
}

async function one(tx: Tx, row: SittingRow): Promise<Shown> {
  const [shown] = await shape(tx, [row])
  return shown!
}

/**
 * The student begins practice or a check on a competency. The same id again answers the sitting that is there.
 * @throws Problem `malformed` for an unknown competency, `id-taken` for an id of another sitting, `nothing-to-ask`, and
 *   what `mayBegin` throws
 */
export async function beginSitting(
  tx: Tx,
  studentId: string,
  given: z.output<typeof NewSitting>,
  { now, mayBegin }: { now: Date; mayBegin: Permit },
): Promise<Shown> {
  const { id = newId(), competencyId, purpose, nextStepId = null } = given
  // One after the other, so that two pages of one student do not get the same questions.
  await takeTurns(tx, `sittings of ${studentId}`)
  const packed = await selectOptionalPacked(tx, id)
  if (packed?.studentId === studentId) await unpack(tx, packed, now)
  const before = await queries.selectOptionalSitting(tx, id)
  if (before) {
    if (before.studentId !== studentId || before.competencyId !== competencyId || before.purpose !== purpose)
      throw idTaken()
    return one(tx, before)
  }
  await refuseUnknownCompetency(tx, competencyId)
  const chosenBy = await mayBegin(tx, { studentId, competencyId, nextStepId, begunAt: now })
  const row: SittingRow = {
    id,
    studentId,
    competencyId,
    purpose,
    chosenBy,
    nextStepId,
    begunAt: now,
    endedAt: null,
  }
  if (!(await queries.insertSitting(tx, row))) throw idTaken()
  if ((await ask(tx, row, { from: 1, count: questionsAtOnce, now })) === 0) throw nothingToAsk()
  await insertAudit(tx, {
    action: 'sitting.begin',
    subjectType: 'sitting',
    subjectId: id,
    studentId,
    detail: { purpose, chosenBy },
  })
  await tellChange(tx, { what: 'evidence', studentIds: [studentId] })
  return one(tx, row)
}

const idTaken = () =>
  new Problem(409, 'id-taken', 'Something else has this id. Begin another sitting under an id of its own.')

const nothingToAsk = () =>
  new Problem(
    409,
    'nothing-to-ask',
    'There are no (other) questions on this yet. Choose another step, or ask an adult for work on this one.',
  )

/** Serves the next questions of a sitting; returns how many there were. */
async function ask(
  tx: Tx,
  { id, studentId, competencyId, purpose }: SittingRow,
  { from, count, now }: { from: number; count: number; now: Date },
): Promise<number> {
  const chosen = await nextItems(tx, {
    studentId,
    competencyId,
    purpose,
    count,
    seed: `${id} ${from}`,
    now,
  })
  if (chosen.length > 0)
    await queries.insertAttempts(
      tx,
      chosen.map((itemId, place) => ({
        id: newId(),
        sittingId: id,
        studentId,
        itemId,
        position: from + place,
        servedAt: now,
      })),
    )
  return chosen.length
}

/** @throws Problem `not-found` */
export async function viewSitting(tx: Tx, id: string): Promise<Shown> {
  const row = await queries.selectOptionalSitting(tx, id)
  if (row) return one(tx, row)
  const packed = await selectOptionalPacked(tx, id)
  if (!packed) throw notFound('sitting')
  const [shown] = await shownPacked(tx, [packed])
  return shown!
}

/** The sitting, locked; what was put aside under its id is begun first. */
async function held(tx: Tx, id: string, now: Date): Promise<SittingRow> {
  const packed = await selectOptionalPacked(tx, id)
  if (packed) await unpack(tx, packed, now)
  const row = await queries.lockSitting(tx, id)
  if (!row) throw notFound('sitting')
  return row
}

/**
 * Fills practice up to five open questions; with five open ones there are no more.
 * @throws Problem `not-practice` for a check, `sitting-ended`, `nothing-to-ask`
 */
export async function askMore(tx: Tx, id: string, now: Date): Promise<Shown> {
  const row = await held(tx, id, now)
  if (row.purpose === 'check')
    throw new Problem(
      409,
      'not-practice',
      'A check has the questions it began with. Begin practice for more.',
    )
  if (row.endedAt !== null)
    throw new Problem(409, 'sitting-ended', 'This practice has ended. Begin another one.')
  await takeTurns(tx, `sittings of ${row.studentId}`)
  const attempts = await queries.selectAttemptsOf(tx, [id])
  const missing = questionsAtOnce - attempts.filter(({ closedAt }) => closedAt === null).length
  if (missing > 0) {
    const from = Math.max(0, ...attempts.map(({ position }) => position)) + 1
    if ((await ask(tx, row, { from, count: missing, now })) === 0) throw nothingToAsk()
  }
  return one(tx, row)
}

/** Ends a sitting; a check then tells what was right. Ending it again changes nothing. */
export async function endSitting(
  tx: Tx,
  id: string,
  { now, onEnded }: { now: Date; onEnded: EndListener },
): Promise<Shown> {
  const row = await held(tx, id, now)
  if (row.endedAt !== null) return one(tx, row)
  await queries.updateSittingEnded(tx, id, now)
  const { studentId, purpose, nextStepId } = row
  await onEnded(tx, { studentId, nextStepId, endedAt: now })
  await insertAudit(tx, {
    action: 'sitting.end',
    subjectType: 'sitting',
    subjectId: id,
    studentId,
    detail: { purpose },
  })
  await tellChange(tx, { what: 'evidence', studentIds: [studentId] })
  return one(tx, { ...row, endedAt: now })
}

export async function listSittings(
  tx: Tx,
  studentId: string,
  query: { limit: number; after?: string | undefined; competencyId?: string | undefined },
) {
  const { limit, competencyId } = query
  const after = readCursor(query.after, 2, ([begunAt = '']) => isoInstant.test(begunAt))
  const rows = await queries.selectSittingsOf(tx, studentId, { limit: limit + 1, after, competencyId })
  const page = pageFrom(rows, limit, (row) => [row.begunAt.toISOString(), row.id])
  const titles = await titlesOf(tx, page.items)
  return {
    items: page.items.map((row) => ({ ...head(row, titles), asked: row.asked, right: row.right })),
    next: page.next,
  }
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * Practice to go on with while there is no network: what she has begun, and for other work ahead what is put aside. Putting
 * aside begins nothing.
 */
export async function offlinePack(
  tx: Tx,
  studentId: string,
  { now, workAhead }: { now: Date; workAhead: WorkAhead },
) {
  const begun = await queries.selectOpenPractice(tx, studentId, daysBefore(now, freshDays), packSittings)
  const known = new Set(begun.map(({ competencyId }) => competencyId))
  const work = (await workAhead(tx, studentId, now)).filter(({ competencyId }) => !known.has(competencyId))
  const packed = await pack(tx, studentId, work.slice(0, packSittings - begun.length), now)
  return { asOf: now, sittings: [...(await shape(tx, begun)), ...(await shownPacked(tx, packed))] }
}
