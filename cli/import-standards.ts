import { basename } from 'node:path'
import { importStandards } from '#server/interop/case/case.ts'
import { wideContext } from '#server/platform/context.ts'
import { createFindings } from '#server/platform/findings.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import { nothing, refusedOutcome, totalOf, wordsOf } from './import-outcome.ts'

export const importStandardsCommand: Command = {
  name: 'import standards',
  usage: 'FILE [--dry-run] [--district ID]',
  summary: 'Brings in a framework: a CASE 1.0 or 1.1 package (JSON, also gzipped)',
  options: { ...districtOption, 'dry-run': { type: 'boolean' } },
  arguments: [1, 1],
  run: ({ config, values, positionals: [path = ''], progress }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const findings = createFindings()
      const isDryRun = values['dry-run'] === true
      progress(`Reading ${basename(path)}`)
      const run = {
        database,
        context: wideContext(district.id),
        file: { path, name: basename(path) },
        findings,
      }
      try {
        const { counts, framework, competencies, associations } = await importStandards(run, { isDryRun })
        // The document is no entity of its own to a reader, but a change of it is a change.
        const document = { ...nothing, changed: counts.frameworks.changed }
        const total = totalOf([counts.competencies, counts.associations, document])
        return {
          text: `${framework.title} (${framework.id}): ${competencies} items, ${associations} associations. ${wordsOf(total)}${isDryRun ? ' Nothing was written.' : ''}`,
          json: { ...total, framework, items: competencies, associations, counts, errors: [] },
          isDone: true,
        }
      } catch (error) {
        return refusedOutcome(error, findings)
      }
    }),
}
