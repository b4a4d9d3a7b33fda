import type { SamplePerson } from '#contract/access.ts'
import type { Language } from '#contract/language.ts'
import { rolesOn, type People, type Person, type Ties } from '#server/access/access.ts'
import type { Tx } from '#server/platform/db.ts'
import { shareTurn } from '#server/platform/lock.ts'
import { chooseLanguage } from './choices.ts'
import { nameOf } from './names.ts'
import * as queries from './roster.queries.ts'

export { ensureBareStudents, studentsByWord } from './bare-students.ts'
export { placeInForce, relationshipInForce } from './in-force.queries.ts'
export { accountsOf, studentsByAccount } from './accounts.ts'
export { adultOf, nameOf } from './names.ts'
export { addPerson, findPerson } from './adding.ts'
export { adultsAround, namesOf, teachersOf, type AdultAround } from './around.ts'
export type { AllOfUser, BatchMode, EntityName, RejectedRow, RosterBatch, RosterRows } from './batch.ts'
export { applyRoster, planRoster, type RosterListeners, type RosterPlan } from './importing.ts'

export { createHearing, type Hearing } from './hearing.ts'
export { chooseFramework, chooseLanguage, choosePictures, idsOfFeed } from './choices.ts'
export { sectionOf, studentsOfSection, studentWithSections } from './viewing.ts'

/**
 * Whoever keeps a copy of students' schools calls this before reading them: until the transaction ends, no import moves
 * a student past it. An import waits for them before it tells what moved; what they wrote is there to be moved then.
 */
export const holdSchools = (tx: Tx): Promise<void> => shareTurn(tx, 'schools')

/** Everything that ties a person to others; the access part decides what of it holds today. */
async function tiesOf(tx: Tx, userId: string): Promise<Ties> {
  const roles = await queries.selectRolesOf(tx, userId)
  const enrollments = await queries.selectEnrollmentsOf(tx, [userId])
  const relationships = await queries.selectRelationshipsOf(tx, userId)
  const own = enrollments.map((enrollment) => enrollment.sectionId)
  const classmates = own.length > 0 ? await queries.selectEnrollmentsIn(tx, own) : []
  return {
    userId,
    roles,
    enrollments,
    relationships,
    classmates: [...classmates, ...(await teachersOfRelated(tx, userId, relationships))],
  }
}

/** The teachers of the students an adult is guardian or coach of. */
async function teachersOfRelated(tx: Tx, userId: string, relationships: Ties['relationships']) {
  const students = relationships
    .filter((tie) => tie.adultId === userId && tie.mayView)
    .map((tie) => tie.studentId)
  if (students.length === 0) return []
  const sections = (await queries.selectEnrollmentsOf(tx, students)).map((enrollment) => enrollment.sectionId)
  if (sections.length === 0) return []
  const places = await queries.selectEnrollmentsIn(tx, sections)
  return places.filter((place) => place.role !== 'student')
}

async function personOf(tx: Tx, userId: string): Promise<Person | null> {
  const person = await queries.selectOptionalSigner(tx, userId)
  if (!person) return null
  return {
    id: person.id,
    givenName: person.preferredName ?? person.givenName,
    name: nameOf(person),
    picture: person.picture,
    language: person.language as Language | null,
  }
}

/** Sample people as the sign-in page shows them, in the order given. */
async function describe(tx: Tx, userIds: readonly string[], today: string): Promise<SamplePerson[]> {
  if (userIds.length === 0) return []
  const people = new Map((await queries.selectPeople(tx, userIds)).map((person) => [person.id, person]))
  const described: SamplePerson[] = []
  for (const userId of userIds) {
    const person = people.get(userId)
    const [role] = rolesOn(await tiesOf(tx, userId), today)
    if (!person || !role) continue
    const about = role === 'student' ? (person.grades[0] ?? null) : null
    described.push({ userId, name: nameOf(person), role, picture: person.picture, about })
  }
  return described
}

/** The roster as the access part asks for it. */
export const people: People = {
  tiesOf,
  personOf,
  describe,
  chooseLanguage,
  studentsWhoSignIn: queries.selectStudentsWhoSignIn,
}
