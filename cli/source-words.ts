import type { z } from 'zod'
import { EvidenceKind } from '#contract/evidence.ts'
import { Scope, Trust } from '#contract/sources.ts'
import type { Config } from '#server/platform/config.ts'
import { malformed, Problem } from '#server/platform/errors.ts'

/** Options and words of the commands about sources of evidence. */

export const scopesOption = { scopes: { type: 'string' } } as const
export const trustOptions = { asserts: { type: 'string' }, 'trusted-for': { type: 'string' } } as const

/** What a tool needs that reports what students did, and reads back only that. */
const usualScopes: readonly Scope[] = ['statements/write', 'statements/read/mine']

/** Words of a list such as `practised,assessed`. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : []

/** @throws Problem `malformed` naming the option, and what it may be */
export function oneOf<T extends string>(schema: z.ZodEnum<{ [K in T]: K }>, word: string, option: string): T {
  const known = schema.safeParse(word)
  if (known.success) return known.data as T
  throw new Problem(400, 'malformed', `--${option} is of ${schema.options.join(', ')}; "${word}" is not.`)
}

/** What the options `--asserts` and `--trusted-for` say; practice is everybody's to tell. */
export function trustOf(values: Record<string, unknown>): Trust {
  const asserted = wordsOf(values.asserts).map((one) => oneOf(EvidenceKind, one, 'asserts'))
  const trust = Trust.safeParse({
    asserts: [...new Set(['practised', ...asserted])],
    trustedIds: values['trusted-for'] === undefined ? null : wordsOf(values['trusted-for']),
  })
  if (trust.success) return trust.data
  const fields = trust.error.issues.map(({ message }) => ({ field: '--trusted-for', message }))
  throw malformed(fields, { where: 'words' })
}

export function scopesOf(value: unknown): readonly Scope[] {
  if (value === undefined) return usualScopes
  const words = wordsOf(value)
  if (words.length === 0) throw new Problem(400, 'malformed', `--scopes is of ${Scope.options.join(', ')}.`)
  return [...new Set(words)].map((word) => oneOf(Scope, word, 'scopes'))
}

/** Where sources send to. */
export const endpointOf = ({ PUBLIC_URL, HOST, PORT }: Config): string =>
  new URL('/xapi', PUBLIC_URL ?? `http://${HOST}:${PORT}`).href

/** A new credential in words, with the one time that its secret is shown. */
export const credentialLines = ({
  endpoint,
  key,
  secret,
  scopes,
}: {
  endpoint: string
  key: string
  secret: string
  scopes: readonly Scope[]
}): string[] => [
  `endpoint: ${endpoint}`,
  `key: ${key}`,
  `secret: ${secret}`,
  `scopes: ${scopes.join(' ')}`,
  'The secret is shown this once and kept nowhere.',
]
