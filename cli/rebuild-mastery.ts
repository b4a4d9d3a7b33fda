import { rebuildMastery } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'

export const rebuildMasteryCommand: Command = {
  name: 'rebuild mastery',
  usage: '[--check] [--district ID]',
  summary:
    'Folds all evidence again into estimates; with --check only says how far they differ from the stored',
  options: { ...districtOption, check: { type: 'boolean' } },
  arguments: [0, 0],
  run: ({ config, values, progress }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const check = values.check === true
      const { students, states, maxDifference } = await rebuildMastery(database, wideContext(district.id), {
        check,
        progress: (done) => progress(`${done} students`),
      })
      const verb = check ? 'compared' : 'rebuilt'
      return {
        text: `${states} states of ${students} students ${verb}; they differed by ${maxDifference} at most.`,
        json: { students, states, maxDifference },
        isDone: true,
      }
    }),
}
