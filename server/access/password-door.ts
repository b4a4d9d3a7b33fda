import { authContext } from '#server/platform/context.ts'
import { Problem } from '#server/platform/errors.ts'
import * as queries from './access.queries.ts'
import { normalLogin } from './accounts.ts'
import type { Desk } from './desk.ts'
import { countFailure, inTurn, refuseTooMany } from './failures.ts'
import { isPassword } from './password.ts'
import type { OpenedSession } from './people.ts'

/** Signing in by name and password. */
export interface PasswordDoor {
  /**
   * Whatever is wrong, the name, the password or the person, the answer is the same.
   * @throws Problem `sign-in-refused`, `too-many-requests`, `district-needed`
   */
  signIn(input: {
    districtId?: string | undefined
    login: string
    password: string
    /** Where the try comes from: failures are counted by it. */
    address: string
  }): Promise<OpenedSession>
}

export function createPasswordDoor({ database, clock, decoy, districtOf, open }: Desk): PasswordDoor {
  const enter = async (
    districtId: string,
    { login, password, address }: { login: string; password: string; address: string },
  ): Promise<OpenedSession> => {
    const account = await database.transaction(authContext(districtId), async (tx) => {
      await refuseTooMany(tx, { login, address, now: clock() })
      return queries.selectOptionalAccountByLogin(tx, login)
    })
    const isRight = await isPassword(password, account?.passwordHash ?? (await decoy))
    const opened = await database.transaction(authContext(districtId), async (tx) => {
      const session = account?.passwordHash && isRight ? await open(tx, account.userId) : null
      if (session) await queries.deleteFailures(tx, login)
      else await countFailure(tx, { login, address, now: clock() })
      return session
    })
    if (opened) return opened
    throw new Problem(401, 'sign-in-refused', 'The name or the password is not right.')
  }

  return {
    signIn: async ({ districtId, login: given, password, address }) => {
      const { id } = await districtOf(districtId)
      const login = normalLogin(given)
      return inTurn(`${id} ${login}`, () => enter(id, { login, password, address }))
    },
  }
}
