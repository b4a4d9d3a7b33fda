import { createHash, randomBytes } from 'node:crypto'
import type { Language } from '#contract/language.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import { authContext, type Context } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { isId } from '#server/platform/id.ts'
import * as queries from './access.queries.ts'
import { dayOf } from './day.ts'
import type { OpenedSession, People, SignedIn } from './people.ts'
import { rolesOn, scopeOf } from './scope.rules.ts'

/** Hours. */
export const sessionHours = 12
const idleMinutes = 60
/** A session in use is noted as such at most this often. */
const drowsyMs = 60_000
const scopeMemoryMs = 30_000
const mostRemembered = 10_000

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** What a token may see before it is known whose it is; null when it cannot be one. */
export function contextOf(token: string | undefined): Context | null {
  const [districtId = '', secret] = token?.split('.') ?? []
  return secret && isId(districtId) ? authContext(districtId) : null
}

/** Sessions, and the scopes of those who hold them, remembered for a moment. Every function runs as `auth`. */
export interface Sessions {
  /** Begins one; null for somebody who may not come in. */
  open(tx: Tx, userId: string): Promise<OpenedSession | null>
  /** The person of a session that is neither over nor idle; `isDrowsy` when its use was last noted a minute ago. */
  find(tx: Tx, token: string): Promise<{ signedIn: SignedIn; isDrowsy: boolean } | null>
  /** Notes that a session is in use. */
  keepAwake(tx: Tx, token: string): Promise<void>
  end(tx: Tx, token: string): Promise<void>
  /** Forgets remembered scopes, of one person, of one district, or of all. */
  forget(districtId?: string, userId?: string): void
}

export function createSessions(people: People, clock: Clock): Sessions {
  const scopes = new Map<string, { signedIn: SignedIn; until: number }>()
  let forgotten = 0

  const look = async (tx: Tx, userId: string): Promise<SignedIn | null> => {
    const key = `${tx.districtId} ${userId}`
    const now = clock()
    const known = scopes.get(key)
    if (known && known.until > now.getTime()) return known.signedIn
    const before = forgotten
    const person = await people.personOf(tx, userId)
    if (!person) return null
    const ties = await people.tiesOf(tx, userId)
    const { timeZone, language } = await queries.selectSettings(tx)
    const today = dayOf(now, timeZone)
    const signedIn = {
      userId,
      districtId: tx.districtId,
      language: person.language ?? (language as Language),
      roles: rolesOn(ties, today),
      context: scopeOf(ties, tx.districtId, today),
      person,
    }
    if (scopes.size > mostRemembered) scopes.clear()
    // What was read before the roster changed is not kept after it.
    if (forgotten === before) scopes.set(key, { signedIn, until: now.getTime() + scopeMemoryMs })
    return signedIn
  }

  return {
    open: async (tx, userId) => {
      const signedIn = await look(tx, userId)
      if (!signedIn) return null
      const now = clock()
      const token = `${tx.districtId}.${randomBytes(32).toString('base64url')}`
      const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
      await queries.insertSession(tx, { tokenHash: hashOf(token), userId, now, expiresAt })
      await insertAudit(tx, { action: 'session.start', subjectType: 'user', subjectId: userId })
      return { token, signedIn }
    },
    find: async (tx, token) => {
      const session = await queries.selectOptionalSession(tx, hashOf(token))
      if (!session) return null
      const now = clock()
      const idleMs = now.getTime() - session.seenAt.getTime()
      if (session.expiresAt <= now || idleMs > idleMinutes * 60_000) return null
      const signedIn = await look(tx, session.userId)
      return signedIn && { signedIn, isDrowsy: idleMs > drowsyMs }
    },
    keepAwake: async (tx, token) => {
      await queries.updateSessionSeen(tx, hashOf(token), clock())
    },
    end: async (tx, token) => {
      await queries.deleteSession(tx, hashOf(token))
    },
    forget: (districtId = '', userId = '') => {
      forgotten++
      const from = userId === '' ? districtId : `${districtId} ${userId}`
      for (const key of scopes.keys()) if (key.startsWith(from)) scopes.delete(key)
    },
  }
}
