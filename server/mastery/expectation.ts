import { estimateMastery, type Estimate } from '#engine/mastery/declaration.ts'
import { priorAbility, priorCompetency, type Belief } from '#engine/mastery/kalman.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'

/**
 * What to expect of a student on a competency that she has no evidence on: from what is believed of her ability and from
 * the easiness of its typical question (logits). For choosing what to offer; never shown as a state.
 */
export const expectationOf = (
  ability: Belief | null,
  easiness: number | null,
  parameters: MasteryParameters,
): Estimate =>
  estimateMastery(ability ?? priorAbility(parameters), priorCompetency(parameters), easiness ?? 0, parameters)
