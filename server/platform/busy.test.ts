import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Endpoints } from '#contract/endpoint.ts'
import { wideContext } from './context.ts'
import { openDatabase } from './db.ts'
import { addHealth } from './health.ts'
import { createHttp } from './http.ts'
import { newId } from './id.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'
import { route } from './route.ts'

const endpoints = { 'GET /notes': { summary: 'Read', output: z.object({}) } } satisfies Endpoints
const access = { name: 'test', description: 'A test', needsViewer: true, decide: () => 'allowed' as const }

test('while a long transaction has the one connection, requests are told to come again, and the server is ready', async () => {
  await using opened = new AsyncDisposableStack()
  const database = await openDatabase({ kind: 'memory', waitMs: 200 })
  opened.defer(() => database.close())
  await migrate(database)
  const context = wideContext(newId())
  const viewer = {
    userId: newId(),
    districtId: context.districtId,
    roles: [],
    language: 'en' as const,
    context,
  }
  const app = await createHttp({
    database,
    log: createLog('silent'),
    routes: [route(endpoints, 'GET /notes', { access, handle: () => ({}) })],
    authenticate: async () => viewer,
    asViewer: (_request, work) => database.transaction(context, (tx) => work(tx, viewer)),
  })
  addHealth(app, database)
  const ready = async () => (await app.inject('/ready')).json().status
  assert.equal(await ready(), 'ok')
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>()
  const long = database.transaction(context, () => isOver)
  const answer = await app.inject('/api/notes')
  assert.deepEqual(
    [answer.statusCode, answer.json().code, answer.headers['retry-after']],
    [503, 'busy', '30'],
  )
  assert.equal(await ready(), 'busy')
  assert.equal((await app.inject('/ready')).statusCode, 200)
  end()
  await long
  assert.equal((await app.inject('/api/notes')).statusCode, 200)
})
