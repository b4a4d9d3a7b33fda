import { createHash, randomBytes } from 'node:crypto'
import type { Language } from '#contract/language.ts'
import { Role, type DistrictChoice, type SamplePerson } from '#contract/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import { authContext, installationContext, wideContext, type Context } from '#server/platform/context.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { Problem, signInNeeded } from '#server/platform/errors.ts'
import { isId, newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import type { Viewer } from '#server/platform/route.ts'
import { dayOf } from './day.ts'
import * as queries from './access.queries.ts'
import { normalLogin } from './accounts.ts'
import { countFailure, inTurn, refuseTooMany } from './failures.ts'
import { hashPassword, isPassword } from './password.ts'
import type { OpenedSession, People, SignedIn } from './people.ts'
import { createPictureDoor, type PictureDoor } from './picture-door.ts'
import { rolesOn, scopeOf } from './scope.rules.ts'

export type { Ties } from './scope.rules.ts'
export { accessPurges } from './purges.ts'
export { isInForce, rolesOn } from './scope.rules.ts'
export { closeAccount, createAccount, setAccount } from './accounts.ts'
export { beginOf, dayAfter, dayOf, isTimeZone, weekOf } from './day.ts'
export type { OpenedSession, People, Person, SignedIn } from './people.ts'
export { codeOfSection, pictureStates, removePictures, replaceCode, setPictures } from './pictures.ts'
export { settingBounds, type NumberSetting } from './settings.ts'
export { forgetSettings, selectSettings, type SettingsChange } from './access.queries.ts'

export const sessionHours = 12
const idleMinutes = 60
const scopeCacheMs = 30_000

/** What a token may see before it is known whose it is; null when it cannot be one. */
function contextOf(token: string | undefined): Context | null {
  const [districtId = '', secret] = token?.split('.') ?? []
  return secret && isId(districtId) ? authContext(districtId) : null
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The districts of this installation, by name. */
export const listDistricts = (database: Database): Promise<DistrictChoice[]> =>
  database.transaction(installationContext, queries.selectDistricts)

/**
 * Makes a district with its default settings.
 * @throws Problem `district-exists` when the name is taken.
 */
export async function createDistrict(
  database: Database,
  { name, isDemo = false, timeZone = 'UTC' }: { name: string; isDemo?: boolean; timeZone?: string },
): Promise<DistrictChoice> {
  const taken = (await listDistricts(database)).some((district) => district.name === name)
  if (taken) throw new Problem(409, 'district-exists', `There is already a district named "${name}".`)
  const id = newId()
  await database.transaction(wideContext(id), async (tx) => {
    await queries.insertDistrict(tx, { name, isDemo, createdAt: new Date() })
    await queries.insertSettings(tx, { timeZone })
    await insertAudit(tx, { action: 'district.create', subjectType: 'district', subjectId: id })
  })
  return { id, name, isDemo }
}

/** Which day (YYYY-MM-DD) it is in the district at an instant. */
export const todayOf = async (tx: Tx, now: Date): Promise<string> =>
  dayOf(now, (await queries.selectSettings(tx)).timeZone)

/** Changes some of a district's settings; the database refuses what lies outside the safe bounds. */
export async function changeSettings(tx: Tx, change: queries.SettingsChange): Promise<void> {
  await queries.updateSettings(tx, change)
  await insertAudit(tx, { action: 'district.settings', subjectType: 'district', detail: { ...change } })
  await tellChange(tx, { what: 'everything', studentIds: 'all' })
}

export interface AccessDesk extends PictureDoor {
  /** Signs in by name and password. Whatever is wrong, the name, the password or the person, the answer is the same. */
  signIn(input: {
    districtId?: string | undefined
    login: string
    password: string
    /** Where the try comes from: failures are counted by it. */
    address: string
  }): Promise<OpenedSession>
  /** Steps into a sample person; only in a district that carries the demo mark. */
  signInSample(input: { districtId: string; userId: string }): Promise<OpenedSession>
  signOut(token: string): Promise<void>
  /**
   * Who holds a session token, with their scope as of now; null when it is unknown, idle, over, or they may not come in.
   * What only looks on (`isUse` false) does not keep a session from growing idle.
   */
  authenticate(token: string | undefined, options?: { isUse: boolean }): Promise<SignedIn | null>
  /**
   * Finds out who holds a session token, and goes on in the same transaction.
   * @throws Problem `sign-in-needed` when it is nobody.
   */
  asViewer<T>(token: string | undefined, work: (tx: Tx, viewer: SignedIn) => Promise<T>): Promise<T>
  districtOf(districtId: string): Promise<DistrictChoice>
  samplePeople(districtId: string): Promise<SamplePerson[]>
  /** Keeps the language a person chose for her screens. */
  chooseLanguage(viewer: Viewer, language: Language): Promise<void>
  /** Forgets cached scopes, of one district or of all: its roster changed, in whichever process. */
  forgetScopes(districtId?: string): void
}

/** The sign-in desk of an installation. */
export function createAccessDesk(database: Database, people: People, clock: Clock): AccessDesk {
  const scopes = new Map<string, { signedIn: SignedIn; until: number }>()
  let forgotten = 0
  // Compared against when the name is unknown, so that both cases take the same time.
  const decoy = hashPassword(randomBytes(24).toString('hex'))

  const districtOf = async (districtId: string | undefined): Promise<DistrictChoice> => {
    const districts = await listDistricts(database)
    const [only] = districts
    const district = districtId ? districts.find(({ id }) => id === districtId) : only
    if (district && (districtId !== undefined || districts.length === 1)) return district
    throw new Problem(400, 'district-needed', 'Choose your district first.')
  }

  const open = async (tx: Tx, userId: string): Promise<OpenedSession | null> => {
    const signedIn = await look(tx, userId)
    if (!signedIn) return null
    const now = clock()
    const token = `${tx.districtId}.${randomBytes(32).toString('base64url')}`
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
    await queries.insertSession(tx, { tokenHash: hashOf(token), userId, now, expiresAt })
    await insertAudit(tx, { action: 'session.start', subjectType: 'user', subjectId: userId })
    return { token, signedIn }
  }

  const look = async (tx: Tx, userId: string): Promise<SignedIn | null> => {
    const key = `${tx.districtId} ${userId}`
    const now = clock()
    const cached = scopes.get(key)
    if (cached && cached.until > now.getTime()) return cached.signedIn
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
    if (scopes.size > 10_000) scopes.clear()
    // What was read before the roster changed is not kept after it.
    if (forgotten === before) scopes.set(key, { signedIn, until: now.getTime() + scopeCacheMs })
    return signedIn
  }

  /** The person of a session that is neither over nor idle; `isDrowsy` when its use was last noted a minute ago. */
  const find = async (tx: Tx, token: string) => {
    const session = await queries.selectOptionalSession(tx, hashOf(token))
    if (!session) return null
    const now = clock()
    const idleMs = now.getTime() - session.seenAt.getTime()
    if (session.expiresAt <= now || idleMs > idleMinutes * 60_000) return null
    const signedIn = await look(tx, session.userId)
    return signedIn && { signedIn, isDrowsy: idleMs > 60_000 }
  }

  const keepAwake = (token: string, context: Context) =>
    database.transaction(context, (tx) => queries.updateSessionSeen(tx, hashOf(token), clock()))

  const refuse = async (districtId: string, login: string, address: string): Promise<never> => {
    await database.transaction(authContext(districtId), (tx) =>
      countFailure(tx, { login, address, now: clock() }),
    )
    throw new Problem(401, 'sign-in-refused', 'The name or the password is not right.')
  }

  const signInTo = async (
    districtId: string,
    { login, password, address }: { login: string; password: string; address: string },
  ): Promise<OpenedSession> => {
    const account = await database.transaction(authContext(districtId), async (tx) => {
      await refuseTooMany(tx, { login, address, now: clock() })
      return queries.selectOptionalAccountByLogin(tx, login)
    })
    const isRight = await isPassword(password, account?.passwordHash ?? (await decoy))
    if (!account?.passwordHash || !isRight) return refuse(districtId, login, address)
    const opened = await database.transaction(authContext(districtId), async (tx) => {
      const session = await open(tx, account.userId)
      if (session) await queries.deleteFailures(tx, login)
      return session
    })
    return opened ?? refuse(districtId, login, address)
  }

  return {
    districtOf,
    ...createPictureDoor({ database, people, clock, decoy, districtOf, open }),
    signIn: async ({ districtId, login: given, password, address }) => {
      const { id } = await districtOf(districtId)
      const login = normalLogin(given)
      return inTurn(`${id} ${login}`, () => signInTo(id, { login, password, address }))
    },
    signInSample: async ({ districtId, userId }) => {
      const district = await districtOf(districtId)
      return database.transaction(authContext(district.id), async (tx) => {
        const samples = district.isDemo ? await queries.selectSampleAccounts(tx) : []
        const isSample = samples.some((sample) => sample.userId === userId)
        const opened = isSample ? await open(tx, userId) : null
        if (opened) return opened
        throw new Problem(403, 'not-a-sample', 'Only the sample people of a demonstration district open so.')
      })
    },
    signOut: async (token) => {
      const [districtId = ''] = token.split('.')
      if (!isId(districtId)) return
      await database.transaction(authContext(districtId), async (tx) => {
        await queries.deleteSession(tx, hashOf(token))
      })
    },
    authenticate: async (token, { isUse } = { isUse: true }) => {
      const context = contextOf(token)
      const found = context && (await database.transaction(context, (tx) => find(tx, token!)))
      if (!found) return null
      if (isUse && found.isDrowsy) await keepAwake(token!, context)
      return found.signedIn
    },
    asViewer: async (token, work) => {
      const context = contextOf(token)
      if (!context) throw signInNeeded()
      let isDrowsy = false
      try {
        return await database.transaction(context, async (tx) => {
          const found = await find(tx, token!)
          if (!found) throw signInNeeded()
          isDrowsy = found.isDrowsy
          return work(tx, found.signedIn)
        })
      } finally {
        // By itself: what a request does may fail, and calls of one page must not wait for each other. When this fails, what the
        // request did stands; the next one says again that the session is in use.
        if (isDrowsy) await keepAwake(token!, context).catch(() => {})
      }
    },
    samplePeople: async (districtId) => {
      const district = await districtOf(districtId)
      if (!district.isDemo) return []
      return database.transaction(authContext(district.id), async (tx) => {
        const samples = await queries.selectSampleAccounts(tx)
        const described = await people.describe(
          tx,
          samples.map((sample) => sample.userId),
          await todayOf(tx, clock()),
        )
        const place = ({ role }: SamplePerson) => Role.options.indexOf(role)
        return described.sort((a, b) => place(a) - place(b))
      })
    },
    chooseLanguage: async ({ userId, districtId, context }, language) => {
      await database.transaction(context, (tx) =>
        tx.as('wide', () => people.chooseLanguage(tx, userId, language)),
      )
      scopes.delete(`${districtId} ${userId}`)
    },
    forgetScopes: (districtId = '') => {
      forgotten++
      for (const key of scopes.keys()) if (key.startsWith(districtId)) scopes.delete(key)
    },
  }
}
