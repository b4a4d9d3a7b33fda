import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addCredential, createSource } from '#server/evidence/evidence.ts'
import { newId } from '#server/platform/id.ts'
import { makeFramework } from '../../../../tests/builders/frameworks.ts'
import { makePerson } from '../../../../tests/builders/people.ts'
import { signInAs } from '../../../../tests/builders/sign-in.ts'
import { startApp, type TestApp } from '../../../../tests/setup/app.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'

const home = 'https://tool.example'
const adl = (word: string) => `http://adlnet.gov/expapi/verbs/${word}`

async function stage(app: TestApp) {
  const { database, districtId, wide } = await makeDistrict({ isDemo: true })
  const made = await database.transaction(wide, async (tx) => {
    const { ids, frameworkId } = await makeFramework(tx, { codes: ['a', 'b'] })
    const [studentId, office, curriculum, teacher] = [
      await makePerson(tx, { role: 'student' }),
      await makePerson(tx, { role: 'dataOffice' }),
      await makePerson(tx, { role: 'curriculumOffice', givenName: 'Cora', familyName: 'Vale' }),
      await makePerson(tx, { role: 'teacher' }),
    ]
    const sourceId = await createSource(tx, {
      name: 'Quiz tool',
      kind: 'tool',
      asserts: ['practised'],
      trustedIds: null,
      homePage: home,
    })
    const { credential, secret } = await addCredential(tx, sourceId, ['statements/write'])
    return { ids, frameworkId, studentId, office, curriculum, teacher, sourceId, key: credential.key, secret }
  })
  const authorization = `Basic ${Buffer.from(`${made.key}:${made.secret}`).toString('base64')}`
  return {
    ...made,
    districtId,
    competencyIds: [Object.values(made.ids)[0]!],
    office: await signInAs(districtId, made.office),
    curriculum: await signInAs(districtId, made.curriculum),
    teacher: await signInAs(districtId, made.teacher),
    /** As the tool does it. */
    send: async (statements: readonly object[]) => {
      const status = await app.sendStatements(authorization, statements)
      assert.equal(status, 200)
    },
    statement: (iri: string, given: object = {}) => ({
      id: newId(),
      actor: { account: { homePage: home, name: made.studentId } },
      verb: { id: adl('answered') },
      object: { id: iri, definition: { name: { 'en-US': 'Halves', es: 'Mitades' } } },
      result: { success: true },
      ...given,
    }),
    evidence: () =>
      database.transaction(wide, (tx) =>
        tx.selectFrom('evidence').select(['id', 'kind']).where('studentId', '=', made.studentId).execute(),
      ),
  }
}

