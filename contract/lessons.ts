import { z } from 'zod'
import { Id, Instant } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { MasteryState, Quarters } from './mastery.ts'
import { PersonName } from './roster.ts'

/** One answer of the lesson as a tick: right stands above the line, not yet below, a hint is a ring on it. */
export const Tick = z.object({
  /** The evidence it is; each appears once. */
  id: Id,
  at: Instant,
  isCorrect: z.boolean(),
  hints: z.int(),
  competencyId: Id,
})
export type Tick = z.infer<typeof Tick>

/** A slip that known wrong answers show: `say` is what its item says of it, to the student. */
export const Slip = z.object({ code: z.string(), say: z.string() })
export type Slip = z.infer<typeof Slip>

/**
 * Who needs the teacher, as a rule and its numbers; the first that holds, in this order. Someone an adult went to is not
 * stuck any more until answers after that say so again.
 */
export const LiveStatus = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('asked'),
    helpRequestId: Id,
    since: Instant,
    note: z.string().nullable(),
    takenBy: PersonName.nullable(),
  }),
  z.object({
    status: z.literal('stuck'),
    /** The answer since when it is so. */
    since: Instant,
    /**
     * `notYet`: by the section's rule, so many of her last answers were not right, the last one among them.
     * `noProgress`: by the engine's, many tries on this competency raised nothing any more.
     */
    rule: z.enum(['notYet', 'noProgress']),
    /** Of her last `of` answers on this competency in the lesson, `notYet` were not right; the ticks show them. */
    notYet: z.int(),
    of: z.int(),
    /** The slip made more than once in them. */
    slip: Slip.extend({ times: z.int() }).nullable(),
  }),
  /** Without an answer for a while; `since` is null when there was none in this lesson. */
  z.object({ status: z.literal('idle'), since: Instant.nullable() }),
  /** Got something, or finished a step, a few minutes ago. */
  z.object({
    status: z.literal('movedOn'),
    at: Instant,
    fromId: Id,
    /** null while she is choosing. */
    toId: Id.nullable(),
  }),
  z.object({ status: z.literal('working') }),
])
export type LiveStatus = z.infer<typeof LiveStatus>

export const LiveLine = z.object({
  student: PersonName,
  /** What she works on; null before her first answer of the day. */
  competencyId: Id.nullable(),
  state: MasteryState.nullable(),
  quarters: Quarters,
  live: LiveStatus,
  /** Oldest first. */
  ticks: z.array(Tick),
  /** The adult who went to her last in this lesson. */
  visit: z.object({ by: PersonName.nullable(), at: Instant }).nullable(),
  /** For who asked or is stuck: classmates who have got what she is at, the latest first; somebody to pair with. */
  partners: z.array(z.object({ student: PersonName, masteredAt: Instant })),
})
export type LiveLine = z.infer<typeof LiveLine>

export const LiveRules = z
  .strictObject({
    /** Stuck: at least `stuckNotYet` of the last `stuckOf` answers on one competency were not right, the last included. */
    stuckNotYet: z.int().min(2).max(20),
    stuckOf: z.int().min(2).max(20),
    /** Minutes without an answer after which a student is called quiet. */
    idleMinutes: z.int().min(1).max(120),
    /** Minutes back that count as this lesson. */
    lessonMinutes: z.int().min(5).max(240),
  })
  .refine(({ stuckNotYet, stuckOf }) => stuckNotYet <= stuckOf, {
    path: ['stuckNotYet'],
    message: 'is more than stuckOf',
  })
export type LiveRules = z.infer<typeof LiveRules>

export const LiveClass = z.object({
  sectionId: Id,
  asOf: Instant,
  rules: LiveRules,
  /** Titles of the competencies named, by id. */
  titles: z.record(z.string(), z.string()),
  /** By name. */
  lines: z.array(LiveLine),
  /** Slips that two or more of these students made in this lesson, the most frequent first. */
  sharedSlips: z.array(Slip.extend({ studentIds: z.array(Id) })),
})
export type LiveClass = z.infer<typeof LiveClass>

const SectionParams = z.object({ sectionId: Id })

export const lessonEndpoints = {
  'GET /sections/:sectionId/live': {
    summary: 'Who needs the teacher this minute: one line for every student of a section',
    params: SectionParams,
    query: z.object({
      /** Only the lines of these students, ids with commas between. */
      students: z.string().max(4000).optional(),
    }),
    output: LiveClass,
  },
  'PUT /sections/:sectionId/live-rules': {
    summary: 'When to call a student stuck or quiet in this section',
    params: SectionParams,
    body: LiveRules,
    output: LiveRules,
  },
  'POST /students/:studentId/visits': {
    summary: 'An adult goes to a student who is stuck; colleagues see it',
    params: z.object({ studentId: Id }),
    body: z.strictObject({ id: Id.optional() }),
    output: z.object({ id: Id, studentId: Id, at: Instant }),
    status: 201,
  },
} satisfies Endpoints
