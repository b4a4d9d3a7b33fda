/**
 * npm run bench -- pages [--json] [--engine pglite|postgresql] [--seconds 60] [--students 5000] [--observations 500000]
 *   [--page 'class map'] [--rate 50]
 *
 * A whole server in a process of its own, on an invented district. Each page (all the calls that the screen makes, at
 * once) is opened 50 times a second for a minute; beside each, in the same run and by the same server, a bare keyed
 * read. Reported: p50 and p95 in milliseconds from when the page was due, and milliseconds of CPU a page of the server
 * and of the database. Loopback only.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#server/platform/db.ts'
import { migrate } from '#server/platform/migrate.ts'
import { findPostgresql, startPostgresql } from '../../tests/setup/postgresql.ts'
import { makeBenchDistrict, type BenchDistrict, type Size } from './pages/district.ts'
import { ask, openPages, type Call, type Latencies } from './pages/load.ts'
import { cpuSecondsOf } from './pages/processes.ts'
import { startServer, type Server } from './server.ts'

const root = `${import.meta.dirname}/../../`
const engines = ['pglite', 'postgresql'] as const
type Engine = (typeof engines)[number]

interface Figures extends Latencies {
  /** Milliseconds of CPU a page, of the server process and of the database's. */
  serverCpuMs: number
  databaseCpuMs: number
  /** p95 of the page to p95 of the bare read beside it. */
  ratio: number
  bareP95Ms: number
}

interface Options extends Size {
  seconds: number
  /** Pages opened a second. */
  rate: number
  /** Only the pages whose names begin so. */
  page: string | undefined
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      engine: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      students: { type: 'string', default: '5000' },
      observations: { type: 'string', default: '500000' },
      steps: { type: 'string', default: '60' },
      page: { type: 'string' },
      rate: { type: 'string', default: '50' },
    },
  })
  const options: Options = {
    seconds: Number(values.seconds),
    students: Number(values.students),
    observations: Number(values.observations),
    classSize: 30,
    steps: Number(values.steps),
    page: values.page,
    rate: Number(values.rate),
  }
  const only = engines.find((engine) => engine === values.engine)
  const report: Record<string, unknown> = {}
  for (const engine of only ? [only] : engines) report[engine] = await measure(engine, options)
  if (values.json) console.log(JSON.stringify(report))
}

