import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { LiveChange } from '#contract/live.ts'
import { openChannel, type Source } from './channel.ts'

class FakeSource extends EventTarget {
  readyState = 0
  isClosed = false
  close() {
    this.isClosed = true
    this.readyState = 2
  }
  open() {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  fail({ isRefused = false } = {}) {
    this.readyState = isRefused ? 2 : 0
    this.dispatchEvent(new Event('error'))
  }
  say(changes: LiveChange[]) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ changes }) }))
  }
}

function start(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
  const sources: FakeSource[] = []
  const told: LiveChange[] = []
  const states: boolean[] = []
  const channel = openChannel({
    connect: () => {
      const source = new FakeSource()
      sources.push(source)
      return source as unknown as Source
    },
    changed: (changes) => void told.push(...changes),
    stateChanged: (isLive) => void states.push(isLive),
  })
  const pass = (seconds: number) => t.mock.timers.tick(seconds * 1000)
  const whats = () => told.splice(0).map(({ what }) => what)
  return { sources, states, channel, pass, whats }
}

test('passes on what comes; a first stream is no reason to ask again', (t) => {
  const { sources, states, pass, whats } = start(t)
  sources[0]!.open()
  assert.deepEqual(whats(), [])
  sources[0]!.say([{ what: 'help', studentIds: ['ann'] }])
  assert.deepEqual(whats(), ['help'])
  pass(30)
  assert.deepEqual(states, [])
})

test('after every gap everything counts as changed', (t) => {
  const { sources, states, whats } = start(t)
  sources[0]!.open()
  sources[0]!.fail()
  sources[0]!.open()
  assert.deepEqual(whats(), ['everything'])
  assert.deepEqual(states, [])
})

test('a loss of more than ten seconds is said, the page asks every 15 seconds, until there is a stream again', (t) => {
  const { sources, states, pass, whats } = start(t)
  sources[0]!.open()
  sources[0]!.fail()
  pass(9)
  assert.deepEqual(states, [])
  pass(1)
  assert.deepEqual(states, [false])
  pass(30)
  assert.deepEqual(whats(), ['everything', 'everything'])
  sources[0]!.open()
  assert.deepEqual(states, [false, true])
  assert.deepEqual(whats(), ['everything'])
  pass(15)
  assert.deepEqual(whats(), [])
})

test('a stream that never comes is a loss too', (t) => {
  const { states, pass } = start(t)
  pass(10)
  assert.deepEqual(states, [false])
})

test('a refusal is tried again, by a new stream', (t) => {
  const { sources, pass, whats } = start(t)
  sources[0]!.fail({ isRefused: true })
  pass(5)
  assert.equal(sources.length, 2)
  sources[1]!.open()
  assert.deepEqual(whats(), ['everything'])
})

test('a stream without a beat for a minute is replaced; a beat keeps it', (t) => {
  const { sources, pass } = start(t)
  sources[0]!.open()
  for (let n = 0; n < 4; n++) {
    pass(25)
    sources[0]!.dispatchEvent(new Event('beat'))
  }
  assert.equal(sources.length, 1)
  pass(60)
  assert.equal(sources.length, 2)
  assert.ok(sources[0]!.isClosed)
  sources[0]!.say([{ what: 'help', studentIds: ['ann'] }])
})

test('a page nobody looks at has no stream and says nothing; looked at again it asks for everything', (t) => {
  const { sources, states, channel, pass, whats } = start(t)
  sources[0]!.open()
  channel.rest()
  assert.ok(sources[0]!.isClosed)
  pass(100)
  assert.deepEqual([sources.length, states], [1, []])
  channel.again()
  sources[1]!.open()
  assert.deepEqual(whats(), ['everything'])
})
