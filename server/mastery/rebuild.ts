import { priorAbility } from '#engine/mastery/kalman.ts'
import { isUnaidedSuccess, type StudentState } from '#engine/mastery/fold.ts'
import { selectLogSizes, type WithdrawnEvidence } from '#server/evidence/evidence.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { tellChange } from '#server/platform/live.ts'
import { holdSchools } from '#server/roster/roster.ts'
import { abilityRowOf, masteryRowsOf } from './accumulator.rules.ts'
import { abilityDifference, rowDifference } from './difference.rules.ts'
import {
  declarationsOf,
  groupByStudent,
  newEasinessMemory,
  parametersOf,
  replay,
  type EasinessMemory,
} from './folding.ts'
import * as queries from './mastery.queries.ts'
import type { AbilityRow, MasteryRow } from './mastery.queries.ts'

export interface Rebuilt {
  students: number
  /** Rows of mastery, one a student and competency. */
  states: number
  /**
   * The largest difference between what was stored and what the log gives, over every stored column, as
   * `difference.rules.ts` measures it. A declaration that is stored stays right: the log can only date it earlier.
   */
  maxDifference: number
}

/** A transaction takes so many students, and about so many pieces of evidence. */
const mostStudents = 500
const mostEvidence = 20_000

/**
 * Folds every log of the district again from the start, in batches of students, and stores what comes out; with
 * `check` it only compares and writes nothing. What was declared stays declared, also by a rule that is stricter now. Evidence that arrives meanwhile waits for its student's batch.
 */
export async function rebuildMastery(
  database: Database,
  context: Context,
  options: { check?: boolean; progress?: (students: number) => void } = {},
): Promise<Rebuilt> {
  const memory = newEasinessMemory({ mayFreeze: !options.check })
  const total: Rebuilt = { students: 0, states: 0, maxDifference: 0 }
  let after: string | undefined
  for (;;) {
    const last = await database.transaction(context, async (tx) => {
      const students = await nextStudents(tx, after)
      if (students.length === 0) return undefined
      const batch = await rebuildStudents(tx, students, { memory, isCheck: options.check ?? false })
      total.students += batch.students
      total.states += batch.states
      total.maxDifference = Math.max(total.maxDifference, batch.maxDifference)
      return students.at(-1)
    })
    if (last === undefined) break
    after = last
    options.progress?.(total.students)
  }
  if (!options.check)
    await database.transaction(context, (tx) =>
      insertAudit(tx, { action: 'mastery.rebuild', subjectType: 'mastery', detail: { ...total } }),
    )
  return total
}

/** The next students who have evidence or an estimate, in the order of their ids. */
async function nextStudents(tx: Tx, after: string | undefined): Promise<string[]> {
  const sizes = new Map(
    (await selectLogSizes(tx, after, mostStudents)).map((row) => [row.studentId, row.count]),
  )
  const estimated = await queries.selectEstimatedStudents(tx, after, mostStudents)
  const ids = [...new Set([...sizes.keys(), ...estimated])].sort().slice(0, mostStudents)
  let evidence = 0
  const end = ids.findIndex((id) => (evidence += sizes.get(id) ?? 0) > mostEvidence)
  return end < 0 ? ids : ids.slice(0, end + 1)
}

/**
 * Folds the logs of those students again whose evidence was taken back, in the transaction that does it. What was
 * declared stays declared, as everywhere, except where the declaration may rest on what was taken back: there the log
 * that is left decides, by the district's rule of today, as if nothing had been declared. It may rest on every unaided
 * success on the competency up to the declaration, practice too, since each raised the estimate that met the rule. What
 * came after it did not carry it, a wrong answer spoke against it, and of other competencies only the ability was moved.
 */
export async function takeBackEvidence(tx: Tx, withdrawn: readonly WithdrawnEvidence[]): Promise<void> {
  const students = [...new Set(withdrawn.map(({ studentId }) => studentId))].sort()
  await rebuildStudents(tx, students, { memory: newEasinessMemory(), withdrawn })
}

/** Leaves out of what is declared what may rest on evidence that was taken back. @returns what that is */
function forgetResting(
  declared: ReadonlyMap<string, Map<string, number>>,
  withdrawn: readonly WithdrawnEvidence[],
): { studentId: string; competencyId: string }[] {
  const resting: { studentId: string; competencyId: string }[] = []
  for (const evidence of withdrawn.filter(isUnaidedSuccess)) {
    const own = declared.get(evidence.studentId)
    for (const competencyId of evidence.competencyIds) {
      const at = own?.get(competencyId)
      if (at === undefined || evidence.occurredAt.getTime() > at) continue
      own!.delete(competencyId)
      resting.push({ studentId: evidence.studentId, competencyId })
    }
  }
  return resting
}

async function rebuildStudents(
  tx: Tx,
  studentIds: readonly string[],
  given: { memory: EasinessMemory; isCheck?: boolean; withdrawn?: readonly WithdrawnEvidence[] },
): Promise<Rebuilt> {
  const { memory, isCheck = false, withdrawn = [] } = given
  const parameters = await parametersOf(tx)
  await holdSchools(tx)
  const schools = new Map(
    (await queries.selectSchoolsOf(tx, studentIds)).map((row) => [row.id, row.schoolId]),
  )
  if (!isCheck) {
    const students = studentIds.map((studentId) => ({ studentId, schoolId: schools.get(studentId) ?? null }))
    await queries.insertAbilities(tx, students, priorAbility(parameters))
  }
  const abilities = new Map(
    (await queries.lockAbilities(tx, studentIds)).map((ability) => [ability.studentId, ability]),
  )
  const rows = await queries.selectMasteryOf(tx, studentIds)
  const stored = groupByStudent(rows)
  const states = new Map<string, StudentState>()
  const declared = declarationsOf(rows)
  const resting = forgetResting(declared, withdrawn)
  await replay(tx, studentIds, { parameters, memory, declared }, (studentId, state) => {
    states.set(studentId, state)
  })

  const result: Rebuilt = { students: studentIds.length, states: 0, maxDifference: 0 }
  const gone: { studentId: string; competencyId: string }[] = []
  const abilityRows: AbilityRow[] = []
  const masteryRows: (MasteryRow & { schoolId: string | null })[] = []
  for (const studentId of studentIds) {
    const schoolId = schools.get(studentId) ?? null
    const state = states.get(studentId)!
    const right = masteryRowsOf(studentId, state)
    const before = new Map((stored.get(studentId) ?? []).map((row) => [row.competencyId, row]))
    const ability = abilityRowOf(studentId, schoolId, state)
    abilityRows.push(ability)
    result.states += right.length
    const differences = [abilityDifference(abilities.get(studentId), ability, parameters)]
    for (const row of right) {
      masteryRows.push({ ...row, schoolId })
      differences.push(rowDifference(before.get(row.competencyId), row, parameters))
      before.delete(row.competencyId)
    }
    for (const row of before.values()) {
      gone.push(row)
      differences.push(rowDifference(undefined, row, parameters))
    }
    result.maxDifference = Math.max(result.maxDifference, ...differences)
  }
  if (isCheck) return result
  await queries.updateAbilities(tx, abilityRows)
  // A row that is there keeps what was declared: one that may not is made anew.
  if (resting.length > 0) await queries.deleteMastery(tx, resting)
  await queries.upsertMastery(tx, masteryRows)
  if (gone.length > 0) await queries.deleteMastery(tx, gone)
  await tellChange(tx, { what: 'mastery', studentIds })
  return result
}
