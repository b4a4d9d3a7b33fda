import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'

const module = join(import.meta.dirname, 'data-directory.ts')
const program = (directory: string) => `
  import { openDataDirectory } from ${JSON.stringify(module)}
  try {
    const { pglite, release } = await openDataDirectory(${JSON.stringify(directory)})
    await pglite.query('select 1')
    console.log('open')
    process.stdin.on('data', async () => { await pglite.close(); release(); process.exit(0) })
  } catch (error) { console.log(error.message); process.exit(3) }`

const args = (directory: string) => ['--input-type=module', '--eval', program(directory)]

function temporary(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'proximal-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** A process that holds the directory open until it is told to end. */
async function holder(directory: string) {
  const child = spawn(process.execPath, args(directory), { stdio: ['pipe', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    end: () => (child.stdin.write('end'), ended),
    kill: () => (child.kill('SIGKILL'), ended),
  }
}

test('a second process is refused with a plain message that names the owner, and later may come in', async (t) => {
  const directory = temporary(t)
  const first = await holder(directory)
  const second = spawnSync(process.execPath, args(directory), { encoding: 'utf8' })
  assert.equal(second.status, 3)
  assert.match(second.stdout, /is in use by process \d+\. Stop that process first, or set DATA_DIR/)
  await first.end()
  await (await holder(directory)).end()
})

test('takes over the lock of a process that was killed', async (t) => {
  const directory = temporary(t)
  await (await holder(directory)).kill()
  assert.ok(existsSync(join(directory, 'proximal.lock')))
  await (await holder(directory)).end()
})

test('of several processes that find a dead owner at once, exactly one comes in', async (t) => {
  const directory = temporary(t)
  await (await holder(directory)).kill()
  const starters = [1, 2, 3, 4].map(() =>
    spawn(process.execPath, args(directory), { stdio: ['pipe', 'pipe', 'ignore'] }),
  )
  const words = await Promise.all(
    starters.map(
      (child) =>
        new Promise<string>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(String(text)))),
    ),
  )
  assert.equal(words.filter((word) => word.startsWith('open')).length, 1, words.join(''))
  for (const child of starters) child.kill('SIGKILL')
})

test('a first start that was killed half way is begun again, and a finished one is kept', async (t) => {
  const directory = temporary(t)
  const child = spawn(process.execPath, args(directory), { stdio: 'ignore' })
  await new Promise((resolve) => setTimeout(resolve, 700))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  await (await holder(directory)).end()
  assert.deepEqual(readdirSync(directory), ['pglite'])
})

test('a lock whose process number now belongs to another program is taken over', async (t) => {
  const directory = temporary(t)
  writeFileSync(join(directory, 'proximal.lock'), `${process.pid} 1`)
  await (await holder(directory)).end()
})
