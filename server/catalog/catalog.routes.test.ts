import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../tests/builders/frameworks.ts'
import { makePerson, makeRelationship } from '../../tests/builders/people.ts'
import { signInAs } from '../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { applyResources, usesSince, type NewResource } from './catalog.ts'

const strips = (competencyIds: string[]): NewResource => ({
  source: 'test',
  identifier: 'strips',
  kind: 'homeActivity',
  minutes: 10,
  title: { en: 'Fold two strips', es: 'Doblar dos tiras' },
  body: {
    en: { paragraphs: ['Fold one in halves.'], question: 'Which parts are larger?', materials: 'Paper' },
    es: { paragraphs: ['Doblen una en mitades.'], question: '¿Qué partes son mayores?', materials: 'Papel' },
  },
  competencyIds,
})

async function stage() {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const { ids } = await makeFramework(tx, { codes: ['A', 'B'] })
    await applyResources(tx, [
      strips([ids.A!, ids.B!]),
      {
        source: 'test',
        identifier: 'english',
        kind: 'lesson',
        approach: 'pairs',
        title: { en: 'Only English' },
        body: { en: { paragraphs: [] } },
        competencyIds: [ids.A!],
      },
    ])
    const student = await makePerson(tx, { role: 'student' })
    const guardian = await makePerson(tx, { role: 'guardian' })
    await makeRelationship(tx, { adultId: guardian, studentId: student })
    return { ids, student, guardian, leader: await makePerson(tx, { role: 'schoolLeader' }) }
  })
  const signIn = (id: string) => signInAs(districtId, id)
  return {
    ...made,
    database,
    wide,
    app: await startApp(),
    cookie: await signIn(made.guardian),
    leaderCookie: await signIn(made.leader),
  }
}

describe('what can be used to learn a competency', () => {
  let s: Awaited<ReturnType<typeof stage>>
  let app: TestApp
  before(async () => {
    s = await stage()
    app = s.app
  })
  const resources = async (code: string, language: string) =>
    (
      await app.read(`/competencies/${s.ids[code]}/resources`, {
        cookie: s.cookie,
        headers: { 'accept-language': language },
      })
    ).body
  const use = (body: object, cookie = s.cookie) =>
    app.post(`/students/${s.student}/resource-uses`, body, { cookie })

  test('resources come in the reader’s language, with everything they are for', async () => {
    const [activity, lesson] = await resources('A', 'es')
    assert.equal(activity.title, 'Doblar dos tiras')
    assert.deepEqual(
      [activity.body, activity.question, activity.materials, activity.minutes],
      [['Doblen una en mitades.'], '¿Qué partes son mayores?', 'Papel', 10],
    )
    assert.deepEqual(new Set(activity.competencyIds), new Set([s.ids.A, s.ids.B]))
    assert.deepEqual([lesson.title, lesson.approach], ['Only English', 'pairs'])
    assert.deepEqual(
      (await resources('B', 'en')).map(({ title }: { title: string }) => title),
      ['Fold two strips'],
    )
    assert.equal((await app.get(`/competencies/${newId()}/resources`, s.cookie)).status, 404)
  })

  test('a resource said again as it was is there once; said otherwise it changes, and is for what it says now', async () => {
    await s.database.transaction(s.wide, (tx) => applyResources(tx, [strips([s.ids.A!])]))
    assert.equal((await resources('A', 'en')).length, 2)
    assert.deepEqual(await resources('B', 'en'), [])
    await s.database.transaction(s.wide, (tx) => applyResources(tx, [strips([s.ids.A!, s.ids.B!])]))
  })

  test('a family says once that it was done; the same word again changes nothing, another under its id is refused', async () => {
    const [{ id: resourceId }] = await resources('B', 'en')
    const said = { id: newId(), resourceId, outcome: 'done' }
    const first = await use(said)
    assert.deepEqual([first.status, first.body.outcome], [201, 'done'])
    assert.deepEqual((await use(said)).body, first.body)
    assert.equal((await use({ ...said, outcome: 'notThisTime' })).body.code, 'id-taken')
    const uses = await s.database.transaction(s.wide, (tx) => usesSince(tx, s.student, new Date(0)))
    assert.equal(uses.length, 1)
  })

  test('refuses a resource that is not there, a word that is none, and who does not stand by the student', async () => {
    const [{ id: resourceId }] = await resources('B', 'en')
    assert.equal((await use({ resourceId: newId(), outcome: 'done' })).status, 404)
    assert.equal((await use({ resourceId, outcome: 'liked' })).status, 400)
    assert.equal((await use({ resourceId, outcome: 'done' }, s.leaderCookie)).status, 403)
  })
})
