import { migrate } from '#server/platform/migrate.ts'
import { openConfigured, type Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database to the present version',
  options: {},
  arguments: [0, 0],
  run: async ({ config }) => {
    const database = await openConfigured(config)
    try {
      const applied = await migrate(database)
      const text = applied.length > 0 ? `Applied:\n${applied.join('\n')}` : 'The database is up to date.'
      return { text, json: { applied }, isDone: true }
    } finally {
      await database.close()
    }
  },
}
