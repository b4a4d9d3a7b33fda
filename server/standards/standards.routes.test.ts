import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'

/** A student of a district with a framework of two domains, and a student of another district. */
async function stage() {
  const own = await makeDistrict({ isDemo: true })
  const other = await makeDistrict({ isDemo: true })
  const made = await own.database.transaction(own.wide, async (tx) => ({
    student: await makePerson(tx, { role: 'student' }),
    ...(await makeFramework(tx, {
      title: 'Numbers',
      codes: ['1.A', '1', '1.B', '2', '2.A'],
      isChildOf: [
        ['1.B', '1'],
        ['1.A', '1'],
        ['2.A', '2'],
        ['1.A', '2'],
      ],
      precedes: [
        ['1.A', '1.B'],
        ['1.B', '2.A'],
      ],
    })),
  }))
  const stranger = await own.database.transaction(other.wide, (tx) => makePerson(tx, { role: 'student' }))
  const app = await startApp()
  return {
    app,
    ...made,
    student: await signInAs(own.districtId, made.student),
    stranger: await signInAs(other.districtId, stranger),
  }
}

describe('the learning map over HTTP', () => {
  let s: Awaited<ReturnType<typeof stage>>
  let app: TestApp
  before(async () => {
    s = await stage()
    app = s.app
  })

  test('lists the frameworks of the own district only, to everybody who is signed in', async () => {
    const own = await app.get('/frameworks', s.student)
    assert.equal(own.status, 200)
    assert.deepEqual(
      own.body.map(({ title, competencyCount, prerequisiteCount }: Record<string, unknown>) => ({
        title,
        competencyCount,
        prerequisiteCount,
      })),
      [{ title: 'Numbers', competencyCount: 5, prerequisiteCount: 2 }],
    )
    assert.deepEqual((await app.get('/frameworks', s.stranger)).body, [])
    assert.equal((await app.get('/frameworks')).status, 401)
  })

  test('shows an item under each of its parents, siblings in the order of their codes', async () => {
    const answer = await app.get(`/frameworks/${s.frameworkId}`, s.student)
    assert.equal(answer.status, 200)
    const codes = new Map<string, string>(answer.body.items.map((item: Item) => [item.id, item.code]))
    const children = (ids: string[]) => ids.map((id) => codes.get(id))
    assert.deepEqual(children(answer.body.roots), ['1', '2'])
    const byCode = new Map<string, Item>(answer.body.items.map((item: Item) => [item.code, item]))
    assert.deepEqual(children(byCode.get('1')!.children), ['1.A', '1.B'])
    assert.deepEqual(children(byCode.get('2')!.children), ['1.A', '2.A'])
  })

  test('draws what is to be mastered, prerequisites to the left of what they open', async () => {
    const { status, body } = await app.get(`/frameworks/${s.frameworkId}/map`, s.student)
    assert.equal(status, 200)
    const places = body.nodes.map(({ code, x }: { code: string; x: number }) => [code, x])
    assert.deepEqual(places, [
      ['1.A', 0],
      ['1.B', 1],
      ['2.A', 2],
    ])
    assert.equal(body.edges.length, 2)
  })

  test('tells of a competency its parents, its prerequisites and what it opens', async () => {
    const { status, body } = await app.get(`/competencies/${s.ids['1.B']}`, s.student)
    assert.equal(status, 200)
    const codes = (list: Item[]) => list.map(({ code }) => code)
    assert.equal(body.statement, 'Can do 1.B')
    assert.deepEqual(codes(body.parents), ['1'])
    assert.deepEqual(codes(body.prerequisites), ['1.A'])
    assert.deepEqual(codes(body.opens), ['2.A'])
  })

  test('answers another district, an unknown id and a malformed one with 404', async () => {
    for (const path of [
      `/frameworks/${s.frameworkId}`,
      `/frameworks/${s.frameworkId}/map`,
      `/frameworks/${s.frameworkId}/export`,
      `/competencies/${s.ids['1.A']}`,
    ]) {
      assert.equal((await app.get(path, s.stranger)).status, 404, path)
      assert.equal((await app.get(path)).status, 401, path)
      const unknown = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, newId())
      assert.equal((await app.get(unknown, s.student)).status, 404, unknown)
      const malformed = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'no-id')
      assert.equal((await app.get(malformed, s.student)).status, 404, malformed)
    }
  })

  test('hands out a framework as a CASE package file', async () => {
    const answer = await app.get(`/frameworks/${s.frameworkId}/export`, s.student)
    assert.equal(answer.status, 200)
    assert.match(String(answer.headers['content-disposition']), /attachment; filename=".*\.cfpackage\.json"/)
    assert.equal(answer.body.CFDocument.title, 'Numbers')
    assert.equal(answer.body.CFItems.length, 5)
    const malformed = await app.get(`/frameworks/${s.frameworkId}/export?prerequisites=maybe`, s.student)
    assert.equal(malformed.status, 400)
  })
})

interface Item {
  id: string
  code: string
  children: string[]
}
