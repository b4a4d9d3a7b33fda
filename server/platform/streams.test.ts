import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test, type TestContext } from 'node:test'
import { addressOf, namedIn, openLive, toldAll } from '../../tests/builders/live.ts'
import { testDatabase } from '../../tests/setup/database.ts'
import { wideContext } from './context.ts'
import { createHttp } from './http.ts'
import { newId } from './id.ts'
import { createLog } from './log.ts'
import { addApiDocumentation } from './openapi.ts'
import type { Access, Viewer } from './route.ts'
import { createStreams, type Hearing, type StreamLimits } from './streams.ts'

const access: Access = {
  name: 'test',
  description: 'A test',
  needsViewer: true,
  decide: () => 'allowed',
}

/** A server whose one viewer hears of the students in `heard`. */
async function serve(t: TestContext, limits: Partial<StreamLimits> = {}, hearing?: Hearing) {
  const database = await testDatabase()
  const districtId = newId()
  const heard = new Set<string>()
  const own: Hearing = (ids) => ids.filter((id) => heard.has(id))
  const viewer: Viewer = {
    userId: newId(),
    districtId,
    roles: [],
    language: 'en',
    context: wideContext(districtId),
  }
  const world = { viewer: viewer as Viewer | null, looks: [] as boolean[], isBusy: false, passedMs: 0 }
  const streams = createStreams({
    access,
    hearingOf: () => hearing ?? own,
    limits: { roundMs: 20, recallMs: 0, ...limits },
    clock: () => new Date(Date.now() + world.passedMs),
  })
  const app = await createHttp({
    database,
    log: createLog('silent'),
    routes: streams.routes,
    authenticate: async ({ isUse }) => {
      world.looks.push(isUse)
      if (world.isBusy) throw new Error('busy')
      return world.viewer
    },
    asViewer: async () => assert.fail('a stream has no transaction'),
  })
  addApiDocumentation(app, streams.routes)
  app.addHook('preClose', async () => streams.close())
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.after(() => app.close())
  const address = addressOf(app.server)
  return { app, address, streams, districtId, viewer, world, heard }
}

const held = { lookAgainMs: 3_600_000 }

test('names only students the viewer may hear of; what concerns everybody names nobody', async (t) => {
  const { address, streams, districtId, heard } = await serve(t, held)
  const [own, other] = [newId(), newId()]
  heard.add(own)
  const stream = await openLive(address, undefined)
  streams.tell(districtId, { what: 'evidence', studentIds: [other, own] })
  streams.tell(districtId, { what: 'help', studentIds: [other] })
  streams.tell(newId(), { what: 'steps', studentIds: [own] })
  streams.tell(districtId, { what: 'roster', studentIds: 'all' })
  await stream.until((so) => toldAll(so, 'roster'))
  assert.deepEqual(namedIn(stream, 'evidence'), [own])
  assert.ok(!stream.text().includes(other))
  assert.ok(!stream.text().includes('help') && !stream.text().includes('steps'))
  stream.leave()
})

test('is an event stream that no proxy may keep back or store', async (t) => {
  const { address } = await serve(t, held)
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.text().includes('retry:'))
  assert.equal(stream.status, 200)
  assert.match(stream.headers.get('content-type')!, /^text\/event-stream/)
  assert.equal(stream.headers.get('cache-control'), 'no-store')
  assert.equal(stream.headers.get('x-accel-buffering'), 'no')
  assert.match(stream.text(), /^retry: [12]\d{3}\nid: \d+\n\n$/)
  stream.leave()
})

test('a first change goes out at once, what follows is gathered into one event', async (t) => {
  const { address, streams, districtId, heard } = await serve(t, { ...held, gatherMs: 100 })
  const ids = Array.from({ length: 20 }, newId)
  ids.forEach((id) => heard.add(id))
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.text().includes('retry:'))
  for (const id of ids) streams.tell(districtId, { what: 'evidence', studentIds: [id] })
  streams.tell(districtId, { what: 'help', studentIds: [ids[0]!] })
  await stream.until((so) => namedIn(so, 'help').length > 0)
  assert.ok(stream.events.length <= 2, `${stream.events.length} events`)
  assert.deepEqual(namedIn(stream, 'evidence'), ids)
  stream.leave()
})

