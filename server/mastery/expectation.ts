import { estimateMastery, type Estimate } from '#engine/mastery/declaration.ts'
import { priorAbility, priorCompetency } from '#engine/mastery/kalman.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import { easinessOfCompetencies } from '#server/assessment/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import { selectAbilities } from './mastery.queries.ts'

/**
 * What to expect of students on competencies that they have no evidence on: from what is believed of their ability and
 * from the easiness of the typical question. It is an expectation for choosing what to offer, never shown as a state.
 */
export async function expectationsOf(
  tx: Tx,
  studentIds: readonly string[],
  competencyIds: readonly string[],
  parameters: MasteryParameters,
): Promise<(studentId: string, competencyId: string) => Estimate> {
  const abilities = new Map((await selectAbilities(tx, studentIds)).map((row) => [row.studentId, row]))
  const easiness = await easinessOfCompetencies(tx, competencyIds)
  const unknown = priorCompetency(parameters)
  return (studentId, competencyId) =>
    estimateMastery(
      abilities.get(studentId) ?? priorAbility(parameters),
      unknown,
      easiness.get(competencyId) ?? 0,
      parameters,
    )
}