describe('mapping activities over HTTP', () => {
  let app: TestApp
  let s: Awaited<ReturnType<typeof stage>>
  before(async () => {
    app = await startApp()
    await app.jobs.start()
    s = await stage(app)
  })
  after(() => app.jobs.stop())

  const map = (body: object, cookie = s.curriculum) =>
    app.post(
      '/activity-mappings',
      { isPrefix: false, kind: 'practised', competencyIds: s.competencyIds, ...body },
      { cookie },
    )
  const untilLooked = async (id: string) => {
    for (let tries = 0; tries < 200; tries++) {
      const { body } = await app.get('/activity-mappings', s.curriculum)
      const one = body.items.find((item: { id: string }) => item.id === id)
      if (one.lookedThrough === null) return one
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the mapping was not looked through in 10 s')
  }

  test('lists activities whose results nobody counts, those with most first, and counts each statement once', async () => {
    await s.send([
      s.statement(`${home}/halves`),
      s.statement(`${home}/halves`, { verb: { id: adl('passed') }, result: undefined }),
      s.statement(`${home}/halves`, { verb: { id: adl('launched') }, result: undefined }),
      s.statement(`${home}/thirds`),
      s.statement(`${home}/video`, { verb: { id: adl('experienced') }, result: { completion: true } }),
    ])
    const first = await app.get('/unmapped-activities?limit=1', s.curriculum)
    assert.equal(first.status, 200)
    assert.deepEqual(first.body.total, { activities: 2, results: 3, isMore: false })
    assert.equal(first.body.isCounting, false)
    const [halves] = first.body.items
    assert.deepEqual(
      { ...halves, key: undefined, lastAt: undefined },
      {
        key: undefined,
        iri: `${home}/halves`,
        name: 'Halves',
        verbs: [
          { iri: adl('answered'), results: 1 },
          { iri: adl('passed'), results: 1 },
        ],
        sources: [{ id: s.sourceId, name: 'Quiz tool' }],
        statements: 2,
        results: 2,
        lastAt: undefined,
      },
    )
    const second = await app.get(`/unmapped-activities?limit=1&after=${first.body.next}`, s.curriculum)
    assert.deepEqual(
      second.body.items.map(({ iri, results }: { iri: string; results: number }) => [iri, results]),
      [[`${home}/thirds`, 1]],
    )
    assert.equal(second.body.next, null)
    await s.send([s.statement(`${home}/thirds`)])
    const again = await app.get('/unmapped-activities', s.curriculum)
    assert.equal(again.body.total.results, 4)
    const spanish = await app.read('/unmapped-activities', {
      cookie: s.curriculum,
      headers: { 'accept-language': 'es' },
    })
    assert.equal(spanish.body.items[0].name, 'Mitades')
  })

  test('a mapping counts what was there and what comes, and is told who made it', async () => {
    const made = await map({ iri: `${home}/halves`, verb: adl('answered') })
    assert.equal(made.status, 201)
    assert.equal(made.body.createdBy, 'Cora Vale')
    const looked = await untilLooked(made.body.id)
    assert.equal(looked.counted.count, 1)
    await s.send([s.statement(`${home}/halves`)])
    assert.equal((await s.evidence()).length, 2)
    // What has another verb is still open.
    const { body } = await app.get('/unmapped-activities', s.curriculum)
    const open = body.items.find(({ iri }: { iri: string }) => iri === `${home}/halves`)
    assert.deepEqual(open.verbs, [{ iri: adl('passed'), results: 1 }])
  })

  test('is refused for what is unknown, for the same statements twice, and to those whose word it is not', async () => {
    const unknown = await map({
      iri: `${home}/x`,
      competencyIds: [s.frameworkId],
      sourceId: newId(),
      itemId: newId(),
    })
    assert.equal(unknown.status, 400)
    assert.deepEqual(
      unknown.body.fields.map(({ field }: { field: string }) => field),
      ['competencyIds.0', 'sourceId', 'itemId'],
    )
    for (const iri of ['halves', 'https://', '', `${home}/a b`])
      assert.equal((await map({ iri })).status, 400, iri)
    assert.equal((await map({ iri: `${home}/twice` }, s.office)).status, 201)
    const twice = await map({ iri: `${home}/twice` })
    assert.deepEqual([twice.status, twice.body.code], [409, 'mapping-exists'])
    assert.equal((await map({ iri: `${home}/twice`, verb: adl('passed') })).status, 201)
    assert.equal((await map({ iri: `${home}/mine` }, s.teacher)).status, 403)
    assert.equal((await app.get('/unmapped-activities', s.teacher)).status, 403)
  })

  test('ended, it stays with who ended it; another takes its place; the ended one is looked through no more', async () => {
    const { body: first } = await map({ iri: `${home}/ending` })
    const { body: ended } = await app.post(`/activity-mappings/${first.id}/end`, {}, { cookie: s.curriculum })
    assert.ok(ended.endedAt)
    assert.equal(ended.endedBy, 'Cora Vale')
    const again = await app.post(`/activity-mappings/${first.id}/end`, {}, { cookie: s.office })
    assert.equal(again.body.endedBy, 'Cora Vale')
    const look = await app.post(`/activity-mappings/${first.id}/look-again`, {}, { cookie: s.office })
    assert.deepEqual([look.status, look.body.code], [409, 'mapping-ended'])
    const { body: second } = await map({ iri: `${home}/ending` })
    assert.equal(
      (await app.post(`/activity-mappings/${second.id}/look-again`, {}, { cookie: s.office })).status,
      202,
    )
    // What it counted is not there to be counted again; what came later is.
    const open = async () => {
      const { body } = await app.get('/unmapped-activities', s.curriculum)
      return body.items.find(({ iri }: { iri: string }) => iri === `${home}/over`)?.results
    }
    const { body: over } = await map({ iri: `${home}/over` })
    await s.send([s.statement(`${home}/over`), s.statement(`${home}/over`)])
    await app.post(`/activity-mappings/${over.id}/end`, {}, { cookie: s.curriculum })
    assert.equal(await open(), undefined)
    await s.send([s.statement(`${home}/over`)])
    assert.equal(await open(), 1)
    const { body } = await app.get('/activity-mappings?state=ended', s.curriculum)
    assert.deepEqual(
      body.items.map(({ id }: { id: string }) => id),
      [over.id, first.id],
    )
  })
})
