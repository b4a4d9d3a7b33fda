import type {
  ClassMap,
  ClassMapCell,
  Growth,
  MasteryReasons,
  MasteryRule,
  StudentMastery,
} from '#contract/mastery.ts'
import type { HelpRequest } from '#contract/evidence.ts'
import { ruleInWords } from '#engine/mastery/declaration.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import type { Standing } from '#engine/mastery/states.ts'
import { dayOf, selectSettings, todayOf } from '#server/access/access.ts'
import { listEvidence, openHelpOf } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound } from '#server/platform/errors.ts'
import { sectionOf, studentsOfSection } from '#server/roster/roster.ts'
import {
  competenciesById,
  competenciesOf,
  fitsGrades,
  followersOf,
  prerequisitesOf,
  type Competency,
} from '#server/standards/standards.ts'
import { listDecisions } from './decisions.ts'
import { selectDecisionsInForce } from './decisions.queries.ts'
import { groupByStudent, parametersOf } from './folding.ts'
import { assumedSchoolYears, growthOf } from './growth.rules.ts'
import {
  selectDeclarations,
  selectFrameworkIds,
  selectFrameworksInUse,
  selectFrameworksShown,
  selectSchoolYears,
  selectShown,
  type ShownRow,
} from './standing.queries.ts'
import {
  conditionsOf,
  masteryOf,
  noFacts,
  quartersOf,
  shownOf,
  standingOf,
  type StudentFacts,
} from './standing.rules.ts'

/** Reading mastery. There is one derivation of a state (the engine's), and this file is the only one that asks for it. */

/** The model behind the estimates; a new version comes with a rebuild. */
const model = 'kalman-logistic-1'

const latestShown = 10

