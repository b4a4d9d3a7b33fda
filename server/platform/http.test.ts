import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Id, type Endpoints } from '#contract/endpoint.ts'
import { makeDistrict } from '../../tests/setup/database.ts'
import { signInNeeded } from './errors.ts'
import { createHttp } from './http.ts'
import { newId } from './id.ts'
import { createLog } from './log.ts'
import { addApiDocumentation, openApiOf } from './openapi.ts'
import { route, type Access, type Route } from './route.ts'
import { insertAudit } from './audit.ts'

const endpoints = {
  'POST /notes': {
    summary: 'Write',
    body: z.object({ text: z.string().max(20) }),
    output: z.object({ id: Id }),
  },
  'GET /notes/:noteId': {
    summary: 'Read',
    params: z.object({ noteId: Id }),
    query: z.object({ page: z.coerce.number().int().default(1) }),
    output: z.object({ noteId: Id, page: z.int() }),
  },
  'GET /broken': { summary: 'An answer outside its contract', output: z.object({ id: Id }) },
} satisfies Endpoints

const allowed: Access = { name: 'test', description: 'A test', needsViewer: true, decide: () => 'allowed' }
const canary = 'Canary Kowalska'

const routes = (decision: 'allowed' | 'forbidden' | 'hidden' = 'allowed'): Route[] => {
  const access = { ...allowed, decide: () => decision }
  return [
    route(endpoints, 'POST /notes', {
      access,
      handle: async ({ tx, body }) => {
        await insertAudit(tx, {
          action: 'note.write',
          subjectType: 'note',
          detail: { length: body.text.length },
        })
        return { id: newId() }
      },
    }),
    route(endpoints, 'GET /notes/:noteId', {
      access,
      handle: ({ params, query }) => ({ ...params, ...query, secret: 'stays here' }) as never,
    }),
    route(endpoints, 'GET /broken', { access, handle: () => ({ id: canary }) }),
  ]
}

