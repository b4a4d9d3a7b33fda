import { HomePage, RegisteredKind } from '#contract/sources.ts'
import { addCredential, createSource } from '#server/evidence/evidence.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import {
  credentialLines,
  endpointOf,
  oneOf,
  scopesOf,
  scopesOption,
  trustOf,
  trustOptions,
} from './source-words.ts'

const word = { type: 'string' } as const

export const createSourceCommand: Command = {
  name: 'source create',
  usage:
    'NAME --kind tool|provider|assessment [--asserts practised,observed,assessed] [--trusted-for ID,…] [--home-page URL] [--scopes SCOPE,…] [--district ID]',
  summary:
    'Registers a source of evidence and makes its first credential, whose secret is printed once. Without --asserts it may tell of practice; --trusted-for names frameworks and competencies it may assess, with all beneath them; --home-page says under which address its accounts are named as in the roster',
  options: { ...districtOption, ...trustOptions, ...scopesOption, kind: word, 'home-page': word },
  arguments: [1, 1],
  run: ({ config, values, positionals: [given = ''] }) => {
    const name = given.trim()
    if (name === '' || name.length > 120)
      throw new Problem(400, 'malformed', 'NAME has between 1 and 120 characters.')
    if (typeof values.kind !== 'string')
      throw new Problem(
        400,
        'malformed',
        `--kind is missing. It is one of ${RegisteredKind.options.join(', ')}.`,
      )
    const kind = oneOf(RegisteredKind, values.kind, 'kind')
    const trust = trustOf(values)
    const scopes = scopesOf(values.scopes)
    const homePage = homePageOf(values['home-page'])
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const made = await database.transaction(wideContext(district.id), async (tx) => {
        const id = await createSource(tx, { name, kind, homePage, ...trust })
        const { credential, secret } = await addCredential(tx, id, scopes)
        return { id, key: credential.key, secret }
      })
      const endpoint = endpointOf(config)
      const { asserts, trustedIds } = trust
      return {
        text: [`${name}: ${kind}, may tell of ${asserts.join(', ')}`]
          .concat(credentialLines({ endpoint, scopes, ...made }))
          .join('\n'),
        json: {
          ...made,
          name,
          kind,
          asserts,
          trustedIds,
          homePage,
          scopes,
          endpoint,
          districtId: district.id,
        },
        isDone: true,
      }
    })
  },
}

function homePageOf(value: unknown): string | null {
  if (value === undefined) return null
  const homePage = HomePage.safeParse(value)
  if (homePage.success) return homePage.data
  throw new Problem(400, 'malformed', '--home-page is a full address, such as https://app.example.org.')
}
