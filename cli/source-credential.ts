import { addCredential, idOfSource } from '#server/evidence/evidence.ts'
import { wideContext } from '#server/platform/context.ts'
import { isId } from '#server/platform/id.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import { credentialLines, endpointOf, scopesOf, scopesOption } from './source-words.ts'

export const sourceCredentialCommand: Command = {
  name: 'source credential',
  usage: 'SOURCE [--scopes SCOPE,…] [--district ID]',
  summary:
    'Makes a further credential of a source (id or name), whose secret is printed once; to rotate, make the new one, then revoke the old',
  options: { ...districtOption, ...scopesOption },
  arguments: [1, 1],
  run: ({ config, values, positionals: [named = ''] }) => {
    const scopes = scopesOf(values.scopes)
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      const sourceId = isId(named) ? named : idOfSource(named)
      const { credential, secret } = await database.transaction(wideContext(district.id), (tx) =>
        addCredential(tx, sourceId, scopes),
      )
      const made = { key: credential.key, secret, scopes, endpoint: endpointOf(config) }
      return {
        text: credentialLines(made).join('\n'),
        json: { ...made, sourceId, districtId: district.id },
        isDone: true,
      }
    })
  },
}
