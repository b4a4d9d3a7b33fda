import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { ensureItems } from '#server/assessment/assessment.ts'
import { ensureSource, recordEvidence } from '#server/evidence/evidence.ts'
import { newId } from '#server/platform/id.ts'
import { makeEvidence, makeSchoolDay, trustedSource } from '../../tests/builders/school-day.ts'
import { makePerson, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { applyEvidence, moveSchool } from './mastery.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>

/** Answers of one student on one competency, a minute apart, each to an item of its own. */
async function answer(day: Day, studentId: string, competencyId: string, answers: readonly boolean[]) {
  await day.database.transaction(day.wide, async (tx) => {
    const sourceId = await ensureSource(tx, trustedSource)
    const items = await ensureItems(
      tx,
      answers.map((_, index) => ({
        source: 'test',
        identifier: `${competencyId} ${index}`,
        competencyIds: [competencyId],
      })),
    )
    const evidence = answers.map((isCorrect, index) =>
      makeEvidence({
        studentId,
        sourceId,
        competencyIds: [competencyId],
        itemId: items[index]!,
        isCorrect,
        occurredAt: new Date(Date.now() - 36e5 + index * 6e4),
      }),
    )
    await recordEvidence(tx, evidence, [applyEvidence])
  })
}

describe('mastery over HTTP', () => {
  let app: TestApp
  let day: Day
  const cookies: Record<string, string> = {}
  const get = (path: string, who: string) => app.get(path, cookies[who])

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    await answer(day, day.ann, day.one, Array<boolean>(12).fill(true))
    await answer(day, day.ann, day.two, [false, true, false])
    for (const name of ['teacher', 'stranger', 'ann', 'guardian', 'leader', 'otherLeader', 'admin'] as const)
      cookies[name] = await day.signIn(day[name])
  })

  test('shows the same states to student, guardian, teacher, leader and office', async () => {
    const answers = []
    for (const who of ['ann', 'guardian', 'teacher', 'leader', 'admin']) {
      const { status, body } = await get(`/students/${day.ann}/mastery`, who)
      assert.equal(status, 200, who)
      answers.push(body.competencies)
    }
    for (const competencies of answers) assert.deepEqual(competencies, answers[0])
    assert.deepEqual(
      answers[0].map((one: { state: string }) => one.state),
      ['mastered', 'working', 'locked'],
    )
    const [one, , three] = answers[0]
    assert.equal(one.quarters, 4)
    assert.equal(one.estimate.evidenceCount, 12)
    assert.ok(one.estimate.lower < one.estimate.success && one.estimate.success < one.estimate.upper)
    assert.deepEqual(three.reason, { rule: 'prerequisitesMissing', competencyIds: [day.two] })
    assert.equal(three.estimate, null)
  })

  test('an id in capitals names the same student, with the same figures', async () => {
    const small = await get(`/students/${day.ann}/mastery`, 'admin')
    for (const who of ['admin', 'teacher']) {
      const { status, body } = await get(`/students/${day.ann.toUpperCase()}/mastery`, who)
      assert.equal(status, 200, who)
      assert.deepEqual([body.studentId, body.competencies], [small.body.studentId, small.body.competencies])
    }
  })

  test('says why: figures, conditions met and not met, prerequisites, followers, latest evidence', async () => {
    const { status, body } = await get(`/students/${day.ann}/mastery/${day.two}`, 'teacher')
    assert.equal(status, 200)
    assert.equal(body.state, 'working')
    assert.deepEqual(
      body.conditions.map(({ id, isMet }: { id: string; isMet: boolean }) => [id, isMet]),
      [
        ['mastery.rule.confidence', false],
        ['mastery.rule.distinctSuccesses', false],
        ['mastery.rule.lowerBound', false],
      ],
    )
    assert.equal(body.conditions[1].shown, 1)
    assert.equal(body.conditions[1].needed, 2)
    assert.equal(body.rule.lines[0].id, 'mastery.rule.standard')
    assert.deepEqual(
      body.prerequisites.map(({ competencyId, state }: { competencyId: string; state: string }) => [
        competencyId,
        state,
      ]),
      [[day.one, 'mastered']],
    )
    assert.equal(body.followers[0].competencyId, day.three)
    assert.deepEqual(
      body.latestEvidence.map((entry: { isCorrect: boolean }) => entry.isCorrect),
      [false, true, false],
    )
    assert.equal(body.latestEvidence[1].effect.countsTowardsDeclaration, true)
    assert.equal(body.estimate.asOf, body.latestEvidence[0].occurredAt)
  })

  test('an observation posted by the teacher changes the estimate in the same answer', async () => {
    const before = (await get(`/students/${day.bob}/mastery/${day.one}`, 'teacher')).body
    assert.equal(before.state, 'notStarted')
    const said = { studentId: day.bob, competencyIds: [day.one], kind: 'observed', isCorrect: true }
    assert.equal((await app.post('/observations', said, { cookie: cookies.teacher! })).status, 201)
    const after = (await get(`/students/${day.bob}/mastery/${day.one}`, 'teacher')).body
    assert.equal(after.state, 'working')
    assert.equal(after.estimate.evidenceCount, 1)
    assert.equal(after.estimate.assessedCount, 0)
  })

  test('draws the class map: students by name, competencies in map order, one state for each', async () => {
    const { status, body } = await get(`/sections/${day.a}/mastery`, 'teacher')
    assert.equal(status, 200)
    assert.deepEqual(
      body.competencies.map((competency: { id: string }) => competency.id),
      [day.one, day.two, day.three],
    )
    assert.deepEqual(
      body.students.map((student: { id: string }) => student.id),
      [day.ann, day.bob],
    )
    const [ann] = body.students
    assert.deepEqual(
      ann.cells.map((cell: unknown[]) => cell[0]),
      ['mastered', 'working', 'locked'],
    )
    const alone = (await get(`/students/${day.ann}/mastery`, 'teacher')).body.competencies
    for (const [index, cell] of ann.cells.entries()) {
      assert.equal(cell[0], alone[index].state)
      assert.equal(cell[1], alone[index].quarters)
    }
    assert.equal(ann.asOf, alone[0].estimate.asOf)
  })

  test('counts what was mastered by month', async () => {
    const { status, body } = await get(`/students/${day.ann}/growth`, 'guardian')
    assert.equal(status, 200)
    const last = body.schoolYears[0].months.at(-1)
    assert.equal(last.month, new Date().toISOString().slice(0, 7))
    assert.equal(last.total, 1)
  })

  test("tells the district's rule to everybody signed in", async () => {
    const { body } = await get('/mastery-rule', 'ann')
    assert.equal(body.distinctSuccesses, 2)
    assert.equal((await app.get('/mastery-rule')).status, 401)
  })

  test('refuses strangers, other schools, other districts and ended enrollments', async () => {
    const elsewhere = await makeSchoolDay()
    const paths = (studentId: string) => [
      `/students/${studentId}/mastery`,
      `/students/${studentId}/mastery/${day.one}`,
      `/students/${studentId}/growth`,
    ]
    const refused: [string, string][] = [
      ['stranger', day.ann],
      ['ann', day.bob],
      ['guardian', day.bob],
      ['otherLeader', day.ann],
      ['teacher', day.cat],
      ['admin', elsewhere.ann],
    ]
    for (const [who, studentId] of refused)
      for (const path of paths(studentId)) assert.equal((await get(path, who)).status, 404, `${who} ${path}`)
    for (const [who, section] of [
      ['stranger', day.a],
      ['teacher', day.b],
      ['otherLeader', day.a],
      ['admin', elsewhere.a],
    ])
      assert.equal((await get(`/sections/${section}/mastery`, who!)).status, 404)
  })

  test('answers malformed ids as what is not there', async () => {
    for (const path of [
      `/students/${day.ann}/mastery/${newId()}`,
      `/students/${day.ann}/mastery/one`,
      '/students/ann/mastery',
      '/students/ann/growth',
      '/sections/a/mastery',
    ])
      assert.equal((await get(path, 'admin')).status, 404, path)
    assert.equal((await get(`/students/${day.ann}/mastery?frameworkId=x`, 'admin')).status, 400)
  })

  test('goes with the student to another school, for leaders too', async () => {
    await answer(day, day.dan, day.one, [true])
    assert.equal((await get(`/sections/${day.c}/mastery`, 'otherLeader')).body.students[0].cells[0][3], 1)
    await day.database.transaction(day.wide, (tx) =>
      moveSchool(tx, [{ studentId: day.dan, schoolId: day.school }]),
    )
    assert.equal((await get(`/sections/${day.c}/mastery`, 'otherLeader')).body.students[0].cells.length, 0)
  })
})

