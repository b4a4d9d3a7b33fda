import { createAccount, createDistrict } from '#server/access/access.ts'
import { ensureItems } from '#server/assessment/assessment.ts'
import { applyResources } from '#server/catalog/catalog.ts'
import { ensureSource, recordEvidence, type NewEvidence } from '#server/evidence/evidence.ts'
import { applyEvidence, newEasinessMemory } from '#server/mastery/mastery.ts'
import { wideContext } from '#server/platform/context.ts'
import type { Database } from '#server/platform/db.ts'
import { createFindings } from '#server/platform/findings.ts'
import { deterministicId } from '#server/platform/id.ts'
import { applyRoster, chooseFramework, idsOfFeed, type RosterBatch } from '#server/roster/roster.ts'
import { randomStream } from '../../../demo/random.ts'
import { makeFramework } from '../../../tests/builders/frameworks.ts'
import { trustedSource } from '../../../tests/builders/school-day.ts'

/** Sizes of the invented district that the pages are measured on. */
export interface Size {
  students: number
  observations: number
  /** Students of a section. */
  classSize: number
  /** Steps of the learning map. */
  steps: number
}

export interface BenchDistrict {
  districtId: string
  /** One person of each kind around one student of one section, each with an account of one click. */
  people: { student: string; teacher: string; guardian: string }
  sectionId: string
  competencyIds: string[]
  /** All students of the section. */
  classmates: string[]
}

const source = 'bench'
const itemsAStep = 8
/** Pieces of evidence in one transaction. */
const batchSize = 5000
const day = 86_400_000

/** A district of invented people with a term of answers, made through the front doors. Takes minutes when large. */
export async function makeBenchDistrict(database: Database, size: Size): Promise<BenchDistrict> {
  const { id: districtId } = await createDistrict(database, { name: 'Bench district', isDemo: true })
  const wide = wideContext(districtId)
  const findings = createFindings()
  const nobody = { onSchoolMoved: [] }
  await applyRoster(database, wide, rosterOf(size), { findings, now: new Date() }, nobody)
  if (findings.errorCount > 0)
    throw new Error(`the bench roster is wrong: ${JSON.stringify(findings.list[0])}`)
  const made = await database.transaction(wide, async (tx) => {
    const codes = Array.from({ length: size.steps }, (_, n) => `S${n}`)
    // Three chains side by side, tied at every fifth step: something is open, something locked for everybody.
    const precedes = codes.flatMap((code, n): [string, string][] => [
      ...(n >= 3 ? [[codes[n - 3]!, code] as [string, string]] : []),
      ...(n >= 4 && n % 5 === 0 ? [[codes[n - 4]!, code] as [string, string]] : []),
    ])
    const { frameworkId, ids } = await makeFramework(tx, { codes, precedes })
    const competencyIds = codes.map((code) => ids[code]!)
    const sections = await idsOfFeed(tx, 'sections', source)
    await chooseFramework(tx, [...sections.values()], frameworkId)
    const users = await idsOfFeed(tx, 'users', source)
    const people = {
      student: users.get('student 0')!,
      teacher: users.get('teacher 0')!,
      guardian: users.get('guardian 0')!,
    }
    for (const [login, userId] of Object.entries(people))
      await createAccount(tx, { userId, login, isSample: true })
    await applyResources(
      tx,
      competencyIds.map((competencyId, n) => ({
        source,
        identifier: `home ${n}`,
        kind: 'homeActivity' as const,
        minutes: 10,
        title: { en: `At home ${n}` },
        body: { en: { paragraphs: ['Count what is on the table together.'], question: 'How many?' } },
        competencyIds: [competencyId],
      })),
    )
    const itemIds = await ensureItems(
      tx,
      competencyIds.flatMap((competencyId, n) =>
        Array.from({ length: itemsAStep }, (_, item) => ({
          source,
          identifier: `S${n} ${item}`,
          competencyIds: [competencyId],
          easiness: 0.5,
        })),
      ),
    )
    const sourceId = await ensureSource(tx, trustedSource)
    const students = Array.from({ length: size.students }, (_, n) => users.get(`student ${n}`)!)
    return { students, people, sectionId: sections.get('section 0')!, competencyIds, itemIds, sourceId }
  })
  await database.analyze(['users', 'enrollments', 'items', 'competencies', 'associations'])
  await recordTerm(database, districtId, size, made)
  const { people, sectionId, competencyIds, students } = made
  return { districtId, people, sectionId, competencyIds, classmates: students.slice(0, size.classSize) }
}

