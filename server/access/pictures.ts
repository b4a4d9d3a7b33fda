import { randomInt } from 'node:crypto'
import { SignInPicture } from '#contract/pictures.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { deleteFailures, deleteSessionsOf } from './access.queries.ts'
import { hashPassword } from './password.ts'
import * as queries from './pictures.queries.ts'

/**
 * Signing in by pictures, as a teacher sets it up: the code of a section, and three pictures of nine, in order, for each
 * student. There are 504 such secrets, so the code comes first and wrong tries are few.
 */

/** Wrong tries in a row that close a student's door until she gets new pictures: a guess stays under 4 in 100. */
export const mostFailures = 20

/** Neither vowels, so that no code is a word, nor letters and digits that look alike. */
const codeLetters = '2346789BCDFGHJKMNPQRTVWXYZ'
const codeLength = 8

/** What failures to sign in by pictures are counted under. */
export const pictureLogin = (userId: string): string => `pictures ${userId}`

export const secretOf = (pictures: readonly SignInPicture[]): string => pictures.join(' ')

const drawn = <T>(from: readonly T[], count: number): T[] => {
  const rest = [...from]
  return Array.from({ length: count }, () => rest.splice(randomInt(rest.length), 1)[0]!)
}

/** The sign-in code of a section as it is stored, without the hyphen that people read; null while there is none. */
export const codeOfSection = (tx: Tx, sectionId: string): Promise<string | null> =>
  tx.as('wide', async () => (await queries.selectOptionalCode(tx, sectionId))?.code ?? null)

const drawnCode = () =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')

/** Gives a section a new code, drawn unless given; the old one opens nothing any more. */
export async function replaceCode(tx: Tx, sectionId: string, code = drawnCode()): Promise<string> {
  await tx.as('wide', () => queries.upsertCode(tx, { sectionId, code, createdAt: new Date() }))
  await insertAudit(tx, { action: 'sign-in-code.replace', subjectType: 'section', subjectId: sectionId })
  return code
}

/**
 * Gives somebody new pictures, drawn unless given, and returns them: this once, for only a hash is kept. Whoever was
 * signed in is signed out, and a door that wrong tries had closed is open again.
 */
export async function setPictures(
  tx: Tx,
  userId: string,
  pictures: readonly SignInPicture[] = drawn(SignInPicture.options, 3),
): Promise<SignInPicture[]> {
  const secretHash = await hashPassword(secretOf(pictures))
  await tx.as('wide', async () => {
    await queries.upsertSecret(tx, { userId, secretHash, setAt: new Date() })
    await deleteSessionsOf(tx, userId)
  })
  await tx.as('auth', () => deleteFailures(tx, pictureLogin(userId)))
  await insertAudit(tx, {
    action: 'pictures.set',
    subjectType: 'user',
    subjectId: userId,
    studentId: userId,
  })
  return [...pictures]
}

/** Somebody signs in by pictures no longer; whoever was signed in so is signed out. */
export async function removePictures(tx: Tx, userId: string): Promise<void> {
  await tx.as('wide', async () => {
    await queries.deleteSecret(tx, userId)
    await deleteSessionsOf(tx, userId)
  })
  await insertAudit(tx, {
    action: 'pictures.remove',
    subjectType: 'user',
    subjectId: userId,
    studentId: userId,
  })
}

export interface PictureState {
  setAt: Date
  isClosed: boolean
}

/** Who of some people signs in by pictures, by id. */
export async function pictureStates(
  tx: Tx,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, PictureState>> {
  const secrets = await tx.as('wide', () => queries.selectSecrets(tx, userIds))
  return new Map(
    secrets.map(({ userId, setAt, failures }) => [userId, { setAt, isClosed: failures >= mostFailures }]),
  )
}
