import type { Decision } from '#contract/mastery.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import type { Access } from '#server/platform/route.ts'
import { nameOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import * as queries from './decisions.queries.ts'
import { selectSchoolsOf } from './mastery.queries.ts'

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
  return rows.map((row) => ({
    id: row.id,
    kind: row.verdict === null ? 'opening' : kinds[row.verdict],
    competencyId: row.competencyId,
    competencyTitle: titles.get(row.competencyId) ?? '',
    reason: row.reason,
    by:
      row.adultId === null
        ? null
        : {
            id: row.adultId,
            name: nameOf({
              givenName: row.givenName!,
              familyName: row.familyName!,
              preferredName: row.preferredName,
            }),
            picture: row.picture,
          },
    at: row.at.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  }))
}

/**
 * Lets a student begin a competency although building blocks are missing; replaces an earlier opening.
 * @throws Problem `malformed` for an unknown competency
 */
export async function openCompetency(
  tx: Tx,
  studentId: string,
  wanted: Wanted,
  now: Date,
): Promise<Decision> {
  const decision = await prepare(tx, studentId, wanted, now)
  await queries.insertOpening(tx, decision)
  return finish(tx, 'openings', 'opening.open', decision)
}

/**
 * Says "got it" or "not yet" over what the evidence says; replaces an earlier judgment.
 * @throws Problem `malformed` for an unknown competency
 */
export async function judge(
  tx: Tx,
  studentId: string,
  wanted: Wanted & { verdict: 'mastered' | 'notYet' },
  now: Date,
): Promise<Decision> {
  const decision = await prepare(tx, studentId, wanted, now)
  await queries.insertJudgment(tx, { ...decision, verdict: wanted.verdict })
  return finish(tx, 'judgments', 'judgment.judge', decision)
}

async function prepare(tx: Tx, studentId: string, { id = newId(), competencyId, reason }: Wanted, at: Date) {
  if ((await competenciesById(tx, [competencyId])).length === 0)
    throw new Problem(
      400,
      'malformed',
      "The request's body is not as expected. competencyId: no such competency.",
      {
        fields: [{ field: 'competencyId', message: 'no such competency' }],
      },
    )
  const [student] = await selectSchoolsOf(tx, [studentId])
  const by = tx.context.viewerId
  if (!student || by === null) throw notFound('student')
  return { id, studentId, schoolId: student.schoolId, competencyId, reason, by, at }
}

async function finish(
  tx: Tx,
  table: 'openings' | 'judgments',
  action: string,
  decision: { id: string; studentId: string; competencyId: string; by: string; at: Date },
): Promise<Decision> {
  const { id, studentId, competencyId, by, at } = decision
  await queries.updateReplaced(tx, table, { studentId, competencyId, except: id, by, at })
  return tell(tx, action, { id, studentId })
}

/** Takes back a decision. Taken back twice, it is as after once. */
export async function withdrawDecision(
  tx: Tx,
  table: 'openings' | 'judgments',
  id: string,
  now: Date,
): Promise<Decision> {
  const owner = await queries.selectOptionalOwner(tx, table, id)
  if (!owner) throw notFound('decision')
  await queries.updateWithdrawn(tx, table, id, tx.context.viewerId, now)
  return tell(tx, 'decision.withdraw', { id, studentId: owner.studentId })
}

async function tell(tx: Tx, action: string, of: { id: string; studentId: string }): Promise<Decision> {
  await insertAudit(tx, { action, subjectType: 'decision', subjectId: of.id, studentId: of.studentId })
  await tellChange(tx, { what: 'mastery', studentIds: [of.studentId] })
  const [decision] = await decisionsOf(tx, of.studentId, { id: of.id })
  if (!decision)
    throw new Problem(409, 'id-taken', 'This id is taken by something else. Send it under a new one.')
  return decision
}

const mayWithdraw = (name: string, table: 'openings' | 'judgments', parameter: string): Access => ({
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
