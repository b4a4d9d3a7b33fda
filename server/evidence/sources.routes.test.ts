import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { authContext } from '#server/platform/context.ts'
import { newId } from '#server/platform/id.ts'
import { makePerson } from '../../tests/builders/people.ts'
import { makeSchoolDay } from '../../tests/builders/school-day.ts'
import { startApp, type TestApp } from '../../tests/setup/app.ts'
import { createCredentialDesk } from './credentials.ts'

const practice = { asserts: ['practised'], trustedIds: null }

describe('sources of evidence over HTTP', () => {
  let app: TestApp
  let day: Awaited<ReturnType<typeof makeSchoolDay>>
  const cookies: Record<string, string> = {}
  const tool = (more: Record<string, unknown> = {}) => ({
    name: `Tool ${newId()}`,
    kind: 'tool',
    ...practice,
    ...more,
  })
  const create = (more: Record<string, unknown> = {}, who = 'office') =>
    app.post('/sources', tool(more), { cookie: cookies[who]! })
  const trust = (id: string, body: unknown, who = 'office') =>
    app.put(`/sources/${id}/trust`, body, { cookie: cookies[who]! })
  const credential = (id: string, scopes: unknown = ['statements/write'], who = 'office') =>
    app.post(`/sources/${id}/credentials`, { scopes }, { cookie: cookies[who]! })
  const revoke = (id: string, who = 'office') =>
    app.post(`/source-credentials/${id}/revoke`, {}, { cookie: cookies[who]! })

  before(async () => {
    app = await startApp()
    day = await makeSchoolDay()
    const { office, curriculum } = await day.database.transaction(day.wide, async (tx) => ({
      office: await makePerson(tx, { role: 'dataOffice', schoolId: day.school }),
      curriculum: await makePerson(tx, { role: 'curriculumOffice', schoolId: day.school }),
    }))
    cookies.office = await day.signIn(office)
    cookies.curriculum = await day.signIn(curriculum)
    for (const name of ['teacher', 'ann', 'guardian', 'leader', 'admin'] as const)
      cookies[name] = await day.signIn(day[name])
  })

  test('the office registers a source, says for what it is trusted, and sees what it may assert', async () => {
    const asserts = ['practised', 'assessed']
    const { status, body } = await create({
      kind: 'assessment',
      asserts,
      trustedIds: [day.frameworkId, day.one],
    })
    assert.equal(status, 201)
    assert.equal(body.kind, 'assessment')
    assert.deepEqual(body.asserts, asserts)
    assert.deepEqual(
      body.trusted.map((one: { id: string; isFramework: boolean }) => [one.id, one.isFramework]),
      [
        [day.frameworkId, true],
        [day.one, false],
      ],
    )
    assert.deepEqual(body.recent, { count: 0, isMore: false })
    assert.deepEqual([body.lastSentAt, body.credentials, body.isChangeable], [null, [], true])
    const changed = await trust(body.id, practice, 'admin')
    assert.deepEqual([changed.status, changed.body.asserts, changed.body.trusted], [200, ['practised'], null])
  })

  test('a credential shows its secret once; revoked, it opens nothing', async () => {
    const { body: source } = await create()
    const { status, body } = await credential(source.id, ['statements/write', 'state'])
    assert.equal(status, 201)
    const desk = createCredentialDesk(day.database, () => new Date())
    const header = `Basic ${Buffer.from(`${body.credential.key}:${body.secret}`).toString('base64')}`
    assert.equal((await desk.credentialOf(header))!.sourceId, source.id)
    const { body: list } = await app.get('/sources', cookies.office)
    const [shown] = list.items.find(({ id }: { id: string }) => id === source.id).credentials
    assert.deepEqual({ ...shown, lastUsedOn: null }, { ...body.credential, lastUsedOn: null })
    assert.ok(!JSON.stringify(list).includes(body.secret))
    const revoked = await revoke(body.credential.id)
    assert.equal(revoked.status, 200)
    assert.notEqual(revoked.body.revokedAt, null)
    desk.forget(day.districtId)
    assert.equal(await desk.credentialOf(header), null)
  })

  test('a secret is kept for no repetition: the same Idempotency-Key makes another credential', async () => {
    const { body: source } = await create()
    const make = () =>
      app.post(
        `/sources/${source.id}/credentials`,
        { scopes: ['state'] },
        { cookie: cookies.office!, headers: { 'idempotency-key': 'same' } },
      )
    const secrets = [(await make()).body.secret, (await make()).body.secret]
    assert.notEqual(secrets[0], secrets[1])
    const kept = await day.database.transaction(authContext(day.districtId), (tx) =>
      tx.selectFrom('idempotencyKeys').select('response').execute(),
    )
    for (const secret of secrets) assert.ok(!JSON.stringify(kept).includes(secret))
  })

  test('how much came of late, and when, is told; what came from Proximal itself is not for changing', async () => {
    await app.post(
      '/observations',
      { studentId: day.ann, competencyIds: [day.one], kind: 'observed', isCorrect: true },
      { cookie: cookies.teacher! },
    )
    const { body } = await app.get('/sources', cookies.office)
    const own = body.items.find(({ name }: { name: string }) => name === 'Proximal')
    assert.deepEqual([own.kind, own.isChangeable, own.recent.count], ['own', false, 1])
    assert.ok(Date.now() - Date.parse(own.lastSentAt) < 60_000)
    assert.deepEqual((await trust(own.id, practice)).body.code, 'source-own')
    assert.deepEqual((await credential(own.id)).body.code, 'source-own')
  })

  test('lists sources by name, page by page', async () => {
    const names: string[] = []
    let after = ''
    for (;;) {
      const { body } = await app.get(`/sources?limit=2${after}`, cookies.office)
      names.push(...body.items.map(({ name }: { name: string }) => name))
      if (body.next === null) break
      after = `&after=${body.next}`
    }
    const { body: all } = await app.get('/sources', cookies.office)
    assert.deepEqual(
      names,
      all.items.map(({ name }: { name: string }) => name),
    )
    assert.ok(names.length > 3)
    assert.equal((await app.get('/sources?after=x', cookies.office)).status, 400)
  })

  test('says under which home page a source names people as the roster does', async () => {
    const homePage = 'https://app.example.org'
    const { body } = await create({ homePage })
    assert.equal(body.homePage, homePage)
    const change = (given: unknown, who = 'office', id = body.id) =>
      app.put(`/sources/${id}/home-page`, { homePage: given }, { cookie: cookies[who]! })
    assert.equal((await change(null)).body.homePage, null)
    assert.equal((await change(homePage, 'teacher')).status, 403)
    const wrong = await change('app')
    assert.deepEqual([wrong.status, wrong.body.fields[0].field], [400, 'homePage'])
    assert.equal((await change(homePage, 'office', newId())).status, 404)
  })

  test('refuses everybody but the two offices', async () => {
    const { body: source } = await create()
    const { body } = await credential(source.id)
    for (const who of ['teacher', 'ann', 'guardian', 'leader', 'curriculum']) {
      assert.equal((await app.get('/sources', cookies[who])).status, 403, who)
      assert.equal((await create({}, who)).status, 403, who)
      assert.equal((await trust(source.id, practice, who)).status, 403, who)
      assert.equal((await credential(source.id, ['state'], who)).status, 403, who)
      assert.equal((await revoke(body.credential.id, who)).status, 403, who)
    }
    assert.equal((await app.get('/sources')).status, 401)
  })

  test('knows nothing of another district', async () => {
    const elsewhere = await makeSchoolDay()
    const cookie = await elsewhere.signIn(elsewhere.admin)
    const { body: source } = await create()
    const { body } = await credential(source.id)
    assert.deepEqual((await app.get('/sources', cookie)).body.items, [])
    assert.equal((await app.put(`/sources/${source.id}/trust`, practice, { cookie })).status, 404)
    const scopes = ['state']
    assert.equal((await app.post(`/sources/${source.id}/credentials`, { scopes }, { cookie })).status, 404)
    assert.equal(
      (await app.post(`/source-credentials/${body.credential.id}/revoke`, {}, { cookie })).status,
      404,
    )
    assert.equal((await create({ trustedIds: [elsewhere.one] })).status, 400)
  })

  test('refuses a name that is taken or is that of Proximal itself', async () => {
    const { body } = await create()
    assert.deepEqual((await create({ name: body.name })).body.code, 'source-exists')
    for (const name of ['Proximal', 'Practice and checks', ' Proximal '])
      assert.deepEqual((await create({ name })).body.code, 'source-reserved')
  })

  test('names the field of whatever is malformed', async () => {
    const faults: [string, Record<string, unknown>][] = [
      ['name', { name: ' ' }],
      ['name', { name: 'x'.repeat(121) }],
      ['kind', { kind: 'own' }],
      ['kind', { kind: 'log' }],
      ['asserts', { asserts: [] }],
      ['asserts', { asserts: ['assessed'] }],
      ['asserts', { asserts: ['practised', 'practised'] }],
      ['asserts.1', { asserts: ['practised', 'guessed'] }],
      ['trustedIds', { trustedIds: [] }],
      ['trustedIds', { trustedIds: [day.one, day.one] }],
      ['trustedIds.1', { trustedIds: [day.one, newId()] }],
      ['body', { districtId: day.districtId }],
    ]
    for (const [field, more] of faults) {
      const { status, body } = await create(more)
      assert.deepEqual([status, body.fields[0].field], [400, field], JSON.stringify(more))
    }
    const { body: source } = await create()
    assert.equal((await trust(source.id, { asserts: ['practised'] })).status, 400)
    assert.equal((await trust(source.id, { ...practice, trustedIds: [newId()] })).status, 400)
    for (const scopes of [[], ['everything'], ['state', 'state'], 'state'])
      assert.equal((await credential(source.id, scopes)).status, 400)
    for (const id of [newId(), 'none']) {
      assert.equal((await trust(id, practice)).status, 404)
      assert.equal((await credential(id)).status, 404)
      assert.equal((await revoke(id)).status, 404)
    }
  })
})
