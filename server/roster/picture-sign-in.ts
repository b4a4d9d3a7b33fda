import type { NewPictures, PictureSignIn } from '#contract/pictures.ts'
import {
  codeOfSection,
  pictureStates,
  removePictures,
  replaceCode,
  setPictures,
} from '#server/access/access.ts'
import type { Tx } from '#server/platform/db.ts'
import { Problem } from '#server/platform/errors.ts'
import { studentsOfSection } from './viewing.ts'

/** What a section's teacher decides about signing in by pictures; the access part keeps it. */

/** `KH7RMT2X` as people read it: `KH7R-MT2X`. */
const inGroups = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

export async function pictureSignIn(
  tx: Tx,
  sectionId: string,
  today: string,
): Promise<{ code: string | null; students: PictureSignIn[] }> {
  const students = await studentsOfSection(tx, sectionId, today)
  const states = await pictureStates(
    tx,
    students.map(({ id }) => id),
  )
  const code = await codeOfSection(tx, sectionId)
  return {
    code: code === null ? null : inGroups(code),
    students: students.map(({ id, name, picture }) => {
      const state = states.get(id)
      const setAt = state?.setAt.toISOString() ?? null
      return { id, name, picture, setAt, isClosed: state?.isClosed ?? false }
    }),
  }
}

export const newSectionCode = async (tx: Tx, sectionId: string) => ({
  code: inGroups(await replaceCode(tx, sectionId)),
})

interface Chosen {
  sectionId: string
  studentIds: readonly string[]
  today: string
}

/**
 * New pictures for students of the section, in the order given.
 * @throws Problem `not-in-section` when one is not in it today
 */
export async function givePictures(tx: Tx, chosen: Chosen): Promise<NewPictures[]> {
  const given: NewPictures[] = []
  for (const studentId of await onlyOwn(tx, chosen))
    given.push({ studentId, pictures: await setPictures(tx, studentId) })
  return given
}

/** @throws Problem `not-in-section` when a student is not in the section today */
export async function takePictures(tx: Tx, chosen: Chosen): Promise<void> {
  for (const studentId of await onlyOwn(tx, chosen)) await removePictures(tx, studentId)
}

async function onlyOwn(tx: Tx, { sectionId, studentIds, today }: Chosen): Promise<string[]> {
  const own = new Set((await studentsOfSection(tx, sectionId, today)).map(({ id }) => id))
  if (studentIds.every((id) => own.has(id))) return [...new Set(studentIds)]
  throw new Problem(422, 'not-in-section', 'A student named is not in this section today. Look again.')
}
