import { basename } from 'node:path'
import { checkLog, columnNames, importLog, readOptions } from '#server/interop/response-log/response-log.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { createFindings } from '#server/platform/findings.ts'
import {
  districtOf,
  districtOption,
  UsageFault,
  withDatabase,
  type Command,
  type Invocation,
} from './command.ts'
import { foundWords, refusedOutcome, wordsOf } from './import-outcome.ts'

export const importResponsesCommand: Command = {
  name: 'import responses',
  usage:
    'FILE [--create-missing] [--columns ours=theirs,…] [--kind assessed|practised] [--source NAME] [--dry-run] [--district ID]',
  summary: `Brings in a log of answers (CSV, also gzipped). Its columns: ${columnNames.join(', ')}; the first four are needed. Other names: --columns time=at; none: --columns time=`,
  options: {
    ...districtOption,
    'create-missing': { type: 'boolean' },
    columns: { type: 'string' },
    kind: { type: 'string' },
    source: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  arguments: [1, 1],
  run: ({ config, values, positionals: [path = ''], progress }) => {
    const options = optionsFrom(values)
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const findings = createFindings()
      const isDryRun = values['dry-run'] === true
      const name = basename(path)
      progress(`Reading ${name}`)
      const run = {
        database,
        context: wideContext(district.id),
        file: {
          path,
          name,
        },
        options,
        findings,
        progress: (share: number) => progress(`${name}: ${Math.floor(share * 100)} %`),
      }
      try {
        const outcome = isDryRun ? await checkLog(run) : await importLog(run)
        const { added, unchanged, rows, students, competencies, seconds } = outcome
        const counts = { added, changed: 0, removed: 0, unchanged }
        const found = foundWords(findings)
        return {
          text: [
            `${rows} rows of ${students} students on ${competencies} competencies in ${seconds.toFixed(1)} s. ${wordsOf(counts)}${isDryRun ? ' Nothing was written.' : ''}`,
            ...found.lines,
          ].join('\n'),
          json: {
            ...outcome,
            ...counts,
            ...found.json,
          },
          isDone: findings.errorCount === 0,
        }
      } catch (error) {
        return refusedOutcome(error, findings)
      }
    })
  },
}

function optionsFrom(values: Invocation['values']): ReturnType<typeof readOptions> {
  const text = (name: string) => values[name] as string | undefined
  try {
    return readOptions({
      columns: text('columns'),
      kind: text('kind'),
      source: text('source'),
      createMissing: values['create-missing'] === true ? 'true' : 'false',
    })
  } catch (error) {
    throw error instanceof Problem ? new UsageFault(error.message) : error
  }
}