/** Where some students stand on some competencies and on the prerequisites of those. */
export interface Standings {
  parameters: MasteryParameters
  rowOf(studentId: string, competencyId: string): ShownRow | undefined
  standing(studentId: string, competencyId: string): Standing
  prerequisites: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads all that states follow from at once: for one student as for a class. The caller has checked the scope.
 * @param known what has been read already: the students' open requests for help, and the direct prerequisites of each
 *   of the competencies
 */
export async function standingsOf(
  tx: Tx,
  studentIds: readonly string[],
  competencyIds: readonly string[],
  now: Date,
  known: {
    help?: readonly HelpRequest[]
    prerequisites?: ReadonlyMap<string, readonly string[]>
  } = {},
): Promise<Standings> {
  const parameters = await parametersOf(tx)
  const prerequisites = known.prerequisites ?? (await prerequisitesOf(tx, competencyIds))
  const needed = [...new Set([...competencyIds, ...[...prerequisites.values()].flat()])]
  const facts = await factsOf(tx, studentIds, needed, known.help ?? (await openHelpOf(tx, studentIds)))
  const of = (studentId: string) => facts.get(studentId) ?? noFacts
  return {
    parameters,
    prerequisites,
    rowOf: (studentId, competencyId) => of(studentId).rows.get(competencyId),
    standing: (studentId, competencyId) =>
      standingOf(competencyId, of(studentId), prerequisites.get(competencyId) ?? [], now, parameters),
  }
}

async function factsOf(
  tx: Tx,
  studentIds: readonly string[],
  competencyIds: readonly string[],
  help: readonly HelpRequest[],
): Promise<Map<string, StudentFacts>> {
  const rows = await selectShown(tx, studentIds, competencyIds)
  const decisions = groupByStudent(await selectDecisionsInForce(tx, studentIds))
  const asked = groupByStudent(help)
  return new Map(
    studentIds.map((studentId) => {
      const decided = decisions.get(studentId) ?? []
      return [
        studentId,
        {
          rows: new Map(rows.get(studentId)?.map((row) => [row.competencyId, row])),
          shown: new Map(rows.get(studentId)?.map((row) => [row.competencyId, shownOf(row)])),
          judgments: new Map(
            decided.flatMap(({ competencyId, verdict, at }) =>
              verdict === null ? [] : [[competencyId, { verdict, at: at.getTime() }] as const],
            ),
          ),
          opened: new Set(decided.flatMap((one) => (one.verdict === null ? [one.competencyId] : []))),
          asked: new Set(asked.get(studentId)?.flatMap(({ competencyId }) => competencyId ?? [])),
        },
      ]
    }),
  )
}

/** The district's rule for declaring mastery. */
export async function masteryRule(tx: Tx): Promise<MasteryRule> {
  return ruleOf(await parametersOf(tx))
}

function ruleOf(parameters: MasteryParameters): MasteryRule {
  const { cut, confidence, distinctSuccesses } = parameters
  return { lines: ruleInWords(parameters), cut, confidence, distinctSuccesses, model }
}

/**
 * Where a student stands on every competency of a learning map: those on the drawing, and any other with evidence.
 * @param frameworkId one map; without it those with evidence, those of the student's sections, else the only one
 */
export async function studentMastery(
  tx: Tx,
  studentId: string,
  { now, frameworkId }: { now: Date; frameworkId?: string | undefined },
): Promise<StudentMastery> {
  const frameworkIds = frameworkId ? [frameworkId] : await frameworksOfStudent(tx, studentId, now)
  const competencies = await inMapOrder(tx, frameworkIds)
  const standings = await standingsOf(
    tx,
    [studentId],
    competencies.map(({ id }) => id),
    now,
  )
  const shown = competencies.filter(
    (competency) => isOnMap(competency) || standings.rowOf(studentId, competency.id) !== undefined,
  )
  return {
    asOf: now.toISOString(),
    frameworkIds,
    competencies: shown.map(({ id }) =>
      masteryOf(id, standings.standing(studentId, id), standings.rowOf(studentId, id)),
    ),
  }
}

const isOnMap = ({ mapX, isDeprecated }: Competency) => mapX !== null && !isDeprecated

async function inMapOrder(tx: Tx, frameworkIds: readonly string[]): Promise<Competency[]> {
  const competencies: Competency[] = []
  for (const id of frameworkIds) competencies.push(...(await competenciesOf(tx, id)))
  return competencies
}

/** The learning maps a student is shown: those with evidence, those of her sections, else the only one there is. */
export async function frameworksOfStudent(tx: Tx, studentId: string, now: Date): Promise<string[]> {
  const today = await todayOf(tx, now)
  // A guardian may see the student and not the section; both must be shown the same map.
  const all = await tx.as('wide', () => selectFrameworksInUse(tx, studentId, today))
  const inUse = all.filter((framework) => framework.isInUse)
  return (inUse.length === 0 && all.length === 1 ? all : inUse).map(({ id }) => id)
}

/**
 * Why a student stands where she stands on one competency.
 * @throws Problem `not-found` when there is no such competency
 */
export async function masteryReasons(
  tx: Tx,
  studentId: string,
  competencyId: string,
  now: Date,
): Promise<MasteryReasons> {
  const [competency] = await competenciesById(tx, [competencyId])
  if (!competency) throw notFound('competency')
  const own = (await prerequisitesOf(tx, [competencyId])).get(competencyId) ?? []
  const standings = await standingsOf(tx, [studentId], [competencyId, ...own], now)
  const { parameters, standing, rowOf } = standings
  const before = await competenciesById(tx, own)
  const after = await competenciesById(tx, await followersOf(tx, competencyId))
  const latest = await listEvidence(tx, studentId, { limit: latestShown, competencyId }, now)
  return {
    ...masteryOf(competencyId, standing(studentId, competencyId), rowOf(studentId, competencyId)),
    asOf: now.toISOString(),
    title: competency.title,
    humanCodingScheme: competency.code,
    conditions: conditionsOf(rowOf(studentId, competencyId), parameters),
    rule: ruleOf(parameters),
    prerequisites: before.map(({ id, title }) => {
      const there = standing(studentId, id)
      return { competencyId: id, title, state: there.state, quarters: quartersOf(there) }
    }),
    followers: after.map(({ id, title }) => ({ competencyId: id, title })),
    latestEvidence: latest.items,
    decisions: await listDecisions(tx, studentId, competencyId),
  }
}

/**
 * The class map: the students of a section in force today, of those the viewer may see, by competencies. Columns are
 * those on the map of the section's framework (else of every framework with evidence) that fit the section's grades,
 * and any other with evidence.
 */
export async function sectionMastery(tx: Tx, sectionId: string, now: Date): Promise<ClassMap> {
  const today = await todayOf(tx, now)
  const section = await sectionOf(tx, sectionId, today)
  const students = await studentsOfSection(tx, sectionId, today)
  const studentIds = students.map((student) => student.id)
  const frameworkIds = section.frameworkId ? [section.frameworkId] : await frameworksShown(tx, studentIds)
  const competencies = await inMapOrder(tx, frameworkIds)
  const standings = await standingsOf(
    tx,
    studentIds,
    competencies.map(({ id }) => id),
    now,
  )
  const columns = competencies.filter(
    (competency) =>
      (isOnMap(competency) && fitsGrades(competency, section.grades)) ||
      studentIds.some((studentId) => standings.rowOf(studentId, competency.id) !== undefined),
  )
  return {
    sectionId,
    asOf: now.toISOString(),
    frameworkIds,
    competencies: columns.map(({ id, title, code, strand }) => ({
      id,
      title,
      humanCodingScheme: code,
      strand,
    })),
    students: students.map(({ id, name, picture }) => ({
      id,
      name,
      picture,
      asOf: lastOf(columns.map((column) => standings.rowOf(id, column.id))),
      cells: columns.map((column) =>
        cellOf(standings.standing(id, column.id), standings.rowOf(id, column.id)),
      ),
    })),
  }
}

/** The learning maps in which some students have evidence, by title. */
export async function frameworksShown(tx: Tx, studentIds: readonly string[]): Promise<string[]> {
  const shown = new Set(await selectFrameworksShown(tx, studentIds))
  return (await selectFrameworkIds(tx)).filter((id) => shown.has(id))
}

const cellOf = (standing: Standing, row: ShownRow | undefined): ClassMapCell => [
  standing.state,
  quartersOf(standing),
  row ? Math.round(row.success * 100) / 100 : null,
  row?.evidenceCount ?? 0,
]

function lastOf(rows: readonly (ShownRow | undefined)[]): string | null {
  const times = rows.flatMap((row) => (row ? [row.asOf.getTime()] : []))
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString()
}

/** How many competencies a student mastered by month. */
export async function studentGrowth(tx: Tx, studentId: string, now: Date): Promise<Growth> {
  const { timeZone } = await selectSettings(tx)
  const today = dayOf(now, timeZone)
  const declarations = await selectDeclarations(tx, studentId)
  const named = await selectSchoolYears(tx, today)
  const [newest] = named
  const isCurrent = newest !== undefined && newest.endsOn >= today
  return growthOf(
    declarations.map((row) => dayOf(row.declaredAt, timeZone)),
    isCurrent ? named : assumedSchoolYears(today),
    { now, today },
  )
}