async function start({
  decision,
  log = createLog('silent'),
}: { decision?: 'forbidden' | 'hidden'; log?: Logger } = {}) {
  const { database, districtId, wide } = await makeDistrict()
  const viewer = {
    userId: newId(),
    districtId,
    roles: [],
    language: 'en' as const,
    context: { ...wide, viewerId: newId() },
  }
  let isSignedIn = true
  const app = await createHttp({
    database,
    log,
    routes: routes(decision),
    authenticate: async () => (isSignedIn ? viewer : null),
    asViewer: (_request, work) => {
      if (!isSignedIn) throw signInNeeded()
      return database.transaction(wide, (tx) => work(tx, viewer))
    },
  })
  addApiDocumentation(app, routes())
  const countAudits = () =>
    database.transaction(wide, async (tx) => {
      const written = await tx
        .selectFrom('auditEntries')
        .select('id')
        .where('action', '=', 'note.write')
        .execute()
      return written.length
    })
  const write = (body: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/notes',
      headers: { origin: 'http://localhost:80', 'content-type': 'application/json', ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { app, write, countAudits, signOut: () => (isSignedIn = false) }
}

test('a repeated Idempotency-Key gets the first answer again and does the work once', async () => {
  const { write, countAudits } = await start()
  const first = await write({ text: 'one' }, { 'idempotency-key': 'k' })
  const second = await write({ text: 'one' }, { 'idempotency-key': 'k' })
  assert.equal(first.statusCode, 200)
  assert.deepEqual(second.json(), first.json())
  assert.equal(await countAudits(), 1)
  const other = await write({ text: 'two' }, { 'idempotency-key': 'k' })
  assert.equal(other.statusCode, 422)
})

test('two requests at once with one key do the work once', async () => {
  const { write, countAudits } = await start()
  const answers = await Promise.all([1, 2, 3].map(() => write({ text: 'same' }, { 'idempotency-key': 'k' })))
  assert.equal(new Set(answers.map((answer) => answer.body)).size, 1)
  assert.equal(await countAudits(), 1)
})

test('errors are problem documents that name the field', async () => {
  const { write } = await start()
  const answer = await write({ text: 'far too long for a note of twenty' })
  assert.equal(answer.statusCode, 400)
  assert.match(String(answer.headers['content-type']), /application\/problem\+json/)
  assert.equal(answer.json().fields[0].field, 'text')
  const broken = await write('{"text":')
  assert.equal(broken.statusCode, 400)
  assert.equal(broken.json().code, 'malformed')
})

test('a change needs the origin of our own pages; reading does not', async () => {
  const { write, app } = await start()
  assert.equal((await write({ text: 'x' }, { origin: 'https://evil.example' })).statusCode, 403)
  assert.equal((await write({ text: 'x' }, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  const without = await app.inject({ method: 'POST', url: '/api/notes', payload: { text: 'x' } })
  assert.equal(without.statusCode, 403)
  const read = await app.inject({ url: `/api/notes/${newId()}`, headers: { origin: 'https://evil.example' } })
  assert.equal(read.statusCode, 200)
})

test('a NUL character, or half a character, is refused wherever it stands, naming the field', async () => {
  const { write, app } = await start()
  for (const text of ['a\u0000b', 'a\ud800b', '\udc00']) {
    const answer = await write({ text })
    assert.equal(answer.statusCode, 400)
    assert.equal(answer.json().fields[0].field, 'text')
  }
  assert.equal((await write({ text: 'a \u{1f333}' })).statusCode, 200)
  assert.equal((await app.inject({ url: `/api/notes/${newId()}?search=%00` })).statusCode, 400)
})

test('what the contract does not list never leaves the server', async () => {
  const { app } = await start()
  const answer = await app.inject({ url: `/api/notes/${newId()}` })
  assert.deepEqual(Object.keys(answer.json()), ['noteId', 'page'])
  assert.equal((await app.inject({ url: '/api/notes/7' })).statusCode, 404)
})

test('401 before anybody signed in, 403 for the wrong role, 404 for what is out of sight', async () => {
  const { app, signOut } = await start()
  signOut()
  assert.equal((await app.inject({ url: `/api/notes/${newId()}` })).statusCode, 401)
  const forbidden = await start({ decision: 'forbidden' })
  assert.equal((await forbidden.app.inject({ url: `/api/notes/${newId()}` })).statusCode, 403)
  const hidden = await start({ decision: 'hidden' })
  assert.equal((await hidden.app.inject({ url: `/api/notes/${newId()}` })).statusCode, 404)
})

test('nothing a person wrote reaches the log: not addresses, bodies, or the text of an error', async () => {
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const { app, write } = await start({ log })
  await write({ text: canary })
  await app.inject({ url: `/api/notes/${newId()}?page=${encodeURIComponent(canary)}` })
  const answer = await app.inject({ url: '/api/broken' })
  assert.equal(answer.statusCode, 500)
  assert.match(lines.join(''), /"path":"\/api\/notes"/)
  assert.doesNotMatch(lines.join(''), /Canary|Kowalska/)
  assert.doesNotMatch(answer.body, /Canary/)
})

test('every answer carries a content security policy without inline script, and is not cached', async () => {
  const { app } = await start()
  const { headers } = await app.inject({ url: `/api/notes/${newId()}` })
  assert.match(String(headers['content-security-policy']), /default-src 'self'/)
  assert.doesNotMatch(
    String(headers['content-security-policy']),
    /script-src[^;]*unsafe|default-src[^;]*unsafe/,
  )
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('a long answer travels compressed to who takes gzip, a short one and to others as it is', async () => {
  const { app } = await start()
  const ask = (url: string, accepted?: string) =>
    app.inject({ url, ...(accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } }) })
  const plain = await ask('/api/openapi.json')
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.equal(plain.headers.vary, 'accept-encoding')
  const packed = await ask('/api/openapi.json', 'br, gzip;q=0.8')
  assert.equal(packed.headers['content-encoding'], 'gzip')
  assert.equal(gunzipSync(packed.rawPayload).toString(), plain.body)
  const refused = await ask('/api/openapi.json', 'br, gzip;q=0')
  assert.equal(refused.body, plain.body)
  assert.equal((await ask('/api/broken', 'gzip')).headers['content-encoding'], undefined)
})

test('the OpenAPI document has every route with who may call it, and a page that needs no script', async () => {
  const document = openApiOf(routes())
  assert.deepEqual(Object.keys(document.paths), ['/api/notes', '/api/notes/{noteId}', '/api/broken'])
  assert.equal(document.paths['/api/notes/{noteId}']!.get!['x-access'], 'test: A test')
  const { app } = await start()
  const page = await app.inject({ url: '/api/docs' })
  assert.match(page.body, /POST<\/span> <code>\/api\/notes/)
  assert.doesNotMatch(page.body, /<script|style=/)
})
