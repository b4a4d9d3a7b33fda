import type { Decision } from '#contract/mastery.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import type { Access } from '#server/platform/route.ts'
import { adultOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as queries from './decisions.queries.ts'

/** What adults decide about a student's map. Nothing is erased: a withdrawn decision stays with its reason. */

interface Wanted {
  id?: string | undefined
  competencyId: string
  reason: string
}

const kinds = { mastered: 'judgedMastered', notYet: 'judgedNotYet' } as const

/** A student's decisions, newest first; of one competency when named. */
export const listDecisions = (tx: Tx, studentId: string, competencyId?: string): Promise<Decision[]> =>
  decisionsOf(tx, studentId, { competencyId })

async function decisionsOf(
  tx: Tx,
  studentId: string,
  only: { competencyId?: string | undefined; id?: string | undefined },
): Promise<Decision[]> {
  const rows = await queries.selectDecisions(tx, studentId, only)
  if (rows.length === 0) return []
  const named = await competenciesById(
    tx,
    rows.map((row) => row.competencyId),
  )
  const titles = new Map(named.map(({ id, title }) => [id, title]))
  return rows.map((row) => shown(row, titles.get(row.competencyId) ?? ''))
}

const shown = (row: queries.DecisionRow, competencyTitle: string): Decision => ({
  id: row.id,
  kind: row.verdict === null ? 'opening' : kinds[row.verdict],
  competencyId: row.competencyId,
  competencyTitle,
  reason: row.reason,
  by: adultOf(row),
  at: row.at.toISOString(),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
})

/**
 * Lets a student begin a competency although building blocks are missing; replaces an earlier opening.
 * @throws Problem `malformed` for an unknown competency
 */
export const openCompetency = (tx: Tx, studentId: string, wanted: Wanted, now: Date): Promise<Decision> =>
  decide(tx, { ...wanted, studentId, verdict: null }, now)

/**
 * Says "got it" or "not yet" over what the evidence says; replaces an earlier judgment.
 * @throws Problem `malformed` for an unknown competency
 */
export const judge = (
  tx: Tx,
  studentId: string,
  wanted: Wanted & { verdict: 'mastered' | 'notYet' },
  now: Date,
): Promise<Decision> => decide(tx, { ...wanted, studentId }, now)

async function decide(
  tx: Tx,
  wanted: Wanted & { studentId: string; verdict: 'mastered' | 'notYet' | null },
  at: Date,
): Promise<Decision> {
  const by = tx.context.viewerId
  if (by === null) throw notFound('student')
  const decision = { ...wanted, id: wanted.id ?? newId(), by, at }
  const { id, studentId, verdict } = decision
  const kept = await queries.insertDecision(tx, verdict === null ? 'openings' : 'judgments', decision)
  if (!kept) throw notFound('student')
  const { competencyTitle, isNew, ...adult } = kept
  if (competencyTitle === null) throw malformed([{ field: 'competencyId', message: 'no such competency' }])
  if (!isNew) return decisionBefore(tx, studentId, id)
  await note(tx, verdict === null ? 'opening.open' : 'judgment.judge', { id, studentId })
  return shown({ ...decision, ...adult, adultId: by, withdrawnAt: null }, competencyTitle)
}

/** Takes back a decision. Taken back twice, it is as after once. */
export async function withdrawDecision(
  tx: Tx,
  table: queries.DecisionTable,
  id: string,
  now: Date,
): Promise<Decision> {
  const owner = await queries.selectOptionalOwner(tx, table, id)
  if (!owner) throw notFound('decision')
  if (await queries.updateWithdrawn(tx, table, id, tx.context.viewerId, now))
    await note(tx, 'decision.withdraw', { id, studentId: owner.studentId })
  return decisionBefore(tx, owner.studentId, id)
}

async function note(tx: Tx, action: string, of: { id: string; studentId: string }): Promise<void> {
  await insertAudit(tx, { action, subjectType: 'decision', subjectId: of.id, studentId: of.studentId })
  await tellChange(tx, { what: 'mastery', studentIds: [of.studentId] })
}

/** A decision about the student that is there already; one sent twice is so answered as the first time. */
async function decisionBefore(tx: Tx, studentId: string, id: string): Promise<Decision> {
  const [decision] = await decisionsOf(tx, studentId, { id })
  if (decision) return decision
  throw new Problem(409, 'id-taken', 'This id is taken by something else. Send it under a new one.')
}

const mayWithdraw = (name: string, table: queries.DecisionTable, parameter: string): Access => ({
  name,
  description: 'Those who teach or coach the student whom it is about; district offices',
  needsViewer: true,
  decide: async ({ tx, params }) => {
    const owner = await queries.selectOptionalOwner(tx, table, params[parameter] ?? '')
    if (!owner) return 'hidden'
    const { role, guided } = tx.context
    return role === 'wide' || (role === 'self' && guided.includes(owner.studentId)) ? 'allowed' : 'forbidden'
  },
})

export const mayWithdrawOpening = mayWithdraw('mayWithdrawOpening', 'openings', 'openingId')
export const mayWithdrawJudgment = mayWithdraw('mayWithdrawJudgment', 'judgments', 'judgmentId')
