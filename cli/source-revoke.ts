import { credentialNamedBy, revokeCredential } from '#server/evidence/evidence.ts'
import { wideContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import { withDatabase, type Command } from './command.ts'

export const sourceRevokeCommand: Command = {
  name: 'source revoke',
  usage: 'KEY',
  summary: 'Revokes a credential by its key, in every running process at once, with the tokens made by it',
  options: {},
  arguments: [1, 1],
  run: ({ config, positionals: [key = ''] }) => {
    const named = credentialNamedBy(key)
    if (!named)
      throw new Problem(400, 'malformed', 'KEY is what "source list" shows: 43 letters, digits, - and _.')
    return withDatabase(config, async (database) => {
      const { revokedAt } = await database.transaction(wideContext(named.districtId), (tx) =>
        revokeCredential(tx, named.credentialId),
      )
      return { text: 'Revoked.', json: { key, revokedAt }, isDone: true }
    })
  },
}
