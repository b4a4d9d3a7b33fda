import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Attempt, Sitting } from '#contract/assessment.ts'
import { rightResponse } from '#engine/items/score.ts'
import type { Key } from '#engine/items/variant.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'
import { chooseFramework } from '#server/roster/roster.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson, makeSchool, makeSection } from '../../tests/builders/people.ts'
import { makeTemplates } from '../../tests/builders/practice.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const { ids, frameworkId } = await makeFramework(tx, { codes: ['P', 'Q'] })
    for (const id of Object.values(ids)) await makeTemplates(tx, id)
    const schoolId = await makeSchool(tx)
    const student = await makePerson(tx, { role: 'student', schoolId })
    const other = await makePerson(tx, { role: 'student', schoolId })
    await chooseFramework(tx, [await makeSection(tx, { schoolId, students: [student] })], frameworkId)
    return { student, other }
  })
  const cookie = async (id: string) => ({ cookie: await signInAs(districtId, id) })
  return {
    ...made,
    database,
    wide,
    app: await startApp(),
    own: await cookie(made.student),
    others: await cookie(made.other),
  }
}

let s: Awaited<ReturnType<typeof stage>>
const wide = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => s.database.transaction(s.wide, work)
const act = (path: string) => s.app.post(path, {}, s.own)
const pack = async (): Promise<Sitting[]> => {
  const { status, body } = await s.app.get(`/students/${s.student}/offline-pack`, s.own.cookie)
  assert.equal(status, 200)
  return body.sittings
}
const list = async (): Promise<{ id: string }[]> =>
  (await s.app.get(`/students/${s.student}/sittings`, s.own.cookie)).body.items
const evidenceOf = (id: string) =>
  wide((tx) => tx.selectFrom('evidence').selectAll().where('id', '=', id).execute())

describe('practice that a device took along', () => {
  let packed: Sitting[]
  /** What is right for each of its questions. */
  const right = new Map<string, ReturnType<typeof rightResponse>>()
  before(async () => {
    s = await stage()
    packed = await pack()
    const rows = await wide((tx) =>
      tx
        .selectFrom('packedSittings')
        .select(['itemIds', 'attemptIds'])
        .where('studentId', '=', s.student)
        .execute(),
    )
    for (const { itemIds, attemptIds } of rows)
      for (const [place, attemptId] of attemptIds.entries()) {
        const { key } = await wide((tx) =>
          tx
            .selectFrom('itemKeys')
            .select('key')
            .where('itemId', '=', itemIds[place]!)
            .executeTakeFirstOrThrow(),
        )
        right.set(attemptId, rightResponse((key as unknown as Key).right))
      }
  })

  test('is put aside for what she is offered, begins nothing, and stays the same until she answers', async () => {
    assert.ok(packed.length > 0)
    assert.equal(new Set(packed.map(({ competencyId }) => competencyId)).size, packed.length)
    for (const { attempts } of packed)
      for (const { state, steps, answer } of attempts)
        assert.deepEqual([state, steps, answer], ['open', null, null])
    const again = await pack()
    assert.deepEqual(new Map(again.map((one) => [one.id, one])), new Map(packed.map((one) => [one.id, one])))
    assert.deepEqual(await list(), [])
    const path = `/sittings/${packed[0]!.id}`
    assert.deepEqual((await s.app.get(path, s.own.cookie)).body, packed[0])
    assert.equal((await s.app.get(path, s.others.cookie)).status, 404)
    const foreign = { id: newId(), response: { kind: 'number', text: '1' } }
    const asked = `/attempts/${packed[0]!.attempts[0]!.id}/responses`
    assert.equal((await s.app.post(asked, foreign, s.others)).status, 404)
  })

  test('its questions are not asked in other practice meanwhile', async () => {
    const [{ competencyId, attempts } = packed[0]!] = packed
    const path = `/students/${s.student}/sittings`
    const { body } = await s.app.post(path, { competencyId, purpose: 'practice' }, s.own)
    const asked = new Set(body.attempts.map(({ content }: { content: unknown }) => JSON.stringify(content)))
    for (const { content } of attempts) assert.ok(!asked.has(JSON.stringify(content)))
    await act(`/sittings/${body.id}/end`)
  })

  test('the first answers that come back begin it, each counted once, at the time they were given', async () => {
    const [sitting] = packed
    const [first, second] = sitting!.attempts
    const answeredAt = new Date().toISOString()
    const [a, b] = [newId(), newId()]
    const send = async (attemptId: string, id: string) =>
      s.app.post(
        `/attempts/${attemptId}/responses`,
        { id, response: right.get(attemptId), answeredAt },
        s.own,
      )
    const answers = await Promise.all([send(first!.id, a), send(second!.id, b), send(first!.id, a)])
    for (const { status, body } of answers) assert.deepEqual([status, body.isCorrect], [201, true])
    for (const id of [a, b]) {
      const [evidence, ...more] = await evidenceOf(id)
      assert.deepEqual(
        [evidence!.occurredAt.toISOString(), evidence!.sittingId, more],
        [answeredAt, sitting!.id, []],
      )
    }
    const { body } = await s.app.get(`/sittings/${sitting!.id}`, s.own.cookie)
    assert.deepEqual([body.begunAt, body.attempts.length], [answeredAt, 5])
    assert.deepEqual(
      body.attempts.map(({ state }: Attempt) => state),
      ['right', 'right', 'open', 'open', 'open'],
    )
    assert.ok((await pack()).some(({ id }) => id === sitting!.id))
  })

  test('a hint, more questions, or its end begin it too', async () => {
    const waiting = (await pack()).find(({ id }) => id !== packed[0]!.id)!
    assert.equal((await act(`/attempts/${waiting.attempts[0]!.id}/hints`)).status, 200)
    assert.ok((await list()).some(({ id }) => id === waiting.id))
    assert.equal((await act(`/sittings/${waiting.id}/end`)).status, 200)
  })
})