async function measure(
  engine: Engine,
  options: Options,
): Promise<Record<string, Figures> | { skipped: string }> {
  const programs = findPostgresql()
  if (engine === 'postgresql' && typeof programs === 'string') return { skipped: programs }
  const folder = mkdtempSync(join(tmpdir(), 'proximal-pages-'))
  const postgresql =
    engine === 'postgresql' && typeof programs !== 'string'
      ? await startPostgresql(programs, { isDurable: true })
      : undefined
  const place = postgresql ? { DATABASE_URL: postgresql.url } : { DATA_DIR: join(folder, 'data') }
  try {
    const started = performance.now()
    const database = await openDatabase(
      postgresql
        ? { kind: 'server', url: postgresql.url }
        : { kind: 'directory', path: join(folder, 'data') },
    )
    await migrate(database)
    const district = await makeBenchDistrict(database, options)
    await database.close()
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(
      `\n${engine}${postgresql ? ` ${postgresql.version}` : ''}: ${options.students} students, ${options.observations} observations made in ${seconds} s`,
    )
    const server = await startServer([join(root, 'cli/main.ts'), 'serve'], place)
    try {
      return await measurePages(server, postgresql?.pid, district, options)
    } finally {
      await server.stop()
    }
  } finally {
    await postgresql?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Page = (n: number) => readonly Call[]

async function measurePages(
  server: Server,
  databasePid: number | undefined,
  district: BenchDistrict,
  { seconds, rate: perSecond, page: only = '' }: Options,
): Promise<Record<string, Figures>> {
  const { origin } = server
  const cookies = await signIn(origin, district)
  const bare: Page = () => [{ method: 'GET', path: '/mastery-rule', cookie: cookies.student }]
  const figures: Record<string, Figures> = {}
  console.log('page                p50 ms   p95 ms   bare p95   ratio   CPU ms: server   database   failed')
  for (const [name, page] of Object.entries(pagesOf(district, cookies))) {
    if (!name.startsWith(only)) continue
    await mustWork(origin, name, page(0))
    // Half a second of warmth each, so that nothing is measured that happens once.
    await openPages(origin, page, { perSecond: 10, seconds: 1 })
    const before = {
      server: cpuSecondsOf(server.process.pid!),
      database: databasePid ? cpuSecondsOf(databasePid) : 0,
    }
    const found = await openPages(origin, page, { perSecond, seconds })
    const cpu = (pid: number | undefined, from: number) =>
      pid === undefined ? 0 : ((cpuSecondsOf(pid) - from) * 1000) / found.requests
    const serverCpuMs = cpu(server.process.pid, before.server)
    const databaseCpuMs = cpu(databasePid, before.database)
    const { p95Ms: bareP95Ms } = await openPages(origin, bare, { perSecond, seconds: Math.min(10, seconds) })
    const ratio = found.p95Ms / bareP95Ms
    figures[name] = { ...found, serverCpuMs, databaseCpuMs, ratio, bareP95Ms }
    const line = [found.p50Ms, found.p95Ms, bareP95Ms, ratio, serverCpuMs, databaseCpuMs]
    console.log(
      `${name.padEnd(18)}${line.map((value) => value.toFixed(1).padStart(10)).join('')}${String(found.failed).padStart(9)}`,
    )
  }
  return figures
}

function pagesOf(district: BenchDistrict, cookies: Record<'student' | 'teacher' | 'guardian', string>) {
  const { sectionId, classmates, competencyIds, people } = district
  const get = (who: keyof typeof cookies, path: string): Call => ({
    method: 'GET',
    path,
    cookie: cookies[who],
  })
  const student = people.student
  const pages: Record<string, Page> = {
    today: () => [
      get('student', `/students/${student}/today`),
      get('student', `/students/${student}/groups`),
    ],
    'live class of 30': () => [
      get('teacher', `/sections/${sectionId}`),
      get('teacher', `/sections/${sectionId}/live`),
    ],
    'class map 30 × 60': () => [
      get('teacher', `/sections/${sectionId}`),
      get('teacher', `/sections/${sectionId}/mastery`),
    ],
    'a student': (n) => {
      const id = classmates[n % classmates.length]!
      return ['', '/mastery', '/growth', '/evidence?limit=20', '/decisions', '/notes', '/what-worked'].map(
        (path) => get('teacher', `/students/${id}${path}`),
      )
    },
    'family home': () => [get('guardian', '/children'), get('guardian', `/students/${student}/home`)],
    bare: () => [get('student', '/mastery-rule')],
    'a judgment': (n) => [
      {
        method: 'POST',
        path: `/students/${classmates[n % classmates.length]}/judgments`,
        cookie: cookies.teacher,
        body: () => ({
          competencyId: competencyIds[n % 20],
          verdict: n % 3 > 0 ? 'mastered' : 'notYet',
          reason: 'She explained it to her group.',
        }),
      },
    ],
  }
  return pages
}

async function mustWork(origin: string, name: string, calls: readonly Call[]): Promise<void> {
  for (const call of calls) {
    const { status, text } = await ask(origin, call)
    if (status >= 400)
      throw new Error(`${name}: ${call.method} ${call.path} answered ${status}: ${text.slice(0, 300)}`)
  }
}

async function signIn(origin: string, { districtId, people }: BenchDistrict) {
  const enter = async (userId: string): Promise<string> => {
    const { status, cookie } = await ask(origin, {
      method: 'POST',
      path: '/session/sample',
      cookie: '',
      body: () => ({ districtId, userId }),
    })
    if (!cookie) throw new Error(`stepping in answered ${status}`)
    return cookie
  }
  return {
    student: await enter(people.student),
    teacher: await enter(people.teacher),
    guardian: await enter(people.guardian),
  }
}
