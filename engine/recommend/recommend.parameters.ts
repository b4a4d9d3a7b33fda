/**
 * Parameters of the choice of next steps. Weights are in the currency of the score: P(mastered) gained in ten minutes.
 * None of the weights is fitted to outcomes yet; docs/engine/next-steps.md says what each leads to.
 */
export type RecommendParameters = {
  /** How many steps are offered at once. */
  readonly offered: number
  /** Practice is best while the expected success lies in this band … */
  readonly bandLow: number
  readonly bandHigh: number
  /** … and with a classmate beside her it fits at least so well, in [0, 1]. */
  readonly partnerFit: number
  /** Logits that one answered question with feedback adds to the student's level. */
  readonly learnPerAnswer: number
  readonly answersPerMinute: number
  /** The score's unit: minutes of work that a gain is counted over. */
  readonly gainMinutes: number
  /** What a check may bring to a declaration counts in this part: it shows, and teaches nothing. */
  readonly checkShare: number
  /** For a review on the day it falls due; more when it is overdue, up to `reviewCap` times as much. */
  readonly reviewWeight: number
  readonly reviewCap: number
  /** For what an adult assigned, and for what the student chose. */
  readonly askedWeight: number
  readonly goalWeight: number
  readonly openedWeight: number
  /** For work with an adult on what she is stuck on, asked help with or called too hard. */
  readonly helpWeight: number
  /** For what waits on a building block although she has worked on it already. */
  readonly begunWeight: number
  /** A building block gets this part of the weight of what waits for it. */
  readonly blockShare: number
  /** For what stands at the level of the student's section. */
  readonly sectionWeight: number
  /** Times the width of the 80 % band, times a seeded draw in [0, 1): what we are unsure of is tried now and then. */
  readonly explorationWeight: number
  /** For leaving what she worked on last. */
  readonly switchingCost: number
  /** For each further sitting in a row on the same competency in the same kind. */
  readonly repetitionCost: number
  /** For each step of the same kind that is offered already: a choice is one between kinds of work. */
  readonly sameKindCost: number
  /** Days until a declined kind of step on a competency may be offered again. */
  readonly declineDays: number
  /** "Too hard" no longer holds once the expected success has risen by so much. */
  readonly declineRise: number
  /** Typical minutes of picking from the map, and of planning with an adult. */
  readonly freeChoiceMinutes: number
  readonly planMinutes: number
}

/**
 * - bandLow, bandHigh: mastery simulations and the literature on difficulty put the useful zone at .65 to .85; the
 *   "85 % rule" (Wilson et al. 2019) is its upper end, Eglington & Pavlik (2020) find the best point by time cost.
 * - learnPerAnswer: about 0.1 log odds for each practice opportunity, over 27 data sets
 *   (Koedinger, Carvalho, Liu & McLaughlin 2023, PNAS 120 (13)).
 * - All others are choices.
 */
export const recommendParameters: RecommendParameters = {
  offered: 3,
  bandLow: 0.65,
  bandHigh: 0.85,
  partnerFit: 0.8,
  learnPerAnswer: 0.1,
  answersPerMinute: 1,
  gainMinutes: 10,
  checkShare: 0.4,
  reviewWeight: 0.2,
  reviewCap: 3,
  askedWeight: 2,
  goalWeight: 0.4,
  openedWeight: 0.4,
  helpWeight: 0.4,
  begunWeight: 0.3,
  blockShare: 0.9,
  sectionWeight: 0.15,
  explorationWeight: 0.1,
  switchingCost: 0.05,
  repetitionCost: 0.1,
  sameKindCost: 0.2,
  declineDays: 7,
  declineRise: 0.1,
  freeChoiceMinutes: 10,
  planMinutes: 5,
}
