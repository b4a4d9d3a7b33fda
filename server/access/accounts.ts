import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import * as queries from './access.queries.ts'
import { hashPassword } from './password.ts'

/** Local accounts: a sign-in name with a password. */

/** Names are compared so: without blanks around them, in small letters. */
export const normalLogin = (login: string) => login.trim().toLowerCase()

/**
 * Gives a user a local account.
 * @throws Problem `weak-password` under 12 characters, `login-taken`.
 */
export async function createAccount(
  tx: Tx,
  account: { userId: string; login: string; password?: string; isSample?: boolean },
): Promise<void> {
  const { userId, password, isSample = false } = account
  const login = normalLogin(account.login)
  const passwordHash = password === undefined ? null : await hashStrong(password)
  await refuseTaken(tx, login)
  await queries.insertAccount(tx, { userId, login, passwordHash, isSample })
  await insertAudit(tx, { action: 'account.create', subjectType: 'user', subjectId: userId })
}

/**
 * Opens the door to somebody who is on the roster: an account under `login`, or, where there is one already, a new
 * password (and login, when given), and open again if it was closed. Whoever was signed in under the old one is signed
 * out.
 * @returns the login that holds now
 * @throws Problem `weak-password`, `login-taken`, `login-needed` for a first account without a login
 */
export async function setAccount(
  tx: Tx,
  { userId, login: given, password }: { userId: string; login: string | undefined; password: string },
): Promise<string> {
  const existing = await queries.selectOptionalAccountOf(tx, userId)
  const login = given === undefined ? existing?.login : normalLogin(given)
  if (login === undefined)
    throw new Problem(
      400,
      'login-needed',
      'This person has no account yet: say the sign-in name with --login.',
    )
  if (!existing) {
    await createAccount(tx, { userId, login, password })
    return login
  }
  if (login !== existing.login) await refuseTaken(tx, login)
  await queries.updateAccount(tx, { userId, login, passwordHash: await hashStrong(password) })
  await queries.deleteSessionsOf(tx, userId)
  await insertAudit(tx, { action: 'account.password', subjectType: 'user', subjectId: userId })
  return login
}

/**
 * Closes somebody's account: they are signed out and come in no more, until `setAccount` opens it again.
 * @throws Problem `no-account` when they have none
 */
export async function closeAccount(tx: Tx, userId: string): Promise<void> {
  if (!(await queries.updateAccountClosed(tx, userId)))
    throw new Problem(404, 'no-account', 'This person has no account: there is nothing to close.')
  await queries.deleteSessionsOf(tx, userId)
  await insertAudit(tx, { action: 'account.close', subjectType: 'user', subjectId: userId })
}

async function hashStrong(password: string): Promise<string> {
  if (password.length < 12) throw new Problem(400, 'weak-password', 'A password has at least 12 characters.')
  return hashPassword(password)
}

async function refuseTaken(tx: Tx, login: string): Promise<void> {
  if (await queries.selectOptionalOwnerOfLogin(tx, login))
    throw new Problem(409, 'login-taken', 'This sign-in name is taken. Choose another.')
}
