import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#server/platform/id.ts'
import { makeDistrict } from '../../../../tests/setup/database.ts'
import { serveXapi, type AskXapi } from '../../../../tests/builders/xapi.ts'
import { agentResources } from '../agents/agents.ts'
import { etagOf } from '../answers.ts'
import type { Scope } from '../protocol.types.ts'
import { longestDocumentBytes } from './contents.ts'
import { documentResources } from './documents.ts'

const agent = { account: { homePage: 'https://school.example', name: 'ana' } }
const activityId = 'https://app.example/activities/7'
const kinds = [
  { path: '/activities/state', query: { activityId, agent, stateId: 'page' }, scope: 'state' },
  { path: '/agents/profile', query: { agent, profileId: 'page' }, scope: 'profile' },
  { path: '/activities/profile', query: { activityId, profileId: 'page' }, scope: 'profile' },
] as const
const versions = ['1.0.3', '2.0.0'] as const
const first = { 'if-none-match': '*' }

let now = Date.parse('2026-11-24T10:00:00.000Z')

async function start(): Promise<AskXapi> {
  const { database, districtId } = await makeDistrict()
  const documents = documentResources(database, () => new Date(now))
  return serveXapi(database, districtId, [...documents, ...agentResources(database)])
}

for (const { path, query, scope } of kinds)
  describe(path, () => {
    test('keeps bytes and content type exactly', async () => {
      const ask = await start()
      const body = Buffer.from([0, 255, 13, 10, 0x7b])
      for (const contentType of ['image/x-odd; q="a b"', 'Text/HTML;charset=latin1']) {
        const headers = { 'content-type': contentType, 'if-none-match': '*' }
        assert.equal((await ask('PUT', path, query, { headers, body })).status, 204)
        const got = await ask('GET', path, query)
        assert.equal(got.status, 200)
        assert.deepEqual(got.bytes, body)
        assert.equal(got.headers['content-type'], contentType)
        assert.equal(got.headers.etag, etagOf(body))
        assert.equal(got.headers['content-security-policy'], "default-src 'none'; sandbox")
        assert.equal((await ask('DELETE', path, query)).status, 204)
        assert.equal((await ask('GET', path, query)).status, 404)
      }
    })

    test('answers HEAD as GET, without the bytes', async () => {
      const ask = await start()
      await ask('POST', path, query, { body: { a: 1 } })
      const head = await ask('HEAD', path, query)
      assert.equal(head.status, 200)
      assert.equal(head.text, '')
      assert.equal(head.headers.etag, etagOf(Buffer.from('{"a":1}')))
    })

    test('puts posted objects together, and refuses what is none without a change', async () => {
      const ask = await start()
      assert.equal((await ask('POST', path, query, { body: { a: 1, b: { c: 2 } } })).status, 204)
      assert.equal((await ask('POST', path, query, { body: { b: { d: 3 } } })).status, 204)
      const merged = await ask('GET', path, query)
      assert.deepEqual(merged.json(), { a: 1, b: { d: 3 } })
      assert.equal(merged.headers.etag, etagOf(merged.bytes))
      const wrong = [
        { body: [1] },
        { body: Buffer.from('{"a":2}{'), headers: { 'content-type': 'application/json' } },
        { body: Buffer.from('{"a":2}'), headers: { 'content-type': 'application/json+ld' } },
        { body: Buffer.from('{"a":2}') },
      ]
      for (const asking of wrong) assert.equal((await ask('POST', path, query, asking)).status, 400)
      assert.deepEqual((await ask('GET', path, query)).bytes, merged.bytes)
      const plain = { ...query, ...('stateId' in query ? { stateId: 'x' } : { profileId: 'x' }) }
      const headers = { 'content-type': 'text/plain', ...first }
      await ask('PUT', path, plain, { body: Buffer.from('{}'), headers })
      assert.equal((await ask('POST', path, plain, { body: { a: 1 } })).status, 400)
      assert.equal((await ask('GET', path, plain)).text, '{}')
    })

    test('refuses a writer whose tag is stale, and changes nothing', async () => {
      for (const version of versions) {
        const ask = await start()
        await ask('POST', path, query, { body: { a: 1 } })
        const { etag } = (await ask('GET', path, query)).headers
        const stale = { version, body: { a: 2 }, headers: { 'if-match': '"1234"' } }
        for (const method of ['PUT', 'POST', 'DELETE'])
          assert.equal((await ask(method, path, query, stale)).status, 412)
        assert.equal((await ask('PUT', path, query, { version, body: {}, headers: first })).status, 412)
        assert.deepEqual((await ask('GET', path, query)).json(), { a: 1 })
        const good = { version, headers: { 'if-match': etag! } }
        assert.equal((await ask('PUT', path, query, { ...good, body: { a: 3 } })).status, 204)
        assert.equal((await ask('DELETE', path, query, good)).status, 412, 'the tag has become stale')
        assert.deepEqual((await ask('GET', path, query)).json(), { a: 3 })
        const star = { version, headers: { 'if-match': '*' } }
        assert.equal((await ask('DELETE', path, query, star)).status, 204)
        assert.equal((await ask('DELETE', path, query, star)).status, 412)
        assert.equal((await ask('DELETE', path, query, { version })).status, 204)
      }
    })

    test('tells a reader who has it already that nothing changed', async () => {
      const ask = await start()
      await ask('POST', path, query, { body: { a: 1 } })
      const { etag } = (await ask('GET', path, query)).headers
      const again = await ask('GET', path, query, { headers: { 'if-none-match': etag! } })
      assert.deepEqual([again.status, again.text, again.headers.etag], [304, '', etag])
      assert.equal((await ask('GET', path, query, { headers: { 'if-match': '"1"' } })).status, 412)
    })

    test('lets one of two writers win who know the same tag', async () => {
      const ask = await start()
      const race = async (headers: Record<string, string>, method: string) => {
        const answers = await Promise.all(
          ['x', 'y'].map(() => ask(method, path, query, { headers, body: { is: newId() } })),
        )
        return answers.map(({ status }) => status).sort((a, b) => a - b)
      }
      assert.deepEqual(await race(first, 'PUT'), [204, 412])
      for (const method of ['PUT', 'POST']) {
        const { etag } = (await ask('GET', path, query)).headers
        assert.deepEqual(await race({ 'if-match': etag! }, method), [204, 412])
      }
      const { etag } = (await ask('GET', path, query)).headers
      assert.deepEqual(await race({ 'if-match': etag! }, 'DELETE'), [204, 412])
    })

    test('loses nothing of what many post at once', async () => {
      const ask = await start()
      const names = Array.from({ length: 12 }, (_, index) => `n${index}`)
      await Promise.all(names.map((name) => ask('POST', path, query, { body: { [name]: 1 } })))
      assert.deepEqual(Object.keys((await ask('GET', path, query)).json()).sort(), names.sort())
    })

    test('says when a document changed, and lists those that changed since', async () => {
      const ask = await start()
      const named = (name: string | undefined) => ({
        ...query,
        ...('stateId' in query ? { stateId: name } : { profileId: name }),
      })
      const at = (seconds: number) => (now = Date.parse('2026-11-24T10:00:00.000Z') + seconds * 1000)
      at(0)
      await ask('POST', path, named('b'), { body: {} })
      await ask('POST', path, named('a'), { body: {} })
      at(10)
      await ask('POST', path, named('b'), { body: { again: true } })
      assert.equal(
        (await ask('GET', path, named('b'))).headers['last-modified'],
        'Tue, 24 Nov 2026 10:00:10 GMT',
      )
      const list = async (since?: string) => {
        const { headers, ...answer } = await ask('GET', path, { ...named(undefined), since })
        return [answer.json(), headers['last-modified']]
      }
      const newest = 'Tue, 24 Nov 2026 10:00:10 GMT'
      assert.deepEqual(await list(), [['a', 'b'], newest])
      assert.deepEqual(await list('2026-11-24T11:00:00.000+01:00'), [['b'], newest])
      assert.deepEqual(await list('2026-11-24T10:00:09.999Z'), [['b'], newest])
      assert.deepEqual(await list('2026-11-24T10:00:10.000Z'), [[], undefined])
    })

    test('refuses parameters that are missing, unknown or misspelt, naming each', async () => {
      const ask = await start()
      const fieldsOf = async (method: string, wrong: Record<string, unknown>) => {
        const answer = await ask(method, path, wrong, { body: {} })
        assert.equal(answer.status, 400, JSON.stringify(wrong))
        return (answer.json().fields as { field: string }[]).map(({ field }) => field).sort()
      }
      for (const method of ['GET', 'PUT', 'POST', 'DELETE']) {
        for (const name of Object.keys(query).filter(
          (name) => !name.endsWith('Id') || name === 'activityId',
        )) {
          assert.deepEqual(await fieldsOf(method, { ...query, [name]: undefined }), [name])
          const upper = name.toUpperCase()
          assert.deepEqual(await fieldsOf(method, { ...query, [upper]: 'x' }), [upper])
        }
        assert.deepEqual(await fieldsOf(method, { ...query, colour: 'red' }), ['colour'])
        if ('agent' in query) {
          assert.deepEqual(await fieldsOf(method, { ...query, agent: 'not JSON' }), ['agent'])
          assert.deepEqual(await fieldsOf(method, { ...query, agent: true }), ['agent'])
          const wrong = { account: { homePage: 'school', name: 'ana' } }
          assert.deepEqual(await fieldsOf(method, { ...query, agent: wrong }), ['agent.account.homePage'])
          const group = { objectType: 'Group', mbox: 'mailto:class@school.example' }
          assert.deepEqual(await fieldsOf(method, { ...query, agent: group }), ['agent.objectType'])
        }
        if ('activityId' in query)
          assert.deepEqual(await fieldsOf(method, { ...query, activityId: 'seven' }), ['activityId'])
      }
      const nameIn = 'stateId' in query ? 'stateId' : 'profileId'
      for (const method of ['PUT', 'POST', ...(nameIn === 'profileId' ? ['DELETE'] : [])])
        assert.deepEqual(await fieldsOf(method, { ...query, [nameIn]: undefined }), [nameIn])
      assert.deepEqual(await fieldsOf('PUT', { ...query, [nameIn]: 'é'.repeat(501) }), [nameIn])
      const list = { ...query, [nameIn]: undefined, since: 'yesterday' }
      assert.deepEqual(await fieldsOf('GET', list), ['since'])
      assert.deepEqual(await fieldsOf('PUT', { ...query, since: '2026-11-24T10:00:00Z' }), ['since'])
    })

    test('refuses a document that is larger than it keeps, also by a merge', async () => {
      const ask = await start()
      const half = { text: 'x'.repeat(longestDocumentBytes / 2) }
      const whole = Buffer.alloc(longestDocumentBytes + 1)
      assert.equal((await ask('PUT', path, query, { body: whole, headers: first })).status, 413)
      assert.equal((await ask('POST', path, query, { body: half })).status, 204)
      assert.equal((await ask('POST', path, query, { body: { other: half } })).status, 413)
      assert.deepEqual((await ask('GET', path, query)).json(), half)
    })

    test('is open to its own scope and to all, reading also to all/read', async () => {
      const ask = await start()
      const other = scope === 'state' ? 'profile' : 'state'
      const body = { a: 1 }
      for (const scopes of [[scope], ['all']] as const) {
        assert.equal((await ask('POST', path, query, { scopes, body })).status, 204)
        assert.equal((await ask('GET', path, query, { scopes })).status, 200)
      }
      assert.equal((await ask('GET', path, query, { scopes: ['all/read'] })).status, 200)
      for (const scopes of [
        [other],
        ['statements/write', 'statements/read', 'define'],
        ['all/read'],
        [],
      ] as const) {
        for (const method of ['PUT', 'POST', 'DELETE'])
          assert.equal((await ask(method, path, query, { scopes, body })).status, 403)
        if (!(scopes as readonly string[]).includes('all/read'))
          assert.equal((await ask('GET', path, query, { scopes })).status, 403)
      }
      assert.deepEqual((await ask('GET', path, query)).json(), body)
    })

    test('shows nothing of another district', async () => {
      const [ask, elsewhere] = [await start(), await start()]
      await ask('POST', path, query, { body: { a: 1 } })
      assert.equal((await elsewhere('GET', path, query)).status, 404)
    })
  })

