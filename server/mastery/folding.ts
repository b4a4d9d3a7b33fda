import {
  compareEvidence,
  foldHistory,
  keepDeclared,
  mustReplay,
  unknownStudent,
} from '#engine/mastery/fold.ts'
import type { Declarations, Observation, StudentState } from '#engine/mastery/fold.ts'
import { priorAbility } from '#engine/mastery/kalman.ts'
import { masteryParameters, type MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import type { EvidenceKind } from '#contract/evidence.ts'
import { selectSettings } from '#server/access/access.ts'
import { easinessOfCompetencies, easinessOfItems, freezeEasiness } from '#server/assessment/assessment.ts'
import { selectHistory, type RecordedEvidence } from '#server/evidence/evidence.ts'
import type { Tx } from '#server/platform/db.ts'
import { abilityRowOf, masteryRowsOf, studentStateOf } from './accumulator.rules.ts'
import * as queries from './mastery.queries.ts'
import type { AbilityRow, MasteryRow } from './mastery.queries.ts'

/** What the fold needs of a piece of evidence. */
interface Folded {
  id: string
  studentId: string
  itemId: string | null
  competencyIds: readonly string[]
  kind: EvidenceKind
  isCorrect: boolean
  attempts: number | null
  hints: number | null
  occurredAt: Date
  sequence: number
}

/** Frozen easiness by id, kept by one district's long work so that it is read once. */
export interface EasinessMemory {
  items: Map<string, number>
  competencies: Map<string, number>
  /** Whether a competency met for the first time is frozen; else it only counts as if it were. */
  mayFreeze: boolean
}

export const newEasinessMemory = ({ mayFreeze = true } = {}): EasinessMemory => ({
  items: new Map(),
  competencies: new Map(),
  mayFreeze,
})

/** The engine's parameters with what the district has set. */
export async function parametersOf(tx: Tx): Promise<MasteryParameters> {
  const settings = await selectSettings(tx)
  return {
    ...masteryParameters,
    cut: settings.masteryCut,
    confidence: settings.masteryThreshold,
    distinctSuccesses: settings.masterySuccesses,
  }
}

/** How many pieces of a log are read at once. */
const pageSize = 5000

/**
 * Folds new evidence into the estimates, in the transaction that records it. Students are taken one at a time for the
 * length of the transaction, so concurrent evidence of one student is folded one after the other. Evidence that
 * belongs before what was folded already means that the student's whole log is folded again, by the engine's rule.
 */
export async function applyEvidence(
  tx: Tx,
  recorded: readonly RecordedEvidence[],
  memory = newEasinessMemory(),
): Promise<void> {
  if (recorded.length === 0) return
  const parameters = await parametersOf(tx)
  const arrivals = new Map<string, { schoolId: string | null; evidence: RecordedEvidence[] }>()
  for (const one of recorded) {
    const arrival = arrivals.get(one.studentId)
    if (arrival) arrival.evidence.push(one)
    else arrivals.set(one.studentId, { schoolId: one.schoolId, evidence: [one] })
  }
  await learnEasiness(tx, recorded, memory)
  const students = Array.from(arrivals, ([studentId, { schoolId }]) => ({ studentId, schoolId }))
  await queries.insertAbilities(tx, students, priorAbility(parameters))
  const abilities = await queries.lockAbilities(tx, [...arrivals.keys()])
  // Read after the rows are ours: another transaction may just have written them.
  const seen = new Set(abilities.flatMap(({ studentId, asOf }) => (asOf === null ? [] : [studentId])))
  const pairs = pairsOf(recorded.filter(({ studentId }) => seen.has(studentId)))
  const known = groupByStudent(pairs.length > 0 ? await queries.selectMasteryOfPairs(tx, pairs) : [])

  const late: string[] = []
  const folded = new Map<string, StudentState>()
  for (const ability of abilities) {
    const { studentId } = ability
    const observations = arrivals
      .get(studentId)!
      .evidence.map((one) => observationOf(one, memory))
      .sort(compareEvidence)
    const state = studentStateOf(ability, known.get(studentId) ?? [], parameters)
    if (mustReplay(state.asOf, observations[0]!)) late.push(studentId)
    else folded.set(studentId, foldHistory(state, observations, parameters))
  }
  const declared = late.length > 0 ? declarationsOf(await queries.selectMasteryOf(tx, late)) : new Map()
  await replay(tx, late, { parameters, memory, declared }, (studentId, state) => {
    folded.set(studentId, state)
  })

  const abilityRows: AbilityRow[] = []
  const masteryRows: (MasteryRow & { schoolId: string | null })[] = []
  for (const [studentId, state] of folded) {
    const { schoolId } = arrivals.get(studentId)!
    abilityRows.push(abilityRowOf(studentId, schoolId, state))
    for (const row of masteryRowsOf(studentId, state)) masteryRows.push({ ...row, schoolId })
  }
  await queries.updateAbilities(tx, abilityRows)
  await queries.upsertMastery(tx, masteryRows)
}

/** What is stored as declared, by student and competency. */
export function declarationsOf(rows: readonly MasteryRow[]): Map<string, Map<string, number>> {
  const declared = new Map<string, Map<string, number>>()
  for (const { studentId, competencyId, declaredAt } of rows) {
    if (declaredAt === null) continue
    const own = declared.get(studentId) ?? new Map<string, number>()
    declared.set(studentId, own.set(competencyId, declaredAt.getTime()))
  }
  return declared
}

const nothingDeclared: Declarations = new Map()

/**
 * Folds whole logs from the start, in pages, and hands over each student's state: also of those who have no evidence.
 * What was declared stays declared, at its own or an earlier time. The caller holds the students' ability rows.
 */
export async function replay(
  tx: Tx,
  studentIds: readonly string[],
  given: {
    parameters: MasteryParameters
    memory: EasinessMemory
    declared: ReadonlyMap<string, Declarations>
  },
  finish: (studentId: string, state: StudentState) => void,
): Promise<void> {
  const { parameters, memory, declared } = given
  const waiting = new Set(studentIds)
  let studentId: string | undefined
  let state = unknownStudent(parameters)
  let facts = nothingDeclared
  const handOver = () => {
    if (studentId === undefined) return
    waiting.delete(studentId)
    finish(studentId, keepDeclared(state, facts))
    state = unknownStudent(parameters)
  }
  let after: Folded | undefined
  while (studentIds.length > 0) {
    const page: Folded[] = await selectHistory(tx, studentIds, pageSize, after)
    await learnEasiness(tx, page, memory)
    for (let start = 0; start < page.length;) {
      const owner = page[start]!.studentId
      let end = start + 1
      while (page[end]?.studentId === owner) end++
      if (owner !== studentId) {
        handOver()
        studentId = owner
        facts = declared.get(owner) ?? nothingDeclared
      }
      const observations = page.slice(start, end).map((one) => observationOf(one, memory))
      state = foldHistory(state, observations, parameters, facts)
      start = end
    }
    after = page.at(-1)
    if (page.length < pageSize) break
  }
  handOver()
  for (const student of waiting) finish(student, unknownStudent(parameters))
}

function observationOf(evidence: Folded, memory: EasinessMemory): Observation {
  const { id, itemId, competencyIds, kind, isCorrect, attempts, hints, occurredAt, sequence } = evidence
  const competencies = competencyIds.map((competencyId) => ({
    id: competencyId,
    easiness: memory.competencies.get(competencyId)!,
  }))
  let easiness = itemId === null ? undefined : memory.items.get(itemId)
  if (easiness === undefined) {
    easiness = 0
    for (const competency of competencies) easiness += competency.easiness / competencies.length
  }
  return {
    id,
    at: occurredAt.getTime(),
    sequence,
    kind,
    itemId,
    easiness,
    competencies,
    isCorrect,
    hints,
    attempts,
  }
}

/** Reads the easiness of what is not in memory yet; a competency met for the first time has 0, and is frozen there. */
async function learnEasiness(tx: Tx, evidence: readonly Folded[], memory: EasinessMemory): Promise<void> {
  const items = new Set<string>()
  const competencies = new Set<string>()
  for (const { itemId, competencyIds } of evidence) {
    if (itemId !== null && !memory.items.has(itemId)) items.add(itemId)
    for (const id of competencyIds) if (!memory.competencies.has(id)) competencies.add(id)
  }
  for (const [id, easiness] of await easinessOfItems(tx, [...items])) memory.items.set(id, easiness)
  const asked = [...competencies]
  const found = memory.mayFreeze
    ? await freezeEasiness(
        tx,
        asked.map((competencyId) => ({ competencyId, easiness: 0 })),
      )
    : await easinessOfCompetencies(tx, asked)
  for (const id of asked) memory.competencies.set(id, found.get(id) ?? 0)
}

function pairsOf(evidence: readonly Folded[]): { studentId: string; competencyId: string }[] {
  const pairs: { studentId: string; competencyId: string }[] = []
  const seen = new Set<string>()
  for (const { studentId, competencyIds } of evidence) {
    for (const competencyId of competencyIds) {
      const key = studentId + competencyId
      if (seen.has(key)) continue
      seen.add(key)
      pairs.push({ studentId, competencyId })
    }
  }
  return pairs
}

export function groupByStudent<Row extends { studentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.studentId)
    if (group) group.push(row)
    else groups.set(row.studentId, [row])
  }
  return groups
}
