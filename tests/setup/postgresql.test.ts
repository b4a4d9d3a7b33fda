import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { findPostgresql, startPostgresql } from './postgresql.ts'

test('a PostgreSQL of its own starts, answers and leaves nothing running', async (t) => {
  const programs = findPostgresql()
  if (typeof programs === 'string') return t.skip(programs)
  const server = await startPostgresql(programs)
  t.after(server.stop)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client
    .query('select rolsuper as "isSuperuser" from pg_roles where rolname = current_user')
    .finally(() => client.end())
  assert.deepEqual(rows, [{ isSuperuser: false }], 'tests run as an ordinary user, as production does')
  await server.stop()
  await assert.rejects(new pg.Client({ connectionString: server.url }).connect(), /ECONNREFUSED/)
})
