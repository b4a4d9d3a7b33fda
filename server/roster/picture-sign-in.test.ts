import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { setPictures } from '#server/access/access.ts'
import { makePerson, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

const pictures = ['kite', 'moon', 'snail'] as const
const others = ['snail', 'moon', 'kite'] as const

/** A section of two named Kai and one Noor without pictures, its teacher, a student and a teacher of elsewhere. */
async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const schoolId = await makeSchool(tx)
    const student = (givenName: string, familyName: string) =>
      makePerson(tx, { role: 'student', schoolId, givenName, familyName, grades: ['01'] })
    const kai = await student('Kai', 'Nakamura')
    const otherKai = await student('Kai', 'Berg')
    const noor = await student('Noor', 'Aziz')
    const stranger = await student('Ada', 'Elsewhere')
    const teacher = await makePerson(tx, { role: 'teacher', schoolId })
    const otherTeacher = await makePerson(tx, { role: 'teacher', schoolId })
    const sectionId = await makeSection(tx, {
      schoolId,
      teachers: [teacher],
      students: [kai, otherKai, noor],
    })
    await makeSection(tx, { schoolId, teachers: [otherTeacher], students: [stranger] })
    for (const id of [kai, otherKai, stranger]) await setPictures(tx, id, pictures)
    return { kai, otherKai, noor, stranger, teacher, otherTeacher, sectionId }
  })
  const app = await startApp()
  const cookie = await signInAs(districtId, made.teacher)
  const path = `/sections/${made.sectionId}/sign-in`
  const { code } = (await app.put(`${path}/code`, undefined, { cookie })).body as { code: string }
  const tap = (
    studentId: string,
    tapped: readonly string[],
    extra: { code?: string; address?: string } = {},
  ) =>
    app.post(
      '/session/pictures',
      { districtId, code: extra.code ?? code, studentId, pictures: tapped },
      { address: extra.address ?? made.kai },
    )
  return { ...made, database, wide, districtId, app, cookie, path, code, tap }
}

