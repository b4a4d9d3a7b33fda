import { createDistrict } from '#server/access/access.ts'
import { withDatabase, type Command } from './command.ts'

export const createDistrictCommand: Command = {
  name: 'district create',
  usage: 'NAME',
  summary: 'Makes an empty district and prints its id',
  options: {},
  arguments: [1, 1],
  run: ({ config, positionals: [name = ''] }) =>
    withDatabase(config, async (database) => {
      const district = await createDistrict(database, { name })
      return { text: district.id, json: { ...district }, isDone: true }
    }),
}
