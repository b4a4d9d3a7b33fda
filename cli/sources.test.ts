import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'proximal-cli-'))
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const { DATABASE_URL: _server, ...environment } = process.env

function proximal(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words, '--json'], {
    encoding: 'utf8',
    env: { ...environment, DATA_DIR: join(folder, 'database'), PUBLIC_URL: 'https://learn.example.org' },
  })
  const last = stdout.trim().split('\n').at(-1)!
  assert.ok(last.startsWith('{'), `${stdout}\n${stderr}`)
  return { status, json: JSON.parse(last) }
}

test('a source is made with its credential, listed without its secret, gets another, and loses the first', () => {
  const district = proximal('district', 'create', 'Test').json.id
  const { status, json: made } = proximal('source', 'create', 'Quiz', '--kind', 'tool')
  assert.equal(status, 0)
  assert.deepEqual(
    [made.name, made.kind, made.asserts, made.trustedIds, made.districtId],
    ['Quiz', 'tool', ['practised'], null, district],
  )
  assert.equal(made.endpoint, 'https://learn.example.org/xapi')
  assert.match(made.key, /^[\w-]{43}$/)
  assert.match(made.secret, /^[\w-]{43}$/)
  assert.deepEqual(proximal('source', 'trust', 'Quiz', '--asserts', 'assessed').json.asserts, [
    'practised',
    'assessed',
  ])
  const again = proximal('source', 'credential', 'Quiz', '--scopes', 'all').json
  assert.notEqual(again.key, made.key)
  const keys = () => {
    const { sources } = proximal('source', 'list').json
    assert.ok(!JSON.stringify(sources).includes(made.secret))
    assert.equal(sources.length, 1)
    assert.deepEqual(sources[0].asserts, ['practised', 'assessed'])
    return sources[0].credentials.map((one: { key: string; revokedAt: string | null }) => [
      one.key,
      one.revokedAt !== null,
    ])
  }
  assert.deepEqual(keys(), [
    [again.key, false],
    [made.key, false],
  ])
  assert.equal(proximal('source', 'revoke', made.key).status, 0)
  assert.deepEqual(keys(), [
    [again.key, false],
    [made.key, true],
  ])
})

test('what is wrong is said, with what it may be', () => {
  const faults: [string, string[]][] = [
    ['malformed', ['source', 'create', 'One']],
    ['malformed', ['source', 'create', 'One', '--kind', 'own']],
    ['malformed', ['source', 'create', ' ', '--kind', 'tool']],
    ['malformed', ['source', 'create', 'One', '--kind', 'tool', '--asserts', 'guessed']],
    ['malformed', ['source', 'create', 'One', '--kind', 'tool', '--scopes', 'everything']],
    ['malformed', ['source', 'create', 'One', '--kind', 'tool', '--trusted-for', 'x']],
    ['malformed', ['source', 'create', 'One', '--kind', 'tool', '--home-page', 'x']],
    ['source-reserved', ['source', 'create', 'Proximal', '--kind', 'tool']],
    ['source-exists', ['source', 'create', 'Quiz', '--kind', 'tool']],
    ['not-found', ['source', 'credential', 'Nobody']],
    ['not-found', ['source', 'trust', 'Nobody']],
    ['malformed', ['source', 'revoke', 'x']],
    ['not-found', ['source', 'revoke', 'A'.repeat(43)]],
  ]
  for (const [code, words] of faults) {
    const { status, json } = proximal(...words)
    assert.deepEqual([status, json.code], [1, code], words.join(' '))
  }
})
