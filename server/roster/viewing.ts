import type { PersonName, ResponsibleAdult, Section, Student, StudentWithSections } from '#contract/roster.ts'
import type { Tx } from '#server/platform/db.ts'
import { pageFrom, readCursor } from '#server/platform/page.ts'
import { nameOf } from './names.ts'
import { heldOn, sharesOf } from './responsibility.rules.ts'
import * as queries from './viewing.queries.ts'

/** The roster as one viewer may see it, shaped for the contract. */

interface Named {
  id: string
  givenName: string
  familyName: string
  preferredName: string | null
  picture: string | null
}

const nameLine = (person: Named): PersonName => ({
  id: person.id,
  name: nameOf(person),
  picture: person.picture,
})

type StudentRow = Awaited<ReturnType<typeof queries.selectStudents>>[number]

const studentOf = (row: StudentRow): Student => ({
  id: row.id,
  name: nameOf(row),
  givenName: row.preferredName ?? row.givenName,
  familyName: row.familyName,
  picture: row.picture,
  grades: row.grades,
  schoolId: row.schoolId,
  isActive: row.isActive,
})

type SectionRow = Awaited<ReturnType<typeof queries.selectSection>>

async function withPeople(tx: Tx, rows: readonly SectionRow[], on: string): Promise<Section[]> {
  const ids = rows.map((row) => row.id)
  const teachers = await queries.selectTeachers(tx, ids, on)
  const counts = new Map(
    (await queries.selectStudentCounts(tx, ids, on)).map((row) => [row.sectionId, row.count]),
  )
  return rows.map((row) => ({
    ...row,
    studentCount: counts.get(row.id) ?? 0,
    teachers: teachers.filter((teacher) => teacher.sectionId === row.id).map(nameLine),
  }))
}

interface PageOptions {
  limit: number
  after?: string | undefined
  schoolId?: string | undefined
}

export async function listSections(tx: Tx, options: PageOptions, on: string) {
  const after = readCursor(options.after, 2)
  const { limit, schoolId } = options
  const rows = await queries.selectSections(tx, { limit: limit + 1, after, schoolId })
  const page = pageFrom(rows, limit, (row) => [row.title, row.id])
  return { items: await withPeople(tx, page.items, on), next: page.next }
}

export async function sectionOf(tx: Tx, sectionId: string, on: string): Promise<Section> {
  const [section] = await withPeople(tx, [await queries.selectSection(tx, sectionId)], on)
  return section!
}

export async function studentsOfSection(tx: Tx, sectionId: string, on: string): Promise<Student[]> {
  return (await queries.selectStudentsOfSection(tx, sectionId, on)).map(studentOf)
}

export async function listStudents(tx: Tx, options: PageOptions & { search?: string | undefined }) {
  const after = readCursor(options.after, 3)
  const { limit, schoolId, search } = options
  const rows = await queries.selectStudents(tx, { limit: limit + 1, after, schoolId, search })
  const page = pageFrom(rows, limit, (row) => [row.familyName, row.givenName, row.id])
  return { items: page.items.map(studentOf), next: page.next }
}

export async function childrenOf(tx: Tx, on: string): Promise<Student[]> {
  return (await queries.selectChildren(tx, on)).map(studentOf)
}

export async function studentWithSections(
  tx: Tx,
  studentId: string,
  on: string,
): Promise<StudentWithSections> {
  const row = await queries.selectStudent(tx, studentId)
  return {
    ...studentOf(row),
    schoolName: row.schoolName,
    sections: await queries.selectSectionsOfStudent(tx, studentId, on),
  }
}

interface OnDay {
  /** YYYY-MM-DD. */
  on: string
  /** Narrows the answer to one section. */
  sectionId?: string | undefined
}

/**
 * The adults responsible for a student on a day: teachers and other staff of the sections the student was in, with a
 * teacher's share, and the adults related to the student. The caller has checked that the viewer may view the student.
 * Named viewers get the adults they may see the name of. A leader gets all: a student of the school may be taught by
 * people of another one, whom the leader's scope does not hold.
 */
export const responsibleAdults = (tx: Tx, studentId: string, day: OnDay): Promise<ResponsibleAdult[]> =>
  tx.as(tx.context.role === 'leader' ? 'wide' : tx.context.role, () => adultsAround(tx, studentId, day))

async function adultsAround(
  tx: Tx,
  studentId: string,
  { on, sectionId }: OnDay,
): Promise<ResponsibleAdult[]> {
  const places = (await queries.selectPlacesOfStudent(tx, studentId)).filter(
    (place) => heldOn(place, on) && (sectionId === undefined || place.sectionId === sectionId),
  )
  const titles = new Map(places.map((place) => [place.sectionId, place.sectionTitle]))
  const adults = (await queries.selectAdultPlaces(tx, [...titles.keys()])).filter((adult) =>
    heldOn(adult, on),
  )
  const inSections = [...titles].flatMap(([id, title]) => {
    const here = adults.filter((adult) => adult.sectionId === id)
    const teachers = here.filter((adult) => adult.role === 'teacher')
    const shares = sharesOf(teachers.map((teacher) => teacher.share))
    return here.map((adult) => ({
      adult: nameLine(adult),
      role: adult.role,
      sectionId: id,
      sectionTitle: title,
      isPrimary: adult.isPrimary,
      share: shares[teachers.indexOf(adult)] ?? null,
      beginsOn: adult.beginsOn,
      endsOn: adult.endsOn,
    }))
  })
  if (sectionId !== undefined) return inSections
  const related = (await queries.selectRelatedAdults(tx, studentId)).filter((adult) => heldOn(adult, on))
  return [
    ...inSections,
    ...related.map((adult) => ({
      adult: nameLine(adult),
      role: adult.type,
      sectionId: null,
      sectionTitle: null,
      isPrimary: false,
      share: null,
      beginsOn: adult.beginsOn,
      endsOn: adult.endsOn,
    })),
  ]
}
