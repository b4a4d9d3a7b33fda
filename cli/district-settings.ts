import { Language } from '#contract/language.ts'
import {
  changeSettings,
  isTimeZone,
  selectSettings,
  settingBounds,
  type NumberSetting,
  type SettingsChange,
} from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'

const options = {
  ...districtOption,
  'time-zone': { type: 'string' },
  language: { type: 'string' },
  demographics: { type: 'string' },
  'removal-guard': { type: 'string' },
  'mastery-threshold': { type: 'string' },
  'mastery-cut': { type: 'string' },
  'mastery-successes': { type: 'string' },
} as const

const numbers: Record<string, NumberSetting> = {
  'removal-guard': 'removalGuardPercent',
  'mastery-threshold': 'masteryThreshold',
  'mastery-cut': 'masteryCut',
  'mastery-successes': 'masterySuccesses',
}

function changeOf(values: Record<string, unknown>): SettingsChange {
  const change: SettingsChange = {}
  if (values.demographics !== undefined) {
    if (values.demographics !== 'yes' && values.demographics !== 'no')
      throw new Problem(400, 'malformed', '--demographics is yes or no.')
    change.acceptsDemographics = values.demographics === 'yes'
  }
  const zone = values['time-zone']
  if (zone !== undefined) {
    if (typeof zone !== 'string' || !isTimeZone(zone))
      throw new Problem(400, 'malformed', '--time-zone is a name such as America/Denver.')
    change.timeZone = zone
  }
  if (values.language !== undefined) {
    const language = Language.safeParse(values.language)
    if (!language.success)
      throw new Problem(400, 'malformed', `--language is one of ${Language.options.join(', ')}.`)
    change.language = language.data
  }
  for (const [option, name] of Object.entries(numbers)) {
    const { least, most, isWhole } = settingBounds[name]
    if (values[option] === undefined) continue
    const value = Number(values[option])
    if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value)))
      throw new Problem(
        400,
        'malformed',
        `--${option} is a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`,
      )
    change[name] = value
  }
  return change
}

export const districtSettingsCommand: Command = {
  name: 'district settings',
  usage:
    '[--time-zone NAME] [--language en|es] [--demographics yes|no] [--removal-guard PERCENT] [--mastery-threshold P] [--mastery-cut P] [--mastery-successes N] [--district ID]',
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
