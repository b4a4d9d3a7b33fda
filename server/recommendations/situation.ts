import type { DeclineReason as DeclineReasonName, StepKind } from '#contract/recommendations.ts'
import type { Edge } from '#engine/graph/graph.ts'
import { recommendParameters } from '#engine/recommend/recommend.parameters.ts'
import { isMastered } from '#engine/recommend/situation.ts'
import type { Place, Situation } from '#engine/recommend/situation.ts'
import { beginOf, dayAfter, dayOf, selectSettings } from '#server/access/access.ts'
import { expectationsOf, frameworksOfStudent, standingsOf, type Standings } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import * as facts from './facts.queries.ts'
import * as queries from './recommendations.queries.ts'
import type { StepRow } from './recommendations.queries.ts'
import { levelOf, waysOf } from './situation.rules.ts'

/** How far back a decline is read; the engine decides how long it holds. */
const declineDays = 30
const sittingsRead = 10
const recentRead = 5

/** The district's day at an instant. */
export interface Today {
  day: string
  timeZone: string
  beganAt: Date
  endsAt: Date
}

async function todayIn(tx: Tx, now: Date): Promise<Today> {
  const { timeZone } = await selectSettings(tx)
  const day = dayOf(now, timeZone)
  return { day, timeZone, beganAt: beginOf(day, timeZone), endsAt: beginOf(dayAfter(day, 1), timeZone) }
}

/** Everything that was read to choose for one student, for who must say more about it. */
export interface Read {
  student: facts.StudentRow
  today: Today
  situation: Situation
  standings: Standings
  steps: readonly StepRow[]
  goals: readonly queries.GoalRow[]
  openings: readonly facts.OpeningRow[]
  sittings: readonly facts.SittingRow[]
  /** By competency: the lesson idea. */
  lessons: ReadonlyMap<string, string>
  guides: readonly facts.NamedRow[]
}

/**
 * A student's situation as the engine takes it. The caller has checked who asks. Read as `wide`: the same steps must
 * come out for the student, her family and her teachers, whose scopes hold different people and sections.
 * @throws when there is no such student: access comes first
 */
export const readSituation = (tx: Tx, studentId: string, now: Date): Promise<Read> =>
  tx.as('wide', () => read(tx, studentId, now))

async function read(tx: Tx, studentId: string, now: Date): Promise<Read> {
  const today = await todayIn(tx, now)
  const [student] = await facts.selectStudents(tx, [studentId])
  if (student === undefined) throw new Error('asked for the steps of somebody out of scope')
  const map = await facts.selectMap(tx, await frameworksOfStudent(tx, studentId, now))
  const ids = map.map(({ id }) => id)
  const standings = await standingsOf(tx, [studentId], ids, now)
  const expected = await expectationsOf(tx, [studentId], ids, standings.parameters)
  const guides = await facts.selectGuides(tx, studentId, today.day)
  const supply = new Map((await facts.selectWays(tx, ids)).map((row) => [row.competencyId, row]))
  const openings = await facts.selectOpenings(tx, [studentId])
  const inWork = ids.filter((id) =>
    ['notStarted', 'working', 'needsHelp'].includes(standings.standing(studentId, id).state),
  )
  const held = new Set(await facts.selectHeldByClassmates(tx, studentId, inWork, today.day))

  const places = map.map(({ id, educationLevels }): Place => {
    const row = standings.rowOf(studentId, id)
    const has = supply.get(id)
    return {
      competencyId: id,
      standing: standings.standing(studentId, id),
      estimate:
        row === undefined
          ? expected(studentId, id)
          : {
              success: row.success,
              lower: row.successLower,
              upper: row.successUpper,
              mastered: row.masteredProbability,
            },
      evidenceCount: row?.evidenceCount ?? 0,
      lastEvidenceAt: row?.asOf.getTime() ?? null,
      lastSuccessAt: row?.lastSuccessAt?.getTime() ?? null,
      level: levelOf(educationLevels, student.grades),
      ways: waysOf({
        templates: has?.templates ?? 0,
        lessonMinutes: has?.lessonMinutes ?? null,
        hasAdult: guides.length > 0,
        hasPartner: held.has(id),
      }),
    }
  })
  const steps = await queries.selectLiveSteps(tx, [studentId], {
    begunSince: today.beganAt,
    declinedSince: beginOf(dayAfter(today.day, -declineDays), today.timeZone),
  })
  const goals = await queries.selectGoals(tx, [studentId])
  const sittings = await facts.selectSittings(tx, [studentId], sittingsRead)
  return {
    student,
    today,
    standings,
    steps,
    goals,
    openings,
    sittings,
    lessons: new Map(
      [...supply.values()].flatMap((row) =>
        row.lessonId === null ? [] : [[row.competencyId, row.lessonId]],
      ),
    ),
    guides,
    situation: {
      places,
      edges: edgesOf(standings),
      now: now.getTime(),
      dayBeganAt: today.beganAt.getTime(),
      dayEndsAt: today.endsAt.getTime(),
      seed: `${studentId} ${today.day}`,
      mastery: standings.parameters,
      parameters: recommendParameters,
      openings: openings.map(({ competencyId, openedAt }) => ({
        competencyId,
        openedAt: openedAt.getTime(),
      })),
      goals: openGoals(goals, places),
      ...takenOf(steps, sittings),
      recent: recentOf(steps, sittings),
    },
  }
}

