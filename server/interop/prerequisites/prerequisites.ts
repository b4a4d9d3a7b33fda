import type { ChangeCounts } from '#contract/imports.ts'
import type { Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { refusedFile, type Findings } from '#server/platform/findings.ts'
import {
  addPrerequisites,
  competenciesByCode,
  frameworkIdOf,
  planPrerequisites,
  type CodedCompetency,
} from '#server/standards/standards.ts'
import type { ImportRun, Importer } from '../imports/importer.ts'
import { openFiles } from '../tabular/files.ts'
import { openTable, type Column } from '../tabular/table.ts'

export interface PrerequisitesImport {
  frameworkId: string
  counts: ChangeCounts
  rows: number
}

interface Options {
  /** Our id or the CASE identifier of the framework whose codes the list uses. */
  framework: string
  /** Header of the column with what comes first, and with what it opens; found by their usual names when not given. */
  from?: string | undefined
  to?: string | undefined
  isDryRun: boolean
}

/** A list as it stands in its file, with the file's own names for its two columns. */
interface List {
  file: string
  columns: { from: string; to: string }
  lines: Line[]
}

/** One line; its ends are words of the list, or ids once they are found. */
interface Line {
  line: number
  from: string
  to: string
}

/** Usual headers, the most telling first: a code is what people mean, an id of another system is not. */
const usualNames = {
  from: [
    'from_code',
    'from',
    'prerequisite',
    'prerequisite_code',
    'prereq',
    'before',
    'source',
    'origin',
    'from_identifier',
    'from_id',
  ],
  to: [
    'to_code',
    'to',
    'competency',
    'standard',
    'opens',
    'after',
    'target',
    'destination',
    'to_identifier',
    'to_id',
  ],
}

/**
 * Reads a list of prerequisites (CSV, `from` comes before `to`) and adds them to a framework, in one transaction. Each
 * end is a code of the framework, or the CASE identifier or id of a competency of any framework. A list with any
 * fault, or one that would close a circle, changes nothing.
 * @throws Problem `file-refused`; every fault is in `findings` with its line and column
 */
export async function importPrerequisites(
  {
    database,
    context,
    file,
    findings,
  }: { database: Database; context: Context } & Pick<ImportRun, 'file' | 'findings'>,
  options: Options,
): Promise<PrerequisitesImport> {
  const list = await readList(file, columnOf('from', options.from), columnOf('to', options.to), findings)
  return database.transaction(context, async (tx) => {
    const frameworkId = await frameworkIdOf(tx, options.framework)
    const edges = await resolve(tx, frameworkId, list, findings)
    if (findings.errorCount > 0) throw refusal(findings)
    const add = options.isDryRun ? planPrerequisites : addPrerequisites
    try {
      return { frameworkId, counts: await add(tx, frameworkId, edges), rows: list.lines.length }
    } catch (error) {
      throw error instanceof Problem && error.code === 'cycle' ? cycleAt(error, edges, list) : error
    }
  })
}

function columnOf(end: 'from' | 'to', given: string | undefined): Column {
  if (given === undefined)
    return { name: end, spellings: usualNames[end], isAliasFirst: true, isRequired: true }
  // A header whose columns all end alike (`from_code,to_code,type_code`) is read without that ending.
  return { name: given, spellings: [given.replace(/_[A-Za-z]{1,4}$/, '')], isRequired: true }
}

async function readList(
  { path, name }: ImportRun['file'],
  from: Column,
  to: Column,
  findings: Findings,
): Promise<List> {
  const { files, close } = await openFiles(path, name)
  try {
    const [file, another] = files
    if (!file || another)
      throw refusedFile(name, null, null, `There are ${files.length} files. Give the one that is the list.`)
    const table = await openTable({ ...file, name }, [from, to], findings)
    const columns = { from: table.spelling(from.name), to: table.spelling(to.name) }
    const lines: Line[] = []
    for await (const row of table.rows) {
      const line = { line: row.line, from: row.cell(from.name), to: row.cell(to.name) }
      for (const end of ['from', 'to'] as const)
        if (line[end] === '') findings.error(name, row.line, columns[end], emptyCell)
      if (line.from && line.to) lines.push(line)
    }
    if (lines.length === 0 && findings.errorCount === 0)
      throw refusedFile(name, null, null, 'The list has a header but no prerequisites. Export it again.')
    return { file: name, columns, lines }
  } finally {
    close()
  }
}

const emptyCell = 'The cell is empty. Write the code of the competency, or take the line out.'

/** The lines with ids at both ends; an end that is none or several is told, and its line left out. */
async function resolve(
  tx: Tx,
  frameworkId: string,
  { file, columns, lines }: List,
  findings: Findings,
): Promise<Line[]> {
  const words = [...new Set(lines.flatMap(({ from, to }) => [from, to]))]
  const own = await competenciesByCode(tx, words, frameworkId)
  const strange = words.filter((word) => own.get(word)!.length === 0)
  const foreign = await competenciesByCode(tx, strange)
  // A code of another framework says too little: only an identifier reaches there.
  const reached = (word: string) =>
    foreign.get(word)!.filter(({ id, identifier }) => word === id || word === identifier)
  const idAt = ({ line, ...ends }: Line, end: 'from' | 'to'): string | null => {
    const word = ends[end]
    const isOwn = own.get(word)!.length > 0
    const meant = isOwn ? own.get(word)! : reached(word)
    if (meant.length === 1) return meant[0]!.id
    const message = meant.length > 1 ? ambiguous(word, meant) : unknown(word, foreign.get(word)!.length > 0)
    findings.error(file, line, columns[end], message)
    return null
  }
  return lines.flatMap((line) => {
    const [from, to] = [idAt(line, 'from'), idAt(line, 'to')]
    return from && to ? [{ line: line.line, from, to }] : []
  })
}

const unknown = (word: string, isElsewhere: boolean) =>
  isElsewhere
    ? `The framework has no competency "${word}"; another framework has. Write its CASE identifier instead of the code.`
    : `There is no competency "${word}" in the framework. Check the spelling, or import the framework that has it first.`

const ambiguous = (word: string, meant: readonly CodedCompetency[]) =>
  `The code "${word}" means ${meant.length} competencies of the framework. Write the CASE identifier of the one you mean: ${meant
    .slice(0, 5)
    .map(({ identifier, title }) => `${identifier} (${title})`)
    .join(', ')}.`

function refusal({ list, errorCount }: Findings): Problem {
  const first = list.find(({ severity }) => severity === 'error')!
  const more = errorCount > 1 ? ` There are ${errorCount - 1} more faults.` : ''
  return refusedFile(first.file, first.line, first.field, `Nothing was imported. ${first.message}${more}`)
}

/** The circle with the last line of the list that is part of it. */
function cycleAt(cycle: Problem, edges: readonly Line[], { file, columns }: List): Problem {
  const ids = cycle.detail.competencyIds as string[]
  const culprit = edges.findLast(
    ({ from, to }) => ids.includes(from) && ids[(ids.indexOf(from) + 1) % ids.length] === to,
  )
  const [line, field] = culprit ? [culprit.line, columns.to] : [null, null]
  return refusedFile(file, line, field, `Nothing was imported. ${cycle.message}`)
}

/** How a list of prerequisites comes in through the imports screen. */
export const prerequisitesImporter: Importer = {
  kind: 'prerequisites',
  options: {
    framework: 'Id or CASE identifier of the framework whose codes the list uses',
    from: 'Column with what comes first; found by its usual names when not given',
    to: 'Column with what it opens; found by its usual names when not given',
  },
  check: (run) => shown(run, true),
  apply: (run) => shown(run, false),
}

async function shown(run: ImportRun, isDryRun: boolean) {
  const { framework, from, to } = run.options
  if (!framework) throw new Problem(422, 'framework-needed', 'Say which framework the codes belong to.')
  const { counts, rows } = await importPrerequisites(run, { framework, from, to, isDryRun })
  return { counts: { associations: counts }, figures: { rows }, held: null }
}
