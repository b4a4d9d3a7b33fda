/** Parameters of proposed groups. Values in the unit of a student's need, which lies in (0, 1]. */
export type GroupingParameters = {
  /** Sizes of a group by shared gap. */
  readonly least: number
  readonly most: number
  /** Groups by shared gap at once, beside the own-plan group. */
  readonly mostGroups: number
  /** What each further group costs: somebody must prepare and watch it. */
  readonly groupCost: number
  /** And more for each beyond those that an adult can sit with. */
  readonly unledCost: number
  /** Times the square of a group's size: a lesson is worth less to each as the group grows. */
  readonly crowdCost: number
  /** A group made for the student's own slip is worth so much more to her … */
  readonly slipBonus: number
  /** … and one made for a slip, when hers is not known, only this part. */
  readonly unknownSlipShare: number
  /** From so many lessons had on a competency on, another one is a repeat … */
  readonly repeatAfter: number
  /** … and worth only this part. */
  readonly repeatShare: number
  /** Ready-to-teach classmates for one group. */
  readonly partnersPerGroup: number
}

/**
 * - least, most, crowdCost: small groups of two to five work best and effectiveness falls noticeably above six or seven
 *   (Education Endowment Foundation, Teaching and Learning Toolkit, small group tuition). With 0.015 the sixth student
 *   must bring a need of 0.165 to be worth her seat, the eighth 0.225.
 * - repeatAfter: a lesson had twice without a step forward asks for another way (Mountain View's parents, 2017).
 * - All others are choices.
 */
export const groupingParameters: GroupingParameters = {
  least: 2,
  most: 8,
  mostGroups: 5,
  groupCost: 0.3,
  unledCost: 0.6,
  crowdCost: 0.015,
  slipBonus: 0.25,
  unknownSlipShare: 0.7,
  repeatAfter: 2,
  repeatShare: 0.5,
  partnersPerGroup: 2,
}