const edgesOf = ({ prerequisites }: Standings): Edge[] =>
  Array.from(prerequisites, ([to, before]) => before.map((from) => ({ from, to }))).flat()

/** A goal is met once the competency is mastered. */
function openGoals(goals: readonly queries.GoalRow[], places: readonly Place[]): Situation['goals'] {
  const met = new Set(places.filter(isMastered).map(({ competencyId }) => competencyId))
  return goals.flatMap(({ id, competencyId }) => (met.has(competencyId) ? [] : [{ id, competencyId }]))
}

/** Steps in hand and declined. A step whose sitting has ended is no longer in hand. */
function takenOf(
  steps: readonly StepRow[],
  sittings: readonly facts.SittingRow[],
): Pick<Situation, 'assignments' | 'choices' | 'declines'> {
  const ended = new Set(
    sittings.flatMap(({ nextStepId, endedAt }) => (endedAt === null ? [] : (nextStepId ?? []))),
  )
  const inHand = steps.filter(
    ({ id, state }) => (state === 'assigned' || state === 'begun') && !ended.has(id),
  )
  const told = ({ id, competencyId, kind, minutes }: StepRow) => ({
    id,
    competencyId,
    kind: kind as StepKind,
    minutes,
  })
  return {
    assignments: inHand
      .filter(({ chosenBy }) => chosenBy === 'adult')
      .map((step) => ({ ...told(step), assignedAt: step.offeredAt.getTime() })),
    choices: inHand
      .filter(({ chosenBy }) => chosenBy !== 'adult')
      .map((step) => ({
        ...told(step),
        by: step.chosenBy === 'engine' ? ('engine' as const) : ('student' as const),
        chosenAt: (step.decidedAt ?? step.offeredAt).getTime(),
      })),
    declines: steps
      .filter(({ state }) => state === 'declined')
      .map(({ competencyId, kind, declineReason, decidedAt, offeredAt, outcome }) => ({
        competencyId,
        kind: kind as StepKind,
        reason: declineReason as DeclineReasonName,
        declinedAt: (decidedAt ?? offeredAt).getTime(),
        success: outcome?.before.success ?? 0,
      })),
  }
}

/** Work that is over, newest first: sittings, and what was done with somebody. */
function recentOf(steps: readonly StepRow[], sittings: readonly facts.SittingRow[]): Situation['recent'] {
  const sat = new Set(sittings.flatMap(({ nextStepId }) => nextStepId ?? []))
  const over = [
    ...sittings.flatMap(({ competencyId, purpose, kind, endedAt }) =>
      endedAt === null
        ? []
        : [{ competencyId, kind: kind ?? (purpose === 'check' ? 'check' : 'practice'), endedAt }],
    ),
    ...steps.flatMap(({ id, competencyId, kind, finishedAt }) =>
      finishedAt === null || sat.has(id) ? [] : [{ competencyId, kind, endedAt: finishedAt }],
    ),
  ]
  return over
    .map(({ competencyId, kind, endedAt }) => ({
      competencyId,
      kind: kind as StepKind,
      endedAt: endedAt.getTime(),
    }))
    .sort((a, b) => b.endedAt - a.endedAt)
    .slice(0, recentRead)
}
