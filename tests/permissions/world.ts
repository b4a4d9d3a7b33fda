import type { Context } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { applyResources, resourcesFor } from '#server/catalog/catalog.ts'
import { addCredential, createSource } from '#server/evidence/evidence.ts'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../builders/frameworks.ts'
import { makePerson, makeRelationship, makeSchool, makeSection } from '../builders/people.ts'
import { makeSitting, makeTemplates } from '../builders/practice.ts'
import { importFiles } from '../builders/roster-run.ts'
import { signInAs } from '../builders/sign-in.ts'
import { makeDistrict } from '../setup/database.ts'

/**
 * Two districts with every kind of person and every relation that can go wrong. Each student's family name occurs
 * nowhere else, so that a leak shows in any answer.
 */
export interface World {
  districts: { own: string; other: string }
  schools: Record<'a' | 'b' | 'foreign', string>
  sections: Record<SectionName, string>
  students: Record<StudentName, string>
  /** What belongs to a district as a whole, by the name of the parameter that addresses it. */
  objects: Record<'own' | 'other', Record<ObjectName, string>>
  /** Cookies; a person without one is not signed in. */
  cookies: Record<PersonName, string | undefined>
}

export const studentNames = [
  'own',
  'otherSection',
  'otherSchool',
  'endedEnrollment',
  'inactive',
  'otherDistrict',
] as const
export type StudentName = (typeof studentNames)[number]
export const sectionNames = ['own', 'other', 'otherSchool', 'ended', 'inactive', 'otherDistrict'] as const
export type SectionName = (typeof sectionNames)[number]
export type ObjectName =
  | 'frameworkId'
  | 'competencyId'
  | 'importId'
  | 'standardsImportId'
  | 'helpRequestId'
  | 'openingId'
  | 'judgmentId'
  | 'resourceId'
  | 'nextStepId'
  | 'goalId'
  | 'templateId'
  | 'sittingId'
  | 'attemptId'
  | 'sourceId'
  | 'credentialId'
  | 'mappingId'
export type PersonName = keyof typeof visible

/** Who may see whom: written by hand from the rules in docs/privacy.md, not from the code. */
export const visible: Record<
  | 'nobody'
  | 'teacher'
  | 'coTeacher'
  | 'formerTeacher'
  | 'inactiveSectionTeacher'
  | 'student'
  | 'guardian'
  | 'barredGuardian'
  | 'formerGuardian'
  | 'inactiveGuardian'
  | 'droppedGuardian'
  | 'coach'
  | 'leader'
  | 'otherLeader'
  | 'districtAdmin'
  | 'dataOffice'
  | 'curriculumOffice'
  | 'procurementOffice'
  | 'foreignAdmin',
  { students: readonly StudentName[]; sections: readonly SectionName[] }
> = {
  nobody: { students: [], sections: [] },
  teacher: { students: ['own'], sections: ['own'] },
  coTeacher: { students: ['own'], sections: ['own'] },
  formerTeacher: { students: [], sections: [] },
  inactiveSectionTeacher: { students: [], sections: [] },
  student: { students: ['own'], sections: ['own'] },
  guardian: { students: ['own'], sections: [] },
  barredGuardian: { students: [], sections: [] },
  formerGuardian: { students: [], sections: [] },
  inactiveGuardian: { students: [], sections: [] },
  droppedGuardian: { students: [], sections: [] },
  coach: { students: ['otherSection'], sections: [] },
  leader: {
    students: ['own', 'otherSection', 'endedEnrollment', 'inactive'],
    sections: ['own', 'other', 'ended', 'inactive'],
  },
  otherLeader: { students: ['otherSchool'], sections: ['otherSchool'] },
  districtAdmin: {
    students: ['own', 'otherSection', 'otherSchool', 'endedEnrollment', 'inactive'],
    sections: ['own', 'other', 'otherSchool', 'ended', 'inactive'],
  },
  dataOffice: {
    students: ['own', 'otherSection', 'otherSchool', 'endedEnrollment', 'inactive'],
    sections: ['own', 'other', 'otherSchool', 'ended', 'inactive'],
  },
  curriculumOffice: { students: [], sections: [] },
  procurementOffice: { students: [], sections: [] },
  foreignAdmin: { students: ['otherDistrict'], sections: ['otherDistrict'] },
}

/** Signed in once; their sessions are refused since the roster holds them as inactive. */
export const refused: readonly PersonName[] = ['nobody', 'inactiveGuardian', 'droppedGuardian']

export const familyNameOf = (name: StudentName): string => `Zyx${name}`

const past = '2020-06-30'

