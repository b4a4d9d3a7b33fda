import { openConfigured } from '#server/platform/configured.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database to the present version',
  options: {},
  arguments: [0, 0],
  run: async ({ config }) => {
    const { database, applied } = await openConfigured(config)
    await database.close()
    const text = applied.length > 0 ? `Applied:\n${applied.join('\n')}` : 'The database is up to date.'
    return { text, json: { applied }, isDone: true }
  },
}