describe('signing in by pictures', () => {
  let s: Awaited<ReturnType<typeof stage>>
  let app: TestApp
  beforeEach(async () => {
    s = await stage()
    app = s.app
  })
  const look = (code = s.code) => app.get(`/sign-in/sections/${code}?districtId=${s.districtId}`)

  test('a code opens the first names of those of its section who have pictures, and nothing else', async () => {
    const { status, body } = await look()
    assert.equal(status, 200)
    assert.deepEqual(body, {
      students: [
        { id: s.otherKai, name: 'Kai B.', picture: null },
        { id: s.kai, name: 'Kai N.', picture: null },
      ],
    })
    assert.equal((await look(s.code.toLowerCase().replace('-', ' '))).status, 200)
  })

  test('three pictures in their order open the day; another order, a wrong code and a student of elsewhere do not', async () => {
    const right = await s.tap(s.kai, pictures)
    assert.deepEqual([right.status, right.body.user.id], [200, s.kai])
    assert.equal((await app.get('/session', right.cookie)).body.user.givenName, 'Kai')
    const wrong = await s.tap(s.kai, others)
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'sign-in-refused'])
    for (const tried of [
      s.tap(s.kai, pictures, { code: 'BBBB-BBBB' }),
      s.tap(s.stranger, pictures),
      s.tap(s.noor, pictures),
      s.tap(s.teacher, pictures),
    ])
      assert.deepEqual((await tried).body, wrong.body)
  })

  test('refuses what are not three different pictures of the nine', async () => {
    for (const tapped of [
      ['kite', 'kite', 'moon'],
      ['kite', 'moon'],
      ['kite', 'moon', 'key'],
    ])
      assert.equal((await s.tap(s.kai, tapped)).status, 400)
  })

  test('ten wrong tries from one address make it wait; twenty in a row close the door until new pictures are set', async () => {
    for (let count = 0; count < 10; count++) assert.equal((await s.tap(s.kai, others)).status, 401)
    assert.equal((await s.tap(s.kai, pictures)).status, 429)
    assert.equal((await s.tap(s.otherKai, pictures)).status, 200)
    for (let count = 0; count < 10; count++)
      assert.equal((await s.tap(s.kai, others, { address: '10.1.1.1' })).status, 401)
    const closed = await s.tap(s.kai, pictures, { address: '10.1.1.2' })
    assert.deepEqual([closed.status, closed.body.code], [403, 'new-pictures-needed'])
    const kai = async () =>
      (await app.get(s.path, s.cookie)).body.students.find(({ id }: { id: string }) => id === s.kai)
    assert.equal((await kai()).isClosed, true)
    const [given] = (await app.put(`${s.path}/pictures`, { studentIds: [s.kai] }, { cookie: s.cookie })).body
    assert.equal((await kai()).isClosed, false)
    assert.equal((await s.tap(s.kai, given.pictures)).status, 200)
  })

  test('tries that come all at once are no more than twenty, whatever their addresses', async () => {
    const tries = Array.from({ length: 32 }, (_, at) => s.tap(s.kai, others, { address: `10.2.0.${at}` }))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    assert.equal(statuses.filter((status) => status === 401).length, 20)
    assert.equal(statuses.filter((status) => status === 403).length, 12)
  })

  test("tries without the code of the section close nobody's door", async () => {
    for (let at = 0; at < 21; at++) await s.tap(s.kai, others, { code: 'BBBB-BBBB', address: `10.3.0.${at}` })
    assert.equal((await s.tap(s.kai, pictures)).status, 200)
  })

  test('new pictures are told once, end what was open under the old, and leave their audit row', async () => {
    const { cookie: open } = await s.tap(s.kai, pictures)
    const answer = await app.put(`${s.path}/pictures`, { studentIds: [s.kai, s.noor] }, { cookie: s.cookie })
    assert.deepEqual(
      answer.body.map(({ studentId, pictures: given }: { studentId: string; pictures: string[] }) => [
        studentId,
        new Set(given).size,
      ]),
      [
        [s.kai, 3],
        [s.noor, 3],
      ],
    )
    assert.equal((await app.get('/session', open)).body, null)
    const { body } = await app.get(s.path, s.cookie)
    assert.equal(body.code, s.code)
    assert.doesNotMatch(JSON.stringify(body), /kite|moon|snail|hash/)
    const audits = await s.database.transaction(s.wide, (tx) =>
      tx
        .selectFrom('auditEntries')
        .select(['actorId', 'detail'])
        .where('action', '=', 'pictures.set')
        .where('districtId', '=', s.districtId)
        .where('studentId', '=', s.noor)
        .execute(),
    )
    assert.deepEqual(audits, [{ actorId: s.teacher, detail: {} }])
  })

  test('a new code opens what the old one opened, and the old one nothing any more', async () => {
    const { code } = (await app.put(`${s.path}/code`, undefined, { cookie: s.cookie })).body
    assert.match(code, /^[2-9B-Z]{4}-[2-9B-Z]{4}$/)
    assert.equal((await look()).status, 404)
    assert.equal((await look(code)).status, 200)
  })

  test('whose pictures are taken away stands on the list no longer', async () => {
    const remove = (studentIds: string[]) =>
      app.post(`${s.path}/pictures/removals`, { studentIds }, { cookie: s.cookie })
    assert.equal((await remove([s.kai])).status, 200)
    assert.deepEqual(
      (await look()).body.students.map(({ id }: { id: string }) => id),
      [s.otherKai],
    )
    assert.equal((await remove([s.stranger])).body.code, 'not-in-section')
  })

  test('only who teaches the section sets it up: not a teacher of another, not its student', async () => {
    const student = (await s.tap(s.kai, pictures)).cookie!
    const otherTeacher = await signInAs(s.districtId, s.otherTeacher)
    const calls = (cookie: string) => [
      app.get(s.path, cookie),
      app.put(`${s.path}/code`, undefined, { cookie }),
      app.put(`${s.path}/pictures`, { studentIds: [s.kai] }, { cookie }),
      app.post(`${s.path}/pictures/removals`, { studentIds: [s.kai] }, { cookie }),
    ]
    for (const call of calls(student)) assert.equal((await call).status, 403)
    for (const call of calls(otherTeacher)) assert.equal((await call).status, 404)
    assert.equal((await app.put(`${s.path}/pictures`, {}, { cookie: s.cookie })).status, 400)
  })

  test('who guesses codes is made to wait', async () => {
    const address = '10.9.9.9'
    const guess = (code: string) =>
      app.read(`/sign-in/sections/${code}?districtId=${s.districtId}`, { address })
    for (let count = 0; count < 100; count++) await guess(`CODE${count}`)
    assert.equal((await guess('BBBB-BBBB')).status, 429)
  })
})
