import type { Selectable } from 'kysely'
import type { Language } from '#contract/language.ts'
import type { Tx } from '#server/platform/db.ts'
import type { DB } from '#server/platform/db.types.ts'
import type { NumberSetting } from './settings.ts'

/** The list of districts is the same for everybody: read under the installation's context. */
export const selectDistricts = (tx: Tx) =>
  tx.selectFrom('districts').select(['id', 'name', 'isDemo']).orderBy('name').execute()

export const insertDistrict = (tx: Tx, district: { name: string; isDemo: boolean; createdAt: Date }) =>
  tx
    .insertInto('districts')
    .values({ id: tx.districtId, ...district })
    .execute()

export const insertSettings = (tx: Tx, settings: { timeZone: string }) =>
  tx
    .insertInto('districtSettings')
    .values({ districtId: tx.districtId, ...settings })
    .execute()

type Settings = Selectable<DB['districtSettings']>

/** Every answer asks for the settings and they change seldom: a process remembers them until it hears of a change. */
const remembered = new Map<string, Settings>()
let forgotten = 0
/** Transactions that changed settings: what they read may never be. */
const changing = new WeakSet<Tx>()

export async function selectSettings(tx: Tx): Promise<Settings> {
  const known = changing.has(tx) ? undefined : remembered.get(tx.districtId)
  if (known) return known
  const before = forgotten
  const read = await tx
    .selectFrom('districtSettings')
    .selectAll()
    .where('districtId', '=', tx.districtId)
    .executeTakeFirstOrThrow()
  // What was read before a change is not kept after it.
  if (forgotten === before && !changing.has(tx)) remembered.set(tx.districtId, read)
  return read
}

/** Forgets the settings of a district, or of all: they changed, or a change may have been missed. */
export function forgetSettings(districtId?: string): void {
  forgotten++
  if (districtId === undefined) remembered.clear()
  else remembered.delete(districtId)
}

export type SettingsChange = Partial<Record<NumberSetting, number>> & {
  acceptsDemographics?: boolean
  /** IANA; decides which day it is for the district. */
  timeZone?: string
  language?: Language
}

export async function updateSettings(tx: Tx, change: SettingsChange): Promise<void> {
  changing.add(tx)
  await tx.updateTable('districtSettings').set(change).where('districtId', '=', tx.districtId).execute()
  forgetSettings(tx.districtId)
}

export interface NewAccount {
  userId: string
  login: string
  passwordHash: string | null
  isSample: boolean
}

export const insertAccount = (tx: Tx, account: NewAccount) =>
  tx
    .insertInto('accounts')
    .values({ districtId: tx.districtId, ...account, createdAt: new Date() })
    .execute()

export const selectOptionalAccountOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('accounts')
    .select('login')
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .executeTakeFirst()

/** Whether an account has a name, a closed one too. */
export const selectOptionalOwnerOfLogin = (tx: Tx, login: string) =>
  tx
    .selectFrom('accounts')
    .select('userId')
    .where('districtId', '=', tx.districtId)
    .where('login', '=', login)
    .executeTakeFirst()

/** @returns false when there is no account */
export async function updateAccountClosed(tx: Tx, userId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts')
    .set({ isDisabled: true })
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A new name and password; one that was closed is open again. */
export const updateAccount = (tx: Tx, account: { userId: string; login: string; passwordHash: string }) =>
  tx
    .updateTable('accounts')
    .set({ login: account.login, passwordHash: account.passwordHash, isDisabled: false })
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', account.userId)
    .execute()

export const deleteSessionsOf = (tx: Tx, userId: string) =>
  tx.deleteFrom('sessions').where('districtId', '=', tx.districtId).where('userId', '=', userId).execute()

export const selectOptionalAccountByLogin = (tx: Tx, login: string) =>
  tx
    .selectFrom('accounts')
    .select(['userId', 'passwordHash', 'isSample'])
    .where('districtId', '=', tx.districtId)
    .where('login', '=', login)
    .where('isDisabled', '=', false)
    .executeTakeFirst()

export const selectSampleAccounts = (tx: Tx) =>
  tx
    .selectFrom('accounts')
    .select('userId')
    .where('districtId', '=', tx.districtId)
    .where('isSample', '=', true)
    .where('isDisabled', '=', false)
    .orderBy('login')
    .limit(50)
    .execute()

export const insertSession = (
  tx: Tx,
  session: { tokenHash: string; userId: string; now: Date; expiresAt: Date },
) =>
  tx
    .insertInto('sessions')
    .values({
      districtId: tx.districtId,
      tokenHash: session.tokenHash,
      userId: session.userId,
      createdAt: session.now,
      seenAt: session.now,
      expiresAt: session.expiresAt,
    })
    .execute()

export const selectOptionalSession = (tx: Tx, tokenHash: string) =>
  tx
    .selectFrom('sessions')
    .leftJoin('accounts', (join) =>
      join
        .onRef('accounts.districtId', '=', 'sessions.districtId')
        .onRef('accounts.userId', '=', 'sessions.userId'),
    )
    .select(['sessions.userId', 'sessions.seenAt', 'sessions.expiresAt'])
    .where('sessions.districtId', '=', tx.districtId)
    .where('sessions.tokenHash', '=', tokenHash)
    .where(({ or, eb }) =>
      // Who signs in by pictures needs no account.
      or([eb('accounts.isDisabled', '=', false), eb('accounts.isDisabled', 'is', null)]),
    )
    .executeTakeFirst()

export const updateSessionSeen = (tx: Tx, tokenHash: string, now: Date) =>
  tx
    .updateTable('sessions')
    .set({ seenAt: now })
    .where('districtId', '=', tx.districtId)
    .where('tokenHash', '=', tokenHash)
    .execute()

export const deleteSession = (tx: Tx, tokenHash: string) =>
  tx
    .deleteFrom('sessions')
    .where('districtId', '=', tx.districtId)
    .where('tokenHash', '=', tokenHash)
    .execute()

export const deleteExpiredSessions = (tx: Tx, now: Date) =>
  tx
    .deleteFrom('sessions')
    .where('districtId', '=', tx.districtId)
    .where('expiresAt', '<', now)
    .executeTakeFirst()

/** Failures since an instant: of a name, of an address, and of that name from that address. */
export const countFailures = (
  tx: Tx,
  { login, address, since }: { login: string; address: string; since: Date },
) =>
  tx
    .selectFrom('signInFailures')
    .select(({ fn, eb }) => {
      const count = fn.countAll<number>()
      const isLogin = eb('login', '=', login)
      const isAddress = eb('address', '=', address)
      return [
        count.filterWhere(isLogin).as('login'),
        count.filterWhere(isAddress).as('address'),
        count.filterWhere(eb.and([isLogin, isAddress])).as('loginFromAddress'),
      ]
    })
    .where('districtId', '=', tx.districtId)
    .where('at', '>', since)
    .where(({ or, eb }) => or([eb('login', '=', login), eb('address', '=', address)]))
    .executeTakeFirstOrThrow()

export const insertFailure = (tx: Tx, failure: { id: string; login: string; address: string; at: Date }) =>
  tx
    .insertInto('signInFailures')
    .values({ districtId: tx.districtId, ...failure })
    .execute()

export const deleteFailuresBefore = (tx: Tx, instant: Date) =>
  tx
    .deleteFrom('signInFailures')
    .where('districtId', '=', tx.districtId)
    .where('at', '<', instant)
    .executeTakeFirst()

export const deleteFailures = (tx: Tx, login: string) =>
  tx.deleteFrom('signInFailures').where('districtId', '=', tx.districtId).where('login', '=', login).execute()
