import type { HelpRequest } from '#contract/evidence.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import type { Access } from '#server/platform/route.ts'
import { adultOf } from '#server/roster/roster.ts'
import { refuseUnknownCompetency } from '#server/standards/standards.ts'
import { selectSchools } from './evidence.queries.ts'
import * as queries from './help.queries.ts'

/** Asking for help. A request is a record of what happened, not evidence of a competency: it moves no estimate. */

const shown = 20

type HelpRow = Awaited<ReturnType<typeof queries.selectHelpRequest>>

const shape = (row: HelpRow): HelpRequest => ({
  id: row.id,
  studentId: row.studentId,
  competencyId: row.competencyId,
  attemptId: row.attemptId,
  note: row.note,
  askedAt: row.askedAt.toISOString(),
  takenBy: adultOf(row),
  takenAt: row.takenAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
})

/** Open requests of some students, oldest first. The caller has checked the scope. */
export async function openHelpOf(tx: Tx, studentIds: readonly string[]): Promise<HelpRequest[]> {
  return (await queries.selectOpenHelp(tx, studentIds)).map(shape)
}

export async function listHelpRequests(tx: Tx, studentId: string): Promise<HelpRequest[]> {
  return (await queries.selectHelpRequests(tx, studentId, shown)).map(shape)
}

/**
 * The viewer, a student, asks for help. While a request of hers is open there is no second one: the open one is
 * answered again, as is one of hers that is over when it comes again under its id.
 * @throws Problem `malformed` for an unknown competency, `id-taken` for an id of somebody else's request
 */
export async function askForHelp(
  tx: Tx,
  studentId: string,
  asked: {
    id?: string | undefined
    competencyId?: string | undefined
    attemptId?: string | undefined
    note?: string | undefined
  },
  now: Date,
): Promise<HelpRequest> {
  const { id = newId(), competencyId = null, attemptId = null, note = null } = asked
  // Two devices of hers do not both ask.
  await takeTurns(tx, `help of ${studentId}`)
  const [open] = await openHelpOf(tx, [studentId])
  if (open) return open
  if (competencyId !== null) await refuseUnknownCompetency(tx, competencyId)
  const [student] = await selectSchools(tx, [studentId])
  if (!student) throw notFound('student')
  const { schoolId } = student
  const isNew = await queries.insertHelpRequest(tx, {
    id,
    studentId,
    schoolId,
    competencyId,
    attemptId,
    note,
    askedAt: now,
  })
  if (isNew) await tell(tx, 'help.ask', id, studentId)
  else if ((await queries.selectOptionalOwnerOfHelp(tx, id))?.studentId !== studentId)
    throw new Problem(409, 'id-taken', 'Another request has this id. Ask under an id of its own.')
  return shape(await queries.selectHelpRequest(tx, id))
}

/** An adult is coming. Whoever came first stays named. */
export async function takeHelp(tx: Tx, id: string, now: Date): Promise<HelpRequest> {
  const isChanged = await queries.updateHelpTaken(tx, id, tx.context.viewerId, now)
  return told(tx, isChanged ? 'help.take' : null, id)
}

/** Help was given, or the student needs it no more. */
export async function closeHelp(tx: Tx, id: string, now: Date): Promise<HelpRequest> {
  const isChanged = await queries.updateHelpClosed(tx, id, tx.context.viewerId, now)
  return told(tx, isChanged ? 'help.close' : null, id)
}

/** @param action what was done; null when it was done before */
async function told(tx: Tx, action: string | null, id: string): Promise<HelpRequest> {
  const request = shape(await queries.selectHelpRequest(tx, id))
  if (action !== null) await tell(tx, action, id, request.studentId)
  return request
}

async function tell(tx: Tx, action: string, id: string, studentId: string): Promise<void> {
  await insertAudit(tx, { action, subjectType: 'helpRequest', subjectId: id, studentId })
  await tellChange(tx, { what: 'help', studentIds: [studentId] })
}

const isGuide = (tx: Tx, studentId: string) =>
  tx.context.role === 'wide' || (tx.context.role === 'self' && tx.context.guided.includes(studentId))

export const mayAnswerHelp: Access = {
  name: 'mayAnswerHelp',
  description: 'Those who teach or coach the student who asked; district offices',
  needsViewer: true,
  decide: async ({ tx, params }) => {
    const owner = await queries.selectOptionalOwnerOfHelp(tx, params.helpRequestId ?? '')
    if (!owner) return 'hidden'
    return isGuide(tx, owner.studentId) ? 'allowed' : 'forbidden'
  },
}

export const mayCloseHelp: Access = {
  name: 'mayCloseHelp',
  description: 'The student who asked; those who teach or coach her; district offices',
  needsViewer: true,
  decide: async ({ tx, viewer, params }) => {
    const owner = await queries.selectOptionalOwnerOfHelp(tx, params.helpRequestId ?? '')
    if (!owner) return 'hidden'
    return isGuide(tx, owner.studentId) || owner.studentId === viewer.userId ? 'allowed' : 'forbidden'
  },
}
