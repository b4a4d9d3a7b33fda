import { basename } from 'node:path'
import { rosterImporter, type ImportReport } from '#server/interop/roster/roster.ts'
import { rosterListeners } from '#server/app.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { createFindings, type Findings } from '#server/platform/findings.ts'
import { districtOf, districtOption, withDatabase, type Command, type Outcome } from './command.ts'
import { refusedOutcome, totalOf, wordsOf } from './import-outcome.ts'

export const importRosterCommand: Command = {
  name: 'import roster',
  usage: 'PATH [--dry-run] [--allow-removals PERCENT] [--source NAME] [--district ID]',
  summary: 'Brings in a roster: OneRoster 1.1 or 1.2 CSV or School Data Sync, a folder or a zip',
  options: {
    ...districtOption,
    'dry-run': { type: 'boolean' },
    'allow-removals': { type: 'string' },
    source: { type: 'string' },
  },
  arguments: [1, 1],
  run: ({ config, values, positionals: [path = ''], progress }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const findings = createFindings()
      const isDryRun = values['dry-run'] === true
      const importer = rosterImporter(rosterListeners)
      const name = basename(path)
      progress(`Reading ${name}`)
      let said = 0
      const run = {
        database,
        context: wideContext(district.id),
        file: { path, name },
        options: typeof values.source === 'string' ? { source: values.source } : {},
        allowRemovalsPercent: percentOf(values['allow-removals']),
        findings,
        progress: (share: number) => {
          if (share < said + 0.1) return
          said = share
          progress(`${isDryRun ? 'Comparing' : 'Importing'} ${Math.round(share * 100)} %`)
        },
      }
      try {
        return outcomeOf(isDryRun ? await importer.check(run) : await importer.apply(run), findings, isDryRun)
      } catch (error) {
        return refusedOutcome(error, findings)
      }
    }),
}

function percentOf(given: unknown): number | undefined {
  if (given === undefined) return undefined
  const percent = Number(given)
  if (percent >= 0 && percent <= 100 && given !== '') return percent
  throw new Problem(400, 'malformed', '--allow-removals takes a number from 0 to 100.')
}

function outcomeOf({ counts, held }: ImportReport, findings: Findings, isDryRun: boolean): Outcome {
  const total = totalOf(Object.values(counts))
  const errors = findings.list.filter(({ severity }) => severity === 'error')
  const warnings = findings.list.filter(({ severity }) => severity === 'warning')
  const lines = Object.entries(counts).map(([entity, changes]) => `${entity}: ${wordsOf(changes)}`)
  const places = [...errors, ...warnings]
    .slice(0, 50)
    .map(({ file, line, field, message }) => `${[file, line, field].filter(Boolean).join(':')}: ${message}`)
  const ending = held ?? (isDryRun ? 'Nothing was written.' : '')
  return {
    text: [...lines, ...places, ending].filter((line) => line !== '').join('\n'),
    json: {
      ...total,
      ...counts,
      counts,
      held,
      errorCount: findings.errorCount,
      warningCount: findings.warningCount,
      errors: held === null ? errors : [...errors, { file: null, line: null, field: null, message: held }],
      warnings,
    },
    isDone: held === null && findings.errorCount === 0,
  }
}
