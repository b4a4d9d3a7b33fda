import type { CompetencyState, StudentState } from '#engine/mastery/fold.ts'
import { unknownStudent } from '#engine/mastery/fold.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import type { AbilityRow, MasteryRow } from './mastery.queries.ts'

/** Between the fold's state and the rows that keep it. Both ways lose nothing, so that a fold can go on any time. */

const dateOf = (at: number | null) => (at === null ? null : new Date(at))
const timeOf = (at: Date | null) => at?.getTime() ?? null

function competencyStateOf(row: MasteryRow): CompetencyState {
  return {
    belief: { mean: row.mean, variance: row.variance },
    estimate: {
      success: row.success,
      lower: row.successLower,
      upper: row.successUpper,
      mastered: row.masteredProbability,
    },
    evidenceCount: row.evidenceCount,
    assessedCount: row.assessedCount,
    successItemIds: row.successItemIds,
    recentEstimates: row.recentEstimates,
    asOf: row.asOf.getTime(),
    lastSuccessAt: timeOf(row.lastSuccessAt),
    declaredAt: timeOf(row.declaredAt),
    spacedSuccesses: row.spacedSuccesses,
  }
}

export function studentStateOf(
  ability: AbilityRow,
  rows: readonly MasteryRow[],
  parameters: MasteryParameters,
): StudentState {
  const { asOf, asOfSequence, asOfEvidenceId } = ability
  if (asOf === null || asOfSequence === null || asOfEvidenceId === null) return unknownStudent(parameters)
  return {
    ability: { mean: ability.mean, variance: ability.variance },
    evidenceCount: ability.evidenceCount,
    asOf: { at: asOf.getTime(), sequence: asOfSequence, id: asOfEvidenceId },
    competencies: new Map(rows.map((row) => [row.competencyId, competencyStateOf(row)])),
  }
}

export function abilityRowOf(studentId: string, schoolId: string | null, state: StudentState): AbilityRow {
  return {
    studentId,
    schoolId,
    mean: state.ability.mean,
    variance: state.ability.variance,
    evidenceCount: state.evidenceCount,
    asOf: dateOf(state.asOf?.at ?? null),
    asOfSequence: state.asOf?.sequence ?? null,
    asOfEvidenceId: state.asOf?.id ?? null,
  }
}

export function masteryRowsOf(studentId: string, state: StudentState): MasteryRow[] {
  return Array.from(state.competencies, ([competencyId, one]) => ({
    studentId,
    competencyId,
    mean: one.belief.mean,
    variance: one.belief.variance,
    success: one.estimate.success,
    successLower: one.estimate.lower,
    successUpper: one.estimate.upper,
    masteredProbability: one.estimate.mastered,
    evidenceCount: one.evidenceCount,
    assessedCount: one.assessedCount,
    successItemIds: [...one.successItemIds],
    recentEstimates: [...one.recentEstimates],
    spacedSuccesses: one.spacedSuccesses,
    lastSuccessAt: dateOf(one.lastSuccessAt),
    asOf: new Date(one.asOf),
    declaredAt: dateOf(one.declaredAt),
  }))
}
