import { basename } from 'node:path'
import { importPrerequisites } from '#server/interop/prerequisites/prerequisites.ts'
import { wideContext } from '#server/platform/context.ts'
import { createFindings } from '#server/platform/findings.ts'
import { districtOf, districtOption, UsageFault, withDatabase, type Command } from './command.ts'
import { refusedOutcome, wordsOf } from './import-outcome.ts'

export const importPrerequisitesCommand: Command = {
  name: 'import prerequisites',
  usage: 'FILE --framework ID [--from COLUMN --to COLUMN] [--dry-run] [--district ID]',
  summary: 'Adds prerequisites to a framework (our id or its CASE identifier) from a CSV list of codes',
  options: {
    ...districtOption,
    framework: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  arguments: [1, 1],
  run: ({ config, values, positionals: [path = ''], progress }) =>
    withDatabase(config, async (database) => {
      const { framework, from, to } = values
      if (typeof framework !== 'string')
        throw new UsageFault('Say which framework the codes belong to: --framework ID')
      const district = await districtOf(database, values.district)
      const findings = createFindings()
      const isDryRun = values['dry-run'] === true
      const file = { path, name: basename(path) }
      progress(`Reading ${file.name}`)
      const options = { framework, from: textOf(from), to: textOf(to), isDryRun }
      try {
        const context = wideContext(district.id)
        const { counts, rows } = await importPrerequisites({ database, context, file, findings }, options)
        return {
          text: `${rows} prerequisites. ${wordsOf(counts)}${isDryRun ? ' Nothing was written.' : ''}`,
          json: { ...counts, rows, counts: { associations: counts }, errors: [], warnings: findings.list },
          isDone: true,
        }
      } catch (error) {
        return refusedOutcome(error, findings)
      }
    }),
}

const textOf = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)
