import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Scope } from '#contract/sources.ts'
import { listDistricts, todayOf } from '#server/access/access.ts'
import type { Clock } from '#server/platform/clock.ts'
import { authContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import * as queries from './sources.queries.ts'

/** Who sends: one source of evidence of one district. */
export interface Credential {
  id: string
  districtId: string
  sourceId: string
  scopes: ReadonlySet<Scope>
}

/** Finds out who sends. None of its functions may be called within a transaction: they open their own. */
export interface CredentialDesk {
  /**
   * Whose the value of an Authorization header is, Basic (key and secret) or Bearer (a token); null when it is nobody's,
   * or not any more.
   */
  credentialOf(authorization: string | undefined): Promise<Credential | null>
  /** The credential that a key and its secret prove; null when they do not. */
  proven(key: string, secret: string): Promise<Credential | null>
  /** Makes an access token of a credential for `tokenSeconds`, with some of its scopes; null for too many a minute. */
  makeToken(credential: Credential, scopes: readonly Scope[]): Promise<string | null>
  /** Forgets the credentials of a district, or of all: some changed, or a change may have been missed. */
  forget(districtId?: string): void
}

/** A secret, and what is kept of it. */
export interface Secret {
  text: string
  hash: string
}

export const tokenSeconds = 3600
/** So long at most is a credential believed without asking again; its revocation is heard of at once. */
const memoryMs = 60_000
const mostTokens = 1000
/** Questions without an answer: a flood of invented names costs no more. */
const vain = { most: 20, ms: 10_000 }
/** Tokens of one credential: one lasts an hour, and whoever asks for one at each request fills a table. */
const made = { most: 60, ms: 60_000 }
const idBytes = 16
const secretBytes = 32

/**
 * Secrets are 255 random bits of our own making, so one round of SHA-256 keeps them: there is nothing to guess, and a
 * slow hash, made for what people choose, would only cost every sender (measured elsewhere: 60 ms a request).
 */
const hashOf = (secret: string): string => hash('sha256', secret, 'hex')

export function newSecret(): Secret {
  const bytes = randomBytes(secretBytes)
  // The text then begins with a letter: programs that are given it after an option take a leading hyphen for another one.
  bytes[0]! &= 0x7f
  const text = bytes.toString('base64url')
  return { text, hash: hashOf(text) }
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function idIn(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + idBytes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The name a credential signs in with. It says the district, so that nobody is looked for in another one. */
export const keyOf = (districtId: string, credentialId: string): string =>
  Buffer.concat([bytesOf(districtId), bytesOf(credentialId)]).toString('base64url')

/** District and credential that a key or a token begins with; null when it cannot be one of `length` bytes. */
function namedBy(text: string, length: number): { districtId: string; credentialId: string } | null {
  // Four characters hold three bytes.
  if (text.length !== Math.ceil((length * 4) / 3) || !/^[\w-]+$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  return { districtId: idIn(bytes, 0), credentialId: idIn(bytes, idBytes) }
}

/** District and credential that a key means; null for what is no key. */
export const credentialNamedBy = (key: string) => namedBy(key, 2 * idBytes)

/** A credential as a process remembers it. */
interface Held {
  credential: Credential
  secretHash: string
  lastUsedOn: string | null
  /** The day it is in the district. */
  today: string
  tokens: Map<string, { credential: Credential; until: number }>
  unknown: Budget
  made: Budget
}

type OfDistrict = ReadonlyMap<string, Held>

export function createCredentialDesk(database: Database, clock: Clock): CredentialDesk {
  const remembered = new Map<string, { held: Promise<OfDistrict>; until: number }>()
  const isDistrict = createDistrictCheck(database, clock)

  const read = (districtId: string): Promise<OfDistrict> =>
    database.transaction(authContext(districtId), async (tx) => {
      const today = await todayOf(tx, clock())
      const rows = await queries.selectLiveCredentials(tx)
      return new Map(rows.map((row) => [row.id, heldOf(districtId, row, { today, clock })]))
    })

  // All credentials of a district at once: a wrong key costs no question to the database.
  const heldIn = async (districtId: string): Promise<OfDistrict> => {
    const now = clock().getTime()
    const isFresh = () => (remembered.get(districtId)?.until ?? 0) > now
    if (!isFresh() && !(await isDistrict(districtId))) return new Map()
    // Another may have begun to read meanwhile.
    if (isFresh()) return remembered.get(districtId)!.held
    const held = read(districtId)
    const entry = { held, until: now + memoryMs }
    remembered.set(districtId, entry)
    held.catch(() => {
      if (remembered.get(districtId) === entry) remembered.delete(districtId)
    })
    return held
  }

  const find = async (named: ReturnType<typeof namedBy>): Promise<Held | undefined> =>
    named ? (await heldIn(named.districtId)).get(named.credentialId) : undefined

  const used = async (held: Held): Promise<void> => {
    const { credential, today } = held
    if (held.lastUsedOn === today) return
    held.lastUsedOn = today
    const note = (tx: Tx) => queries.updateCredentialUsed(tx, credential.id, today)
    // What cannot be noted is no reason to refuse a sender.
    await database.transaction(authContext(credential.districtId), note).catch(() => {})
  }

  const proven: CredentialDesk['proven'] = async (key, secret) => {
    const held = await find(credentialNamedBy(key))
    const given = Buffer.from(hashOf(secret), 'hex')
    if (!held || !timingSafeEqual(given, Buffer.from(held.secretHash, 'hex'))) return null
    await used(held)
    return held.credential
  }

  const ofToken = async (token: string): Promise<Credential | null> => {
    const held = await find(namedBy(token, 2 * idBytes + secretBytes))
    if (!held) return null
    const now = clock()
    const tokenHash = hashOf(token)
    const known = held.tokens.get(tokenHash)
    if (known) return known.until > now.getTime() ? known.credential : null
    const { id, districtId } = held.credential
    const row = await askWithin(held.unknown, () =>
      database.transaction(authContext(districtId), (tx) => queries.selectOptionalToken(tx, tokenHash, id)),
    )
    if (!row || row.expiresAt <= now) return null
    const credential = { ...held.credential, scopes: new Set(row.scopes) }
    if (held.tokens.size >= mostTokens) held.tokens.clear()
    held.tokens.set(tokenHash, { credential, until: row.expiresAt.getTime() })
    await used(held)
    return credential
  }

  return {
    credentialOf: async (authorization) => {
      const { scheme, value } = partsOf(authorization)
      if (scheme === 'bearer') return ofToken(value)
      const pair = scheme === 'basic' ? pairOf(value) : null
      return pair && proven(pair.key, pair.secret)
    },
    proven,
    makeToken: async ({ id, districtId }, scopes) => {
      const held = (await heldIn(districtId)).get(id)
      if (!held?.made.take()) return null
      const token = Buffer.concat([bytesOf(districtId), bytesOf(id), randomBytes(secretBytes)]).toString(
        'base64url',
      )
      const expiresAt = new Date(clock().getTime() + tokenSeconds * 1000)
      await database.transaction(authContext(districtId), (tx) =>
        queries.insertToken(tx, { tokenHash: hashOf(token), credentialId: id, scopes, expiresAt }),
      )
      return token
    },
    forget: (districtId) => {
      if (districtId === undefined) remembered.clear()
      else remembered.delete(districtId)
    },
  }
}

type LiveRow = Awaited<ReturnType<typeof queries.selectLiveCredentials>>[number]

const heldOf = (
  districtId: string,
  row: LiveRow,
  { today, clock }: { today: string; clock: Clock },
): Held => ({
  credential: { id: row.id, districtId, sourceId: row.sourceId, scopes: new Set(row.scopes) },
  secretHash: row.secretHash,
  lastUsedOn: row.lastUsedOn,
  today,
  tokens: new Map(),
  unknown: createBudget(clock, vain),
  made: createBudget(clock, made),
})

/** So much in so long a time, and no more. */
interface Budget {
  /** False when nothing is left for now. */
  take(): boolean
  giveBack(): void
}

function createBudget(clock: Clock, { most, ms }: { most: number; ms: number }): Budget {
  let taken = 0
  let since = 0
  return {
    take: () => {
      const now = clock().getTime()
      if (now - since >= ms) [taken, since] = [0, now]
      if (taken >= most) return false
      taken++
      return true
    },
    giveBack: () => void taken--,
  }
}

/** Asks, unless too many answers were undefined of late: then it is undefined too. Many at once are no way around it. */
async function askWithin<T>(budget: Budget, question: () => Promise<T | undefined>): Promise<T | undefined> {
  if (!budget.take()) return undefined
  const answer = await question()
  if (answer !== undefined) budget.giveBack()
  return answer
}

function createDistrictCheck(database: Database, clock: Clock): (districtId: string) => Promise<boolean> {
  const known = new Set<string>()
  const budget = createBudget(clock, vain)
  let listing: Promise<unknown> | undefined
  const list = async () => {
    const before = known.size
    for (const { id } of await listDistricts(database)) known.add(id)
    return known.size > before ? true : undefined
  }
  return async (districtId) => {
    if (known.has(districtId)) return true
    // All who come at once are answered by one look.
    listing ??= askWithin(budget, list).finally(() => (listing = undefined))
    await listing
    return known.has(districtId)
  }
}

/** An Authorization header's scheme (RFC 9110 section 11.4: in any case) and the rest. */
export function partsOf(authorization: string | undefined): { scheme: string; value: string } {
  const [, scheme = '', value = ''] = /^([!#$%&'*+.^_`|~\w-]+) +([^ ]+)$/.exec(authorization ?? '') ?? []
  return { scheme: scheme.toLowerCase(), value }
}

/** Key and secret of a Basic header (RFC 7617); null when there is no colon between them. */
export function pairOf(value: string): { key: string; secret: string } | null {
  const text = Buffer.from(value, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? null : { key: text.slice(0, colon), secret: text.slice(colon + 1) }
}
