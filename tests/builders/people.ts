import type { Role } from '#contract/access.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'

const stamp = () => ({ source: 'test', sourcedId: newId(), updatedAt: new Date() })

/** A school of the district; returns its id. */
export async function makeSchool(tx: Tx, { name = 'Test school' } = {}): Promise<string> {
  const id = newId()
  await tx
    .insertInto('orgs')
    .values({ districtId: tx.districtId, id, ...stamp(), name, type: 'school' })
    .execute()
  return id
}

/** A user with one role at a school (made when not given); returns the user's id. */
export async function makePerson(
  tx: Tx,
  person: { role: Role; schoolId?: string; givenName?: string; familyName?: string; grades?: string[] },
): Promise<string> {
  const { role, givenName = 'Given', familyName = 'Family', grades = [] } = person
  const schoolId = person.schoolId ?? (await makeSchool(tx))
  const id = newId()
  const { districtId } = tx
  await tx
    .insertInto('users')
    .values({ districtId, id, ...stamp(), givenName, familyName, grades, schoolId })
    .execute()
  await tx
    .insertInto('userRoles')
    .values({ districtId, id: newId(), ...stamp(), userId: id, orgId: schoolId, role })
    .execute()
  return id
}

/** A section with its people; returns its id. Dates are open unless given. */
export async function makeSection(
  tx: Tx,
  section: {
    schoolId: string
    title?: string
    teachers?: string[]
    students?: string[]
    beginsOn?: string
    endsOn?: string
  },
): Promise<string> {
  const {
    schoolId,
    title = 'Test section',
    teachers = [],
    students = [],
    beginsOn = null,
    endsOn = null,
  } = section
  const id = newId()
  const { districtId } = tx
  await tx
    .insertInto('sections')
    .values({ districtId, id, ...stamp(), title, schoolId })
    .execute()
  const place = (role: string) => (userId: string) => ({
    districtId,
    id: newId(),
    ...stamp(),
    userId,
    sectionId: id,
    schoolId,
    role,
    beginsOn,
    endsOn,
  })
  const places = [...teachers.map(place('teacher')), ...students.map(place('student'))]
  if (places.length > 0) await tx.insertInto('enrollments').values(places).execute()
  return id
}

/** Ties an adult to a student outside a section, as guardian unless said. */
export async function makeRelationship(
  tx: Tx,
  tie: {
    adultId: string
    studentId: string
    type?: string
    mayView?: boolean
    beginsOn?: string
    endsOn?: string
  },
): Promise<void> {
  const { adultId, studentId, type = 'guardian', mayView = true, beginsOn = null, endsOn = null } = tie
  await tx
    .insertInto('relationships')
    .values({
      districtId: tx.districtId,
      id: newId(),
      ...stamp(),
      adultId,
      studentId,
      type,
      mayView,
      beginsOn,
      endsOn,
    })
    .execute()
}
