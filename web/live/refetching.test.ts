import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { createRefetching } from './refetching.ts'

const name = 'GET /students/:studentId/mastery'
const evidenceOf = (studentId: string) => [{ what: 'evidence' as const, studentIds: [studentId] }]

/** One student's mastery on the screen; `answer` ends the oldest request under way. */
async function onScreen(t: TestContext, studentId = 'ann') {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } })
  const waiting: (() => void)[] = []
  let asked = 0
  const observer = new QueryObserver(client, {
    queryKey: [name, { params: { studentId } }],
    queryFn: () => new Promise<number>((resolve) => waiting.push(() => resolve(++asked))),
  })
  t.after(observer.subscribe(() => {}))
  const settle = async () => {
    for (let n = 0; n < 20; n++) await Promise.resolve()
  }
  const answer = async () => {
    waiting.shift()?.()
    await settle()
    t.mock.timers.tick(0)
    await settle()
  }
  const pass = async (ms: number) => {
    t.mock.timers.tick(ms)
    await settle()
  }
  return { client, observer, waiting, answer, pass, changed: createRefetching(client) }
}

test('a first change is asked for at once, further ones together and not before a third of a second', async (t) => {
  const { waiting, answer, pass, changed } = await onScreen(t)
  await answer()
  changed(evidenceOf('ann'))
  await pass(0)
  assert.equal(waiting.length, 1)
  await answer()
  for (let n = 0; n < 10; n++) changed(evidenceOf('ann'))
  await pass(300)
  assert.equal(waiting.length, 0)
  await pass(50)
  assert.equal(waiting.length, 1)
  await answer()
  await pass(2000)
  assert.equal(waiting.length, 0)
})

test('an answer under way comes through, and is asked for once more', async (t) => {
  const { observer, waiting, answer, pass, changed } = await onScreen(t)
  await pass(0)
  changed(evidenceOf('ann'))
  await pass(1000)
  assert.equal(waiting.length, 1)
  await answer()
  assert.equal(observer.getCurrentResult().data, 1)
  await pass(350)
  assert.equal(waiting.length, 1)
  await answer()
  assert.equal(observer.getCurrentResult().data, 2)
  await pass(350)
  assert.equal(waiting.length, 0)
})

test('what is not on the screen is only marked as old; what is not touched stays fresh', async (t) => {
  const { client, answer, changed } = await onScreen(t)
  await answer()
  client.setQueryData([name, { params: { studentId: 'bob' } }], 1)
  const isOld = (studentId: string) => client.getQueryState([name, { params: { studentId } }])?.isInvalidated
  changed(evidenceOf('bob'))
  assert.deepEqual([isOld('ann'), isOld('bob')], [false, true])
})