test('more students than a page could ask for one by one are told as all', async (t) => {
  const { address, streams, districtId } = await serve(t, held, (ids) => ids)
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.text().includes('retry:'))
  streams.tell(districtId, { what: 'evidence', studentIds: Array.from({ length: 501 }, newId) })
  await stream.until((so) => toldAll(so, 'evidence'))
  assert.deepEqual(namedIn(stream, 'evidence'), [])
  stream.leave()
})

test('when it cannot be found out whom the viewer may hear of, a change is told and nobody named', async (t) => {
  const { address, streams, districtId } = await serve(t, held, () => Promise.reject(new Error('busy')))
  const stream = await openLive(address, undefined)
  const student = newId()
  streams.tell(districtId, { what: 'evidence', studentIds: [student] })
  await stream.until((so) => toldAll(so, 'evidence'))
  assert.ok(!stream.text().includes(student))
  stream.leave()
})

test('what concerns everybody is told again only after a while, and then once', async (t) => {
  const { address, streams, districtId } = await serve(t, { ...held, gatherMs: 1, wideEveryMs: 150 })
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.text().includes('retry:'))
  for (let n = 0; n < 5; n++) streams.tell(districtId, { what: 'evidence', studentIds: 'all' })
  await stream.until((so) => so.events.length === 1)
  streams.tell(districtId, { what: 'evidence', studentIds: 'all' })
  await stream.until((so) => so.events.length === 2)
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.equal(stream.events.length, 2)
  stream.leave()
})

test('who comes again is told at once that everything may have changed; who is new is not', async (t) => {
  const { address, streams } = await serve(t, held)
  const first = await openLive(address, undefined)
  await first.until((so) => so.text().includes('retry:'))
  assert.deepEqual(first.events, [])
  const again = await openLive(address, undefined, { 'last-event-id': '7' })
  await again.until((so) => so.events.length === 1)
  assert.deepEqual(again.events[0]!.changes, [{ what: 'everything', studentIds: 'all' }])
  streams.tellEverything()
  await first.until((so) => toldAll(so, 'everything'))
  for (const stream of [first, again]) stream.leave()
})

test('who opens a stream hears of what changed just before, since the page may have been read before that', async (t) => {
  const { address, streams, districtId, heard, world } = await serve(t, { ...held, recallMs: 10_000 })
  const [late, gone, other] = [newId(), newId(), newId()]
  for (const id of [late, gone]) heard.add(id)
  world.passedMs = 20_000
  streams.tell(districtId, { what: 'evidence', studentIds: [gone] })
  world.passedMs += 11_000
  streams.tell(districtId, { what: 'evidence', studentIds: [late, other] })
  streams.tell(newId(), { what: 'help', studentIds: [late] })
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.events.length > 0)
  assert.deepEqual(stream.events[0]!.changes, [{ what: 'evidence', studentIds: [late] }])
  stream.leave()
})

test('a silent stream gets a heartbeat', async (t) => {
  const { address } = await serve(t, { ...held, heartbeatMs: 30 })
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.text().split('event: beat\n').length > 2)
  assert.deepEqual(stream.events, [])
  stream.leave()
})

test('ends when the session is over or the scope is another one; looking does not use the session', async (t) => {
  const { address, viewer, world } = await serve(t, { lookAgainMs: 50 })
  const first = await openLive(address, undefined)
  world.viewer = { ...viewer, context: { ...viewer.context } }
  await new Promise((resolve) => setTimeout(resolve, 150))
  assert.equal(world.looks.filter((isUse) => isUse).length, 1)
  assert.ok(world.looks.filter((isUse) => !isUse).length > 1)
  world.viewer = { ...viewer, context: { ...viewer.context, students: [newId()] } }
  await first.ended
  const second = await openLive(address, undefined)
  world.viewer = null
  await second.ended
  assert.equal((await fetch(`${address}/api/live`)).status, 401)
})

