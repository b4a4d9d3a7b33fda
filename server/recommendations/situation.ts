import type { DeclineReason as DeclineReasonName, StepKind } from '#contract/recommendations.ts'
import type { HelpRequest } from '#contract/evidence.ts'
import type { PersonName } from '#contract/roster.ts'
import type { Edge } from '#engine/graph/graph.ts'
import type { Estimate } from '#engine/mastery/declaration.ts'
import type { Standing } from '#engine/mastery/states.ts'
import { recommendParameters } from '#engine/recommend/recommend.parameters.ts'
import { isMastered } from '#engine/recommend/situation.ts'
import type { Place, Situation } from '#engine/recommend/situation.ts'
import { beginOf, dayAfter, dayOf, selectSettings } from '#server/access/access.ts'
import { openHelpOf } from '#server/evidence/evidence.ts'
import { expectationOf, frameworksOfStudent, standingsOf, type Standings } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { nameOf } from '#server/roster/roster.ts'
import * as facts from './facts.queries.ts'
import { learningMap } from './map-memory.ts'
import type * as queries from './recommendations.queries.ts'
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
  student: Pick<facts.Folder, 'id' | 'givenName' | 'grades'>
  today: Today
  situation: Situation
  standings: Standings
  steps: readonly StepRow[]
  goals: readonly queries.GoalRow[]
  openings: readonly facts.OpeningRow[]
  sittings: readonly facts.SittingRow[]
  /** By competency: the lesson idea. */
  lessons: ReadonlyMap<string, string>
  guides: readonly PersonName[]
  /** Open requests for help, oldest first. */
  help: readonly HelpRequest[]
}

/**
 * A student's situation as the engine takes it. The caller has checked who asks. Read as `wide`: the same steps must
 * come out for the student, her family and her teachers, whose scopes hold different people and sections.
 * @throws when there is no such student: access comes first
 */
export const readSituation = (tx: Tx, studentId: string, now: Date): Promise<Read> =>
  tx.as('wide', async () => {
    const today = await todayIn(tx, now)
    const around = await facts.selectAround(tx, studentId, today.day)
    const frameworkIds = await frameworksOfStudent(tx, studentId, now)
    const [read] = await readFor(tx, [studentId], {
      now,
      today,
      frameworkIds,
      guides: guidesAmong(around),
      mates: around.flatMap(({ id, role }) => (role === 'student' ? [id] : [])),
    })
    if (read === undefined) throw new Error('asked for the steps of somebody out of scope')
    return read
  })

/** Those who teach or coach her, each once. */
function guidesAmong(around: readonly facts.AroundRow[]): PersonName[] {
  const guides = around.filter(({ role }) => role !== 'student')
  const named = guides.map(
    (row) => [row.id, { id: row.id, name: nameOf(row), picture: row.picture }] as const,
  )
  return [...new Map(named).values()]
}

/** The situations of the students of a section on some learning maps, as `readSituation` gives them for one. */
export const readSituations = (
  tx: Tx,
  studentIds: readonly string[],
  given: { now: Date; frameworkIds: readonly string[]; guides: readonly PersonName[] },
): Promise<Read[]> =>
  tx.as('wide', async () => {
    const today = await todayIn(tx, given.now)
    return readFor(tx, studentIds, { ...given, today, mates: studentIds })
  })

