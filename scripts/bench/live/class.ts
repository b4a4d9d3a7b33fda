import { rightResponse } from '#engine/items/score.ts'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import type { Key } from '#engine/items/variant.ts'
import { Attempt } from '#contract/assessment.ts'
import { createAccessDesk, createAccount, createDistrict } from '#server/access/access.ts'
import { systemClock } from '#server/platform/clock.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database, Tx } from '#server/platform/db.ts'
import { chooseFramework, people } from '#server/roster/roster.ts'
import { makeFramework } from '../../../tests/builders/frameworks.ts'
import { makePerson, makeRelationship, makeSchool, makeSection } from '../../../tests/builders/people.ts'
import { makeTemplates } from '../../../tests/builders/practice.ts'

export const classSize = 30

export interface Student {
  id: string
  name: string
  cookie: string
}

export interface Class {
  districtId: string
  sectionId: string
  students: readonly Student[]
  /** Of the first student. */
  guardianCookie: string
  teacherCookie: string
  /** Steps without any order, their titles with them. */
  competencies: readonly { id: string; title: string }[]
  /** What is right for a question: a simulated student may know. */
  rightOf(attempt: Pick<Attempt, 'content'>): object
}

/** A class with steps to practise, everybody signed in; made before a server opens the database. */
export async function makeClass(database: Database, steps: number): Promise<Class> {
  const { id: districtId } = await createDistrict(database, { name: 'Bench district', isDemo: true })
  const made = await database.transaction(wideContext(districtId), async (tx) => {
    const schoolId = await makeSchool(tx)
    const person = async (role: 'teacher' | 'student' | 'guardian', familyName: string) => {
      const id = await makePerson(tx, { role, schoolId, givenName: 'Given', familyName })
      await createAccount(tx, { userId: id, login: id, isSample: true })
      return { id, name: `Given ${familyName}` }
    }
    const teacher = await person('teacher', 'Teacher')
    const students = []
    for (let n = 1; n <= classSize; n++)
      students.push(await person('student', `Student ${String(n).padStart(2, '0')}`))
    const guardian = await person('guardian', 'Guardian')
    await makeRelationship(tx, { adultId: guardian.id, studentId: students[0]!.id })
    const sectionId = await makeSection(tx, {
      schoolId,
      teachers: [teacher.id],
      students: students.map(({ id }) => id),
    })
    const codes = Array.from({ length: steps }, (_, n) => `Step ${String(n + 1).padStart(2, '0')}`)
    const { ids, frameworkId } = await makeFramework(tx, { codes })
    const competencies = codes.map((code) => ({ id: ids[code]!, title: `Can do ${code}` }))
    for (const { id } of competencies)
      await makeTemplates(tx, id, [exampleTemplates.number, exampleTemplates.expression])
    await chooseFramework(tx, [sectionId], frameworkId)
    return { teacher, students, guardian, sectionId, competencies, keys: await selectKeys(tx) }
  })
  const desk = createAccessDesk(database, people, systemClock)
  const signIn = async ({ id: userId }: { id: string }) =>
    `proximal=${(await desk.signInSample({ districtId, userId })).token}`
  const students: Student[] = []
  for (const student of made.students) students.push({ ...student, cookie: await signIn(student) })
  const { sectionId, competencies, keys } = made
  return {
    districtId,
    sectionId,
    competencies,
    students,
    teacherCookie: await signIn(made.teacher),
    guardianCookie: await signIn(made.guardian),
    rightOf: ({ content }) => rightResponse(keys.get(JSON.stringify(content))!.right),
  }
}

/** Every key by what a student sees of its item. */
async function selectKeys(tx: Tx): Promise<Map<string, Key>> {
  const rows = await tx
    .selectFrom('items')
    .innerJoin('itemKeys', (join) =>
      join.onRef('itemKeys.districtId', '=', 'items.districtId').onRef('itemKeys.itemId', '=', 'items.id'),
    )
    .select(['items.content', 'itemKeys.key'])
    .where('items.districtId', '=', tx.districtId)
    .execute()
  return new Map(
    rows.map(({ content, key }) => {
      const { byLanguage } = content as unknown as { byLanguage: { en: unknown } }
      return [JSON.stringify(Attempt.shape.content.parse(byLanguage.en)), key as unknown as Key]
    }),
  )
}

/** What was recorded of each student, in order: `+` right, `-` not yet; and under which ids. */
export async function recordedOf(database: Database, { districtId, students }: Class) {
  const rows = await database.transaction(wideContext(districtId), (tx) =>
    tx
      .selectFrom('evidence')
      .select(['id', 'studentId', 'isCorrect'])
      .where('districtId', '=', tx.districtId)
      .orderBy('occurredAt')
      .orderBy('sequence')
      .execute(),
  )
  return students.map(({ id, name }) => {
    const own = rows.filter(({ studentId }) => studentId === id)
    return {
      name,
      ids: own.map((row) => row.id),
      tries: own.map(({ isCorrect }) => (isCorrect ? '+' : '-')).join(''),
    }
  })
}
