import { z } from 'zod'
import { ItemReference } from './assessment.ts'
import { Id, Instant, PageQuery, pageOf } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { PersonName } from './roster.ts'

/**
 * Where evidence came from. `assessed`: its source may assess, and only this can declare mastery. `practised`: the
 * student's own practice. `observed`: an adult saw it happen.
 */
export const EvidenceKind = z.enum(['assessed', 'practised', 'observed'])
export type EvidenceKind = z.infer<typeof EvidenceKind>

export const NewObservation = z.strictObject({
  /** Made by the client (a UUID): the same id is recorded once, however often it is sent; with other content, 409. */
  id: Id.optional(),
  studentId: Id,
  competencyIds: z
    .array(Id)
    .min(1)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'names a competency twice'),
  kind: EvidenceKind,
  isCorrect: z.boolean(),
  itemId: Id.optional(),
  /** Tries at this item until now, the first being 1. */
  attempts: z.int().min(1).max(10_000).optional(),
  hints: z.int().min(0).max(10_000).optional(),
  durationMs: z
    .int()
    .min(0)
    .max(7 * 24 * 3_600_000)
    .optional(),
  /** When it happened; now unless given. */
  occurredAt: z.iso.datetime({ offset: true }).optional(),
  note: z.string().trim().min(1).max(2000).optional(),
})
export type NewObservation = z.infer<typeof NewObservation>

/** How one piece of evidence counts, as codes: the words live with the screens. */
export const EvidenceEffect = z.object({
  /** Whether it moves the estimate; every piece counts as evidence. */
  estimate: z.enum(['raises', 'lowers', 'none']),
  /** Part of the movement that each of its competencies takes: one over their number. */
  share: z.number().min(0).max(1),
  /** Whether it can be one of the successes that the declaration rule asks for. */
  countsTowardsDeclaration: z.boolean(),
  /**
   * `unaidedSuccess`: right, at the first try, without hints. `notRight`. `withHelp`: right after hints or further
   * tries; what she would have done alone was not seen.
   */
  because: z.enum(['unaidedSuccess', 'notRight', 'withHelp']),
  /**
   * Why an unaided success does not count towards the declaration: by its kind; because nothing tells items apart; or
   * because its source claimed more than it may assert here, so that it counts as practice (`untrusted`).
   */
  limit: z.enum(['practised', 'observed', 'noItem', 'untrusted']).nullable(),
})
export type EvidenceEffect = z.infer<typeof EvidenceEffect>

export const Evidence = z.object({
  id: Id,
  competencyIds: z.array(Id),
  kind: EvidenceKind,
  isCorrect: z.boolean(),
  attempts: z.int().nullable(),
  hints: z.int().nullable(),
  durationMs: z.int().nullable(),
  occurredAt: Instant,
  recordedAt: Instant,
  source: z.string(),
  item: ItemReference.nullable(),
  /** The adult who says so, when the viewer may see them; null for what a source sent. */
  recordedBy: z.object({ id: Id, name: z.string() }).nullable(),
  note: z.string().nullable(),
  effect: EvidenceEffect,
})
export type Evidence = z.infer<typeof Evidence>

/** A student asked for help; open until it is closed. */
export const HelpRequest = z.object({
  id: Id,
  studentId: Id,
  competencyId: Id.nullable(),
  /** The question she was at. */
  attemptId: Id.nullable(),
  note: z.string().nullable(),
  askedAt: Instant,
  /** Who said "I am coming"; null when nobody has, or when the viewer may not see them. */
  takenBy: PersonName.nullable(),
  takenAt: Instant.nullable(),
  closedAt: Instant.nullable(),
})
export type HelpRequest = z.infer<typeof HelpRequest>

const HelpParams = z.object({ helpRequestId: Id })

export const evidenceEndpoints = {
  'POST /observations': {
    summary:
      "Record one observation of a student: a teacher for students of her sections, the district's offices for all",
    body: NewObservation,
    output: z.object({
      id: Id,
      /** False when this id had been recorded before: nothing changed. */
      isNew: z.boolean(),
    }),
    status: 201,
  },
  'POST /observations/batch': {
    summary: 'Record up to 500 observations, all or none; those recorded before are left as they are',
    body: z.strictObject({ observations: z.array(NewObservation).min(1).max(500) }),
    output: z.object({
      added: z.int(),
      unchanged: z.int(),
      /** The ids in the order sent. */
      ids: z.array(Id),
    }),
    status: 201,
  },
  'GET /students/:studentId/evidence': {
    summary: 'What is recorded of a student, newest first, each with how it counts and why',
    params: z.object({ studentId: Id }),
    query: PageQuery.extend({ competencyId: Id.optional() }),
    output: pageOf(Evidence),
  },
  'POST /students/:studentId/help-requests': {
    summary: 'The student asks for help; while a request is open, it is answered again',
    params: z.object({ studentId: Id }),
    body: z.strictObject({
      id: Id.optional(),
      competencyId: Id.optional(),
      attemptId: Id.optional(),
      note: z.string().trim().min(1).max(500).optional(),
    }),
    output: HelpRequest,
    status: 201,
  },
  'GET /students/:studentId/help-requests': {
    summary: "A student's requests for help, newest first, twenty at most",
    params: z.object({ studentId: Id }),
    output: z.array(HelpRequest),
  },
  'POST /help-requests/:helpRequestId/take': {
    summary: 'An adult says that she is coming',
    params: HelpParams,
    body: z.strictObject({}),
    output: HelpRequest,
  },
  'POST /help-requests/:helpRequestId/close': {
    summary: 'Help was given, or is not needed any more',
    params: HelpParams,
    body: z.strictObject({}),
    output: HelpRequest,
  },
} satisfies Endpoints
