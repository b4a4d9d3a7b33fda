import type { Tx } from '#server/platform/db.ts'
import type { Findings } from '#server/platform/findings.ts'
import type { EntityName, RosterBatch } from './batch.ts'
import type { Differences } from './differences.ts'
import type { KnownRows } from './known-rows.ts'
import type { Walk } from './outcome.ts'

export interface WalkOptions {
  findings: Findings
  /** Writes as it goes; else only looks. */
  isWriting: boolean
  now: Date
  /** The day in the district, YYYY-MM-DD. */
  today: string
  progress(share: number): void
}

/** A line's place, to be looked up. */
export const placeOf = ({ file, line }: { file: string; line: number }): string => `${line} ${file}`

/** Everything one walk through a batch has at hand. */
export interface Desk extends WalkOptions {
  tx: Tx
  batch: RosterBatch
  known: KnownRows
  differences: Differences
  walk: Walk
  /** Entities already said to be missing as a whole, so that it is said once. */
  saidMissing: Set<EntityName>
  /** Our ids of rows whose line was kept out: nothing that belongs to them vanishes. */
  keptIds: Set<string>
  /** Lines of people and sections that were kept out, and said: what else they say in passing is kept out with them. */
  wrongLines: Set<string>
}
