import { createAccount } from '#server/access/access.ts'
import { wideContext } from '#server/platform/context.ts'
import { startApp } from '../setup/app.ts'
import { testDatabase } from '../setup/database.ts'

/**
 * Signs a person in and returns the cookie. The district must carry the demo mark; build the roster first, because
 * what a person may see is remembered for a while.
 */
export async function signInAs(districtId: string, userId: string): Promise<string> {
  const database = await testDatabase()
  await database.transaction(wideContext(districtId), (tx) =>
    createAccount(tx, { userId, login: userId, isSample: true }),
  )
  const app = await startApp()
  const { cookie } = await app.post(
    '/session/sample',
    { districtId, userId },
    { address: `10.1.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}` },
  )
  if (!cookie) throw new Error('the person could not be signed in')
  return cookie
}
