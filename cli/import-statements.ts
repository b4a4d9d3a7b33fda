import { basename } from 'node:path'
import { statementListeners } from '#server/app.ts'
import { ensureSource, findSource, idOfSource, type NewSource } from '#server/evidence/evidence.ts'
import { checkStatements, homeOfSources, importStatements } from '#server/interop/xapi/xapi.ts'
import { wideContext } from '#server/platform/context.ts'
import { createFindings } from '#server/platform/findings.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import { foundWords, refusedOutcome, wordsOf } from './import-outcome.ts'

/** Who vouches for statements when nobody is named. */
const unnamed: NewSource = { name: 'Imported statements', kind: 'log', asserts: ['practised'] }

export const importStatementsCommand: Command = {
  name: 'import statements',
  usage: 'FILE [--source NAME|ID] [--dry-run] [--district ID]',
  summary:
    'Brings in xAPI statements: JSON lines, a list or the answer of a store, also gzipped. What is there already stays, so a run that was broken off is run again. --source vouches for them and decides what they are trusted for; without it they tell of practice',
  options: { ...districtOption, source: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  arguments: [1, 1],
  run: ({ config, values, positionals: [path = ''], progress }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const { source } = values
      const isDryRun = values['dry-run'] === true
      const sourceId = await database.transaction(wideContext(district.id), async (tx) => {
        if (typeof source === 'string') return findSource(tx, source)
        return isDryRun ? idOfSource(unnamed.name) : ensureSource(tx, unnamed)
      })
      const findings = createFindings()
      const name = basename(path)
      const run = {
        database,
        districtId: district.id,
        path,
        sourceId,
        homePage: homeOfSources(config.PUBLIC_URL),
        listeners: statementListeners(config.PUBLIC_URL),
        findings,
        progress: (read: number) => progress(`${name}: ${read} statements`),
      }
      try {
        const outcome = isDryRun ? await checkStatements(run) : await importStatements(run)
        const { added, unchanged, refused, ...rest } = outcome
        const counts = { added, changed: 0, removed: 0, unchanged }
        const found = foundWords(findings, refused)
        return {
          text: [
            `${rest.read} good statements in ${rest.seconds.toFixed(1)} s. ${wordsOf(counts)}${isDryRun ? ' Nothing was written.' : ''}`,
            ...found.lines,
          ].join('\n'),
          json: { sourceId, ...rest, ...counts, refused, ...found.json },
          isDone: findings.errorCount === 0,
        }
      } catch (error) {
        return refusedOutcome(error, findings)
      }
    }),
}
