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

/** Who needs the teacher, as a rule and its numbers. */
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
    since: Instant,
    notYet: z.int(),
    of: z.int(),
    /** The slip made more than once, in words. */
    slip: z.object({ code: z.string(), say: z.string(), times: z.int() }).nullable(),
  }),
  z.object({ status: z.literal('idle'), since: Instant.nullable() }),
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
  ticks: z.array(Tick),
  /** Classmates here who have mastered what she is at, and when: somebody to pair with. */
  partners: z.array(z.object({ student: PersonName, masteredAt: Instant })),
})
export type LiveLine = z.infer<typeof LiveLine>

export const LiveRules = z.object({
  /** Stuck: at least `stuckNotYet` of the last `stuckOf` answers on one competency were not right. */
  stuckNotYet: z.int().min(1).max(20),
  stuckOf: z.int().min(1).max(20),
  /** Minutes without an answer after which a student is called quiet. */
  idleMinutes: z.int().min(1).max(120),
  /** Minutes back that count as this lesson. */
  lessonMinutes: z.int().min(5).max(600),
})
export type LiveRules = z.infer<typeof LiveRules>

export const LiveClass = z.object({
  sectionId: Id,
  asOf: Instant,
  rules: LiveRules,
  /** Titles of the competencies named, by id. */
  titles: z.record(z.string(), z.string()),
  lines: z.array(LiveLine),
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
} satisfies Endpoints
