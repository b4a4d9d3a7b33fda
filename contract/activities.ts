import { z } from 'zod'
import { Id, Instant, PageQuery, pageOf } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { EvidenceKind } from './evidence.ts'

/**
 * Why a mapped statement is no evidence. `unknownPerson`: its actor is no student of the roster. `noResult`: it says
 * neither right nor wrong. `impossibleTime`: it lies in the future, or before 1900. `voided`: its source took it back.
 */
export const UncountedReason = z.enum(['unknownPerson', 'noResult', 'impossibleTime', 'voided'])
export type UncountedReason = z.infer<typeof UncountedReason>

const unique = (list: readonly string[]) => new Set(list).size === list.length

/** An address with a scheme and something behind it. */
const Iri = z
  .string()
  .max(2000)
  .regex(
    /^[a-z][a-z0-9+.-]*:\/*[^\s/]+[^\s]*$/i,
    'is an address with a scheme, as in https://tool.example/quiz/1',
  )

/** As what statements about an activity, or everything below its address, shall count. */
export const NewActivityMapping = z.strictObject({
  iri: Iri,
  isPrefix: z.boolean(),
  verb: Iri.nullable().default(null),
  sourceId: Id.nullable().default(null),
  competencyIds: z.array(Id).min(1).max(20).refine(unique, 'names one twice'),
  itemId: Id.nullable().default(null),
  kind: EvidenceKind,
  /** The scaled score from which it counts as right; null: what the source calls a success. */
  passFrom: z.number().min(-1).max(1).nullable().default(null),
})
export type NewActivityMapping = z.infer<typeof NewActivityMapping>

/** A number that is counted up to some bound, and whether there are more. */
const Counted = z.object({ count: z.int(), isMore: z.boolean() })

export const ActivityMapping = z.object({
  id: Id,
  iri: z.string(),
  /** What the activity is called by those who send it; null when nobody says. */
  name: z.string().nullable(),
  isPrefix: z.boolean(),
  verb: z.string().nullable(),
  source: z.object({ id: Id, name: z.string() }).nullable(),
  competencies: z.array(z.object({ id: Id, title: z.string() })),
  itemId: Id.nullable(),
  kind: EvidenceKind,
  passFrom: z.number().nullable(),
  createdAt: Instant,
  createdBy: z.string().nullable(),
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
  /** Statements that it made evidence of. */
  counted: Counted,
  /** Statements that it took and that are no evidence, by the reason. */
  uncounted: z.array(Counted.extend({ reason: UncountedReason })),
  /** How far the statements that were there before have been looked through, from 0 to 1; null when all have been. */
  lookedThrough: z.number().nullable(),
})
export type ActivityMapping = z.infer<typeof ActivityMapping>

/** An activity whose results nobody counts. */
export const UnmappedActivity = z.object({
  key: Id,
  iri: z.string(),
  name: z.string().nullable(),
  /** The last words of the verbs' addresses. */
  verbs: z.array(z.object({ iri: z.string(), results: z.int() })),
  sources: z.array(z.object({ id: Id, name: z.string() })),
  statements: z.int(),
  /** Those of the statements that tell right from wrong. */
  results: z.int(),
  lastAt: Instant,
})
export type UnmappedActivity = z.infer<typeof UnmappedActivity>

const MappingParams = z.object({ mappingId: Id })

export const activityEndpoints = {
  'GET /unmapped-activities': {
    summary: 'Activities whose results nobody counts yet, by how many there are',
    query: PageQuery,
    output: pageOf(UnmappedActivity).extend({
      /** Over all pages; more than the thousand activities with most results are not looked at. */
      total: z.object({ activities: z.int(), results: z.int(), isMore: z.boolean() }),
      /** Statements that came lately are still being counted. */
      isCounting: z.boolean(),
    }),
  },
  'GET /activity-mappings': {
    summary: 'As what statements of other tools count: mappings in force, or those that ended, newest first',
    query: PageQuery.extend({ state: z.enum(['live', 'ended']).default('live') }),
    output: pageOf(ActivityMapping),
  },
  'POST /activity-mappings': {
    summary:
      'Let statements about an activity count; those that are there already are looked through as a job',
    body: NewActivityMapping,
    output: ActivityMapping,
    status: 201,
  },
  'POST /activity-mappings/:mappingId/end': {
    summary: 'End a mapping: what it counted stays, what comes from now on does not count by it',
    params: MappingParams,
    body: z.strictObject({}),
    output: ActivityMapping,
  },
  'POST /activity-mappings/:mappingId/look-again': {
    summary: 'Look through the statements of a mapping again, as when people have been added to the roster',
    params: MappingParams,
    body: z.strictObject({}),
    output: ActivityMapping,
    status: 202,
  },
} satisfies Endpoints
