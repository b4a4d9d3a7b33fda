import { z } from 'zod'
import { Day, Id, Instant, Probability } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { Evidence } from './evidence.ts'
import { PersonName } from './roster.ts'

/** The one vocabulary of mastery, derived once on the server; every screen shows what it says. */
export const MasteryState = z.enum(['notStarted', 'locked', 'working', 'needsHelp', 'mastered', 'reviewDue'])
export type MasteryState = z.infer<typeof MasteryState>

/** How many quarters of a disc are filled: 0 nothing shown yet, 1 to 3 in work, 4 declared. */
export const Quarters = z.int().min(0).max(4)

/** What led to a state, as a rule and its numbers: the words live with the screens. */
export const StateReason = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('noEvidence') }),
  z.object({ rule: z.literal('openedByTeacher') }),
  z.object({ rule: z.literal('prerequisitesMissing'), competencyIds: z.array(Id) }),
  z.object({
    rule: z.literal('notYetDeclared'),
    mastered: Probability,
    confidence: Probability,
    distinctSuccesses: z.int(),
    distinctSuccessesNeeded: z.int(),
  }),
  z.object({ rule: z.literal('asked') }),
  z.object({ rule: z.literal('noProgress'), tries: z.int(), rise: z.number() }),
  z.object({ rule: z.literal('declared'), declaredAt: Instant, reviewDueAt: Instant }),
  z.object({
    rule: z.literal('timePassed'),
    declaredAt: Instant,
    lastSuccessAt: Instant,
    retention: Probability,
  }),
  z.object({ rule: z.literal('recentEvidence'), declaredAt: Instant, success: Probability }),
  /** An adult's judgment over what the evidence says; see the decision for who and why. */
  z.object({ rule: z.literal('judgedMastered'), judgedAt: Instant }),
  z.object({ rule: z.literal('judgedNotYet'), judgedAt: Instant }),
])
export type StateReason = z.infer<typeof StateReason>

/** The figures behind a state, as of the last evidence on this competency. */
export const Estimate = z.object({
  /** The expected share of right answers on new, unaided questions of the competency. */
  success: Probability,
  /** The 80 % band of that share. */
  lower: Probability,
  upper: Probability,
  /** The probability that the share meets the district's standard. */
  mastered: Probability,
  evidenceCount: z.int(),
  assessedCount: z.int(),
  asOf: Instant,
  declaredAt: Instant.nullable(),
})
export type Estimate = z.infer<typeof Estimate>

/** Where one student stands on one competency. */
export const Mastery = z.object({
  competencyId: Id,
  state: MasteryState,
  quarters: Quarters,
  reason: StateReason,
  /** null without evidence. */
  estimate: Estimate.nullable(),
})
export type Mastery = z.infer<typeof Mastery>

export const StudentMastery = z.object({
  /** When the states were derived: a review falls due by time alone. */
  asOf: Instant,
  frameworkIds: z.array(Id),
  /** In map order. */
  competencies: z.array(Mastery),
})
export type StudentMastery = z.infer<typeof StudentMastery>

/** One line of the district's rule, as a message id and its numbers, in reading order. */
export const RuleLine = z.discriminatedUnion('id', [
  z.object({
    id: z.literal('mastery.rule.standard'),
    values: z.object({ right: z.int(), of: z.int() }),
  }),
  z.object({ id: z.literal('mastery.rule.confidence'), values: z.object({ percent: z.number() }) }),
  z.object({ id: z.literal('mastery.rule.distinctSuccesses'), values: z.object({ count: z.int() }) }),
  z.object({
    id: z.literal('mastery.rule.lowerBound'),
    values: z.object({ right: z.int(), of: z.int() }),
  }),
  z.object({
    id: z.literal('mastery.rule.review'),
    values: z.object({ percent: z.number(), firstDays: z.number(), longestDays: z.number() }),
  }),
  z.object({ id: z.literal('mastery.rule.neverErased'), values: z.object({}) }),
])
export type RuleLine = z.infer<typeof RuleLine>

export const MasteryRule = z.object({
  lines: z.array(RuleLine),
  /** The standard: the share of new questions that a student who has mastered a competency gets right unaided. */
  cut: Probability,
  confidence: Probability,
  distinctSuccesses: z.int(),
  /** The model that makes the estimates, with its version. */
  model: z.string(),
})
export type MasteryRule = z.infer<typeof MasteryRule>

/** One condition of the declaration rule against what the student has shown. */
export const Condition = z.object({
  id: z.enum(['mastery.rule.confidence', 'mastery.rule.distinctSuccesses', 'mastery.rule.lowerBound']),
  isMet: z.boolean(),
  /** Shares in [0, 1] for confidence and lower bound, a count for successes. */
  shown: z.number(),
  needed: z.number(),
})
export type Condition = z.infer<typeof Condition>