test('a class map of 30 students by 60 competencies stays under 60 kB', async () => {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const { section, teacher } = await database.transaction(wide, async (tx) => {
    const schoolId = await makeSchool(tx)
    const codes = Array.from({ length: 60 }, (_, index) => `Competency ${index}`)
    const { ids, frameworkId } = await makeFramework(tx, { codes })
    const adult = await makePerson(tx, { role: 'teacher', schoolId })
    const students: string[] = []
    for (let index = 0; index < 30; index++)
      students.push(await makePerson(tx, { role: 'student', schoolId, familyName: `Family ${index}` }))
    const sectionId = await makeSection(tx, { schoolId, teachers: [adult], students })
    await tx.updateTable('sections').set({ frameworkId }).where('id', '=', sectionId).execute()
    const sourceId = await ensureSource(tx, trustedSource)
    const evidence = students.flatMap((studentId) =>
      Object.values(ids).map((id) => makeEvidence({ studentId, sourceId, competencyIds: [id] })),
    )
    await recordEvidence(tx, evidence, [applyEvidence])
    return { section: sectionId, teacher: adult }
  })
  const cookie = await signInAs(districtId, teacher)
  const { body } = await (await startApp()).get(`/sections/${section}/mastery`, cookie)
  assert.equal(body.students.length, 30)
  assert.equal(body.students[0].cells.length, 60)
  const size = JSON.stringify(body).length
  assert.ok(size < 60_000, `${size} bytes`)
})