async function readFor(
  tx: Tx,
  studentIds: readonly string[],
  given: {
    now: Date
    today: Today
    frameworkIds: readonly string[]
    guides: readonly PersonName[]
    /** Students of the same sections. */
    mates: readonly string[]
  },
): Promise<Read[]> {
  const { now, today, frameworkIds, guides, mates } = given
  const { competencies, edges } = await learningMap(tx, frameworkIds)
  const ids = competencies.map(({ id }) => id)
  const help = await openHelpOf(tx, studentIds)
  const prerequisites = prerequisitesIn(ids, edges)
  const standings = await standingsOf(tx, studentIds, ids, now, { help, prerequisites })
  const folders = await facts.selectFolders(tx, studentIds, {
    begunSince: today.beganAt,
    declinedSince: beginOf(dayAfter(today.day, -declineDays), today.timeZone),
    sittings: sittingsRead,
  })
  const lessons = new Map(
    competencies.flatMap(({ id, lessonId }) => (lessonId === null ? [] : [[id, lessonId]])),
  )
  const reads: Read[] = []
  for (const { id: studentId, givenName, grades, ability, ...own } of folders) {
    const student = { id: studentId, givenName, grades }
    const standingOf = new Map(ids.map((id) => [id, standings.standing(studentId, id)]))
    const isHeldByOthers = await heldByMates(tx, studentId, { standingOf, standings, studentIds, mates })
    const placeOf = ({ id, educationLevels, easiness, templates, lessonMinutes }: facts.MapRow): Place => {
      const row = standings.rowOf(student.id, id)
      return {
        competencyId: id,
        standing: standingOf.get(id)!,
        estimate:
          row === undefined ? expectationOf(ability, easiness, standings.parameters) : estimateOf(row),
        evidenceCount: row?.evidenceCount ?? 0,
        lastEvidenceAt: row?.asOf.getTime() ?? null,
        lastSuccessAt: row?.lastSuccessAt?.getTime() ?? null,
        level: levelOf(educationLevels, student.grades),
        ways: waysOf({
          templates,
          lessonMinutes,
          hasAdult: guides.length > 0,
          hasPartner: isHeldByOthers(id),
        }),
      }
    }
    const places = competencies.map(placeOf)
    reads.push({
      ...own,
      student,
      today,
      standings,
      lessons,
      guides,
      help: help.filter((one) => one.studentId === studentId),
      situation: {
        places,
        edges,
        now: now.getTime(),
        dayBeganAt: today.beganAt.getTime(),
        dayEndsAt: today.endsAt.getTime(),
        seed: `${student.id} ${today.day}`,
        mastery: standings.parameters,
        parameters: recommendParameters,
        openings: own.openings.map(({ competencyId, openedAt }) => ({
          competencyId,
          openedAt: openedAt.getTime(),
        })),
        goals: openGoals(own.goals, places),
        ...takenOf(own.steps, own.sittings),
        recent: recentOf(own.steps, own.sittings),
      },
    })
  }
  return reads
}

/** Whether a classmate has mastered a competency that the student works on or could begin. */
async function heldByMates(
  tx: Tx,
  studentId: string,
  given: {
    standingOf: ReadonlyMap<string, Standing>
    standings: Standings
    studentIds: readonly string[]
    mates: readonly string[]
  },
): Promise<(competencyId: string) => boolean> {
  const { standingOf, standings, studentIds, mates } = given
  const others = mates.filter((id) => id !== studentId)
  const areRead = others.every((id) => studentIds.includes(id))
  if (areRead)
    return (competencyId) =>
      others.some((id) => (standings.rowOf(id, competencyId)?.declaredAt ?? null) !== null)
  const inWork = [...standingOf].flatMap(([id, { state }]) =>
    state === 'notStarted' || state === 'working' || state === 'needsHelp' ? [id] : [],
  )
  const held = new Set(await facts.selectHeld(tx, others, inWork))
  return (competencyId) => held.has(competencyId)
}

const estimateOf = ({ success, successLower, successUpper, masteredProbability }: ShownRow): Estimate => ({
  success,
  lower: successLower,
  upper: successUpper,
  mastered: masteredProbability,
})

type ShownRow = NonNullable<ReturnType<Standings['rowOf']>>

function prerequisitesIn(ids: readonly string[], edges: readonly Edge[]): Map<string, string[]> {
  const prerequisites = new Map(ids.map((id): [string, string[]] => [id, []]))
  for (const { from, to } of edges) prerequisites.get(to)?.push(from)
  return prerequisites
}

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
