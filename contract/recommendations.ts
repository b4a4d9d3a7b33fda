import { z } from 'zod'
import { ChosenBy } from './assessment.ts'
import { Id, Instant, Probability } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { MasteryState, Quarters } from './mastery.ts'
import { PersonName } from './roster.ts'

/** What kind of thing a next step is. */
export const StepKind = z.enum(['practice', 'check', 'refresh', 'withAdult', 'withPartner'])
export type StepKind = z.infer<typeof StepKind>

/** Why a step is offered: a rule and its numbers, which anybody can compute again from the evidence. */
export const StepReason = z.discriminatedUnion('rule', [
  /** Its building blocks are mastered (`after`: the last of them), and it is not begun. It opens so many others. */
  z.object({ rule: z.literal('nextOnMap'), afterId: Id.nullable(), opens: z.int() }),
  /**
   * It comes before `forId`: `missing`, not mastered yet; or due for a refresh while `forId` is too hard as things are
   * (`belowBand`), or she is stuck there, or called it too hard.
   */
  z.object({
    rule: z.literal('buildingBlockFirst'),
    forId: Id,
    because: z.enum(['missing', 'belowBand', 'stuck', 'saidTooHard']),
    /** Who wants `forId`: assigned or chosen, a goal, begun by her, of her section's level; null when nobody asked. */
    wantedBy: z.enum(['assigned', 'chosen', 'goal', 'begun', 'section']).nullable(),
  }),
  z.object({ rule: z.literal('inProgress'), success: Probability, evidenceCount: z.int() }),
  /** Practice went so well that a check may show it. */
  z.object({
    rule: z.literal('readyToShow'),
    success: Probability,
    cut: Probability,
    /** 0 when only her other work speaks for it. */
    evidenceCount: z.int(),
  }),
  /** She said that practice is too easy: a check, so that she can show it. */
  z.object({ rule: z.literal('saidTooEasy'), declinedAt: Instant }),
  /** She would rather do it with somebody. */
  z.object({ rule: z.literal('saidWithSomebody'), declinedAt: Instant }),
  /** It lies below the grades of her section and nothing is known of it: a check saves the lesson. */
  z.object({ rule: z.literal('belowSection'), success: Probability }),
  /** Mastered; so much of it is probably still known. */
  z.object({ rule: z.literal('reviewDue'), lastSuccessAt: Instant, known: Probability }),
  z.object({ rule: z.literal('goal'), goalId: Id }),
  z.object({ rule: z.literal('openedByTeacher'), adult: PersonName.nullable(), reason: z.string() }),
  z.object({ rule: z.literal('assigned'), adult: PersonName.nullable() }),
  z.object({ rule: z.literal('chosen') }),
  /** Many tries brought no rise, she asked for help, or called it too hard: another way, with somebody. */
  z.object({
    rule: z.literal('stuck'),
    because: z.enum(['noProgress', 'asked', 'saidTooHard']),
    tries: z.int(),
  }),
  /** Everything on the map is held: kept fresh by her own choice. */
  z.object({ rule: z.literal('keepFresh'), lastSuccessAt: Instant.nullable() }),
])
export type StepReason = z.infer<typeof StepReason>

/** The choice handed back to her, when fewer than two steps fit, or everything is mastered. */
export const OpenChoice = z.object({
  /** `fromMap`: pick anything open. `withAdult`: plan with an adult; nothing on the map can be worked on today. */
  kind: z.enum(['fromMap', 'withAdult']),
  minutes: z.int(),
  reason: z.discriminatedUnion('rule', [
    z.object({ rule: z.literal('everythingMastered'), mastered: z.int() }),
    z.object({ rule: z.literal('fewFit'), open: z.int(), declined: z.int() }),
  ]),
})
export type OpenChoice = z.infer<typeof OpenChoice>

export const NextStep = z.object({
  /** null while only offered: it is stored when begun, assigned or declined. */
  id: Id.nullable(),
  competencyId: Id,
  title: z.string(),
  code: z.string().nullable(),
  state: MasteryState,
  quarters: Quarters,
  kind: StepKind,
  chosenBy: ChosenBy,
  adult: PersonName.nullable(),
  minutes: z.int(),
  reason: StepReason,
  /** Titles of the competencies that `reason` names, by id. */
  titles: z.record(z.string(), z.string()),
  /** What the adult who assigned it says. */
  note: z.string().nullable(),
  /** For a step with an adult: the lesson idea behind it. */
  resource: z.object({ id: Id, title: z.string() }).nullable(),
  /** A sitting that was begun for it and not ended. */
  sittingId: Id.nullable(),
})
export type NextStep = z.infer<typeof NextStep>

export const Goal = z.object({
  id: Id,
  competencyId: Id,
  title: z.string(),
  setBy: PersonName,
  isOwn: z.boolean(),
  setAt: Instant,
  isMet: z.boolean(),
})
export type Goal = z.infer<typeof Goal>

export const DeclineReason = z.enum(['tooHard', 'tooEasy', 'notNow', 'wantOther', 'withSomebody', 'other'])
export type DeclineReason = z.infer<typeof DeclineReason>

