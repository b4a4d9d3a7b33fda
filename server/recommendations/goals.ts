import type { Goal } from '#contract/recommendations.ts'
import { isMastered } from '#engine/recommend/situation.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, notFound, Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { namesOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import { holdSteps } from './keeping.ts'
import * as queries from './recommendations.queries.ts'
import { readSituation, type Read } from './situation.ts'

/** Goals: competencies that a student wants, set by her or with her. */

/** A student's goals that were not dropped, those met included. */
export async function goalsOf(tx: Tx, { goals, situation, student }: Read): Promise<Goal[]> {
  if (goals.length === 0) return []
  const competencies = await competenciesById(
    tx,
    goals.map(({ competencyId }) => competencyId),
  )
  const titles = new Map(competencies.map(({ id, title }) => [id, title]))
  const people = await namesOf(
    tx,
    goals.map(({ setBy }) => setBy),
  )
  const met = new Set(situation.places.filter(isMastered).map(({ competencyId }) => competencyId))
  return goals.map(({ id, competencyId, setBy, setAt }) => ({
    id,
    competencyId,
    title: titles.get(competencyId) ?? '',
    setBy: people.get(setBy) ?? { id: setBy, name: '', picture: null },
    isOwn: setBy === student.id,
    setAt: setAt.toISOString(),
    isMet: met.has(competencyId),
  }))
}

/**
 * Sets a competency as a goal; one that is set already stays the one.
 * @throws Problem `malformed` for a competency that is not on the student's map, `id-taken` for an id of another goal
 */
export async function setGoal(
  tx: Tx,
  studentId: string,
  { id = newId(), competencyId }: { id?: string | undefined; competencyId: string },
  now: Date,
): Promise<Goal> {
  await holdSteps(tx, studentId)
  const read = await readSituation(tx, studentId, now)
  const setBy = tx.context.viewerId
  if (setBy === null) throw notFound('student')
  const known = read.goals.find((goal) => goal.competencyId === competencyId)
  if (known === undefined) {
    if (!read.situation.places.some((place) => place.competencyId === competencyId))
      throw malformed([{ field: 'competencyId', message: 'not on a learning map of this student' }])
    if ((await queries.insertGoals(tx, [{ id, studentId, competencyId, setBy, setAt: now }])) === 0)
      throw new Problem(409, 'id-taken', 'Another goal has this id. Set this one under an id of its own.')
    await tell(tx, 'goal.set', id, studentId)
  }
  const goal = known ?? { id, studentId, competencyId, setBy, setAt: now }
  const [shown] = await goalsOf(tx, { ...read, goals: [goal] })
  return shown!
}

/** Gives up a goal; it stays in the record. Given up twice, it is as after once. */
export async function dropGoal(tx: Tx, id: string, now: Date): Promise<void> {
  const goal = await queries.selectOptionalGoal(tx, id)
  if (goal === undefined) throw notFound('goal')
  if (await queries.updateGoalDropped(tx, id, now)) await tell(tx, 'goal.drop', id, goal.studentId)
}

async function tell(tx: Tx, action: string, id: string, studentId: string): Promise<void> {
  await insertAudit(tx, { action, subjectType: 'goal', subjectId: id, studentId })
  await tellChange(tx, { what: 'steps', studentIds: [studentId] })
}
