import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const folder = mkdtempSync(join(tmpdir(), 'proximal-cli-'))
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const { DATABASE_URL: _server, ...environment } = process.env

function proximal(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words, '--json'], {
    encoding: 'utf8',
    env: { ...environment, DATA_DIR: join(folder, 'database') },
  })
  const last = stdout.trim().split('\n').at(-1)!
  return { status, stderr, json: last.startsWith('{') ? JSON.parse(last) : {} }
}

const id = '0192f0c8-7d3a-7c55-9a57-0d3f5b6a1c22'
const good = `{"id":"${id}","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"https://example.org/did"},"object":{"id":"https://example.org/thing"}}`

test('the command line brings statements in under a source, names what is wrong, and writes them out again', () => {
  const file = join(folder, 'statements.jsonl')
  writeFileSync(file, `${good}\n{"actor":{}}\n`)
  proximal('district', 'create', 'Test')
  const source = proximal('source', 'create', 'Quiz', '--kind', 'tool').json

  assert.equal(proximal('import', 'statements', file, '--dry-run').json.added, 1)
  const { status, json, stderr } = proximal('import', 'statements', file, '--source', 'Quiz')
  assert.deepEqual([status, json.added, json.unchanged, json.refused], [1, 1, 0, 1])
  assert.equal(json.sourceId, source.id)
  assert.match(stderr, /statements\.jsonl: 1 statements/)
  const places = json.errors.map((one: Record<string, unknown>) => [one.file, one.line, one.field])
  assert.deepEqual(places[0], ['statements.jsonl', 2, 'actor'])
  const again = proximal('import', 'statements', file, '--source', source.id).json
  assert.deepEqual([again.added, again.unchanged], [0, 1])
  assert.equal(proximal('import', 'statements', file, '--source', 'Nobody').json.code, 'no-such-source')

  const out = join(folder, 'out.jsonl.gz')
  const exported = proximal('export', 'statements', '--since', '2020-01-01T00:00:00Z', '--out', out).json
  assert.deepEqual(exported, { file: out, statements: 1, voided: 0 })
  assert.ok(gunzipSync(readFileSync(out)).toString().startsWith(good.slice(0, -1)))
  assert.equal(statSync(out).mode & 0o077, 0)
  assert.equal(
    proximal('export', 'statements', '--student', 'x', '--out', `${out}2`).json.code,
    'no-such-person',
  )
  assert.ok(!existsSync(`${out}2`) && !existsSync(`${out}2.part`))
  assert.equal(proximal('export', 'statements', '--out', out).status, 2)
})