export async function makeWorld(): Promise<World> {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const foreign = await makeDistrict({ isDemo: true })
  const droppedGuardian = await bringGuardian({ database, wide })
  const own = await database.transaction(wide, (tx) => makeOwnDistrict(tx, droppedGuardian))
  const other = await database.transaction(foreign.wide, makeForeignDistrict)
  const cookies: World['cookies'] = { nobody: undefined } as World['cookies']
  for (const [name, userId] of Object.entries(own.people))
    cookies[name as PersonName] = await signInAs(districtId, userId)
  cookies.foreignAdmin = await signInAs(foreign.districtId, other.admin)
  // Only now, so that both have a session from before.
  await importFiles({ database, wide }, feed([]), { allowRemovalsPercent: 100 })
  await database.transaction(wide, (tx) =>
    tx.updateTable('users').set({ isActive: false }).where('id', '=', own.people.inactiveGuardian).execute(),
  )
  return {
    districts: { own: districtId, other: foreign.districtId },
    schools: { ...own.schools, foreign: other.school },
    sections: { ...own.sections, otherDistrict: other.section },
    students: { ...own.students, otherDistrict: other.student },
    objects: { own: own.objects, other: other.objects },
    cookies,
  }
}

/** What belongs to a district, or to its student. */
async function makeObjects(tx: Tx, studentId: string, adultId: string): Promise<Record<ObjectName, string>> {
  const { frameworkId, ids } = await makeFramework(tx, { codes: ['A'] })
  const importId = await makeImport(tx, 'roster')
  const standardsImportId = await makeImport(tx, 'standards')
  const competencyId = ids.A!
  const about = { districtId: tx.districtId, studentId, competencyId }
  const resource = { source: 'test', identifier: newId(), kind: 'homeActivity' as const }
  await applyResources(tx, [
    { ...resource, title: { en: 'At home' }, body: {}, competencyIds: [competencyId] },
  ])
  const [{ id: resourceId } = { id: '' }] = await resourcesFor(tx, [competencyId])
  const [helpRequestId, openingId, judgmentId] = [newId(), newId(), newId()]
  const [nextStepId, goalId] = [newId(), newId()]
  await tx
    .insertInto('helpRequests')
    .values({ ...about, id: helpRequestId, askedAt: new Date() })
    .execute()
  await tx
    .insertInto('openings')
    .values({ ...about, id: openingId, reason: 'ready', openedBy: adultId, openedAt: new Date() })
    .execute()
  await tx
    .insertInto('judgments')
    .values({
      ...about,
      id: judgmentId,
      verdict: 'mastered',
      reason: 'told the class',
      judgedBy: adultId,
      judgedAt: new Date(),
    })
    .execute()
  await tx
    .insertInto('nextSteps')
    .values({
      ...about,
      id: nextStepId,
      kind: 'withAdult',
      chosenBy: 'adult',
      adultId,
      minutes: 15,
      reason: JSON.stringify({ rule: 'assigned', adult: null }),
      state: 'assigned',
      offeredAt: new Date(),
    })
    .execute()
  await tx
    .insertInto('goals')
    .values({ ...about, id: goalId, setBy: adultId, setAt: new Date() })
    .execute()
  const [templateId = ''] = await makeTemplates(tx, competencyId)
  await tx.updateTable('itemTemplates').set({ authorId: adultId }).where('id', '=', templateId).execute()
  const sitting = await makeSitting(tx, { studentId, competencyId, templateId })
  const sourceId = await createSource(tx, {
    name: `Tool ${newId()}`,
    kind: 'tool',
    asserts: ['practised'],
    trustedIds: null,
  })
  const { credential } = await addCredential(tx, sourceId, ['statements/write'])
  const mappingId = newId()
  await tx
    .insertInto('activityMappings')
    .values({
      districtId: tx.districtId,
      id: mappingId,
      iri: `urn:uuid:${mappingId}`,
      isPrefix: false,
      competencyIds: [competencyId],
      kind: 'practised',
      createdAt: new Date(),
    })
    .execute()
  return {
    mappingId,
    sourceId,
    credentialId: credential.id,
    ...sitting,
    templateId,
    frameworkId,
    competencyId,
    importId,
    standardsImportId,
    helpRequestId,
    openingId,
    judgmentId,
    resourceId,
    nextStepId,
    goalId,
  }
}

async function makeImport(tx: Tx, kind: string): Promise<string> {
  const id = newId()
  await tx
    .insertInto('imports')
    .values({
      districtId: tx.districtId,
      id,
      kind,
      fileName: `${kind}.zip`,
      contentHash: 'none',
      status: 'refused',
      startedAt: new Date(),
    })
    .execute()
  return id
}

