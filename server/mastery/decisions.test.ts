import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { makeSchoolDay } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'

type Day = Awaited<ReturnType<typeof makeSchoolDay>>

describe('decisions of adults over HTTP', () => {
  let app: TestApp
  let day: Day
  const cookies: Record<string, string> = {}
  const post = (path: string, who: string, body: unknown = {}) =>
    app.post(path, body, { cookie: cookies[who]! })
  const stateOf = async (who: string, competencyId: string) => {
    const { body } = await app.get(`/students/${day.bob}/mastery`, cookies[who])
    return body.competencies.find((one: { competencyId: string }) => one.competencyId === competencyId)
  }

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    for (const name of ['teacher', 'stranger', 'bob', 'leader', 'admin'] as const)
      cookies[name] = await day.signIn(day[name])
  })

  test('an opening lets a student begin what is locked, for everybody who looks, until it is withdrawn', async () => {
    assert.equal((await stateOf('bob', day.three)).state, 'locked')
    const opened = await post(`/students/${day.bob}/openings`, 'teacher', {
      competencyId: day.three,
      reason: 'He built it with blocks yesterday.',
    })
    assert.equal(opened.status, 201)
    assert.equal(opened.body.kind, 'opening')
    for (const who of ['bob', 'teacher', 'leader', 'admin'])
      assert.deepEqual((await stateOf(who, day.three)).reason, { rule: 'openedByTeacher' }, who)
    const withdrawn = await post(`/openings/${opened.body.id}/withdraw`, 'teacher')
    assert.ok(withdrawn.body.withdrawnAt)
    assert.equal((await stateOf('bob', day.three)).state, 'locked')
    const { body } = await app.get(`/students/${day.bob}/decisions`, cookies.teacher)
    assert.deepEqual(
      body.map((one: { reason: string }) => one.reason),
      ['He built it with blocks yesterday.'],
    )
  })

  test('a judgment holds a competency and opens what follows; a new one takes its place, with both kept', async () => {
    const judge = (verdict: string) =>
      post(`/students/${day.bob}/judgments`, 'teacher', {
        competencyId: day.one,
        verdict,
        reason: 'He taught it.',
      })
    assert.equal((await judge('mastered')).status, 201)
    assert.equal((await stateOf('leader', day.one)).state, 'mastered')
    assert.equal((await stateOf('bob', day.two)).state, 'notStarted')
    assert.equal((await judge('notYet')).status, 201)
    assert.equal((await stateOf('bob', day.one)).reason.rule, 'judgedNotYet')
    assert.equal((await stateOf('bob', day.two)).state, 'locked')
    const { body } = await app.get(`/students/${day.bob}/mastery/${day.one}`, cookies.teacher)
    assert.deepEqual(
      body.decisions.map((one: { kind: string; withdrawnAt: string | null }) => [
        one.kind,
        one.withdrawnAt === null,
      ]),
      [
        ['judgedNotYet', true],
        ['judgedMastered', false],
      ],
    )
    assert.equal((await post(`/judgments/${body.decisions[0].id}/withdraw`, 'admin')).status, 200)
    assert.equal((await stateOf('bob', day.one)).state, 'notStarted')
  })

  test('refuses who only looks, another class’s teacher, and what is not as expected', async () => {
    const body = { competencyId: day.one, verdict: 'mastered', reason: 'because' }
    const statusOf = async (who: string, sent: object = body) =>
      (await post(`/students/${day.bob}/judgments`, who, sent)).status
    assert.equal(await statusOf('bob'), 403)
    assert.equal(await statusOf('leader'), 403)
    assert.equal(await statusOf('stranger'), 404)
    assert.equal(await statusOf('teacher', { ...body, reason: ' ' }), 400)
    assert.equal(await statusOf('teacher', { ...body, competencyId: day.bob }), 400)
    assert.equal((await post(`/openings/${day.bob}/withdraw`, 'teacher')).status, 404)
  })
})
