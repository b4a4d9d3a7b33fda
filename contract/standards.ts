import { z } from 'zod'
import { Id, Instant } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'

/** A framework as lists show it. Competencies out of force are not counted. */
export const Framework = z.object({
  id: Id,
  /** Its CASE identifier. */
  identifier: z.string(),
  title: z.string(),
  creator: z.string().nullable(),
  adoptionStatus: z.string().nullable(),
  caseVersion: z.string(),
  /** Show it wherever statements of the framework are shown. */
  license: z
    .object({ title: z.string(), uri: z.string().nullable(), text: z.string().nullable() })
    .nullable(),
  competencyCount: z.int(),
  prerequisiteCount: z.int(),
  updatedAt: Instant,
})
export type Framework = z.infer<typeof Framework>

/** A competency as other lists name it. */
export const CompetencyRef = z.object({
  id: Id,
  frameworkId: Id,
  title: z.string(),
  /** Its human coding scheme, such as 3.NF.A.1; not unique. */
  code: z.string().nullable(),
  isDeprecated: z.boolean(),
})
export type CompetencyRef = z.infer<typeof CompetencyRef>

const described = {
  statement: z.string(),
  /** What the framework calls its kind: Domain, Cluster, Standard, … */
  type: z.string().nullable(),
  /** CEDS grade codes, such as KG, 03, 12. */
  educationLevels: z.array(z.string()),
  /** The lane of the map. */
  strand: z.string().nullable(),
}

/**
 * One item of a framework's tree. Children are ids, in order: an item may have several parents, so that the tree is
 * a graph. It holds no circle.
 */
export const TreeItem = CompetencyRef.omit({ frameworkId: true }).extend({
  ...described,
  children: z.array(Id),
})
export type TreeItem = z.infer<typeof TreeItem>

export const FrameworkTree = Framework.extend({
  /** Items directly below the document, in order. */
  roots: z.array(Id),
  items: z.array(TreeItem),
})
export type FrameworkTree = z.infer<typeof FrameworkTree>

/** The map: places are columns (x, rightward) and rows (y, downward) from 0, no two alike. */
export const FrameworkMap = z.object({
  frameworkId: Id,
  title: z.string(),
  nodes: z.array(
    z.object({
      id: Id,
      title: z.string(),
      code: z.string().nullable(),
      strand: z.string().nullable(),
      x: z.number(),
      y: z.number(),
    }),
  ),
  /** `from` precedes `to`; both are nodes of this map. */
  edges: z.array(z.object({ from: Id, to: Id })),
})
export type FrameworkMap = z.infer<typeof FrameworkMap>

/** A competency with what is around it; each list in order, across frameworks. */
export const Competency = CompetencyRef.extend({
  identifier: z.string(),
  ...described,
  parents: z.array(CompetencyRef),
  children: z.array(CompetencyRef),
  prerequisites: z.array(CompetencyRef),
  opens: z.array(CompetencyRef),
  /** For one out of force: what takes its place. */
  replacedBy: z.array(CompetencyRef),
})
export type Competency = z.infer<typeof Competency>

const FrameworkParams = z.object({ frameworkId: Id })

export const standardsEndpoints = {
  'GET /frameworks': { summary: 'The frameworks of the district', output: z.array(Framework) },
  'GET /frameworks/:frameworkId': {
    summary: 'A framework with its items; children by id, in order',
    params: FrameworkParams,
    output: FrameworkTree,
  },
  'GET /frameworks/:frameworkId/map': {
    summary: 'The learning map of a framework: places, strands and prerequisites',
    params: FrameworkParams,
    output: FrameworkMap,
  },
  'GET /frameworks/:frameworkId/export': {
    summary: 'The framework as a CASE package (JSON), exactly as it was last imported',
    params: FrameworkParams,
    query: z.object({
      /** `true` adds the prerequisites that came from lists. */
      prerequisites: z.enum(['true', 'false']).default('false'),
    }),
    output: 'file',
  },
  'GET /competencies/:competencyId': {
    summary: 'A competency: its statement, parents, prerequisites, and what it opens',
    params: z.object({ competencyId: Id }),
    output: Competency,
  },
} satisfies Endpoints