async function recordTerm(
  database: Database,
  districtId: string,
  size: Size,
  made: { students: string[]; competencyIds: string[]; itemIds: string[]; sourceId: string },
): Promise<void> {
  const perStudent = Math.round(size.observations / size.students)
  const now = Date.now()
  const memory = newEasinessMemory()
  let batch: NewEvidence[] = []
  let isAnalyzed = false
  const flush = async () => {
    await database.transaction(wideContext(districtId), (tx) =>
      recordEvidence(tx, batch, [(inner, recorded) => applyEvidence(inner, recorded, memory)]),
    )
    batch = []
    if (!isAnalyzed) await database.analyze(['evidence', 'mastery', 'student_abilities'])
    isAnalyzed = true
  }
  for (const [index, studentId] of made.students.entries()) {
    const random = randomStream(1, `bench ${index}`)
    const skill = 0.55 + 0.4 * random.next()
    for (let n = 0; n < perStudent; n++) {
      // The last tenth of a student's answers falls into the last half hour: her class is at work.
      const isNow = n >= perStudent * 0.9
      const at = isNow
        ? now - 30 * 60_000 * ((perStudent - n) / (perStudent * 0.1))
        : now - 75 * day + (74 * day * n) / perStudent
      const step = Math.min(made.competencyIds.length - 1, Math.floor(n / 5) + (index % 8))
      const item = step * itemsAStep + Math.floor(random.next() * itemsAStep)
      const isCorrect = random.next() < skill
      batch.push({
        id: deterministicId('bench evidence', districtId, `${index} ${n}`),
        studentId,
        sourceId: made.sourceId,
        itemId: made.itemIds[item]!,
        competencyIds: [made.competencyIds[step]!],
        kind: n % 3 === 0 ? 'practised' : 'assessed',
        isCorrect,
        attempts: 1,
        hints: random.next() < 0.1 ? 1 : 0,
        durationMs: 20_000,
        occurredAt: new Date(at),
        sequence: n,
        recordedBy: null,
        note: null,
      })
    }
    if (batch.length >= batchSize) await flush()
  }
  if (batch.length > 0) await flush()
  await database.analyze(['evidence', 'mastery', 'student_abilities'])
}

const gradeOfAll = '03'
const rowOf = (sourcedId: string) => ({ sourcedId, file: 'bench', line: 1, isDeleted: false, extension: {} })

function rosterOf({ students, classSize }: Size): RosterBatch {
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
  const sectionCount = Math.ceil(students / classSize)
  const schoolCount = Math.max(1, Math.round(students / 500))
  const schoolOf = (section: number) => `school ${section % schoolCount}`
  const sectionOf = (student: number) => Math.floor(student / classSize)
  const people = [
    ...numbers(students).map((n) => ({ id: `student ${n}`, role: 'student', org: schoolOf(sectionOf(n)) })),
    ...numbers(sectionCount).map((n) => ({ id: `teacher ${n}`, role: 'teacher', org: schoolOf(n) })),
    ...numbers(Math.ceil(students / 2)).map((n) => ({
      id: `guardian ${n}`,
      role: 'guardian',
      org: 'district',
    })),
  ]
  const place = (user: string, section: number, role: string) => ({
    ...rowOf(`${section} ${user}`),
    user,
    section: `section ${section}`,
    role,
    isPrimary: true,
    share: null,
    beginsOn: null,
    endsOn: null,
  })
  const rows = {
    orgs: [
      { ...rowOf('district'), name: 'Bench', type: 'district', parent: null, identifier: null },
      ...numbers(schoolCount).map((n) => ({
        ...rowOf(`school ${n}`),
        name: `School ${n}`,
        type: 'school',
        parent: 'district',
        identifier: null,
      })),
    ],
    academicSessions: [],
    courses: [],
    sections: numbers(sectionCount).map((n) => ({
      ...rowOf(`section ${n}`),
      title: `Section ${n}`,
      code: null,
      course: null,
      school: schoolOf(n),
      academicSessions: [],
      grades: [gradeOfAll],
      subjects: [],
    })),
    users: people.map(({ id, role, org }) => ({
      ...rowOf(id),
      givenName: role,
      familyName: id,
      preferredName: null,
      maySignIn: true,
      username: null,
      email: null,
      identifier: null,
      grades: role === 'student' ? [gradeOfAll] : [],
      orgs: [org],
    })),
    userRoles: people.map(({ id, role, org }) => ({
      ...rowOf(`${id} ${role}`),
      user: id,
      org,
      role,
      isPrimary: true,
      beginsOn: null,
      endsOn: null,
    })),
    relationships: numbers(students).map((n) => ({
      ...rowOf(`guardian of ${n}`),
      adult: `guardian ${Math.floor(n / 2)}`,
      student: `student ${n}`,
      type: 'guardian',
      mayView: true,
      beginsOn: null,
      endsOn: null,
    })),
    enrollments: [
      ...numbers(sectionCount).map((n) => place(`teacher ${n}`, n, 'teacher')),
      ...numbers(students).map((n) => place(`student ${n}`, sectionOf(n), 'student')),
    ],
    demographics: [],
  }
  const modes = Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [name, list.length > 0 ? 'bulk' : 'absent']),
  )
  return {
    source,
    modes: modes as RosterBatch['modes'],
    ownerOf: {},
    fileOf: () => 'bench',
    rows: (entity) => rows[entity],
  } as RosterBatch
}