/** What an adult decided about a student's map, with the reason; kept when withdrawn. */
export const Decision = z.object({
  id: Id,
  /** `opening`: she may begin although building blocks are missing. The others are judgments. */
  kind: z.enum(['opening', 'judgedMastered', 'judgedNotYet']),
  competencyId: Id,
  competencyTitle: z.string(),
  reason: z.string(),
  /** null when the viewer may not see them. */
  by: PersonName.nullable(),
  at: Instant,
  withdrawnAt: Instant.nullable(),
})
export type Decision = z.infer<typeof Decision>

const Reason = z.string().trim().min(3).max(1000)

export const MasteryReasons = Mastery.extend({
  asOf: Instant,
  title: z.string(),
  humanCodingScheme: z.string().nullable(),
  conditions: z.array(Condition),
  rule: MasteryRule,
  prerequisites: z.array(
    z.object({ competencyId: Id, title: z.string(), state: MasteryState, quarters: Quarters }),
  ),
  /** Competencies that wait for this one. */
  followers: z.array(z.object({ competencyId: Id, title: z.string() })),
  latestEvidence: z.array(Evidence),
  /** Decisions on this competency, newest first. */
  decisions: z.array(Decision),
})
export type MasteryReasons = z.infer<typeof MasteryReasons>

/** [state, quarters, expected share of right answers (to two decimals), pieces of evidence] */
export const ClassMapCell = z.tuple([MasteryState, Quarters, Probability.nullable(), z.int()])
export type ClassMapCell = z.infer<typeof ClassMapCell>

export const ClassMap = z.object({
  sectionId: Id,
  asOf: Instant,
  frameworkIds: z.array(Id),
  /** Columns, in map order. */
  competencies: z.array(
    z.object({
      id: Id,
      title: z.string(),
      humanCodingScheme: z.string().nullable(),
      strand: z.string().nullable(),
    }),
  ),
  /** Rows, by name; `cells` stand in the order of `competencies`. */
  students: z.array(
    z.object({
      id: Id,
      name: z.string(),
      picture: z.string().nullable(),
      /** The last evidence of this student on these competencies; null before the first. */
      asOf: Instant.nullable(),
      cells: z.array(ClassMapCell),
    }),
  ),
})
export type ClassMap = z.infer<typeof ClassMap>

export const Growth = z.object({
  asOf: Instant,
  /** This school year, and the last when anything was declared in it; newest first. */
  schoolYears: z.array(
    z.object({
      beginsOn: Day,
      endsOn: Day,
      /** Every month of the year up to now. */
      months: z.array(
        z.object({
          /** YYYY-MM. */
          month: z.string(),
          declared: z.int(),
          /** Declared since the school year began. */
          sinceBegin: z.int(),
          /** Declared ever, at the end of the month or now. */
          total: z.int(),
        }),
      ),
    }),
  ),
})
export type Growth = z.infer<typeof Growth>

const StudentParams = z.object({ studentId: Id })

export const masteryEndpoints = {
  'GET /mastery-rule': {
    summary: "The district's rule for declaring mastery, line by line",
    output: MasteryRule,
  },
  'GET /students/:studentId/mastery': {
    summary: 'Where a student stands on every competency of the learning maps in use, or of one',
    params: StudentParams,
    query: z.object({ frameworkId: Id.optional() }),
    output: StudentMastery,
  },
  'GET /students/:studentId/mastery/:competencyId': {
    summary: 'Why a student stands where she stands: figures, rule, prerequisites, latest evidence',
    params: StudentParams.extend({ competencyId: Id }),
    output: MasteryReasons,
  },
  'GET /students/:studentId/growth': {
    summary: 'How many competencies a student mastered, by month, this school year and the last',
    params: StudentParams,
    output: Growth,
  },
  'GET /sections/:sectionId/mastery': {
    summary: 'The class map: students by competencies',
    params: z.object({ sectionId: Id }),
    output: ClassMap,
  },
  'GET /students/:studentId/decisions': {
    summary: "What adults decided about a student's map, with their reasons, newest first",
    params: StudentParams,
    output: z.array(Decision),
  },
  'POST /students/:studentId/openings': {
    summary: 'Open a step whose building blocks are missing, with a reason',
    params: StudentParams,
    body: z.strictObject({ id: Id.optional(), competencyId: Id, reason: Reason }),
    output: Decision,
    status: 201,
  },
  'POST /openings/:openingId/withdraw': {
    summary: 'Take back an opening; what she did meanwhile stays',
    params: z.object({ openingId: Id }),
    body: z.strictObject({}),
    output: Decision,
  },
  'POST /students/:studentId/judgments': {
    summary: 'Say "got it" or "not yet" over what the evidence says, with a reason; replaces an earlier one',
    params: StudentParams,
    body: z.strictObject({
      id: Id.optional(),
      competencyId: Id,
      verdict: z.enum(['mastered', 'notYet']),
      reason: Reason,
    }),
    output: Decision,
    status: 201,
  },
  'POST /judgments/:judgmentId/withdraw': {
    summary: 'Take back a judgment; the evidence speaks again',
    params: z.object({ judgmentId: Id }),
    body: z.strictObject({}),
    output: Decision,
  },
} satisfies Endpoints