test('after the roster changed nothing goes out before the scope was asked again', async (t) => {
  const { address, streams, districtId, viewer, world, heard } = await serve(t, held)
  const student = newId()
  heard.add(student)
  const stays = await openLive(address, undefined)
  await stays.until((so) => so.text().includes('retry:'))
  world.isBusy = true
  streams.lookAgain(districtId)
  streams.tell(districtId, { what: 'evidence', studentIds: [student] })
  await new Promise((resolve) => setTimeout(resolve, 100))
  assert.deepEqual(stays.events, [])
  world.isBusy = false
  await stays.until((so) => namedIn(so, 'evidence').includes(student))
  world.viewer = { ...viewer, context: { ...viewer.context, students: [newId()] } }
  streams.lookAgain(districtId)
  streams.tell(districtId, { what: 'help', studentIds: [student] })
  await stays.ended
  assert.deepEqual(namedIn(stays, 'help'), [])
})

test('one person has a bounded number of streams; one that is left makes room', async (t) => {
  const { address, viewer, world } = await serve(t, { ...held, mostPerUser: 2 })
  const [first, second] = [await openLive(address, undefined), await openLive(address, undefined)]
  const third = await fetch(`${address}/api/live`)
  assert.equal(third.status, 429)
  assert.equal(((await third.json()) as { code: string }).code, 'too-many-requests')
  world.viewer = { ...viewer, userId: newId() }
  const other = await openLive(address, undefined)
  assert.equal(other.status, 200)
  world.viewer = viewer
  first.leave()
  for (let status = 429; status !== 200;) {
    const again = await openLive(address, undefined)
    status = again.status
    again.leave()
  }
  for (const stream of [second, other]) stream.leave()
})

test('a reader that does not read is cut off instead of filling the memory', async (t) => {
  const { app, address, streams, districtId } = await serve(t, { ...held, gatherMs: 0 }, (ids) => ids)
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.write('GET /api/live HTTP/1.1\r\nhost: test\r\n\r\n')
  await new Promise((resolve) => socket.once('data', resolve))
  socket.pause()
  const connections = () => new Promise<number>((resolve) => app.server.getConnections((_e, n) => resolve(n)))
  assert.equal(await connections(), 1)
  const ids = Array.from({ length: 500 }, newId)
  for (let n = 0; n < 5000 && (await connections()) > 0; n++) {
    streams.tell(districtId, { what: 'evidence', studentIds: ids })
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  assert.equal(await connections(), 0)
  socket.destroy()
})

test('a stopping server does not wait for a connection that was opened ahead and never used', async (t) => {
  const { app, address } = await serve(t, held)
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  const hasEnded = new Promise((resolve) => socket.once('close', resolve))
  await new Promise((resolve) => app.server.once('connection', resolve))
  await app.close()
  await hasEnded
})

test('a stopping server ends its streams and opens none', async (t) => {
  const { app, address, streams } = await serve(t, held)
  const stream = await openLive(address, undefined)
  await stream.until((so) => so.text().includes('retry:'))
  await app.close()
  await stream.ended
  assert.throws(
    () =>
      streams.routes[0]!.keepOpen!({
        viewer: {
          userId: newId(),
          districtId: newId(),
          roles: [],
          language: 'en',
          context: wideContext(newId()),
        },
        lastEventId: undefined,
        authenticate: async () => null,
      }),
    /stopping/,
  )
})

test('is described as an event stream, and answers no HEAD request that nobody would end', async (t) => {
  const { app } = await serve(t, held)
  const { paths } = (await app.inject('/api/openapi.json')).json()
  const { content } = paths['/api/live'].get.responses['200']
  assert.deepEqual(Object.keys(content), ['text/event-stream'])
  assert.ok(content['text/event-stream'].schema.properties.changes)
  const page = (await app.inject('/api/docs')).body
  assert.match(page, /GET<\/span> <code>\/api\/live/)
  assert.equal((await app.inject({ method: 'HEAD', url: '/api/live' })).statusCode, 404)
})
