import { priorAbility, priorCompetency } from '#engine/mastery/kalman.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import type { AbilityRow, MasteryRow } from './mastery.queries.ts'

/**
 * How far two values of one column lie apart: numbers in their own unit, instants in days, lists by their worst place;
 * 1 for words that differ and for what one side lacks, infinite for what is no number.
 */
function differenceOf(stored: unknown, right: unknown): number {
  if (typeof stored === 'number' && typeof right === 'number') {
    const difference = Math.abs(stored - right)
    return Number.isNaN(difference) ? Infinity : difference
  }
  if (stored instanceof Date && right instanceof Date)
    return differenceOf(stored.getTime() / dayMs, right.getTime() / dayMs)
  if (Array.isArray(stored) && Array.isArray(right)) {
    const places = Array.from({ length: Math.max(stored.length, right.length) }, (_, at) => at)
    return Math.max(0, ...places.map((at) => differenceOf(stored[at], right[at])))
  }
  return stored === right ? 0 : 1
}

const dayMs = 24 * 3_600_000

const worstColumn = <Row extends object>(stored: Row, right: Row): number =>
  Math.max(
    ...(Object.keys(right) as (keyof Row)[]).map((column) => differenceOf(stored[column], right[column])),
  )

/** The school is the roster's, not the log's: it is left out. A row that is not there knows nothing of the student. */
export function abilityDifference(
  stored: AbilityRow | undefined,
  right: AbilityRow,
  parameters: MasteryParameters,
): number {
  const unknown = { evidenceCount: 0, asOf: null, asOfSequence: null, asOfEvidenceId: null }
  const { studentId, schoolId } = right
  const known = stored ?? { studentId, ...unknown, ...priorAbility(parameters) }
  return worstColumn({ ...known, schoolId }, right)
}

/** A row that is not there knows nothing of the competency. */
export function rowDifference(
  stored: MasteryRow | undefined,
  right: MasteryRow,
  parameters: MasteryParameters,
): number {
  if (stored !== undefined) return worstColumn(stored, right)
  const { mean, variance, evidenceCount } = right
  return worstColumn({ ...priorCompetency(parameters), evidenceCount: 0 }, { mean, variance, evidenceCount })
}