/** A feed of one school with these people and somebody who stays. */
const feed = (people: readonly string[]): Record<string, string> => ({
  'orgs.csv': 'sourcedId,name,type\nfed-school,Fed school,school\n',
  'users.csv': [
    'sourcedId,orgSourcedIds,role,givenName,familyName',
    ...['stays', ...people].map((id) => `${id},fed-school,parent,Given,${id}`),
    '',
  ].join('\n'),
  'classes.csv': 'sourcedId,title,schoolSourcedId\nfed-class,Class,fed-school\n',
  'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\n',
})

/** A guardian whom a feed brought; returns our id. */
async function bringGuardian(district: { database: Database; wide: Context }): Promise<string> {
  const { report, findings } = await importFiles(district, feed(['dropped']))
  if (!report) throw new Error(JSON.stringify(findings))
  const { id } = await district.database.transaction(district.wide, (tx) =>
    tx.selectFrom('users').select('id').where('sourcedId', '=', 'dropped').executeTakeFirstOrThrow(),
  )
  return id
}

async function makeOwnDistrict(tx: Tx, droppedGuardian: string) {
  const schools = {
    a: await makeSchool(tx, { name: 'School A' }),
    b: await makeSchool(tx, { name: 'School B' }),
  }
  const student = (name: StudentName, schoolId: string) =>
    makePerson(tx, { role: 'student', schoolId, familyName: familyNameOf(name), grades: ['05'] })
  const students = {
    own: await student('own', schools.a),
    otherSection: await student('otherSection', schools.a),
    otherSchool: await student('otherSchool', schools.b),
    endedEnrollment: await student('endedEnrollment', schools.a),
    inactive: await student('inactive', schools.a),
  }
  const adult = (role: Parameters<typeof makePerson>[1]['role'], schoolId = schools.a) =>
    makePerson(tx, { role, schoolId })
  const people = {
    teacher: await adult('teacher'),
    coTeacher: await adult('teacher'),
    formerTeacher: await adult('teacher'),
    inactiveSectionTeacher: await adult('teacher'),
    student: students.own,
    guardian: await adult('guardian'),
    barredGuardian: await adult('guardian'),
    formerGuardian: await adult('guardian'),
    inactiveGuardian: await adult('guardian'),
    droppedGuardian,
    coach: await adult('coach'),
    leader: await adult('schoolLeader'),
    otherLeader: await adult('schoolLeader', schools.b),
    districtAdmin: await adult('districtAdmin'),
    dataOffice: await adult('dataOffice'),
    curriculumOffice: await adult('curriculumOffice'),
    procurementOffice: await adult('procurementOffice'),
  }
  const somebodyElse = await adult('teacher')
  const sections = {
    own: await makeSection(tx, {
      schoolId: schools.a,
      teachers: [people.teacher, people.coTeacher],
      students: [students.own, students.inactive],
    }),
    other: await makeSection(tx, {
      schoolId: schools.a,
      teachers: [somebodyElse],
      students: [students.otherSection],
    }),
    otherSchool: await makeSection(tx, { schoolId: schools.b, students: [students.otherSchool] }),
    ended: await makeSection(tx, {
      schoolId: schools.a,
      teachers: [people.teacher, people.formerTeacher],
      students: [students.endedEnrollment, students.own],
      endsOn: past,
    }),
    inactive: await makeSection(tx, {
      schoolId: schools.a,
      teachers: [people.inactiveSectionTeacher],
      students: [students.own],
    }),
  }
  // What a feed dropped, while places and ties stay as they were.
  await tx.updateTable('sections').set({ isActive: false }).where('id', '=', sections.inactive).execute()
  await tx.updateTable('users').set({ isActive: false }).where('id', '=', students.inactive).execute()
  await makeRelationship(tx, { adultId: people.guardian, studentId: students.own })
  for (const adultId of [people.inactiveGuardian, people.droppedGuardian])
    await makeRelationship(tx, { adultId, studentId: students.own })
  await makeRelationship(tx, { adultId: people.guardian, studentId: students.inactive })
  await makeRelationship(tx, { adultId: people.barredGuardian, studentId: students.own, mayView: false })
  await makeRelationship(tx, { adultId: people.formerGuardian, studentId: students.own, endsOn: past })
  await makeRelationship(tx, { adultId: people.coach, studentId: students.otherSection, type: 'coach' })
  return { schools, students, people, sections, objects: await makeObjects(tx, students.own, people.teacher) }
}

async function makeForeignDistrict(tx: Tx) {
  const school = await makeSchool(tx)
  const admin = await makePerson(tx, { role: 'districtAdmin', schoolId: school })
  const familyName = familyNameOf('otherDistrict')
  const student = await makePerson(tx, { role: 'student', schoolId: school, familyName })
  const section = await makeSection(tx, { schoolId: school, students: [student] })
  return { school, admin, student, section, objects: await makeObjects(tx, student, admin) }
}
