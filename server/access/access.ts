import { randomBytes } from 'node:crypto'
import type { Language } from '#contract/language.ts'
import { Role, type DistrictChoice, type SamplePerson } from '#contract/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import { authContext, installationContext, wideContext, type Context } from '#server/platform/context.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { Problem, signInNeeded } from '#server/platform/errors.ts'
import { newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import type { Viewer } from '#server/platform/route.ts'
import { dayOf } from './day.ts'
import type { Desk } from './desk.ts'
import * as queries from './access.queries.ts'
import { hashPassword } from './password.ts'
import { createPasswordDoor, type PasswordDoor } from './password-door.ts'
import type { OpenedSession, People, SignedIn } from './people.ts'
import { createPictureDoor, type PictureDoor } from './picture-door.ts'
import { contextOf, createSessions } from './sessions.ts'

export type { Ties } from './scope.rules.ts'
export { accessPurges } from './purges.ts'
export { isInForce, rolesOn } from './scope.rules.ts'
export { closeAccount, createAccount, setAccount } from './accounts.ts'
export { beginOf, dayAfter, dayOf, isTimeZone, weekOf } from './day.ts'
export type { OpenedSession, People, Person, SignedIn } from './people.ts'
export { codeOfSection, pictureStates, removePictures, replaceCode, setPictures } from './pictures.ts'
export { sessionHours } from './sessions.ts'
export { settingBounds, type NumberSetting } from './settings.ts'
export { forgetSettings, selectSettings, type SettingsChange } from './access.queries.ts'

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

export interface AccessDesk extends PasswordDoor, PictureDoor {
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
  const sessions = createSessions(people, clock)
  const { open } = sessions
  const districtOf = (districtId: string | undefined) => chosenDistrict(database, districtId)
  const desk: Desk = {
    database,
    clock,
    decoy: hashPassword(randomBytes(24).toString('hex')),
    districtOf,
    open,
  }
  const keepAwake = (token: string, context: Context) =>
    database.transaction(context, (tx) => sessions.keepAwake(tx, token))

  return {
    districtOf,
    ...createPasswordDoor(desk),
    ...createPictureDoor(desk, people),
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
      const context = contextOf(token)
      if (context) await database.transaction(context, (tx) => sessions.end(tx, token))
    },
    authenticate: async (token, { isUse } = { isUse: true }) => {
      const context = contextOf(token)
      const found = context && (await database.transaction(context, (tx) => sessions.find(tx, token!)))
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
          const found = await sessions.find(tx, token!)
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
      return database.transaction(authContext(district.id), (tx) => samplesOf(tx, people, clock))
    },
    chooseLanguage: async ({ userId, districtId, context }, language) => {
      await database.transaction(context, (tx) =>
        tx.as('wide', () => people.chooseLanguage(tx, userId, language)),
      )
      sessions.forget(districtId, userId)
    },
    forgetScopes: (districtId) => sessions.forget(districtId),
  }
}

/** The district that somebody at the door means: the one named, else the only one. */
async function chosenDistrict(database: Database, districtId: string | undefined): Promise<DistrictChoice> {
  const districts = await listDistricts(database)
  const [only] = districts
  const district = districtId ? districts.find(({ id }) => id === districtId) : only
  if (district && (districtId !== undefined || districts.length === 1)) return district
  throw new Problem(400, 'district-needed', 'Choose your district first.')
}

async function samplesOf(tx: Tx, people: People, clock: Clock): Promise<SamplePerson[]> {
  const samples = await queries.selectSampleAccounts(tx)
  const described = await people.describe(
    tx,
    samples.map((sample) => sample.userId),
    await todayOf(tx, clock()),
  )
  const place = ({ role }: SamplePerson) => Role.options.indexOf(role)
  return described.sort((a, b) => place(a) - place(b))
}
