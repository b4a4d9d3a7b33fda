import { createAccessDesk, createAccount, type AccessDesk } from '#server/access/access.ts'
import { systemClock } from '#server/platform/clock.ts'
import { wideContext } from '#server/platform/context.ts'
import { people } from '#server/roster/roster.ts'
import { testDatabase } from '../setup/database.ts'

let desk: AccessDesk | undefined

/**
 * Signs a person in and returns the cookie. The district must carry the demo mark. The application under test has not
 * seen the person yet: what they may see is worked out at the first request.
 */
export async function signInAs(districtId: string, userId: string): Promise<string> {
  const database = await testDatabase()
  await database.transaction(wideContext(districtId), (tx) =>
    createAccount(tx, { userId, login: userId, isSample: true }),
  )
  desk ??= createAccessDesk(database, people, systemClock)
  return `proximal=${(await desk.signInSample({ districtId, userId })).token}`
}
