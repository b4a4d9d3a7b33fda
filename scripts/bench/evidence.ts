/**
 * npm run bench -- evidence [--json] [--engine pglite|postgresql] [--seconds 4] [--rounds 3] [--statements 100000]
 *   [--case post1c32] [--mastery]
 *
 * The statement store over HTTP, in a process of its own, beside the database alone: the same rows in one plain table
 * with the same indexes, written and read by pgbench (PostgreSQL) or in a loop (embedded), in alternating slices of one
 * run. Reported: the ratio of the rates, the rate, and microseconds of CPU a statement (a GET) of server and database
 * together. Loopback only; on PostgreSQL everything is synced to disk.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '#server/platform/db.ts'
import { findPostgresql, startPostgresql, type PostgresqlPrograms } from '../../tests/setup/postgresql.ts'
import { hammer } from './evidence/load.ts'
import { embeddedRaw } from './evidence/embedded.ts'
import { activityOf, actorOf, statementOf, verbOf } from './evidence/payload.ts'
import { latestScript, pgbench, rawSetup, scripts } from './evidence/raw.ts'
import { get, makeSender, post, type Sender } from './evidence/sender.ts'
import { cpuSecondsOf } from './pages/processes.ts'
import { startServer } from './server.ts'

const root = `${import.meta.dirname}/../../`
const engines = ['pglite', 'postgresql'] as const
type Engine = (typeof engines)[number]

interface Figures {
  /** To the database alone, median of the rounds. */
  ratio: number
  /** Statements, or GETs, a second. */
  rate: number
  /** Of server and database; the embedded database is part of the server. */
  cpuMicros: number
  serverMicros: number
  databaseMicros: number
  p95Ms: number
  rawRate: number
}

interface Options {
  seconds: number
  rounds: number
  statements: number
  only: string
  /** Statements are mapped: each is evidence, and moves mastery in its commit. */
  hasMastery: boolean
}

/** One figure: what is sent, over how many connections, beside what. */
interface Case {
  connections: number
  /** Statements of a request; a GET counts as one. */
  size: number
  request: (n: number) => Buffer
  raw: (seconds: number) => Promise<number>
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      engine: { type: 'string' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      statements: { type: 'string', default: '100000' },
      case: { type: 'string', default: '' },
      mastery: { type: 'boolean', default: false },
    },
  })
  const options: Options = {
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    statements: Number(values.statements),
    only: values.case,
    hasMastery: values.mastery,
  }
  const chosen = engines.find((engine) => engine === values.engine)
  const report: Record<string, unknown> = {}
  for (const engine of chosen ? [chosen] : engines) report[engine] = await measure(engine, options)
  if (values.json) console.log(JSON.stringify(report))
}

