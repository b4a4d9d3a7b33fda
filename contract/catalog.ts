import { z } from 'zod'
import { Id, Instant } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'

export const ResourceKind = z.enum(['lesson', 'homeActivity', 'reading', 'video', 'project', 'course'])
export type ResourceKind = z.infer<typeof ResourceKind>

/** How it teaches: the first form of a variety of approaches. */
export const Approach = z.enum([
  'direct',
  'practice',
  'smallGroup',
  'pairs',
  'discussion',
  'handsOn',
  'project',
])
export type Approach = z.infer<typeof Approach>

/** A learning resource, in the reader's language. */
export const Resource = z.object({
  id: Id,
  kind: ResourceKind,
  approach: Approach.nullable(),
  title: z.string(),
  /** Short paragraphs. */
  body: z.array(z.string()),
  /** One question to ask; of home activities. */
  question: z.string().nullable(),
  materials: z.string().nullable(),
  minutes: z.int().nullable(),
  provider: z.string().nullable(),
  url: z.string().nullable(),
  competencyIds: z.array(Id),
})
export type Resource = z.infer<typeof Resource>

export const ResourceUse = z.object({
  id: Id,
  resourceId: Id,
  outcome: z.enum(['done', 'notThisTime']),
  at: Instant,
})
export type ResourceUse = z.infer<typeof ResourceUse>

export const catalogEndpoints = {
  'GET /competencies/:competencyId/resources': {
    summary: 'What can be used to learn a competency',
    params: z.object({ competencyId: Id }),
    output: z.array(Resource),
  },
  'POST /students/:studentId/resource-uses': {
    summary: 'A family or a student says that a resource was used, or not this time',
    params: z.object({ studentId: Id }),
    body: z.strictObject({
      id: Id.optional(),
      resourceId: Id,
      outcome: z.enum(['done', 'notThisTime']),
    }),
    output: ResourceUse,
    status: 201,
  },
} satisfies Endpoints
