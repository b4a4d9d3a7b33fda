/** The inverse of `logit`: log-odds in (-∞, ∞) to a probability in [0, 1]. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** Log-odds of a probability in (0, 1); ±∞ at the ends. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}

/**
 * Φ(z): the share of a standard normal distribution below z.
 * Absolute error below 7.5e-8. Source: Abramowitz & Stegun (1964), formula 26.2.17.
 */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const polynomial =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial
  return z > 0 ? 1 - tail : tail
}
