import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { Scope } from '#contract/sources.ts'
import { serveStore, type TestSource, type TestStore } from '../builders/statement-store.ts'
import { makeDistrict } from '../setup/database.ts'

/** Every route under /xapi × every method × every scope: what is not in this list is open to nobody. */

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'
type Access = Partial<Record<Method, readonly Scope[] | 'open'>>

const document = (scope: Scope): Access => ({
  GET: [scope, 'all/read', 'all'],
  PUT: [scope, 'all'],
  POST: [scope, 'all'],
  DELETE: [scope, 'all'],
})
const expected: Record<string, Access> = {
  '/xapi/statements': {
    GET: ['statements/read', 'statements/read/mine', 'all/read', 'all'],
    PUT: ['statements/write', 'all'],
    POST: ['statements/write', 'all'],
  },
  '/xapi/activities/state': document('state'),
  '/xapi/activities/profile': document('profile'),
  '/xapi/agents/profile': document('profile'),
  '/xapi/activities': { GET: ['define', 'statements/read', 'all/read', 'all'] },
  '/xapi/agents': { GET: ['define', 'profile', 'statements/read', 'all/read', 'all'] },
  '/xapi/about': { GET: 'open' },
  '/xapi/oauth2/token': { POST: 'open' },
}
const methods: readonly Method[] = ['GET', 'PUT', 'POST', 'DELETE']
const routes = Object.entries(expected).flatMap(([url, access]) =>
  methods.map((method) => ({ url, method, access: access[method] })),
)

describe('the permission matrix of /xapi', () => {
  let store: TestStore
  let sources: Map<Scope, TestSource>

  before(async () => {
    const { database, districtId } = await makeDistrict()
    store = await serveStore(database)
    sources = new Map()
    for (const scope of Scope.options) sources.set(scope, await store.addSource(districtId, [scope]))
  })

  const ask = async (method: Method, url: string, headers: Record<string, string>) =>
    (
      await store.send(method, url.replace('/xapi', ''), {
        headers,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
      })
    ).status

  test('every route is in the list', () => {
    const found = new Set<string>()
    const stack: string[] = []
    // The tree of routes as Fastify prints it: four columns a level.
    for (const line of store.app.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n')) {
      const [, indent, path] = /^([\s│├└─]*)(\/?\S*) \(/.exec(line) ?? []
      if (indent === undefined) continue
      stack.length = indent.length / 4 - 1
      stack.push(path!)
      found.add(stack.join(''))
    }
    const xapi = [...found].filter((url) => url.startsWith('/xapi'))
    assert.deepEqual(xapi.sort(), Object.keys(expected).sort())
  })

  test('nobody does anything without a credential but what is open', async () => {
    for (const { url, method, access } of routes)
      for (const headers of [{}, { authorization: 'Basic eDp5' }, { cookie: 'session=x' }] as Record<
        string,
        string
      >[]) {
        const status = await ask(method, url, headers)
        if (access === undefined) assert.equal(status, 405, `${method} ${url}`)
        else if (access !== 'open') assert.equal(status, 401, `${method} ${url}`)
        else if (method === 'GET') assert.equal(status, 200)
        else assert.ok(status === 400 || status === 401)
      }
  })

  test('a scope opens what the list says, and nothing else', async () => {
    for (const { url, method, access } of routes) {
      if (access === undefined || access === 'open') continue
      for (const [scope, { authorization }] of sources) {
        const status = await ask(method, url, { authorization })
        assert.equal(status !== 403, access.includes(scope), `${scope}: ${method} ${url} → ${status}`)
      }
    }
  })
})
