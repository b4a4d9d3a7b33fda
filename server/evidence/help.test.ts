import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { makeSchoolDay } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>

describe('asking for help over HTTP', () => {
  let app: TestApp
  let day: Day
  const cookies: Record<string, string> = {}
  const post = (path: string, who: string, body: unknown = {}) =>
    app.post(path, body, { cookie: cookies[who]! })
  const ask = (who: string, body: object = {}) => post(`/students/${day.ann}/help-requests`, who, body)

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    for (const name of ['teacher', 'stranger', 'ann', 'bob', 'guardian', 'leader', 'admin'] as const)
      cookies[name] = await day.signIn(day[name])
  })

  test('a request shows as needing help, is taken and closed; asked or taken twice, there is one, and the audit says whose', async () => {
    const first = await ask('ann', { competencyId: day.one, note: 'Where do I begin?' })
    assert.equal(first.status, 201)
    assert.equal((await ask('ann')).body.id, first.body.id)
    const state = async (who: string) =>
      (await app.get(`/students/${day.ann}/mastery/${day.one}`, cookies[who])).body.state
    for (const who of ['ann', 'teacher', 'guardian', 'leader'])
      assert.equal(await state(who), 'needsHelp', who)
    const taken = await post(`/help-requests/${first.body.id}/take`, 'teacher')
    assert.equal(taken.body.takenBy.id, day.teacher)
    for (const _again of [1, 2])
      assert.equal((await post(`/help-requests/${first.body.id}/take`, 'admin')).body.takenBy.id, day.teacher)
    const closed = await post(`/help-requests/${first.body.id}/close`, 'teacher')
    const audits = await day.database.transaction(day.wide, (tx) =>
      tx
        .selectFrom('auditEntries')
        .select(['action', 'actorId'])
        .where('districtId', '=', day.districtId)
        .where('subjectId', '=', first.body.id)
        .orderBy('at')
        .execute(),
    )
    assert.deepEqual(audits, [
      { action: 'help.ask', actorId: day.ann },
      { action: 'help.take', actorId: day.teacher },
      { action: 'help.close', actorId: day.teacher },
    ])
    assert.ok(closed.body.closedAt)
    assert.equal(await state('ann'), 'notStarted')
    assert.equal((await app.get(`/students/${day.ann}/help-requests`, cookies.teacher)).body.length, 1)
  })

  test('many devices that ask at once leave one open request', async () => {
    const asked = await Promise.all([1, 2, 3, 4].map(() => ask('ann')))
    assert.equal(new Set(asked.map(({ body }) => body.id)).size, 1)
    assert.equal((await post(`/help-requests/${asked[0]!.body.id}/close`, 'ann')).status, 200)
  })

  test('a request that comes again after it is over stays over; its id opens none of another student', async () => {
    const { body } = await ask('ann')
    await post(`/help-requests/${body.id}/close`, 'ann')
    const again = await ask('ann', { id: body.id })
    assert.deepEqual([again.status, again.body.closedAt === null], [201, false])
    const other = await post(`/students/${day.bob}/help-requests`, 'bob', { id: body.id })
    assert.deepEqual([other.status, other.body.code], [409, 'id-taken'])
  })

  test('refuses others who ask or answer, and an unknown step', async () => {
    assert.equal((await ask('teacher')).status, 403)
    assert.equal((await ask('bob')).status, 404)
    assert.equal((await ask('ann', { competencyId: day.bob })).status, 400)
    const { body } = await ask('ann')
    assert.equal((await post(`/help-requests/${body.id}/take`, 'ann')).status, 403)
    assert.equal((await post(`/help-requests/${body.id}/take`, 'leader')).status, 403)
    assert.equal((await post(`/help-requests/${body.id}/take`, 'stranger')).status, 404)
    assert.equal((await post(`/help-requests/${body.id}/close`, 'guardian')).status, 403)
  })
})
