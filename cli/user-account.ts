import { closeAccount, setAccount } from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import { findPerson } from '#server/roster/roster.ts'
import { districtOf, districtOption, withDatabase, type Command } from './command.ts'
import { readPassword } from './password.ts'

export const userAccountCommand: Command = {
  name: 'user account',
  usage: 'PERSON [--login NAME] [--close] [--district ID]',
  summary:
    'Gives somebody on the roster (id, user name, email or number) an account, or a new password; the password comes from PROXIMAL_PASSWORD or stdin. --close closes it, until it gets a new password',
  options: { ...districtOption, login: { type: 'string' }, close: { type: 'boolean' } },
  arguments: [1, 1],
  run: async ({ config, values, positionals: [named = ''] }) => {
    const isClosing = values.close === true
    const password = isClosing ? '' : await readPassword()
    const wanted = typeof values.login === 'string' ? values.login : undefined
    return withDatabase(config, async (database) => {
      const district = await districtOf(database, values.district)
      return database.transaction(wideContext(district.id), async (tx) => {
        const userId = await findPerson(tx, named)
        if (isClosing) {
          await closeAccount(tx, userId)
          const json = { id: userId, districtId: district.id, isClosed: true }
          return { text: 'Signed out; the account is closed.', json, isDone: true }
        }
        const login = await setAccount(tx, { userId, login: wanted, password })
        return {
          text: `${login} can sign in.`,
          json: { id: userId, login, districtId: district.id },
          isDone: true,
        }
      })
    })
  },
}