describe('a PUT that says nothing of what it replaces', () => {
  for (const { path, query, scope } of kinds) {
    const isState = scope === 'state'
    test(`in 1.0.3 ${isState ? 'may write' : 'is refused'} at ${path}`, async () => {
      const ask = await start()
      assert.equal((await ask('PUT', path, query, { body: { a: 1 } })).status, isState ? 204 : 400)
      if (!isState) {
        assert.equal((await ask('GET', path, query)).status, 404)
        await ask('PUT', path, query, { body: { a: 1 }, headers: first })
      }
      const again = await ask('PUT', path, query, { body: { a: 2 } })
      assert.equal(again.status, isState ? 204 : 409)
      if (!isState) assert.match(again.json().detail, /GET it.*If-Match/)
      assert.deepEqual((await ask('GET', path, query)).json(), { a: isState ? 2 : 1 })
    })

    test(`in 2.0 may only write the first at ${path}`, async () => {
      const ask = await start()
      const version = '2.0.0'
      assert.equal((await ask('PUT', path, query, { version, body: { a: 1 } })).status, 204)
      const again = await ask('PUT', path, query, { version, body: { a: 2 } })
      assert.equal(again.status, 409)
      assert.match(again.json().detail, /GET it.*If-Match/)
      assert.deepEqual((await ask('GET', path, query, { version })).json(), { a: 1 })
    })
  }
})

