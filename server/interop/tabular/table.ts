import { refusedFile, type Findings } from '#server/platform/findings.ts'
import { readRecords } from './csv.ts'
import type { InputFile } from './input-file.ts'
import { nearest, plain } from './words.ts'

/** One column of a table, as the standard spells it, and the other names it is known by. */
export interface Column {
  name: string
  /** Names that are as right as the first: another version's, or the format's own. */
  spellings?: readonly string[]
  /** Names that are read, but said. */
  aliases?: readonly string[]
  /** The aliases are looked for before the name itself. */
  isAliasFirst?: boolean
  isRequired?: boolean
  /** Not required in a file that has this other column. */
  unless?: string
}

/** One line of a table. */
export interface TableRow {
  file: string
  line: number
  /** The cell of a column by the standard's name, trimmed; empty when there is none. */
  cell(column: string): string
  /** Whether the file has the column at all. */
  has(column: string): boolean
  /** Cells of columns the layout does not name and the reader keeps, by their own header; empty ones left out. */
  extension: Record<string, string>
  /** False when the line has another number of cells than the header; its cells are not to be trusted. */
  isWhole: boolean
  /** A cell holds a line break, or (in a line that is not whole) what else parts cells: if wrong, others may be lost in it. */
  isRunTogether: boolean
}

export interface Table {
  file: string
  has(column: string): boolean
  /** How the file itself spells a column that it has. */
  spelling(column: string): string
  rows: AsyncIterable<TableRow>
}

/** Whether a column that the layout does not name is kept beside the row, and if not, why. */
export type Keeping = (column: string) => { isKept: true } | { isKept: false; why: string }

interface Header {
  names: string[]
  /** Column name of the layout → index of the cell. */
  places: Map<string, number>
  /** Indexes of cells that are kept though the layout does not name them. */
  kept: ReadonlySet<number>
}

const keepAll: Keeping = () => ({ isKept: true })

/**
 * Opens a CSV file as a table with known columns. Header names may differ in case, spaces and signs, or be an alias.
 * @throws Problem `file-refused` when a required column is missing (naming the nearest there is) or stands there twice.
 */
export async function openTable(
  file: InputFile,
  columns: readonly Column[],
  findings: Findings,
  keeping: Keeping = keepAll,
): Promise<Table> {
  const records = readRecords(file, findings)
  const first = await records.next()
  if (first.done) throw refusedFile(file.name, null, null, 'The file holds no header line. Export it again.')
  const header = matchHeader(file.name, first.value.cells, columns, findings, keeping)
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const { line, cells } of records) {
      if (cells.every((cell) => cell.trim() === '')) continue
      yield rowOf(file.name, line, cells, header)
    }
  }
  return {
    file: file.name,
    has: (column) => header.places.has(column),
    spelling: (column) => first.value.cells[header.places.get(column) ?? -1]?.trim() ?? column,
    rows: rows(),
  }
}

function rowOf(
  file: string,
  line: number,
  cells: readonly string[],
  { names, places, kept }: Header,
): TableRow {
  const extension: Record<string, string> = {}
  for (const at of kept) {
    const value = cells[at]?.trim()
    if (value) extension[names[at]!] = value
  }
  const isWhole =
    cells.length === names.length ||
    (cells.length > names.length && cells.slice(names.length).every((cell) => cell.trim() === ''))
  return {
    file,
    line,
    has: (column) => places.has(column),
    cell: (column) => {
      const at = places.get(column)
      return at === undefined ? '' : (cells[at] ?? '').trim()
    },
    extension,
    isWhole,
    isRunTogether: cells.some((cell) => /[\r\n]/.test(cell) || (!isWhole && /[;\t|]/.test(cell))),
  }
}

/** Headers of some exports all carry the name of their table (`status_cl`, `term_cl`): the common ending says nothing. */
function withoutCommonEnding(names: readonly string[]): string[] {
  const ending = /_[A-Za-z]{1,4}$/.exec(names[0] ?? '')?.[0]
  const isMeant = ending === undefined || /^_ids?$/i.test(ending)
  const isCommon = !isMeant && names.length > 2 && names.every((name) => name.endsWith(ending))
  return isCommon ? names.map((name) => name.slice(0, -ending.length)) : [...names]
}

