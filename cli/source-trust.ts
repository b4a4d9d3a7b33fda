import { changeTrust, idOfSource } from '#server/evidence/evidence.ts'
import { wideContext } from '#server/platform/context.ts'
import { isId } from '#server/platform/id.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import { trustOf, trustOptions } from './source-words.ts'

export const sourceTrustCommand: Command = {
  name: 'source trust',
  usage: 'SOURCE [--asserts practised,observed,assessed] [--trusted-for ID,…] [--district ID]',
  summary:
    'Changes what a source (id or name) may assert, for what comes from now on. Without --asserts it may tell of practice only; without --trusted-for it may assess everything it asserts',
  options: { ...districtOption, ...trustOptions },
  arguments: [1, 1],
  run: ({ config, values, positionals: [named = ''] }) => {
    const trust = trustOf(values)
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const sourceId = isId(named) ? named : idOfSource(named)
      await database.transaction(wideContext(district.id), (tx) => changeTrust(tx, sourceId, trust))
      return {
        text: `It may tell of ${trust.asserts.join(', ')}, from now on.`,
        json: { sourceId, ...trust, districtId: district.id },
        isDone: true,
      }
    })
  },
}
