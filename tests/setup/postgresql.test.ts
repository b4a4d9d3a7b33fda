import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { findPostgresql, startPostgresql } from './postgresql.ts'

test('a PostgreSQL of its own starts, answers and leaves nothing running', async (t) => {
  const programs = findPostgresql()
  if (typeof programs === 'string') return t.skip(programs)
  const server = await startPostgresql(programs)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const { rows } = await client.query("select current_setting('data_directory') as directory")
  assert.match(rows[0].directory, /proximal-pg-/)
  await client.end()
  await server.stop()
  await assert.rejects(new pg.Client({ connectionString: server.url }).connect(), /ECONNREFUSED/)
})
