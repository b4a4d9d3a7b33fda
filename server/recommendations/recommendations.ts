import type { ChosenBy } from '#contract/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import { selectOptionalStep } from './recommendations.queries.ts'

/** The front door: what other parts, the CLI and the jobs may call. */
export { readSituations, type Read } from './situation.ts'
export { finishStepOfSitting, permitSitting } from './steps.ts'

/** Who chose the step that a sitting is begun for; null when it is not the student's, or on something else. */
export async function chooserOfStep(
  tx: Tx,
  { nextStepId, studentId, competencyId }: { nextStepId: string; studentId: string; competencyId: string },
): Promise<ChosenBy | null> {
  const step = await selectOptionalStep(tx, nextStepId)
  const isHers = step?.studentId === studentId && step.competencyId === competencyId
  return isHers ? (step.chosenBy as ChosenBy) : null
}
