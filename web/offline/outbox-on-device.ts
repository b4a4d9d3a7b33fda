import { useEffect, useSyncExternalStore } from 'react'
import type { Answer, EndpointName, Request } from '../endpoints.ts'
import { call } from '../api.ts'
import { inStore } from './device-store.ts'
import { createOutbox, pauseSeconds, type Letter, type NewLetter, type Refusal } from './outbox.ts'

/** The outbox of this browser: in IndexedDB, one sender at a time over all its pages, which tell each other. */

const none: readonly Letter[] = []
let letters: readonly Letter[] = none
let ownerId: string | null = null
const watchers = new Set<() => void>()
const otherPages = new BroadcastChannel('proximal.outbox')

async function look(): Promise<void> {
  const now = ownerId === null ? none : await store.of(ownerId).catch(() => none)
  if (now.length === 0 && letters.length === 0) return
  letters = now
  for (const watch of watchers) watch()
}
const waitingCount = () => letters.filter(({ refusal }) => refusal === null).length
/** Told when another page has sent something that this one shows as waiting. */
const sentElsewhere = new Set<() => void>()
otherPages.onmessage = async () => {
  const before = waitingCount()
  await look()
  if (waitingCount() < before) for (const tell of sentElsewhere) tell()
}

const store = {
  add: async (letter: Omit<Letter, 'seq'>) =>
    Number(await inStore('outbox', 'readwrite', (rows) => rows.add(letter))),
  of: async (userId: string) => {
    const all = (await inStore('outbox', 'readonly', (rows) => rows.getAll())) as Letter[]
    return all.filter((letter) => letter.userId === userId).sort((a, b) => a.seq - b.seq)
  },
  replace: async (letter: Letter) => {
    await inStore('outbox', 'readwrite', (rows) => rows.put(letter))
  },
  remove: (seq: number) => inStore('outbox', 'readwrite', (rows) => rows.delete(seq)),
}

/** Without TLS a page has no locks; then its own letters go one after the other, and the server counts each id once. */
let ownTurn: Promise<unknown> = Promise.resolve()
function exclusive<T>(step: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request('proximal.outbox', step) as Promise<T>
  const turn = ownTurn.then(step, step)
  ownTurn = turn.catch(() => undefined)
  return turn
}

const outbox = createOutbox({
  store,
  send: ({ name, request }) => call(name as EndpointName, request as never),
  whoIsThere: async () => (await call('GET /session', {}))?.user.id ?? null,
  exclusive,
  changed: () => {
    otherPages.postMessage('changed')
    void look()
  },
})

type Delivered<N extends EndpointName> =
  | { kind: 'answered'; answer: Answer<N> }
  | { kind: 'later' }
  | { kind: 'gone' }
  | { kind: 'refused'; refusal: Refusal }

/** Sends something a student did, now or when there is a network again. */
export async function post<N extends EndpointName>(
  name: N,
  request: Request<N>,
  about: Omit<NewLetter, 'name' | 'request' | 'writtenAt'>,
): Promise<Delivered<N>> {
  const letter = { ...about, name, request, writtenAt: new Date().toISOString() }
  try {
    return (await outbox.post(letter)) as Delivered<N>
  } catch (error) {
    // A device that cannot keep anything sends at once or not at all, and says so.
    if (!(error instanceof DOMException)) throw error
    return { kind: 'answered', answer: await call(name, request) }
  }
}

export const discardLetter = (seq: number): Promise<void> => outbox.discard(seq)

/** What of one person waits here or was refused; kept up to date over all pages. */
export const useLetters = (): readonly Letter[] =>
  useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    () => letters,
  )

/**
 * Sends what waits of a student: at once, when the network is back, when she looks again, and after growing pauses.
 * @param delivered told when something went out that nobody waited for any more, by this page or by another one
 */
export function useDelivery(userId: string, delivered: (by: 'this' | 'other') => void): void {
  useEffect(() => {
    ownerId = userId
    void look()
    let tries = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let isRunning = false
    const run = async () => {
      clearTimeout(timer)
      timer = undefined
      if (isRunning || isOver) return
      isRunning = true
      await look()
      const isWaiting = waitingCount() > 0
      const { isDone, sent } = isWaiting
        ? await outbox.deliver(userId).catch(() => ({ isDone: false, sent: 0 }))
        : { isDone: true, sent: 0 }
      await look()
      isRunning = false
      if (isOver) return
      if (sent > 0) delivered('this')
      tries = isDone ? 0 : tries + 1
      if (!isDone) timer = setTimeout(() => void run(), pauseSeconds(tries) * 1000)
    }
    const again = () => {
      if (document.visibilityState === 'visible') void run()
    }
    const plan = () => {
      if (!timer && !isRunning && waitingCount() > 0)
        timer = setTimeout(() => void run(), pauseSeconds(0) * 1000)
    }
    const elsewhere = () => delivered('other')
    watchers.add(plan)
    sentElsewhere.add(elsewhere)
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    void run()
    return () => {
      isOver = true
      // Whoever comes next sees nothing of hers.
      ownerId = null
      letters = none
      clearTimeout(timer)
      watchers.delete(plan)
      sentElsewhere.delete(elsewhere)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [userId, delivered])
}
