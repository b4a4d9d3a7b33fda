import type { SignInPicture } from '#contract/pictures.ts'
import { authContext } from '#server/platform/context.ts'
import type { Tx } from '#server/platform/db.ts'
import { notFound, Problem } from '#server/platform/errors.ts'
import { deleteFailures, selectSettings } from './access.queries.ts'
import { dayOf } from './day.ts'
import type { Desk } from './desk.ts'
import { countFailure, refuseTooMany } from './failures.ts'
import { isPassword } from './password.ts'
import type { OpenedSession, People, SigningStudent } from './people.ts'
import { mostFailures, pictureLogin, secretOf } from './pictures.ts'
import * as queries from './pictures.queries.ts'

interface AtSection {
  districtId?: string | undefined
  /** Of the section, in capitals without blanks. */
  code: string
  /** Where the try comes from: failures are counted by it. */
  address: string
}

/** Signing in without typing a name: a section's code opens the list of its students, three pictures open one. */
export interface PictureDoor {
  /**
   * Who of the section signs in by pictures, by name.
   * @throws Problem `not-found` for a code that opens nothing, `too-many-requests`
   */
  studentsByPictures(at: AtSection): Promise<{ id: string; name: string; picture: string | null }[]>
  /**
   * @throws Problem `sign-in-refused` whatever is wrong, `new-pictures-needed` after too many wrong tries in a row,
   *   `too-many-requests`
   */
  signInByPictures(
    at: AtSection & { studentId: string; pictures: readonly SignInPicture[] },
  ): Promise<OpenedSession>
}

export function createPictureDoor(
  { database, clock, decoy, districtOf, open }: Desk,
  people: People,
): PictureDoor {
  /** The students behind a code who have pictures; null for a code that opens nothing. */
  const studentsBehind = async (tx: Tx, code: string): Promise<SigningStudent[] | null> => {
    const section = await queries.selectOptionalSection(tx, code)
    if (!section) return null
    const { timeZone } = await selectSettings(tx)
    const students = await people.studentsWhoSignIn(tx, section.sectionId, dayOf(clock(), timeZone))
    const secrets = await queries.selectSecrets(
      tx,
      students.map(({ id }) => id),
    )
    const haveSome = new Set(secrets.map(({ userId }) => userId))
    return students.filter(({ id }) => haveSome.has(id))
  }

  return {
    studentsByPictures: async ({ districtId, code, address }) => {
      const { id } = await districtOf(districtId)
      const failure = { login: `section code ${code}`, address, now: clock() }
      const students = await database.transaction(authContext(id), async (tx) => {
        await refuseTooMany(tx, failure)
        const found = await studentsBehind(tx, code)
        if (!found) await countFailure(tx, failure)
        return found
      })
      if (!students) throw notFound('class code')
      return students.map((student) => ({
        id: student.id,
        name: nameAmong(student, students),
        picture: student.picture,
      }))
    },
    signInByPictures: async ({ districtId, code, address, studentId, pictures }) => {
      const { id } = await districtOf(districtId)
      const failure = { login: pictureLogin(studentId), address, now: clock() }
      const { isOne, secretHash } = await database.transaction(authContext(id), async (tx) => {
        await refuseTooMany(tx, failure)
        const students = await studentsBehind(tx, code)
        if (!students?.some((student) => student.id === studentId)) return { isOne: false }
        const secret = await queries.updateTries(tx, studentId, mostFailures)
        return { isOne: true, secretHash: secret?.secretHash }
      })
      if (isOne && secretHash === undefined) throw newPicturesNeeded()
      const isRight = await isPassword(secretOf(pictures), secretHash ?? (await decoy))
      const opened = await database.transaction(authContext(id), async (tx) => {
        const session = isOne && isRight ? await open(tx, studentId) : null
        if (!session) {
          await countFailure(tx, failure)
          return null
        }
        await deleteFailures(tx, failure.login)
        await queries.updateFailuresNone(tx, studentId)
        return session
      })
      if (opened) return opened
      throw new Problem(401, 'sign-in-refused', 'These are not the three pictures, in their order.')
    },
  }
}

const newPicturesNeeded = () =>
  new Problem(
    403,
    'new-pictures-needed',
    'Too many wrong tries in a row. The teacher can give new pictures at once.',
  )

/** The first name; where two of a section share it, with the first letter of the other name. */
function nameAmong({ givenName, familyName }: SigningStudent, students: readonly SigningStudent[]): string {
  const isShared = students.filter((student) => student.givenName === givenName).length > 1
  return isShared && familyName ? `${givenName} ${[...familyName][0]}.` : givenName
}
