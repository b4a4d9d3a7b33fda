import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createOutbox, pauseSeconds, type Letter, type LetterStore, type NewLetter } from './outbox.ts'

const letterOf = (userId: string, id: string): NewLetter => ({
  userId,
  name: 'POST /attempts/:attemptId/responses',
  request: { body: { id } },
  sittingId: 'sitting',
  attemptId: 'attempt',
  title: 'Fractions',
  writtenAt: '2026-11-24T10:00:00Z',
})
const idOf = (letter: Letter) => (letter.request as { body: { id: string } }).body.id

function memoryStore(): LetterStore & { letters: Letter[] } {
  let last = 0
  const store = {
    letters: [] as Letter[],
    add: async (letter: Omit<Letter, 'seq'>) => {
      last += 1
      store.letters.push({ ...letter, seq: last })
      return last
    },
    of: async (userId: string) => store.letters.filter((letter) => letter.userId === userId),
    replace: async (letter: Letter) => {
      store.letters = store.letters.map((one) => (one.seq === letter.seq ? letter : one))
    },
    remove: async (seq: number) => {
      store.letters = store.letters.filter((letter) => letter.seq !== seq)
    },
  }
  return store
}

/** One thing at a time, as the browser's lock does. */
function lock() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step, step)
    last = next.catch(() => undefined)
    return next
  }
}

type Weather = 'fine' | 'cutBefore' | 'cutAfter' | 'trouble'

/** A server that counts each id once, behind a network that fails as told, then works. */
function world(weather: Weather[] = []) {
  const counted: string[] = []
  const state = { signedIn: 'amara' as string | null, refuses: new Set<string>() }
  const store = memoryStore()
  const send = async (letter: Letter) => {
    const now = weather.shift() ?? 'fine'
    if (now === 'cutBefore') throw problem(0)
    if (now === 'trouble') throw problem(503)
    if (state.signedIn === null) throw problem(401)
    if (state.signedIn !== letter.userId) throw problem(404)
    if (state.refuses.has(idOf(letter))) throw problem(409)
    if (!counted.includes(idOf(letter))) counted.push(idOf(letter))
    if (now === 'cutAfter') throw problem(0)
    return { id: idOf(letter) }
  }
  const exclusive = lock()
  const page = () =>
    createOutbox({ store, send, exclusive, whoIsThere: async () => state.signedIn, changed: () => {} })
  return { counted, state, store, page }
}
const problem = (status: number) => Object.assign(new Error('no'), { status, code: `c${status}` })

test('whatever the network does, every answer is counted once and in the order it was given', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Weather>('fine', 'cutBefore', 'cutAfter', 'trouble'), { maxLength: 40 }),
      fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }),
      async (weather, pages) => {
        const { counted, store, page } = world(weather)
        const open = [page(), page(), page()]
        const ids = pages.map((_, n) => `answer ${n}`)
        for (const [n, at] of pages.entries()) await open[at]?.post(letterOf('amara', ids[n] ?? ''))
        // Each page is opened again and again until the network is back.
        for (let tries = 0; tries < 50 && store.letters.length; tries += 1)
          await Promise.all(open.map((outbox) => outbox.deliver('amara')))
        assert.deepEqual(counted, ids)
        assert.deepEqual(store.letters, [])
      },
    ),
    { numRuns: 200 },
  )
})

test('an answer that waits is kept, and the answers after it wait behind it', async () => {
  const { counted, store, page } = world(['cutBefore', 'cutBefore'])
  const outbox = page()
  assert.deepEqual(await outbox.post(letterOf('amara', 'a')), { kind: 'later' })
  assert.deepEqual(await outbox.post(letterOf('amara', 'b')), { kind: 'later' })
  assert.deepEqual(counted, [])
  assert.equal(store.letters.length, 2)
  assert.deepEqual(await outbox.deliver('amara'), { isDone: true, sent: 2 })
  assert.deepEqual(counted, ['a', 'b'])
})

test('gives the server’s answer back to the page that asked', async () => {
  const { page } = world()
  assert.deepEqual(await page().post(letterOf('amara', 'a')), { kind: 'answered', answer: { id: 'a' } })
})

test('what is refused for good is told and stays, and what comes after it goes on', async () => {
  const { counted, store, state, page } = world(['cutBefore'])
  state.refuses.add('a')
  const outbox = page()
  await outbox.post(letterOf('amara', 'a'))
  await outbox.post(letterOf('amara', 'b'))
  assert.deepEqual(counted, ['b'])
  assert.deepEqual(
    store.letters.map((letter) => [idOf(letter), letter.refusal]),
    [['a', { status: 409, code: 'c409' }]],
  )
  await outbox.discard(store.letters[0]?.seq ?? 0)
  assert.deepEqual(store.letters, [])
})

test('nobody sends another person’s answers, and they wait until she is back', async () => {
  const { counted, state, store, page } = world(['cutBefore'])
  await page().post(letterOf('amara', 'a'))
  state.signedIn = 'ben'
  await page().post(letterOf('ben', 'b'))
  assert.deepEqual(counted, ['b'])
  // A page of Amara's that is still open while Ben is signed in: refused by the server, kept for her.
  assert.equal((await page().deliver('amara')).isDone, false)
  state.signedIn = null
  assert.equal((await page().deliver('amara')).isDone, false)
  assert.deepEqual(store.letters.map(idOf), ['a'])
  state.signedIn = 'amara'
  await page().deliver('amara')
  assert.deepEqual(counted, ['b', 'a'])
})

test('tries again after 1, 2, 4 and so on, at most 60 seconds', () => {
  assert.deepEqual([0, 1, 2, 5, 6, 40].map(pauseSeconds), [1, 2, 4, 32, 60, 60])
})
