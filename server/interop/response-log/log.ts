import type { EvidenceKind } from '#contract/evidence.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import type { Findings } from '#server/platform/findings.ts'
import type { InputFile } from '../tabular/input-file.ts'
import type { Survey } from './survey.ts'

export interface LogOptions {
  /** `ours=theirs,…`, for columns whose names are not known. */
  columns?: string | undefined
  kind: Exclude<EvidenceKind, 'observed'>
  /** What the log is called. The same log grown longer keeps its name; two logs whose ids clash need two. */
  source: string
  /** Makes the students, sections, items and competencies that the log names and nobody has. */
  createMissing: boolean
}

export interface LogRun {
  database: Database
  context: Context
  file: { path: string; name: string }
  options: LogOptions
  findings: Findings
  progress(share: number): void
}

/** A log that has been read once. */
export interface Log {
  file: InputFile
  survey: Survey
  contentHash: string
  options: LogOptions
  /** When this run began: nothing in the log can lie ahead of it. */
  now: Date
}
