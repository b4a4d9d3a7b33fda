import { Socket } from 'node:net'
import pg from 'pg'

const firstWaitMs = 200
const longestWaitMs = 10_000
/** A connection can be gone without a word (a firewall, a sleeping host): it is asked so often whether it lives. */
const askEveryMs = 30_000

const timeLimits = { connectionTimeoutMillis: 10_000, query_timeout: 10_000 }

/**
 * Listens on a PostgreSQL server over a connection of its own; one that breaks is made again, for as long as it takes.
 * @returns how to stop
 * @throws what `pg` throws when the first connection cannot be made
 */
export async function listenOnServer(
  url: string,
  channel: string,
  listener: (payload: string) => void,
  onReconnect: () => void = () => {},
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  const connect = async () => {
    const socket = new Socket()
    const next = new pg.Client({ connectionString: url, stream: () => socket, ...timeLimits })
    // What breaks it ends it; the end is what is looked for.
    next.on('error', () => {})
    next.on('notification', ({ payload }) => listener(payload ?? ''))
    try {
      await next.connect()
      await next.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      void next.end().catch(() => {})
      throw error
    }
    // `end()` would wait for the other side.
    const asking = setInterval(() => void next.query('select 1').catch(() => socket.destroy()), askEveryMs)
    asking.unref()
    next.once('end', () => {
      clearInterval(asking)
      if (!isStopped) again(firstWaitMs)
    })
    client = next
  }

  const again = (waitMs: number) => {
    timer = setTimeout(() => {
      connect().then(
        () => (isStopped ? client?.end() : onReconnect()),
        () => isStopped || again(Math.min(2 * waitMs, longestWaitMs)),
      )
    }, waitMs)
  }

  await connect()
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await client?.end()
  }
}
