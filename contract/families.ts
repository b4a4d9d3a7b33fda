import { z } from 'zod'
import { Resource } from './catalog.ts'
import { Day, Id, Instant } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { PersonName, Student } from './roster.ts'

/** A step in the reader's language; what it means is said as a student would say it. */
export const HomeStep = z.object({ competencyId: Id, title: z.string(), statement: z.string() })
export type HomeStep = z.infer<typeof HomeStep>

/** How a child is doing in one subject (learning map), as a rule; the words live with the screens. */
export const SubjectStanding = z.object({
  frameworkId: Id,
  subject: z.string(),
  standing: z.enum(['notStarted', 'onTrack', 'strong', 'stuck', 'quiet']),
  /** Steps held, of those of her year and every other she has worked on. */
  held: z.int(),
  of: z.int(),
  /** Mastered in the last 28 days. */
  recent: z.int(),
  /** The last one mastered of those. */
  latest: HomeStep.nullable(),
  workingOn: HomeStep.nullable(),
  stuckOn: HomeStep.nullable(),
  /** Mastered before, and due for a refresh; the longest due first. */
  refresh: HomeStep.nullable(),
  next: HomeStep.nullable(),
  /** Help that is arranged: a published group with an adult. */
  help: z.object({ on: Day, adult: PersonName }).nullable(),
})
export type SubjectStanding = z.infer<typeof SubjectStanding>

export const FamilyHome = z.object({
  asOf: Instant,
  /** The day it is in the district. */
  today: Day,
  child: Student,
  subjects: z.array(SubjectStanding),
  /** One day of this week at a time, Monday first, days to come with what is planned. */
  week: z.array(
    z.object({
      on: Day,
      answered: z.int(),
      mastered: z.array(HomeStep),
      workedOn: z.array(HomeStep),
      groups: z.array(z.object({ title: z.string().nullable(), adult: PersonName.nullable() })),
    }),
  ),
  /** One thing to do at home, for what the child works on now; null when the catalog holds none. */
  atHome: z
    .object({
      resource: Resource,
      competencyId: Id,
      competencyTitle: z.string(),
      reason: z.enum(['stuckOn', 'workingOn', 'next', 'refresh']),
      outcome: z.enum(['done', 'notThisTime']).nullable(),
    })
    .nullable(),
  teachers: z.array(PersonName),
  unread: z.int(),
})
export type FamilyHome = z.infer<typeof FamilyHome>

export const familyEndpoints = {
  'GET /students/:studentId/home': {
    summary: 'How a child is doing in plain words, this week, and one thing to do at home',
    params: z.object({ studentId: Id }),
    output: FamilyHome,
  },
} satisfies Endpoints
