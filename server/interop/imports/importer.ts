import type { ChangeCounts, ChangeSample, ImportKind } from '#contract/imports.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import type { Findings } from '#server/platform/findings.ts'

/** One run of an importer over one uploaded file. It opens its own transactions under `context`. */
export interface ImportRun {
  database: Database
  context: Context
  /** The upload on disk and the name its sender gave it. */
  file: { path: string; name: string }
  /** What the sender asked for, as words; the importer checks them. */
  options: Readonly<Record<string, string>>
  /** Lifts the removal guard to this per cent for this run; undefined leaves the district's setting. */
  allowRemovalsPercent: number | undefined
  /** What the person who approved it saw; nothing else may be written. Undefined when nobody was shown anything. */
  shown?: ShownDifference | undefined
  /** Where wrong lines go: file, line, field, what is wrong and how to mend it. */
  findings: Findings
  /** Says how far the run is, 0 to 1. */
  progress(share: number): void
}

export interface ShownDifference {
  counts: Readonly<Record<string, ChangeCounts>>
  samples: readonly ChangeSample[]
}

export interface ImportReport {
  counts: Record<string, ChangeCounts>
  /** Other numbers worth showing: rows, students, seconds. */
  figures?: Record<string, number>
  samples?: ChangeSample[]
  /** Why the import must not go through without a person's word (removal guard); null when it may. */
  held: string | null
  /** True when the difference is no longer the one that was shown: nothing was written. */
  isStale?: boolean
}

/**
 * How one kind of file comes in. app.ts hands the importers to the runs (`createImports`); the CLI calls the same ones.
 * Both functions throw a Problem to refuse the whole file (`refusedFile` of platform/findings.ts): nothing is written then.
 */
export interface Importer {
  kind: ImportKind
  /** The options it takes, each with what it is for. */
  options: Readonly<Record<string, string>>
  /** Reads, validates and compares. Writes nothing. */
  check(run: ImportRun): Promise<ImportReport>
  /** Reads again and writes; a held report means that nothing was written. Doing it twice changes nothing. */
  apply(run: ImportRun): Promise<ImportReport>
}