/** A student's Today in one read. */
export const Today = z.object({
  asOf: Instant,
  studentId: Id,
  givenName: z.string(),
  /** Best first; at least two, of different kinds or competencies, whenever the map holds two. */
  steps: z.array(NextStep),
  /** Beside `steps`; never both empty. */
  openChoice: OpenChoice.nullable(),
  goals: z.array(Goal),
  /** Answered today and this week, and competencies mastered this week. */
  answeredToday: z.int(),
  daysThisWeek: z.int(),
  masteredThisWeek: z.array(z.object({ competencyId: Id, title: z.string() })),
  /** Her open request for help. */
  help: z
    .object({ id: Id, askedAt: Instant, takenBy: PersonName.nullable(), competencyId: Id.nullable() })
    .nullable(),
  /** Adults who will see that she asks. */
  adults: z.array(PersonName),
  /** Unread hints and messages, newest first. */
  messages: z.array(
    z.object({ id: Id, kind: z.string(), sender: PersonName, body: z.string(), sentAt: Instant }),
  ),
})
export type Today = z.infer<typeof Today>

/** One rule that spoke about a competency, in the order in which they are asked; the first that decides, decides. */
export const StepRule = z.object({
  rule: z.string(),
  speaks: z.enum(['for', 'against', 'no']),
  decides: z.boolean(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

export const StepExplanation = z.object({
  asOf: Instant,
  competencyId: Id,
  title: z.string(),
  isOffered: z.boolean(),
  /** Its place among all candidates, from 1; null when it is none. */
  place: z.int().nullable(),
  rules: z.array(StepRule),
  titles: z.record(z.string(), z.string()),
})
export type StepExplanation = z.infer<typeof StepExplanation>

/** A step as history keeps it; state and quarters as they were when it was decided on, or when it ended. */
export const PastStep = NextStep.omit({ sittingId: true, resource: true }).extend({
  id: Id,
  status: z.enum(['assigned', 'begun', 'finished', 'declined', 'withdrawn']),
  offeredAt: Instant,
  decidedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** Whether it ended a step forward; null while it is not finished. */
  isForward: z.boolean().nullable(),
  decline: z.object({ reason: DeclineReason, note: z.string().nullable() }).nullable(),
})
export type PastStep = z.infer<typeof PastStep>

/** What has worked: of her sessions of a kind, how many ended a step forward. */
export const WhatWorked = z.object({
  asOf: Instant,
  kinds: z.array(
    z.object({
      kind: StepKind,
      forward: z.int(),
      sessions: z.int(),
      /** The same for students with the same needs; null below ten of them. */
      others: z.object({ forward: z.int(), sessions: z.int(), students: z.int() }).nullable(),
    }),
  ),
})
export type WhatWorked = z.infer<typeof WhatWorked>

const StudentParams = z.object({ studentId: Id })

export const recommendationEndpoints = {
  'GET /students/:studentId/today': {
    summary: "A student's Today: next steps with their reasons, goals, help, messages",
    params: StudentParams,
    output: Today,
  },
  'GET /students/:studentId/next-steps': {
    summary: 'Steps assigned, begun, finished and declined, newest first',
    params: StudentParams,
    output: z.array(PastStep),
  },
  'GET /students/:studentId/next-steps/:competencyId': {
    summary: 'Why does a student see this step, or why not: every rule that spoke',
    params: StudentParams.extend({ competencyId: Id }),
    output: StepExplanation,
  },
  'POST /students/:studentId/next-steps': {
    summary: 'The student takes a step (offered, or picked from her map), or an adult assigns one',
    params: StudentParams,
    body: z.strictObject({
      id: Id.optional(),
      competencyId: Id,
      kind: StepKind,
      /** An adult's word to the student. */
      note: z.string().trim().min(1).max(500).optional(),
    }),
    output: NextStep,
    status: 201,
  },
  'POST /students/:studentId/next-steps/decline': {
    summary: 'The student says no to a step, with a reason; it is kept and respected',
    params: StudentParams,
    body: z.strictObject({
      id: Id.optional(),
      competencyId: Id,
      kind: StepKind,
      reason: DeclineReason,
      note: z.string().trim().min(1).max(500).optional(),
    }),
    output: PastStep,
    status: 201,
  },
  'POST /next-steps/:nextStepId/finish': {
    summary:
      'Work with somebody is done: the student says so, or an adult. A step with a sitting ends with it',
    params: z.object({ nextStepId: Id }),
    body: z.strictObject({}),
    output: PastStep,
  },
  'POST /next-steps/:nextStepId/withdraw': {
    summary: 'An adult takes back what she assigned',
    params: z.object({ nextStepId: Id }),
    body: z.strictObject({}),
    output: PastStep,
  },
  'POST /students/:studentId/goals': {
    summary: 'Set a competency as a goal',
    params: StudentParams,
    body: z.strictObject({ id: Id.optional(), competencyId: Id }),
    output: Goal,
    status: 201,
  },
  'POST /goals/:goalId/drop': {
    summary: 'Give up a goal',
    params: z.object({ goalId: Id }),
    body: z.strictObject({}),
    output: z.object({}),
  },
  'GET /students/:studentId/what-worked': {
    summary: 'What has worked for a student, with the numbers behind it',
    params: StudentParams,
    output: WhatWorked,
  },
} satisfies Endpoints
