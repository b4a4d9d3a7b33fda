import type { Importer, ImportReport, ImportRun } from '../imports/importer.ts'
import { Problem } from '#server/platform/errors.ts'
import { columnNames } from './columns.ts'
import type { LogOptions, LogRun } from './log.ts'
import { checkLog, importLog, type LogOutcome } from './recording.ts'

export { columnNames } from './columns.ts'
export { checkLog, importLog } from './recording.ts'

const defaultSource = 'Response log'

/** The options of a response log, each with what it is for. */
const optionWords = {
  columns: `Columns whose names are not known, as ours=theirs,… (time= when there is none); ours: ${columnNames.join(', ')}`,
  kind: 'assessed (its source may assess; the default) or practised',
  source: `What the log is called ("${defaultSource}" unless given); two logs whose ids clash, or that have no times, need two names`,
  createMissing:
    'true: make the students, sections, items and competencies that the log names and nobody has',
}

/**
 * Options from the words a person gave.
 * @throws Problem `malformed` naming the option at fault
 */
export function readOptions(words: Readonly<Record<string, string | undefined>>): LogOptions {
  const { columns, kind = 'assessed', source = defaultSource, createMissing = 'false' } = words
  const refuse = (field: string, message: string) =>
    new Problem(400, 'malformed', `The option ${field} ${message}.`, { fields: [{ field, message }] })
  if (kind !== 'assessed' && kind !== 'practised') throw refuse('kind', 'is assessed or practised')
  if (createMissing !== 'true' && createMissing !== 'false') throw refuse('createMissing', 'is true or false')
  const name = source.trim()
  if (name === '' || name.length > 100) throw refuse('source', 'has between 1 and 100 characters')
  return { columns, kind, source: name, createMissing: createMissing === 'true' }
}

/** How a response log comes in through the imports screen. */
export const responsesImporter: Importer = {
  kind: 'responses',
  options: optionWords,
  check: async (run) => shown(await checkLog(logRunOf(run))),
  apply: async (run) => shown(await importLog(logRunOf(run))),
}

const logRunOf = (run: ImportRun): LogRun => ({
  database: run.database,
  context: run.context,
  file: run.file,
  options: readOptions(run.options),
  findings: run.findings,
  progress: run.progress,
})

function shown({ added, unchanged, rows, students, items, competencies, seconds }: LogOutcome): ImportReport {
  return {
    counts: { evidence: { added, changed: 0, removed: 0, unchanged } },
    figures: { rows, students, items, competencies, seconds: Math.round(seconds * 10) / 10 },
    held: null,
  }
}
