import type pg from 'pg'

export interface Notification {
  channel: string
  payload: string
}

export interface Notifier {
  /** Sends notifications after a moment in which more may come; what is told twice meanwhile is sent once. */
  send(notifications: readonly Notification[]): void
  /** Settles when all that was told is sent, or could not be. */
  idle(): Promise<void>
}

/** So long more are gathered: a statement each would cost a busy district as much as what they tell of. */
const gatherMs = 20
const againMs = 1000
/** So much is not kept for a database that is away: whoever listens there is told on reconnecting that it missed things. */
const mostWaiting = 10_000

/**
 * Sends notifications in statements of their own, all that waits in one. Inside the transactions that tell them they
 * would make these commit one after the other (PostgreSQL holds a lock over such a commit, sync to disk included).
 */
export function createNotifier(pool: pg.Pool): Notifier {
  const waiting = new Map<string, Notification>()
  let sending: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const keep = (notifications: readonly Notification[]) => {
    for (const one of notifications) waiting.set(`${one.channel} ${one.payload}`, one)
  }

  const sendWaiting = async () => {
    const batch = [...waiting.values()]
    waiting.clear()
    let nextMs = gatherMs
    try {
      await pool.query(
        'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) t (channel, payload)',
        [batch.map(({ channel }) => channel), batch.map(({ payload }) => payload)],
      )
    } catch {
      if (batch.length + waiting.size < mostWaiting) keep(batch)
      nextMs = againMs
    }
    sending = undefined
    if (waiting.size > 0) beginIn(nextMs)
  }

  const begin = () => {
    clearTimeout(timer)
    timer = undefined
    if (sending === undefined && waiting.size > 0) sending = sendWaiting()
  }

  const beginIn = (ms: number) => {
    if (timer !== undefined || sending !== undefined) return
    timer = setTimeout(begin, ms)
  }

  return {
    send: (notifications) => {
      if (notifications.length === 0) return
      keep(notifications)
      beginIn(gatherMs)
    },
    idle: async () => {
      // One under way may fail; what it left is tried once more.
      for (let tries = 0; tries < 2; tries++) {
        begin()
        await sending
      }
      clearTimeout(timer)
    },
  }
}
