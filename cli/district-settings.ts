import { changeSettings, selectSettings, type SettingsChange } from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'

const options = {
  ...districtOption,
  demographics: { type: 'string' },
  'removal-guard': { type: 'string' },
  'mastery-threshold': { type: 'string' },
  'mastery-cut': { type: 'string' },
  'mastery-successes': { type: 'string' },
} as const

/** Each number setting with the bounds the database also holds. */
const numbers = {
  'removal-guard': ['removalGuardPercent', 0, 100],
  'mastery-threshold': ['masteryThreshold', 0.8, 0.995],
  'mastery-cut': ['masteryCut', 0.5, 0.95],
  'mastery-successes': ['masterySuccesses', 1, 5],
} as const

function changeOf(values: Record<string, unknown>): SettingsChange {
  const change: SettingsChange = {}
  if (values.demographics !== undefined) {
    if (values.demographics !== 'yes' && values.demographics !== 'no')
      throw new Problem(400, 'malformed', '--demographics is yes or no.')
    change.acceptsDemographics = values.demographics === 'yes'
  }
  for (const [option, [name, least, most]] of Object.entries(numbers)) {
    if (values[option] === undefined) continue
    const value = Number(values[option])
    const mustBeWhole = option === 'removal-guard' || option === 'mastery-successes'
    if (!(value >= least && value <= most) || (mustBeWhole && !Number.isInteger(value)))
      throw new Problem(
        400,
        'malformed',
        `--${option} is a ${mustBeWhole ? 'whole ' : ''}number from ${least} to ${most}.`,
      )
    change[name] = value
  }
  return change
}

export const districtSettingsCommand: Command = {
  name: 'district settings',
  usage:
    '[--demographics yes|no] [--removal-guard PERCENT] [--mastery-threshold P] [--mastery-cut P] [--mastery-successes N] [--district ID]',
  summary: "Shows a district's settings, after changing those that are given",
  options,
  arguments: [0, 0],
  run: ({ config, values }) =>
    withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const change = changeOf(values)
      const settings = await database.transaction(wideContext(district.id), async (tx) => {
        if (Object.keys(change).length > 0) await changeSettings(tx, change)
        return selectSettings(tx)
      })
      const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}`)
      if (Object.keys(change).some((name) => name.startsWith('mastery')))
        lines.push(
          'Run "proximal rebuild mastery" so that past answers count by the new rule; what is declared stays.',
        )
      return { text: lines.join('\n'), json: settings, isDone: true }
    }),
}
