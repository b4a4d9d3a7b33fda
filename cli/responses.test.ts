import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'proximal-cli-'))
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const { DATABASE_URL: _server, ...environment } = process.env

/** Runs the command line on a database of its own; what it prints last is its JSON, if it came so far. */
function proximal(...words: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [main, ...words, '--json'], {
    encoding: 'utf8',
    env: { ...environment, DATA_DIR: join(folder, 'database') },
  })
  const last = stdout.trim().split('\n').at(-1)!
  return { status, json: last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : {} }
}

test('the command line brings in a response log, says what was left out, and rebuilds mastery to no difference', () => {
  const file = join(folder, 'log.csv')
  writeFileSync(file, 'who,item,skill,correct\na,1,x,1\na,2,x,0\nb,1,x,maybe\n')
  proximal('district', 'create', 'Test')
  const words = ['import', 'responses', file, '--create-missing', '--columns', 'student=who']

  const planned = proximal(...words, '--dry-run')
  const first = proximal(...words)
  assert.deepEqual([planned.json.added, first.json.added], [2, 2])
  // A line was left out: not all is well.
  assert.equal(first.status, 1)
  const { rows, students, competencies, unchanged, errors } = first.json
  assert.deepEqual([rows, students, competencies, unchanged], [3, 1, 1, 0])
  const [error] = errors as Record<string, unknown>[]
  assert.deepEqual([error!.file, error!.line, error!.field], ['log.csv', 4, 'correct'])
  const again = proximal(...words).json
  assert.deepEqual([again.added, again.unchanged], [0, 2])

  const check = proximal('rebuild', 'mastery', '--check')
  assert.deepEqual(check, { status: 0, json: { students: 1, states: 1, maxDifference: 0 } })
  assert.equal(proximal(...words, '--kind', 'observed').status, 2)

  writeFileSync(file, 'student,item,competency,correct,mood,taken\na,1,x,1,good,2026-09-01\n')
  const renamed = ['import', 'responses', file, '--create-missing', '--source', 'Moods']
  const refused = proximal(...renamed)
  assert.deepEqual([refused.status, refused.json.code], [1, 'file-refused'])
  const { status, json } = proximal(...renamed, '--columns', 'time=taken')
  const [warning] = json.warnings as Record<string, unknown>[]
  assert.deepEqual([status, json.added, json.warningCount, warning!.field], [0, 1, 1, 'mood'])
})
