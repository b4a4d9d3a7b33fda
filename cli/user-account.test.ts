import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeAccount, createAccount, setAccount } from '#server/access/access.ts'
import { findPerson } from '#server/roster/roster.ts'
import { makePerson } from '../tests/builders/people.ts'
import { startApp } from '../tests/setup/app.ts'
import { makeDistrict } from '../tests/setup/database.ts'

const password = 'a long enough secret'

test('somebody on the roster is found by any of their names and signs in; a new password ends the old sessions', async () => {
  const { database, districtId, wide } = await makeDistrict()
  const userId = await database.transaction(wide, async (tx) => {
    const id = await makePerson(tx, { role: 'teacher' })
    await tx
      .updateTable('users')
      .set({ username: 'Teach1', email: 't1@example.org' })
      .where('id', '=', id)
      .execute()
    return id
  })
  const set = (named: string, secret: string, login?: string) =>
    database.transaction(wide, async (tx) =>
      setAccount(tx, { userId: await findPerson(tx, named), login, password: secret }),
    )
  assert.equal(await set('teach1', password, 'T1'), 't1')
  const app = await startApp()
  const signIn = (secret: string) => app.post('/session', { districtId, login: 't1', password: secret })
  const { cookie, body } = await signIn(password)
  assert.equal(body.user.id, userId)
  assert.equal(await set('T1@example.org', 'another long secret'), 't1')
  assert.equal((await app.get('/session', cookie)).body, null)
  assert.equal((await signIn(password)).status, 401)
  assert.equal((await signIn('another long secret')).status, 200)
})

test('a closed account opens nothing, keeps its name, and is open again with a new password', async () => {
  const { database, districtId, wide } = await makeDistrict()
  const [userId, other] = await database.transaction(wide, async (tx) => {
    const ids = [
      await makePerson(tx, { role: 'teacher' }),
      await makePerson(tx, { role: 'teacher' }),
    ] as const
    await createAccount(tx, { userId: ids[0], login: 't2', password })
    return ids
  })
  const app = await startApp()
  const signIn = (secret: string) => app.post('/session', { districtId, login: 't2', password: secret })
  const { cookie } = await signIn(password)
  await database.transaction(wide, (tx) => closeAccount(tx, userId))
  assert.equal((await app.get('/session', cookie)).body, null)
  assert.equal((await signIn(password)).body.code, 'sign-in-refused')
  await database.transaction(wide, async (tx) => {
    await assert.rejects(createAccount(tx, { userId: other, login: 't2', password }), { code: 'login-taken' })
    await assert.rejects(closeAccount(tx, other), { code: 'no-account' })
    await setAccount(tx, { userId, login: undefined, password: 'another long secret' })
  })
  assert.equal((await signIn('another long secret')).status, 200)
})

test('nobody, several people, a short password and a taken name are refused in plain words', async () => {
  const { database, wide } = await makeDistrict()
  await database.transaction(wide, async (tx) => {
    const ids = [await makePerson(tx, { role: 'teacher' }), await makePerson(tx, { role: 'teacher' })]
    await tx.updateTable('users').set({ email: 'same@example.org' }).where('id', 'in', ids).execute()
    await createAccount(tx, { userId: ids[0]!, login: 'taken', password })
    await assert.rejects(findPerson(tx, 'nobody'), { code: 'no-such-person' })
    await assert.rejects(findPerson(tx, 'same@example.org'), /means several people/)
    await assert.rejects(setAccount(tx, { userId: ids[1]!, login: 'x', password: 'short' }), {
      code: 'weak-password',
    })
    await assert.rejects(setAccount(tx, { userId: ids[1]!, login: 'Taken', password }), {
      code: 'login-taken',
    })
    await assert.rejects(setAccount(tx, { userId: ids[1]!, login: undefined, password }), {
      code: 'login-needed',
    })
  })
})
