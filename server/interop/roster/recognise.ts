import { createFindings, refusedFile, type Findings } from '#server/platform/findings.ts'
import { readRecords } from '../tabular/csv.ts'
import type { InputFiles } from '../tabular/files.ts'
import type { InputFile } from '../tabular/input-file.ts'
import type { Column } from '../tabular/table.ts'
import { nearest, plain } from '../tabular/words.ts'
import { otherFiles, type Layout, type RosterFormat, type TableKind } from './format.ts'

/** A file that was recognised as one table of a format. */
export interface RosterTable {
  file: InputFile
  layout: Layout
  columns: readonly Column[]
  /** Header words as the file has them, letters and digits only. */
  header: ReadonlySet<string>
}

const stem = (name: string) => name.replace(/\.[^.]*$/, '')
const isTabular = (name: string) => /\.(csv|txt|tsv)$/i.test(name)

/** A file name without what exports add to it: dates, numbers, `out`, `export`, the standard's name. */
const bareName = (name: string): string =>
  plain(
    stem(name)
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .split(/[^A-Za-z]+/)
      .filter(
        (word) => !/^(out|export|extract|full|delta|oneroster|sds|v\d.*|p\d|csv|new|final)?$/i.test(word),
      )
      .join(''),
  )

/** The first line's words; empty for a file that has none or cannot be read (reading it says why). */
async function headerOf(file: InputFile): Promise<string[]> {
  try {
    for await (const { cells } of readRecords(file, createFindings(0))) return cells
  } catch {
    return []
  }
  return []
}

const nameFits = (layout: Layout, name: string) =>
  layout.names.some((known) => plain(known) === plain(stem(name)) || plain(known) === bareName(name))

/** A layout whose required columns all stand in the header by their own names, for a file with a name of its own. */
function layoutByHeader(format: RosterFormat, header: ReadonlySet<string>): Layout | undefined {
  const fitting = format.layouts.filter((layout) => {
    const needed = layout.columns.filter((column) => column.isRequired === true)
    return needed.length > 1 && needed.every(({ name }) => header.has(plain(name)))
  })
  const count = (layout: Layout) => layout.columns.filter(({ name }) => header.has(plain(name))).length
  return fitting.toSorted((a, b) => count(b) - count(a))[0]
}

/**
 * Which of the files are which tables of a format. What belongs to the standard but holds no roster is passed over;
 * what is not recognised is said.
 * @throws Problem `file-refused` when nothing is a roster, saying what was expected and found.
 */
export async function recognise(
  files: InputFiles,
  format: RosterFormat,
  findings: Findings,
): Promise<RosterTable[]> {
  const tables: RosterTable[] = []
  const strangers: string[] = []
  for (const file of files.files.filter(({ name }) => isTabular(name))) {
    const header = new Set((await headerOf(file)).map(plain))
    const layout =
      format.layouts.find((candidate) => nameFits(candidate, file.name)) ?? layoutByHeader(format, header)
    if (layout) tables.push({ file, layout, columns: layout.columns, header })
    else if (!otherFiles.has(plain(stem(file.name)))) strangers.push(file.name)
  }
  if (!tables.some(({ layout }) => needed.has(layout.kind))) refuseAll(files, format)
  for (const name of strangers) warnOfStranger(name, format, findings)
  return withLocalKeys(tables)
}

const needed: ReadonlySet<TableKind> = new Set(['orgs', 'users', 'classes', 'enrollments', 'roles'])

function refuseAll(files: InputFiles, format: RosterFormat): never {
  const found = files.files.map(({ name }) => name).slice(0, 20)
  const expected = format.layouts.map(({ names }) => `${names[0]}.csv`)
  throw refusedFile(
    files.name,
    null,
    null,
    `This is no roster. Expected a folder or zip with OneRoster 1.1 or 1.2 CSV files or Microsoft School Data Sync files ` +
      `(${[...new Set(expected)].join(', ')}); found: ${found.join(', ') || 'nothing'}.`,
  )
}

function warnOfStranger(name: string, format: RosterFormat, findings: Findings): void {
  const names = format.layouts.flatMap((layout) => layout.names)
  const likely = nearest(bareName(name), names)
  const hint = likely ? ` If it is ${likely}.csv, rename it.` : ''
  findings.warning(
    name,
    null,
    null,
    `This file is no table of ${format.name} that we read; it was passed over.${hint}`,
  )
}

/**
 * Some exports keep two keys: `sourcedId` beside `userId`, and refer by the second (`UserId`, `ClassId`). Then the
 * second is the key. Told by that no column anywhere refers to a sourcedId.
 */
function withLocalKeys(tables: readonly RosterTable[]): RosterTable[] {
  const refersBySourcedId = tables.some(({ header }) =>
    [...header].some((word) => /.sourcedids?$/.test(word)),
  )
  if (refersBySourcedId) return [...tables]
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.name === 'sourcedId' ? { ...column, isAliasFirst: true } : column,
    ),
  }))
}
