import { parseArgs } from 'node:util'
import { readConfig } from '#server/platform/config.ts'
import { Problem } from '#server/platform/errors.ts'
import { UsageFault, type Command, type Outcome } from './command.ts'
import { createDistrictCommand } from './district-create.ts'
import { districtSettingsCommand } from './district-settings.ts'
import { importRosterCommand } from './import-roster.ts'
import { importPrerequisitesCommand } from './import-prerequisites.ts'
import { importResponsesCommand } from './import-responses.ts'
import { exportStandardsCommand } from './export-standards.ts'
import { exportStatementsCommand } from './export-statements.ts'
import { importStandardsCommand } from './import-standards.ts'
import { importStatementsCommand } from './import-statements.ts'
import { migrateCommand } from './migrate.ts'
import { rebuildMasteryCommand } from './rebuild-mastery.ts'
import { serveCommand } from './serve.ts'
import { createSourceCommand } from './source-create.ts'
import { sourceCredentialCommand } from './source-credential.ts'
import { sourceListCommand } from './source-list.ts'
import { sourceRevokeCommand } from './source-revoke.ts'
import { sourceTrustCommand } from './source-trust.ts'
import { userAccountCommand } from './user-account.ts'
import { createUserCommand } from './user-create.ts'

const commands: Command[] = [
  serveCommand,
  migrateCommand,
  createDistrictCommand,
  districtSettingsCommand,
  createUserCommand,
  userAccountCommand,
  createSourceCommand,
  sourceListCommand,
  sourceTrustCommand,
  sourceCredentialCommand,
  sourceRevokeCommand,
  importStandardsCommand,
  importPrerequisitesCommand,
  exportStandardsCommand,
  importRosterCommand,
  importResponsesCommand,
  importStatementsCommand,
  exportStatementsCommand,
  rebuildMasteryCommand,
]

const help = (): string => {
  const lines = commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`)
  return `Usage: proximal COMMAND [--json]\n\n${lines.join('\n')}\n\nSettings come from the environment: see docs/operate.md.`
}

function find(words: string[]): { command: Command; rest: string[] } {
  const command = commands
    .filter(({ name }) => words.join(' ') === name || words.join(' ').startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (!command) throw new UsageFault(`There is no command "${words[0]}".\n${help()}`)
  return { command, rest: words.slice(command.name.split(' ').length) }
}

function parse(command: Command, rest: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...command.options, json: { type: 'boolean' } },
    })
    const [least, most] = command.arguments
    if (positionals.length < least || positionals.length > most)
      throw new TypeError('arguments are missing or too many')
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    throw new UsageFault(`${(error as Error).message}\nUsage: proximal ${command.name} ${command.usage}`)
  }
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
  else process.stderr.write(`${text}\n`)
}

function print({ text, json, isDone }: Outcome, asJson: boolean): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  if (asJson) console.log(JSON.stringify(json))
  else if (text) console.log(text)
  process.exitCode = isDone ? 0 : 1
}

async function main(words: string[]): Promise<void> {
  if (words.length === 0 || words[0] === 'help' || words.includes('--help')) {
    console.log(help())
    return
  }
  const { command, rest } = find(words)
  const { values, positionals } = parse(command, rest)
  const asJson = values.json === true
  try {
    const outcome = await command.run({ values, positionals, config: readConfig(process.env), progress })
    if (outcome) print(outcome, asJson)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.message)
    if (asJson)
      console.log(JSON.stringify({ code: error.code, errors: [{ message: error.message, ...error.detail }] }))
    process.exitCode = 1
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageFault) {
    console.error(error.message)
    process.exitCode = 2
    return
  }
  console.error('Something broke. Nothing after the last committed step was kept.', error)
  process.exitCode = 1
})
