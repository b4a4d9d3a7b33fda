import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newId } from '#server/platform/id.ts'
import { makePerson, makeRelationship, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

/** Two schools; in the first, two sections: A with two teachers and two students, B with another of each. */
async function district() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const ids = await database.transaction(wide, async (tx) => {
    const school = await makeSchool(tx, { name: 'Rowan School' })
    const other = await makeSchool(tx, { name: 'Alder School' })
    const person = (role: Parameters<typeof makePerson>[1]['role'], familyName: string, schoolId = school) =>
      makePerson(tx, { role, familyName, schoolId })
    const teacher = await person('teacher', 'Teacher')
    const partner = await person('teacher', 'Partner')
    const stranger = await person('teacher', 'Stranger')
    const ann = await person('student', 'Ann')
    const bob = await person('student', 'Bob')
    const cat = await person('student', 'Cat')
    const dan = await person('student', 'Dan', other)
    const guardian = await person('guardian', 'Guardian')
    const leader = await person('schoolLeader', 'Leader')
    const admin = await person('districtAdmin', 'Admin')
    const curriculum = await person('curriculumOffice', 'Curriculum')
    await makeRelationship(tx, { adultId: guardian, studentId: ann })
    const a = await makeSection(tx, {
      schoolId: school,
      title: 'A',
      teachers: [teacher, partner],
      students: [ann, bob],
    })
    const b = await makeSection(tx, { schoolId: school, title: 'B', teachers: [stranger], students: [cat] })
    const c = await makeSection(tx, { schoolId: other, title: 'C', students: [dan] })
    const past = await makeSection(tx, {
      schoolId: school,
      title: 'Past',
      teachers: [teacher],
      students: [cat],
      endsOn: '2020-06-30',
    })
    return {
      school,
      other,
      teacher,
      partner,
      stranger,
      ann,
      bob,
      cat,
      dan,
      guardian,
      leader,
      admin,
      curriculum,
      a,
      b,
      c,
      past,
    }
  })
  return { districtId, ...ids }
}

const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id).sort()