function matchHeader(
  file: string,
  cells: readonly string[],
  columns: readonly Column[],
  findings: Findings,
  keeping: Keeping,
): Header {
  const names = withoutCommonEnding(cells.map((cell) => cell.trim()))
  const byWord = new Map<string, number[]>()
  names.forEach((name, at) => byWord.set(plain(name), [...(byWord.get(plain(name)) ?? []), at]))
  for (const [word, places] of byWord)
    if (word !== '' && places.length > 1)
      throw refusedFile(
        file,
        1,
        names[places[0]!]!,
        `The column "${names[places[0]!]}" stands ${places.length} times in the header. Keep one of them.`,
      )
  const places = new Map<string, number>()
  const renamed: string[] = []
  for (const column of columns) {
    for (const name of namesOf(column)) {
      const at = byWord.get(plain(name))?.[0]
      if (at === undefined || [...places.values()].includes(at)) continue
      places.set(column.name, at)
      if (![column.name, ...(column.spellings ?? [])].includes(cells[at] ?? ''))
        renamed.push(`"${cells[at]?.trim()}" as ${column.name}`)
      break
    }
  }
  const free = names.filter((name, at) => name !== '' && ![...places.values()].includes(at))
  refuseMissing(file, names, free, columns, places)
  for (const name of free) warnOfUnknown(file, name, columns, places, findings, keeping)
  if (renamed.length > 0)
    findings.warning(
      file,
      1,
      null,
      `Columns were read under another name than the standard's: ${renamed.join(', ')}.`,
    )
  const used = new Set(places.values())
  const kept = names.flatMap((name, at) => (name !== '' && !used.has(at) && keeping(name).isKept ? [at] : []))
  return { names, places, kept: new Set(kept) }
}

/** Every name a column may bear, in the order they are looked for; a bare `id` says least. */
export const namesOf = ({ name, spellings = [], aliases = [], isAliasFirst = false }: Column): string[] =>
  isAliasFirst
    ? [...spellings, ...aliases.filter((alias) => alias !== 'id'), name, ...aliases]
    : [name, ...spellings, ...aliases]

function refuseMissing(
  file: string,
  names: readonly string[],
  free: readonly string[],
  columns: readonly Column[],
  places: ReadonlyMap<string, number>,
): void {
  const missing = columns.filter(
    ({ name, isRequired, unless }) =>
      isRequired === true && !places.has(name) && !(unless !== undefined && places.has(unless)),
  )
  if (missing.length === 0) return
  const [first] = missing
  const hint = nearest(first!.name, free)
  const which = missing.map(({ name }) => `"${name}"`).join(', ')
  throw refusedFile(
    file,
    1,
    first!.name,
    `The column ${which} is missing. ${hint ? `Did you mean "${hint}"? Rename it to "${first!.name}". ` : ''}` +
      `Found: ${names.slice(0, 40).join(', ')}. Expected: ${columns.map(({ name }) => name).join(', ')}. ` +
      'If the file has no header line, add it as the first line.',
  )
}

/** A column the standard does not know: said when it is left out, or when it is almost one that is known. */
function warnOfUnknown(
  file: string,
  name: string,
  columns: readonly Column[],
  places: ReadonlyMap<string, number>,
  findings: Findings,
  keeping: Keeping,
): void {
  const likely = nearest(
    name,
    columns.filter((column) => !places.has(column.name)).map((column) => column.name),
  )
  const hint = likely ? ` If you mean "${likely}", rename it.` : ''
  const kept = keeping(name)
  if (!kept.isKept) findings.warning(file, 1, name, `The column "${name}" was left out: ${kept.why}${hint}`)
  else if (likely)
    findings.warning(file, 1, name, `The column "${name}" is not known and was kept as it is.${hint}`)
}
