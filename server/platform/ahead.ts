import { sql } from 'kysely'
import type { Writable } from 'node:stream'
import type { PoolClient, QueryResult } from 'pg'

const mark = '/* nobody waits */'

/** Ends a statement whose answer nobody needs: it travels with the next one (`query.modifyEnd(nobodyWaits)`). */
export const nobodyWaits = sql.raw(mark)

const isSentAhead = (text: unknown): text is string =>
  typeof text === 'string' &&
  (text.startsWith('begin;') || text.startsWith('set local role ') || text.endsWith(mark))

const nothing: QueryResult = { command: 'SET', rowCount: 0, oid: 0, rows: [], fields: [] }

/**
 * Lets what begins a transaction, takes a role in it, or nobody waits for, travel with the statement that follows instead
 * of waiting for an answer of its own: every request pays for these. When one fails, the database refuses all that follows in the
 * transaction; what follows is then told the first failure, the commit included. The client must be in pipeline mode.
 */
export function sendAhead(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  const query = client.query.bind(client) as unknown as (...args: unknown[]) => Promise<unknown> | undefined
  let failure: { error: unknown } | undefined
  let isHeld = false
  const letGo = () => {
    if (isHeld) stream.uncork()
    isHeld = false
  }
  const send = (text: unknown, ...rest: unknown[]) => {
    if (isSentAhead(text)) {
      if (text.startsWith('begin;')) failure = undefined
      if (!isHeld) {
        isHeld = true
        stream.cork()
        setImmediate(letGo)
      }
      query(text, ...rest)?.catch((error: unknown) => (failure ??= { error }))
      return Promise.resolve(nothing)
    }
    const answer = query(text, ...rest)
    letGo()
    return answer?.then(
      (result) => {
        if (text === 'commit' && failure) throw failure.error
        return result
      },
      (error: unknown) => {
        throw failure ? failure.error : error
      },
    )
  }
  client.query = send as unknown as PoolClient['query']
}

/**
 * Sends everything that is asked for in `ask`, without waiting in between, as one message; answers come back in order.
 * On the embedded database there is nothing to gather.
 */
export function sendTogether<T>(client: PoolClient, ask: () => T): T {
  const stream = (client as unknown as { connection?: { stream?: Partial<Writable> } }).connection?.stream
  stream?.cork?.()
  try {
    return ask()
  } finally {
    stream?.uncork?.()
  }
}