describe('the roster over HTTP', () => {
  let app: TestApp
  let ids: Awaited<ReturnType<typeof district>>
  const cookies: Record<string, string> = {}

  before(async () => {
    app = await startApp()
    ids = await district()
    for (const name of ['teacher', 'ann', 'guardian', 'leader', 'admin', 'curriculum'] as const)
      cookies[name] = await signInAs(ids.districtId, ids[name])
  })

  test('shows a teacher the own sections with their people, and no past ones', async () => {
    const { status, body } = await app.get('/sections', cookies.teacher)
    assert.equal(status, 200)
    assert.deepEqual(idsOf(body.items), [ids.a])
    assert.equal(body.items[0].studentCount, 2)
    assert.deepEqual(idsOf(body.items[0].teachers), [ids.teacher, ids.partner].sort())
    assert.deepEqual(idsOf((await app.get(`/sections/${ids.a}/students`, cookies.teacher)).body), [
      ...[ids.ann, ids.bob].sort(),
    ])
  })

  test('shows a leader the sections and students of the schools led, and the district office all', async () => {
    assert.deepEqual(
      idsOf((await app.get('/sections', cookies.leader)).body.items),
      [ids.a, ids.b, ids.past].sort(),
    )
    assert.deepEqual(
      idsOf((await app.get('/students', cookies.leader)).body.items),
      [ids.ann, ids.bob, ids.cat].sort(),
    )
    assert.equal((await app.get('/sections', cookies.admin)).body.items.length, 4)
    assert.equal((await app.get('/students', cookies.admin)).body.items.length, 4)
  })

  test('shows offices without students none of them', async () => {
    assert.deepEqual((await app.get('/students', cookies.curriculum)).body.items, [])
    assert.deepEqual((await app.get('/sections', cookies.curriculum)).body.items, [])
    assert.equal((await app.get(`/students/${ids.ann}`, cookies.curriculum)).status, 404)
  })

  test('shows a student only themselves, also in a section they sit in', async () => {
    assert.deepEqual(idsOf((await app.get('/students', cookies.ann)).body.items), [ids.ann])
    assert.deepEqual(idsOf((await app.get(`/sections/${ids.a}/students`, cookies.ann)).body), [ids.ann])
    assert.equal((await app.get(`/students/${ids.bob}`, cookies.ann)).status, 404)
  })

  test('shows a guardian the own children and nobody else', async () => {
    assert.deepEqual(idsOf((await app.get('/children', cookies.guardian)).body), [ids.ann])
    assert.equal((await app.get(`/students/${ids.ann}`, cookies.guardian)).status, 200)
    assert.equal((await app.get(`/students/${ids.bob}`, cookies.guardian)).status, 404)
    assert.deepEqual((await app.get('/children', cookies.teacher)).body, [])
  })

  test('answers out of scope, absent and not a student exactly alike', async () => {
    const answers = await Promise.all(
      [ids.cat, ids.dan, newId(), ids.partner].map((id) => app.get(`/students/${id}`, cookies.teacher)),
    )
    for (const answer of answers) {
      assert.equal(answer.status, 404)
      assert.deepEqual(answer.body, answers[0]!.body)
    }
    const sections = await Promise.all(
      [ids.b, ids.c, ids.past, newId()].map((id) => app.get(`/sections/${id}`, cookies.teacher)),
    )
    for (const answer of sections) assert.deepEqual([answer.status, answer.body], [404, sections[0]!.body])
    for (const path of [`/students/${ids.teacher}`, `/students/${newId()}`])
      assert.equal((await app.get(path, cookies.admin)).status, 404)
    for (const path of [`/students/${ids.dan}`, `/sections/${ids.c}`])
      assert.equal((await app.get(path, cookies.leader)).status, 404)
  })

  test('gives one student with school and shared sections', async () => {
    const { body } = await app.get(`/students/${ids.ann}`, cookies.teacher)
    assert.equal(body.name, 'Given Ann')
    assert.equal(body.schoolName, 'Rowan School')
    assert.deepEqual(body.sections, [{ id: ids.a, title: 'A' }])
  })

  test('names the responsible adults of a student on a day, team teaching halved', async () => {
    const { body } = await app.get(`/students/${ids.ann}/responsible-adults?on=2026-11-02`, cookies.guardian)
    const shares = new Map(
      body.map((row: { adult: { id: string }; share: number | null }) => [row.adult.id, row.share]),
    )
    assert.deepEqual(
      shares,
      new Map([
        [ids.teacher, 0.5],
        [ids.partner, 0.5],
        [ids.guardian, null],
      ]),
    )
    const past = await app.get(`/students/${ids.cat}/responsible-adults?on=2020-06-30`, cookies.leader)
    assert.deepEqual(idsOf(past.body.map((row: { adult: { id: string } }) => row.adult)), [
      ...[ids.teacher, ids.stranger].sort(),
    ])
    assert.equal(
      (await app.get(`/students/${ids.ann}/responsible-adults?on=yesterday`, cookies.admin)).status,
      400,
    )
    assert.equal((await app.get(`/students/${ids.bob}/responsible-adults`, cookies.guardian)).status, 404)
  })

  test('pages by name without losing or repeating anybody, and searches by the beginning of a name', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await app.get(`/students?limit=1${after}`, cookies.admin)
      seen.push(...body.items.map((student: { familyName: string }) => student.familyName))
      after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`
    } while (after)
    assert.deepEqual(seen, ['Ann', 'Bob', 'Cat', 'Dan'])
    const found = await app.get('/students?search=cA', cookies.admin)
    assert.deepEqual(idsOf(found.body.items), [ids.cat])
    assert.deepEqual((await app.get('/students?search=%25', cookies.admin)).body.items, [])
    assert.deepEqual(idsOf((await app.get(`/sections?schoolId=${ids.other}`, cookies.admin)).body.items), [
      ids.c,
    ])
  })

  test('refuses malformed questions and whoever is not signed in', async () => {
    for (const path of [
      '/students?limit=0',
      '/students?after=x',
      '/sections?limit=1000',
      '/sections?schoolId=1',
    ])
      assert.equal((await app.get(path, cookies.admin)).status, 400, path)
    for (const path of ['/students/1', '/sections/1', '/sections/1/students'])
      assert.equal((await app.get(path, cookies.admin)).status, 404, path)
    for (const path of ['/students', '/sections', '/children', `/students/${ids.ann}`])
      assert.equal((await app.get(path)).status, 401, path)
  })
})
