/**
 * Parameters of the Kalman logistic filter. Variances in squared logits, drifts in squared logits per observation.
 * Chosen on training and validation students only; the figures are in docs/engine/kalman-logistic-filter.md.
 */
export type KalmanParameters = {
  /** v_u: how far students' abilities lie apart before anything is known. Also the most we can be unsure. */
  readonly abilityVariance: number
  /** v_s: how far one student's competencies lie apart before anything is known. Also the most we can be unsure. */
  readonly competencyVariance: number
  /** q_u: how much less sure of the ability each further observation makes us, because students change. */
  readonly abilityDrift: number
  /** q_s: the same for one competency; learning happens here, so it is the larger. */
  readonly competencyDrift: number
}

export const kalmanParameters: KalmanParameters = {
  abilityVariance: 1,
  competencyVariance: 0.7,
  abilityDrift: 0.002,
  competencyDrift: 0.01,
}

/** Inclusive safe bounds: outside them the filter either hardly learns or believes every single answer. */
export const kalmanBounds: Readonly<Record<keyof KalmanParameters, readonly [number, number]>> = {
  abilityVariance: [0.1, 4],
  competencyVariance: [0.05, 4],
  abilityDrift: [0, 0.05],
  competencyDrift: [0, 0.1],
}
