import type { RejectedRow } from '#server/roster/roster.ts'
import type { Findings } from '#server/platform/findings.ts'
import type { TableRow } from '../tabular/table.ts'
import { looksLikeSsn } from './keeping.ts'
import { looksLikeFormula, readDay, readFlag, readGrade, readList } from '../tabular/values.ts'

/** Ids made of two others and a word still fit an index of the database. */
const longestId = 600

const gone = new Set(['tobedeleted', 'deleted', 'inactive', 'delete'])

/** The feed says that what this line names is gone. */
export const isGone = (row: TableRow): boolean => gone.has(row.cell('status').toLowerCase())

/** Reads one line's cells as values; remembers whether anything makes the line unusable. */
export interface Cells {
  /** A text that must be there; of a line that deletes by its id only the id must. */
  needed(column: string): string
  text(column: string): string | null
  /** A name that people will read: text that a spreadsheet would run is kept, and said. */
  name(column: string): string | null
  day(column: string): string | null
  neededDay(column: string): string
  flag(column: string): boolean | null
  list(column: string): string[]
  grades(column: string): string[]
  /** Notes why the line has to stay out. */
  refuse(column: string, message: string): void
  warn(column: string, message: string): void
  /** What is known of the line beyond our columns: the named ones, and those the layout does not know. */
  extension(columns?: readonly string[]): Record<string, string>
  /** The row, or that it stays out. */
  row<T>(sourcedId: string | null, make: () => T): T | RejectedRow
}

/**
 * @param isPerson whether the line describes a person: social security numbers are then left out of every cell, else
 * only of cells that no standard names (a section's number may have their form).
 */
export function readCells(row: TableRow, findings: Findings, { isPerson = false } = {}): Cells {
  let isWrong = false
  const isDeletion = isGone(row) && row.cell('sourcedId') !== ''
  const refuse = (column: string, message: string) => {
    isWrong = true
    findings.error(row.file, row.line, column, message)
  }
  const warn = (column: string, message: string) => findings.warning(row.file, row.line, column, message)
  if (!row.isWhole) {
    isWrong = true
    findings.error(
      row.file,
      row.line,
      null,
      'The line has another number of cells than the header. Put cells that hold commas in quotes, and leave none out.',
    )
  }
  const isSsn = (column: string, cell: string) => {
    if (!looksLikeSsn(cell)) return false
    warn(column, 'The cell looks like a social security number and was left out. Take it out of the export.')
    return true
  }
  const text = (column: string) => {
    const cell = row.cell(column)
    return cell === '' || (isPerson && isSsn(column, cell)) ? null : cell
  }
  const day = (column: string) => {
    const cell = row.cell(column)
    const found = cell === '' ? null : readDay(cell)
    if (found === undefined) refuse(column, `"${cell}" is not a date. Write it as YYYY-MM-DD.`)
    return found ?? null
  }
  const needed = (column: string) => {
    const cell = row.cell(column)
    const isAsked = !isDeletion || column === 'sourcedId'
    if (cell === '' && row.isWhole && isAsked) refuse(column, `${column} is empty. Fill it in.`)
    return cell
  }
  return {
    refuse,
    warn,
    text,
    day,
    needed,
    name: (column) => {
      const cell = text(column)
      if (cell !== null && looksLikeFormula(cell))
        warn(column, `The text begins with "${cell[0]}" as a formula does; it was kept as text.`)
      return cell
    },
    neededDay: (column) => (needed(column) === '' ? '' : (day(column) ?? '')),
    flag: (column) => {
      const cell = row.cell(column)
      if (cell === '') return null
      const found = readFlag(cell)
      if (found === undefined) refuse(column, `"${cell}" is neither true nor false.`)
      return found ?? null
    },
    list: (column) => readList(row.cell(column)),
    grades: (column) =>
      readList(row.cell(column)).map((word) => {
        const grade = readGrade(word)
        if (grade === undefined)
          warn(column, `The grade "${word}" is not known (KG, 01 … 13); it was kept as it is.`)
        return grade ?? word
      }),
    extension: (columns = []) => {
      const known = columns.flatMap((column) => {
        const cell = text(column)
        return cell === null ? [] : [[column, cell] as const]
      })
      const others = Object.entries(row.extension).filter(([column, cell]) => !isSsn(column, cell))
      return Object.fromEntries([...known, ...others])
    },
    row: (sourcedId, make) => {
      if (sourcedId !== null && sourcedId.length > longestId)
        refuse('sourcedId', `The id is longer than ${longestId} signs. Look for a missing quote or comma.`)
      return isWrong
        ? {
            rejected: true,
            sourcedId: sourcedId || null,
            file: row.file,
            line: row.line,
            isIdUnsure: row.isRunTogether || (row.has('sourcedId') && row.cell('sourcedId') === ''),
          }
        : make()
    },
  }
}