async function measure(engine: Engine, options: Options): Promise<unknown> {
  const programs = findPostgresql()
  if (engine === 'postgresql' && typeof programs === 'string') return { skipped: programs }
  const folder = mkdtempSync(join(tmpdir(), 'proximal-evidence-'))
  const postgresql =
    engine === 'postgresql'
      ? await startPostgresql(programs as PostgresqlPrograms, { isDurable: true })
      : undefined
  const place = postgresql ? { DATABASE_URL: postgresql.url } : { DATA_DIR: join(folder, 'data') }
  try {
    const database = await openDatabase(
      postgresql
        ? { kind: 'server', url: postgresql.url }
        : { kind: 'directory', path: join(folder, 'data') },
    )
    const sender = await makeSender(database, options)
    await database.close()
    const server = await startServer([join(root, 'cli/main.ts'), 'serve'], place)
    const port = Number(new URL(server.origin).port)
    const cpu = () => ({
      server: cpuSecondsOf(server.process.pid!),
      database: postgresql ? cpuSecondsOf(postgresql.pid) : 0,
    })
    try {
      await fill(port, sender, options.statements)
      const embedded = postgresql ? undefined : await embeddedRaw(options.statements)
      const cases = embedded
        ? casesOf(sender, embedded)
        : await onPostgresql(programs as PostgresqlPrograms, postgresql!.url, sender)
      console.log(
        `\n${engine}: ${options.statements} statements stored before\ncase            ratio     rate/s   CPU µs   server database   p95 ms    raw/s`,
      )
      const figures: Record<string, Figures> = {}
      for (const [name, one] of Object.entries(cases)) {
        if (!name.startsWith(options.only)) continue
        figures[name] = await compare(one, { port, cpu, ...options })
        const { ratio, rate, cpuMicros, serverMicros, databaseMicros, p95Ms, rawRate } = figures[name]
        console.log(
          name.padEnd(12) +
            [
              ratio.toFixed(2),
              rate.toFixed(0),
              cpuMicros.toFixed(0),
              serverMicros.toFixed(0),
              databaseMicros.toFixed(0),
              p95Ms.toFixed(1),
              rawRate.toFixed(0),
            ]
              .map((text) => text.padStart(9))
              .join(''),
        )
      }
      await embedded?.close()
      return figures
    } finally {
      await server.stop()
    }
  } finally {
    await postgresql?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const batchOf = (n: number, size: number) =>
  `[${Array.from({ length: size }, (_, k) => statementOf(n * size + k)).join(',')}]`

/** Stores what the GETs read from. */
async function fill(port: number, sender: Sender, statements: number): Promise<void> {
  let n = 0
  const batches = Math.ceil(statements / 50)
  while (n < batches) {
    const { failed } = await hammer(port, {
      connections: 4,
      seconds: 1,
      request: () => post(sender, batchOf(n++, 50)),
    })
    if (failed > 0) throw new Error(`${failed} batches were refused`)
  }
}

/** Made ahead, so that making them is not measured. */
function prepared(count: number, make: (n: number) => Buffer): (n: number) => Buffer {
  const made = Array.from({ length: count }, (_, n) => make(n))
  return (n) => made[n % count]!
}

function casesOf(
  sender: Sender,
  raw: Record<'one' | 'fifty' | 'actor' | 'verb' | 'activity', Case['raw']>,
): Record<string, Case> {
  const one = prepared(20_000, (n) => post(sender, statementOf(n)))
  const query = (name: string, value: string) => `${name}=${encodeURIComponent(value)}`
  const read = (make: (n: number) => string) => ({
    connections: 8,
    size: 1,
    request: prepared(500, (n) => get(sender, make(n))),
  })
  return {
    post1c32: { connections: 32, size: 1, request: one, raw: raw.one },
    post1c128: { connections: 128, size: 1, request: one, raw: raw.one },
    batch50c8: {
      connections: 8,
      size: 50,
      request: prepared(400, (n) => post(sender, batchOf(n, 50))),
      raw: raw.fifty,
    },
    getAgent: {
      ...read((n) => query('agent', JSON.stringify({ account: actorOf(n % 5000).account }))),
      raw: raw.actor,
    },
    getVerb: { ...read((n) => query('verb', verbOf(n % 30))), raw: raw.verb },
    getActivity: { ...read((n) => query('activity', activityOf(n % 10_000))), raw: raw.activity },
  }
}

/** The plain table, and scripts that read it by keys it holds. */
async function prepareRaw(
  client: pg.Client,
  { districtId }: Sender,
): Promise<Record<'actor' | 'verb' | 'activity', string[]>> {
  await client.query('analyze statements, statement_ids')
  await client.query(rawSetup(districtId))
  const keys = async (column: string) => {
    const { rows } = await client.query<{ key: string }>(
      `select distinct ${column}::text as key from (select ${column} from raw.statements limit 2000) as sample limit 50`,
    )
    return rows.map(({ key }) => latestScript(column, districtId, key))
  }
  return { actor: await keys('actor'), verb: await keys('verb'), activity: await keys('activity') }
}

async function onPostgresql(
  programs: PostgresqlPrograms,
  url: string,
  sender: Sender,
): Promise<Record<string, Case>> {
  const client = new pg.Client(url)
  await client.connect()
  const texts = await prepareRaw(client, sender)
  await client.end()
  const run = (clients: number, scriptTexts: readonly string[], size: number) => async (seconds: number) =>
    (await pgbench(programs, url, { clients, seconds, texts: scriptTexts })) * size
  return casesOf(sender, {
    one: run(32, [scripts.one], 1),
    fifty: run(4, [scripts.fifty], 50),
    actor: run(8, texts.actor, 1),
    verb: run(8, texts.verb, 1),
    activity: run(8, texts.activity, 1),
  })
}

interface Cpu {
  server: number
  database: number
}

/** Alternates: the database alone, the store, the database alone … */
async function compare(
  one: Case,
  { port, cpu, seconds, rounds }: { port: number; cpu: () => Cpu; seconds: number; rounds: number },
): Promise<Figures> {
  await hammer(port, { ...one, seconds: 1 })
  const ratios: number[] = []
  const rates: number[] = []
  const raws = [await one.raw(seconds)]
  const spent: Cpu = { server: 0, database: 0 }
  let statements = 0
  let p95Ms = 0
  for (let round = 0; round < rounds; round++) {
    const before = cpu()
    const { rate, answers, failed, p95 } = await hammer(port, { ...one, seconds })
    const after = cpu()
    spent.server += after.server - before.server
    spent.database += after.database - before.database
    if (failed > 0) throw new Error(`${failed} of ${answers} requests were refused`)
    statements += answers * one.size
    p95Ms = Math.max(p95Ms, p95)
    raws.push(await one.raw(seconds))
    rates.push(rate * one.size)
    ratios.push((rate * one.size) / ((raws.at(-1)! + raws.at(-2)!) / 2))
  }
  return {
    ratio: median(ratios),
    rate: median(rates),
    cpuMicros: ((spent.server + spent.database) * 1e6) / statements,
    serverMicros: (spent.server * 1e6) / statements,
    databaseMicros: (spent.database * 1e6) / statements,
    p95Ms,
    rawRate: median(raws),
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
