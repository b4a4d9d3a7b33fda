import type { ParseArgsConfig } from 'node:util'
import type { DistrictChoice } from '#contract/access.ts'
import { listDistricts } from '#server/access/access.ts'
import type { Config } from '#server/platform/config.ts'
import { openConfigured } from '#server/platform/configured.ts'
import type { Database } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'

/** What a command was given. `values` are its options, `positionals` its arguments in order. */
export interface Invocation {
  values: Record<string, string | boolean | undefined>
  positionals: string[]
  config: Config
  /** Says how far a long work is, on stderr; one line that overwrites itself on a terminal. */
  progress: (text: string) => void
}

export interface Outcome {
  /** What a person reads on stdout. */
  text: string
  /** What `--json` prints, as the last line of stdout. */
  json: Record<string, unknown>
  /** False when something was refused or had errors: exit code 1. */
  isDone: boolean
}

export interface Command {
  /** The words that call it: `import roster`. */
  name: string
  /** Its arguments and options as shown in the help, without the name. */
  usage: string
  summary: string
  options: NonNullable<ParseArgsConfig['options']>
  /** How many arguments it takes at least and at most. */
  arguments: readonly [number, number]
  /** `null` when the command goes on by itself (serve). */
  run(invocation: Invocation): Promise<Outcome | null>
}

/** Thrown for words that no command understands: exit code 2, with the message. */
export class UsageFault extends Error {}

/** The option of every command that works in one district. */
export const districtOption = { district: { type: 'string' } } as const

/** Runs `work` on the configured database, migrated, and closes it whatever happens. */
export async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const { database } = await openConfigured(config)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/**
 * The district a command means: the one named by `--district` (id or name), else the only one there is.
 * @throws Problem `district-needed` when it is not clear which, naming those there are.
 */
export async function districtOf(database: Database, given: unknown): Promise<DistrictChoice> {
  const districts = await listDistricts(database)
  const found =
    given === undefined
      ? districts.length === 1
        ? districts[0]
        : undefined
      : districts.find(({ id, name }) => id === given || name === given)
  if (found) return found
  const list = districts.map(({ id, name }) => `${id} (${name})`).join(', ')
  throw new Problem(
    400,
    'district-needed',
    districts.length === 0
      ? 'There is no district yet. Make one: proximal district create NAME'
      : `Say which district with --district ID. There are: ${list}`,
  )
}
