import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

/** Programs of one PostgreSQL installation, version 15 or later. */
export type PostgresqlPrograms = { folder: string; version: string }

export type PostgresqlServer = {
  /**
   * Connection string of a database and its owner, an ordinary user as in production: row-level security holds it
   * too. It may make databases and roles.
   */
  url: string
  version: string
  /** Of the server; its connections are processes below it. */
  pid: number
  /** Kills it at once and lets it come up again on the same files, as after a crash; then `pid` is another. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** Whoever runs the server: PostgreSQL refuses to run as root, so root lends it to the user `postgres`. */
type Runner = { uid?: number; gid?: number }

const oldestVersion = 15
const startTimeoutMs = 60_000
const stopTimeoutMs = 10_000

/**
 * The newest PostgreSQL on this machine: under PATH, in POSTGRESQL_BIN, or where Debian, Red Hat and Homebrew put it.
 * @returns the programs, or in words why there are none.
 */
export function findPostgresql(): PostgresqlPrograms | string {
  const folders = [
    process.env['POSTGRESQL_BIN'] ?? '',
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...globSync('/usr/lib/postgresql/*/bin'),
    ...globSync('/usr/pgsql-*/bin'),
    ...globSync('/opt/homebrew/opt/postgresql@*/bin'),
  ]
  const found = folders
    .filter(
      (folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
    )
    .map((folder) => ({ folder, version: versionOf(folder) }))
    .sort((a, b) => Number.parseInt(b.version) - Number.parseInt(a.version))
  const newest = found[0]
  if (newest === undefined) return 'no PostgreSQL found (Debian: apt-get install postgresql)'
  if (Number.parseInt(newest.version) < oldestVersion) {
    return `PostgreSQL ${newest.version} is too old: ${oldestVersion} or later is needed`
  }
  if (process.getuid?.() === 0 && userPostgres() === undefined) {
    return 'PostgreSQL does not run as root and there is no user "postgres"'
  }
  return newest
}

const versionOf = (folder: string) =>
  /(\d+[\d.]*)/.exec(execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[1] ?? '0'

function userPostgres(): Runner | undefined {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      )
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/**
 * Starts a PostgreSQL of its own in a temporary folder, on a free port of 127.0.0.1 with a random password, and
 * removes it at `stop()` or when this process ends, also by Ctrl-C. It does not sync to disk, unless
 * `isDurable`: for tests and benchmarks only.
 * @throws Error with the server's own words when it does not come up.
 */
export async function startPostgresql(
  programs: PostgresqlPrograms,
  { isDurable = false } = {},
): Promise<PostgresqlServer> {
  const runner = (process.getuid?.() === 0 ? userPostgres() : undefined) ?? {}
  const home = mkdtempSync(join(tmpdir(), 'proximal-pg-'))
  const password = randomBytes(18).toString('hex')
  const passwordFile = join(home, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [home, passwordFile]) {
    if (runner.uid !== undefined && runner.gid !== undefined) chownSync(path, runner.uid, runner.gid)
  }
  const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  const directory = join(home, 'files')
  try {
    execFileSync(
      join(programs.folder, 'initdb'),
      [
        '-D',
        directory,
        '-U',
        'postgres',
        '-E',
        'UTF8',
        '--no-sync',
        '--auth=scram-sha-256',
        '--pwfile',
        passwordFile,
      ],
      { ...runner, cwd: home, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const port = await freePort()
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: home,
      ...(isDurable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
      max_wal_size: '4GB',
    }
    const launch = () =>
      spawn(
        join(programs.folder, 'postgres'),
        ['-D', directory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
        { ...runner, cwd: home, env: environment, stdio: ['ignore', 'ignore', 'pipe'] },
      )
    let server = launch()
    const stop = stopper(() => server, home)
    await untilReady(server).catch(async (error: unknown) => {
      await stop()
      throw error
    })
    await makeOwner(`postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, password).catch(
      async (error: unknown) => {
        await stop()
        throw error
      },
    )
    return {
      url: `postgresql://proximal:${password}@127.0.0.1:${port}/proximal`,
      version: programs.version,
      get pid() {
        return server.pid!
      },
      crash: async () => {
        await kill(server)
        for (let tries = 0; ; tries++) {
          server = launch()
          try {
            return await untilReady(server)
          } catch (error) {
            // Connections of the one before see that it is gone within a moment; until then nobody takes its place.
            if (tries >= 50) throw error
            await new Promise((resolve) => setTimeout(resolve, 100))
          }
        }
      },
      stop,
    }
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}

async function makeOwner(url: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create role proximal login createrole createdb password '${password}'`)
    await client.query('create database proximal owner proximal')
  } finally {
    await client.end()
  }
}

async function kill(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGKILL')
  await ended
}

function stopper(running: () => ChildProcess, home: string): () => Promise<void> {
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  // SIGQUIT: at once, without a checkpoint; nothing here is to be kept.
  const abandon = () => {
    running().kill('SIGQUIT')
    remove()
  }
  process.once('exit', abandon)
  return async () => {
    process.off('exit', abandon)
    const server = running()
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      const timer = setTimeout(() => server.kill('SIGQUIT'), stopTimeoutMs)
      await ended
      clearTimeout(timer)
    }
    remove()
  }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const timer = setTimeout(
      () => reject(new Error(`PostgreSQL did not come up in time:\n${log}`)),
      startTimeoutMs,
    )
    server.stderr?.on('data', (chunk: Buffer) => {
      // After the start the log only has to be drained, or the server would stand still at a full pipe.
      if (log.length < 100_000) log += chunk.toString()
      if (!log.includes('ready to accept connections')) return
      clearTimeout(timer)
      resolve()
    })
    server.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`PostgreSQL ended with ${code}:\n${log}`))
    })
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no free port'))
        else resolve(address.port)
      })
    })
  })
}