describe('the state of an activity', () => {
  const { path, query } = kinds[0]

  test('is one per registration; without one the list and DELETE are about all', async () => {
    const ask = await start()
    const [registration, other] = [newId(), newId()]
    const { stateId: _, ...shelf } = query
    await ask('POST', path, query, { body: { none: 1 } })
    await ask('POST', path, { ...query, registration }, { body: { one: 1 } })
    await ask('POST', path, { ...query, registration: other, stateId: 'more' }, { body: {} })
    const upper = { ...query, registration: registration.toUpperCase() }
    assert.deepEqual((await ask('GET', path, upper)).json(), { one: 1 })
    assert.deepEqual((await ask('GET', path, query)).json(), { none: 1 })
    assert.deepEqual((await ask('GET', path, { ...shelf, registration })).json(), ['page'])
    assert.deepEqual((await ask('GET', path, shelf)).json(), ['more', 'page'])
    assert.equal((await ask('DELETE', path, { ...shelf, registration })).status, 204)
    assert.equal((await ask('GET', path, query)).status, 200)
    assert.equal((await ask('DELETE', path, shelf)).status, 204)
    assert.deepEqual((await ask('GET', path, shelf)).json(), [])
  })

  test('is not cleared by a DELETE that means one document', async () => {
    const ask = await start()
    const { stateId: _, ...shelf } = query
    await ask('POST', path, query, { body: {} })
    assert.equal((await ask('DELETE', path, shelf, { headers: { 'if-match': '"1"' } })).status, 400)
    assert.equal((await ask('DELETE', path, { ...shelf, stateid: 'page' })).status, 400)
    assert.deepEqual((await ask('GET', path, shelf)).json(), ['page'])
  })

  test('refuses a registration that is no UUID', async () => {
    const ask = await start()
    const answer = await ask('PUT', path, { ...query, registration: true }, { body: {} })
    assert.equal(answer.status, 400)
    assert.equal(answer.json().fields[0].field, 'registration')
  })

  test('belongs to a person however the request spells her name', async () => {
    const ask = await start()
    await ask('POST', path, query, { body: { a: 1 } })
    const spelt = { ...query, agent: { objectType: 'Agent', name: 'Ana', ...agent } }
    assert.deepEqual((await ask('GET', path, spelt)).json(), { a: 1 })
    const other = { ...query, agent: { account: { ...agent.account, name: 'ANA' } } }
    assert.equal((await ask('GET', path, other)).status, 404)
  })

  test('makes her known, by name only from a source that may define', async () => {
    const ask = await start()
    const namesAfter = async (name: string, scopes: Scope[]) => {
      await ask('POST', path, { ...query, agent: { ...agent, name } }, { scopes, body: {} })
      return (await ask('GET', '/agents', { agent })).json().name
    }
    assert.deepEqual(await namesAfter('Anna', ['state']), undefined)
    assert.deepEqual(await namesAfter('Ana', ['state', 'define']), ['Ana'])
    assert.deepEqual(await namesAfter('Ana Ruiz', ['all']), ['Ana', 'Ana Ruiz'])
    assert.deepEqual(await namesAfter('half \ud83d of one', ['all']), ['Ana', 'Ana Ruiz'])
  })
})
