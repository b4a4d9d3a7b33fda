import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import * as queries from './access.queries.ts'

/**
 * Wrong tries in the window that close a door: one name from one address, one address for all names (a school behind
 * one address has many people), one name from everywhere.
 */
const limits = { loginFromAddress: 10, address: 100, login: 50 }
const windowMs = 15 * 60_000

interface Try {
  login: string
  address: string
  now: Date
}

/** @throws Problem `too-many-requests` */
export async function refuseTooMany(tx: Tx, { login, address, now }: Try): Promise<void> {
  const since = new Date(now.getTime() - windowMs)
  const failures = await queries.countFailures(tx, { login, address, since })
  const isClosed =
    failures.loginFromAddress >= limits.loginFromAddress ||
    failures.address >= limits.address ||
    failures.login >= limits.login
  if (isClosed)
    throw new Problem(
      429,
      'too-many-requests',
      'Too many wrong tries. Wait 15 minutes, or ask your school to help.',
    )
}

export const countFailure = (tx: Tx, { login, address, now }: Try) =>
  queries.insertFailure(tx, { id: newId(), login, address, at: now })

const turns = new Map<string, Promise<unknown>>()

/**
 * Lets the tries of one name go one after the other in this process, so that those that come all at once are counted too,
 * and refused before a password is worked on.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(name) ?? Promise.resolve()
  const own = before.then(work, work)
  turns.set(name, own)
  const leave = () => {
    if (turns.get(name) === own) turns.delete(name)
  }
  own.then(leave, leave)
  return own
}
