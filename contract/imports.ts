import { z } from 'zod'
import { Id, Instant, PageQuery, Probability, pageOf } from './endpoint.ts'
import type { Endpoints } from './endpoint.ts'
import { importKinds } from './import-kinds.ts'

export const ImportKind = z.enum(importKinds)
export type ImportKind = z.infer<typeof ImportKind>

/**
 * queued → checking → ready (nothing is written yet) | held (would remove more than the guard allows) | refused;
 * ready or held → applying → applied | refused, or back to ready or held when what would be written is no longer what was shown.
 */
export const ImportStatus = z.enum(['queued', 'checking', 'ready', 'held', 'applying', 'applied', 'refused'])
export type ImportStatus = z.infer<typeof ImportStatus>

/** One thing found in a file: where, what is wrong, and how to mend it. */
export const Finding = z.object({
  file: z.string(),
  /** Counted from 1, the header included; null when it is about the whole file. */
  line: z.int().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  /** An error keeps a line (or the file) out; a warning does not. */
  severity: z.enum(['error', 'warning']),
})
export type Finding = z.infer<typeof Finding>

/** How many rows of one entity an import adds, changes, removes and leaves alone. */
export const ChangeCounts = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
})
export type ChangeCounts = z.infer<typeof ChangeCounts>

/** One row of the difference, to look at before applying. */
export const ChangeSample = z.object({
  entity: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  label: z.string(),
  /** What differs, for a changed row. */
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type ChangeSample = z.infer<typeof ChangeSample>

export const Import = z.object({
  id: Id,
  kind: ImportKind,
  fileName: z.string(),
  status: ImportStatus,
  progress: Probability,
  /** Per entity: orgs, sections, users …, items, observations. */
  counts: z.record(z.string(), ChangeCounts),
  /** Other numbers of the run: rows, seconds … */
  figures: z.record(z.string(), z.number()),
  samples: z.array(ChangeSample),
  errorCount: z.int(),
  warningCount: z.int(),
  /** Why it is held or refused, in words for a person. */
  message: z.string().nullable(),
  requestedBy: Id.nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type Import = z.infer<typeof Import>

const ImportParams = z.object({ importId: Id })

export const importEndpoints = {
  'POST /imports/:kind': {
    summary: 'Uploads a file and checks it; nothing is written until it is applied',
    params: z.object({ kind: ImportKind }),
    /** Which options a kind takes stands in docs/standards; unknown ones are refused. */
    query: z.object({}).catchall(z.string()),
    body: 'file',
    output: Import,
    status: 202,
  },
  'GET /imports': {
    summary: 'The imports of the district, newest first',
    query: PageQuery.extend({ kind: ImportKind.optional() }),
    output: pageOf(Import),
  },
  'GET /imports/:importId': {
    summary: 'One import: progress, difference, how it ended',
    params: ImportParams,
    output: Import,
  },
  'POST /imports/:importId/apply': {
    summary: 'Writes what the check found; allowRemovalsPercent lifts the guard for this once',
    params: ImportParams,
    body: z.object({ allowRemovalsPercent: z.number().min(0).max(100).optional() }),
    output: Import,
    status: 202,
  },
  'GET /imports/:importId/findings': {
    summary: 'What was found in the files, in their order',
    params: ImportParams,
    query: PageQuery.extend({ severity: Finding.shape.severity.optional() }),
    output: pageOf(Finding),
  },
  'GET /imports/:importId/findings.csv': {
    summary: 'The same as a CSV file; cells that a spreadsheet would run are neutralised',
    params: ImportParams,
    output: 'file',
  },
} satisfies Endpoints
