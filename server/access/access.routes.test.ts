import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '#server/platform/clock.ts'
import { people } from '#server/roster/roster.ts'
import { changeSettings, createAccessDesk, createAccount, settingBounds } from './access.ts'
import { startApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { makePerson, makeRelationship, makeSchool } from '../../tests/builders/people.ts'

const password = 'a long enough secret'

async function districtWithTeacher() {
  const { database, districtId, wide } = await makeDistrict()
  const userId = await database.transaction(wide, async (tx) => {
    const id = await makePerson(tx, { role: 'teacher' })
    await createAccount(tx, { userId: id, login: 'Teacher@Example.org', password })
    return id
  })
  return { database, districtId, wide, userId, app: await startApp() }
}

test('signs in by name in any case and password, says who it is, and signs out', async () => {
  const { districtId, userId, app } = await districtWithTeacher()
  const answer = await app.post('/session', { districtId, login: ' teacher@example.ORG', password })
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.body.roles, ['teacher'])
  assert.equal(answer.body.user.id, userId)
  const cookie = answer.cookie!
  assert.equal((await app.get('/session', cookie)).body.user.id, userId)
  assert.equal((await app.remove('/session', cookie)).status, 200)
  assert.equal((await app.get('/session', cookie)).body, null)
})

test('answers a wrong password and an unknown name alike', async () => {
  const { districtId, app } = await districtWithTeacher()
  const wrong = await app.post('/session', { districtId, login: 'teacher@example.org', password: 'not this' })
  const unknown = await app.post('/session', { districtId, login: 'nobody@example.org', password })
  assert.equal(wrong.status, 401)
  assert.deepEqual(wrong.body, unknown.body)
})

for (const column of ['isActive', 'maySignIn'] as const)
  test(`refuses whom the roster holds with ${column} false as it refuses a wrong password, sessions from before included`, async () => {
    const { database, districtId, wide, userId, app } = await districtWithTeacher()
    const login = 'teacher@example.org'
    const set = (value: boolean) =>
      database.transaction(wide, (tx) =>
        tx
          .updateTable('users')
          .set({ [column]: value })
          .where('id', '=', userId)
          .execute(),
      )
    // Over another application: this one remembers for a while whom it let in.
    const desk = createAccessDesk(database, people, systemClock)
    const { token } = await desk.signIn({ districtId, login, password, address: '10.9.9.9' })
    await set(false)
    const refused = await app.post('/session', { districtId, login, password })
    const wrong = await app.post('/session', { districtId, login, password: 'not this' })
    assert.deepEqual([refused.status, refused.body], [401, wrong.body])
    assert.equal((await app.get('/session', `proximal=${token}`)).body, null)
    await set(true)
    assert.equal((await app.post('/session', { districtId, login, password })).status, 200)
  })

test('stops after ten wrong tries for one name from one address; the name stays open elsewhere', async () => {
  const { districtId, app } = await districtWithTeacher()
  const attempt = (secret: string, address: string) =>
    app.post('/session', { districtId, login: 'teacher@example.org', password: secret }, { address })
  for (let count = 0; count < 10; count++) assert.equal((await attempt('wrong', '10.0.0.1')).status, 401)
  assert.equal((await attempt(password, '10.0.0.1')).status, 429)
  assert.equal((await attempt(password, '10.0.0.2')).status, 200)
})

test('wrong tries that come all at once are counted one by one', async () => {
  const { districtId, app } = await districtWithTeacher()
  const tries = Array.from({ length: 25 }, () =>
    app.post(
      '/session',
      { districtId, login: 'teacher@example.org', password: 'wrong' },
      { address: '10.4.4.4' },
    ),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  assert.equal(statuses.filter((status) => status === 401).length, 10)
  assert.equal(statuses.filter((status) => status === 429).length, 15)
})

test('refuses a sign-in that does not say what it needs, naming the field', async () => {
  const { app } = await districtWithTeacher()
  const answer = await app.post('/session', { login: 'someone' })
  assert.equal(answer.status, 400)
  assert.equal(answer.body.fields[0].field, 'password')
})

test('refuses a change sent from a foreign page', async () => {
  const { districtId, app } = await districtWithTeacher()
  const answer = await app.post(
    '/session',
    { districtId, login: 'teacher@example.org', password },
    { origin: 'https://elsewhere.example' },
  )
  assert.equal(answer.status, 403)
  assert.equal(answer.body.code, 'foreign-origin')
})

test('what holds today is asked of the calendar in the district, not of UTC', async () => {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const { guardian, past, coming } = await database.transaction(wide, async (tx) => {
    await changeSettings(tx, { timeZone: 'America/Denver' })
    const schoolId = await makeSchool(tx)
    const guardian = await makePerson(tx, { role: 'guardian', schoolId })
    const past = await makePerson(tx, { role: 'student', schoolId })
    const coming = await makePerson(tx, { role: 'student', schoolId })
    await makeRelationship(tx, { adultId: guardian, studentId: past, endsOn: '2026-11-23' })
    await makeRelationship(tx, { adultId: guardian, studentId: coming, beginsOn: '2026-11-24' })
    await createAccount(tx, { userId: guardian, login: 'guardian', isSample: true })
    return { guardian, past, coming }
  })
  const seenAt = async (instant: string) => {
    const desk = createAccessDesk(database, people, () => new Date(instant))
    const { signedIn } = await desk.signInSample({ districtId, userId: guardian })
    return signedIn.context.students
  }
  assert.deepEqual(await seenAt('2026-11-24T06:59:00Z'), [past])
  assert.deepEqual(await seenAt('2026-11-24T07:00:00Z'), [coming])
})

test("the bounds of a district's settings are those that the database holds", async () => {
  const { database, wide } = await makeDistrict()
  const change = (name: string, value: number) =>
    database.transaction(wide, (tx) => changeSettings(tx, { [name]: value }))
  for (const [name, { least, most, isWhole }] of Object.entries(settingBounds)) {
    const step = isWhole ? 1 : 0.001
    for (const value of [least, most]) await change(name, value)
    for (const value of [least - step, most + step]) await assert.rejects(change(name, value), name)
  }
})

test('opens sample people only in a district with the demo mark', async () => {
  const real = await makeDistrict()
  const demo = await makeDistrict({ isDemo: true })
  const app = await startApp()
  for (const { database, districtId, wide } of [real, demo]) {
    const userId = await database.transaction(wide, async (tx) => {
      const id = await makePerson(tx, { role: 'teacher' })
      await createAccount(tx, { userId: id, login: 'sample', isSample: true })
      return id
    })
    const people = await app.get(`/districts/${districtId}/sample-people`)
    const answer = await app.post('/session/sample', { districtId, userId })
    assert.equal(people.body.length, districtId === demo.districtId ? 1 : 0)
    assert.equal(answer.status, districtId === demo.districtId ? 200 : 403)
  }
})

test('a session that is only looked at grows idle; one that is used does not', async () => {
  const { database, districtId } = await districtWithTeacher()
  let minutes = 0
  const desk = createAccessDesk(database, people, () => new Date(Date.UTC(2026, 10, 24, 8, minutes)))
  const { token } = await desk.signIn({
    districtId,
    login: 'teacher@example.org',
    password,
    address: '10.9.9.8',
  })
  const isIn = async (isUse: boolean) => (await desk.authenticate(token, { isUse })) !== null
  minutes = 50
  assert.equal(await isIn(true), true)
  minutes = 100
  assert.equal(await isIn(false), true)
  minutes = 115
  assert.equal(await isIn(false), false)
})
