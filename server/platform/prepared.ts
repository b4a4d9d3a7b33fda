import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'

/** Statements that a connection keeps prepared at most; what comes after is planned each time. */
const most = 400

/**
 * Keeps a connection's statements prepared on the server, so that each is parsed and planned a few times and not at
 * every call. A plan belongs to a database role: row-level security is part of it, so each role has its own.
 */
export function prepareStatements(client: PoolClient): void {
  const names = new Map<string, string>()
  let role = ''
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const prepared = (text: unknown, values: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string') return query(text, values, ...rest)
    const taken = /\bset local role (\w+)/.exec(text)
    if (taken) role = taken[1]!
    if (!Array.isArray(values) || values.length === 0) return query(text, values, ...rest)
    const key = `${role} ${text}`
    let name = names.get(key)
    if (name === undefined) {
      if (names.size >= most) return query(text, values, ...rest)
      name = createHash('sha256').update(key).digest('base64url')
      names.set(key, name)
    }
    return query({ name, text, values }, ...rest)
  }
  client.query = prepared as PoolClient['query']
}
