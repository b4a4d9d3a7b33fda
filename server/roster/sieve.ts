import type { BatchRow, RejectedRow } from './batch.ts'
import { placeOf, type Desk } from './desk.ts'
import type { Entity } from './entities.ts'
import { selectExisting } from './import.queries.ts'

/** Rows that are read or written at once. */
export const chunkSize = 2000

/** Which lines of one file of a feed are taken, and what stays as it is because a line was kept out. */
export interface Sieve {
  /** Whether a line is to be taken; what is wrong with it otherwise goes to the findings. */
  isWanted(row: BatchRow | RejectedRow): row is BatchRow
  /** The feed's ids of rows that stay as they are: their line is wrong. */
  keptOut: Set<string>
  /** A line kept out does not take its row away: what refers to the row still finds it. */
  restoreKeptOut(): Promise<void>
  /** Rows stay as they are in the database, and what refers to them finds them. */
  keepAsIs(sourcedIds: readonly string[]): Promise<void>
  /** Whether the feed says of a row that it is deleted. */
  isGone(sourcedId: string): boolean
  /** Whether the feed holds a line of a row, taken or kept out. */
  isThere(sourcedId: string): boolean
  /** The first line kept out of which nobody can tell whose row it is: any row missing may be that one. */
  lost(): { file: string; line: number } | undefined
}

export function createSieve(desk: Desk, entity: Entity): Sieve {
  const { batch, known } = desk
  const { name } = entity
  /** Feed's id → line of every row met: it is not met twice, and does not count as vanished. */
  const seen = new Map<string, number>()
  const keptOut = new Set<string>()
  /** Feed's id → first line kept out by its reader: a second line of that id may be meant for somebody else. */
  const rejected = new Map<string, number>()
  const gone = new Set<string>()
  let lost: { file: string; line: number } | undefined

  const reject = (row: RejectedRow) => {
    noteWrongLine(desk, entity, row)
    if (row.sourcedId === null || row.isIdUnsure) lost ??= row
    if (row.sourcedId === null) return
    keptOut.add(row.sourcedId)
    if (!rejected.has(row.sourcedId)) rejected.set(row.sourcedId, row.line)
  }
  /** What is wrong with a line whose id another line has; undefined for the first of its id. */
  const repetition = ({ sourcedId }: BatchRow): string | undefined => {
    const wrongBefore = rejected.get(sourcedId)
    if (wrongBefore !== undefined)
      return `"${sourcedId}" stands already in line ${wrongBefore}, which was kept out, so this one is too. Correct that line, and remove this one or give it an id of its own.`
    const before = seen.get(sourcedId)
    if (before !== undefined)
      return `"${sourcedId}" stands already in line ${before}; the first one counts. Remove this line, or give it an id of its own.`
    return undefined
  }
  const keepAsIs = async (ids: readonly string[]) => {
    for (let at = 0; at < ids.length; at += chunkSize)
      for (const row of await selectExisting(desk.tx, entity, batch.source, ids.slice(at, at + chunkSize)))
        if (row.isActive) {
          known.add(name, row.sourcedId, row.id, row.values)
          desk.keptIds.add(row.id)
        }
  }

  return {
    keptOut,
    isWanted: (row): row is BatchRow => {
      if (desk.wrongLines.size > 0 && desk.wrongLines.has(placeOf(row))) return false
      if ('rejected' in row) {
        reject(row)
        return false
      }
      const fault = repetition(row)
      if (fault !== undefined) {
        noteWrongLine(desk, entity, row)
        desk.findings.error(row.file, row.line, 'sourcedId', fault)
        return false
      }
      seen.set(row.sourcedId, row.line)
      if (row.isDeleted) gone.add(row.sourcedId)
      return !row.isDeleted
    },
    restoreKeptOut: () => keepAsIs([...keptOut].filter((sourcedId) => !seen.has(sourcedId))),
    keepAsIs,
    isGone: (sourcedId) => gone.has(sourcedId),
    isThere: (sourcedId) => seen.has(sourcedId) || keptOut.has(sourcedId),
    lost: () => lost,
  }
}

/** Only people and sections: a line of sections that says a wrong course in passing is not itself wrong. */
export function noteWrongLine(desk: Desk, { name }: Entity, row: { file: string; line: number }): void {
  if (name === 'users' || name === 'sections') desk.wrongLines.add(placeOf(row))
}
