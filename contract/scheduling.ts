import { z } from 'zod'
import { Day, Id, Instant } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { MasteryState, Quarters } from './mastery.ts'
import { PersonName } from './roster.ts'

export const GroupKind = z.enum(['withAdult', 'pairs', 'own', 'aside'])
export type GroupKind = z.infer<typeof GroupKind>

/** Why these students sit together: a rule and its numbers. */
export const GroupReason = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('sameSlip'), slip: z.string(), times: z.int() }),
  z.object({ rule: z.literal('sameGap'), stuck: z.int() }),
  z.object({ rule: z.literal('sameNext') }),
  z.object({ rule: z.literal('readyTogether') }),
  z.object({ rule: z.literal('ownPlan') }),
  z.object({ rule: z.literal('byTeacher') }),
])
export type GroupReason = z.infer<typeof GroupReason>

export const GroupMember = z.object({
  student: PersonName,
  state: MasteryState,
  quarters: Quarters,
  /** Why she is worth a thought: `asked`, `stuck`, `canHelp`, `repeats` (a lesson on this she has had twice). */
  marks: z.array(z.enum(['asked', 'stuck', 'canHelp', 'repeats'])),
  /** The group she could help with what she has mastered; of members on their own plan. */
  helps: Id.nullable(),
})

export const Group = z.object({
  id: Id,
  kind: GroupKind,
  competencyId: Id.nullable(),
  competencyTitle: z.string().nullable(),
  reason: GroupReason,
  /** In the words of the item that met it: what the slip is. */
  slipSay: z.string().nullable(),
  lesson: z.object({ id: Id, title: z.string(), minutes: z.int().nullable() }).nullable(),
  adult: PersonName.nullable(),
  place: z.string().nullable(),
  minutes: z.int().nullable(),
  capacity: z.int(),
  members: z.array(GroupMember),
})
export type Group = z.infer<typeof Group>

export const GroupPlan = z.object({
  sectionId: Id,
  /** null for a proposal nobody has saved. */
  id: Id.nullable(),
  on: Day,
  state: z.enum(['proposal', 'draft', 'published']),
  asOf: Instant,
  publishedAt: Instant.nullable(),
  groups: z.array(Group),
  /** Adults who can lead a group of this section. */
  adults: z.array(PersonName),
  checks: z.object({
    withoutAdult: z.array(PersonName),
    repeated: z.array(PersonName),
    overCapacity: z.array(Id),
  }),
})
export type GroupPlan = z.infer<typeof GroupPlan>

const SectionParams = z.object({ sectionId: Id })

export const schedulingEndpoints = {
  'GET /sections/:sectionId/groups': {
    summary: 'The groups of a section on a day (the next school day unless given): saved, else proposed',
    params: SectionParams,
    query: z.object({ on: Day.optional(), fresh: z.enum(['true', 'false']).default('false') }),
    output: GroupPlan,
  },
  'PUT /sections/:sectionId/groups': {
    summary: 'Save the groups as the teacher has set them; every student of the section exactly once',
    params: SectionParams,
    body: z.strictObject({
      on: Day,
      groups: z
        .array(
          z.strictObject({
            id: Id,
            kind: GroupKind,
            competencyId: Id.nullable(),
            reason: GroupReason,
            adultId: Id.nullable(),
            place: z.string().trim().max(100).nullable(),
            minutes: z.int().min(1).max(300).nullable(),
            capacity: z.int().min(1).max(60),
            studentIds: z.array(Id).max(60),
          }),
        )
        .max(40),
    }),
    output: GroupPlan,
  },
  'POST /sections/:sectionId/groups/publish': {
    summary: 'Tell the students: from now on each sees her group',
    params: SectionParams,
    body: z.strictObject({ on: Day }),
    output: GroupPlan,
  },
  'GET /students/:studentId/groups': {
    summary: "A student's published groups from today on",
    params: z.object({ studentId: Id }),
    output: z.array(
      z.object({
        on: Day,
        sectionId: Id,
        sectionTitle: z.string(),
        kind: GroupKind,
        competencyId: Id.nullable(),
        competencyTitle: z.string().nullable(),
        adult: PersonName.nullable(),
        place: z.string().nullable(),
        minutes: z.int().nullable(),
      }),
    ),
  },
} satisfies Endpoints
