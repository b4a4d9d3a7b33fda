/**
 * A student's answers on their way to the server. Each is kept on the device before it is sent and removed when the
 * server has it, so that a cut network, a closed page or an empty battery loses nothing; each carries an id made here,
 * so that the server counts it once however often it comes. They go in the order in which they were given.
 */
export type Refusal = { status: number; code: string }
export type Letter = {
  seq: number
  userId: string
  /** The endpoint and what it is asked, as `call` takes it. */
  name: string
  request: unknown
  /** The sitting it belongs to, and what that is called, so that a page can say what waits. */
  sittingId: string
  attemptId: string | null
  title: string
  writtenAt: string
  /** Why the server will never take it; null while it waits. */
  refusal: Refusal | null
}
export type NewLetter = Omit<Letter, 'seq' | 'refusal'>

/** What became of a letter. `later`: it waits. `gone`: another page of this browser has sent it. */
export type Delivery =
  | { kind: 'answered'; answer: unknown }
  | { kind: 'later' }
  | { kind: 'gone' }
  | { kind: 'refused'; refusal: Refusal }

export interface LetterStore {
  add(letter: Omit<Letter, 'seq'>): Promise<number>
  /** Of one person, in order. */
  of(userId: string): Promise<Letter[]>
  replace(letter: Letter): Promise<void>
  remove(seq: number): Promise<void>
}

export interface OutboxParts {
  store: LetterStore
  /** Throws a `Refusal` (`ApiProblem` is one) for everything but success; status 0 when nobody could be reached. */
  send(letter: Letter): Promise<unknown>
  /** Who is signed in, as the server sees it; null for nobody. Throws when it cannot be reached. */
  whoIsThere(): Promise<string | null>
  /** Runs one thing at a time over all pages of this browser. */
  exclusive<T>(step: () => Promise<T>): Promise<T>
  /** What waits has changed. */
  changed(): void
}

export interface Outbox {
  /** Keeps a letter, then sends it after those before it. */
  post(letter: NewLetter): Promise<Delivery>
  /** Sends what waits of one person. @returns whether nothing waits any more, and how many went by this call */
  deliver(userId: string): Promise<{ isDone: boolean; sent: number }>
  /** Takes a refused letter away, once its writer has read that it is refused. */
  discard(seq: number): Promise<void>
}

export function createOutbox({ store, send, whoIsThere, exclusive, changed }: OutboxParts): Outbox {
  const sendInOrder = (
    userId: string,
    wantedSeq?: number,
  ): Promise<{ wanted: Delivery; isDone: boolean; sent: number }> =>
    exclusive(async () => {
      let wanted: Delivery = { kind: 'gone' }
      let sent = 0
      for (const letter of await store.of(userId)) {
        if (letter.refusal) continue
        const delivery = await deliverOne(letter)
        if (letter.seq === wantedSeq) wanted = delivery
        if (delivery.kind === 'later') return { wanted: delivery, isDone: false, sent }
        sent += 1
        changed()
      }
      return { wanted, isDone: true, sent }
    })

  const deliverOne = async (letter: Letter): Promise<Delivery> => {
    try {
      const answer = await send(letter)
      await store.remove(letter.seq)
      return { kind: 'answered', answer }
    } catch (error) {
      const { status, code } = error as Refusal
      if (isForLater(status) || (await isSomebodyElse(letter, status))) return { kind: 'later' }
      const refusal = { status, code }
      await store.replace({ ...letter, refusal })
      return { kind: 'refused', refusal }
    }
  }

  /** "You may not" can also mean that another page of this browser was signed in for somebody else meanwhile. */
  const isSomebodyElse = async ({ userId }: Letter, status: number): Promise<boolean> => {
    if (status !== 403 && status !== 404) return false
    try {
      return (await whoIsThere()) !== userId
    } catch {
      return true
    }
  }

  return {
    async post(letter) {
      const seq = await store.add({ ...letter, refusal: null })
      changed()
      return (await sendInOrder(letter.userId, seq)).wanted
    },
    async deliver(userId) {
      const { isDone, sent } = await sendInOrder(userId)
      return { isDone, sent }
    },
    async discard(seq) {
      await store.remove(seq)
      changed()
    },
  }
}

/** No network, no session, too often, or a server in trouble: it will pass. What is left is a refusal for good. */
const isForLater = (status: number): boolean =>
  !(status >= 400 && status < 500) || [401, 408, 425, 429].includes(status)

/** Seconds until the next try after so many in vain: 1, 2, 4 … 60. */
export const pauseSeconds = (tries: number): number => Math.min(60, 2 ** Math.min(tries, 6))
