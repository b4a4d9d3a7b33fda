/**
 * npm run bench -- live [--minutes 5] [--engine pglite|postgresql] [--json]: thirty students practise, each answering
 * about every five seconds, over HTTP, some answers sent twice, as devices do that lost a reply. Two pages of their
 * teacher follow: one made of the web's own parts, whose stream is cut twice a minute, and the Live class itself in
 * Chromium, where that is found. At the end what both were shown is compared with the database. Every minute it is
 * measured what the server and the browser hold, after each has collected what it does not hold any more; and in the
 * browser how long a task kept the screen from answering. The server runs in a process of its own.
 */
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { newId } from '#server/platform/id.ts'
import { openLivePage, type LivePage } from '../../tests/builders/live-page.ts'
import { chromiumHint, findChromium } from '../chromium.ts'
import { buildWebWhenStale } from '../web-build.ts'
import { classSize, recordedOf, type Class } from './live/class.ts'
import { engines, onEngine, type Place } from './live/engine.ts'
import { practise } from './live/practise.ts'
import { judge, launchChromium, openScreen, type BrowserMemory, type Screen } from './live/screen.ts'
import { serveClass } from './live/serve-class.ts'
import type { Server } from './server.ts'

const everyMs = 5000
const cutEveryMs = 30_000
const minuteMs = 60_000

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '5' },
      engine: { type: 'string' },
    },
  })
  const minutes = Number(values.minutes)
  if (!(minutes > 0)) throw new Error('--minutes takes a number above 0.')
  await buildWebWhenStale()
  const only = engines.find((engine) => engine === values.engine)
  const report: Record<string, object> = {}
  for (const engine of only ? [only] : engines) {
    report[engine] = await onEngine(engine, (place) => measure(place, minutes))
    if (!values.json) print(engine, report[engine])
  }
  if (values.json) console.log(JSON.stringify(report))
}

function print(engine: string, figures: object): void {
  console.log(engine)
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(16)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
}

interface ServerMemory {
  heapMb: number
  externalMb: number
  rssMb: number
}

async function measure(place: Place, minutes: number): Promise<object> {
  const { made, server } = await serveClass(place, {
    steps: 3,
    node: ['--expose-gc', '--import', join(import.meta.dirname, 'live/server-memory.ts')],
  })
  const executablePath = findChromium()
  const browser = executablePath === undefined ? undefined : await launchChromium(executablePath)
  const screen = browser && (await openScreen(browser, server.origin, made))
  const page = openLivePage(server.origin, made.teacherCookie, made.sectionId)
  const watched = watchPage(page)
  const load = loadavg()[0]!
  const held = holdings(server, screen)
  await held.measure()
  const measuring = setInterval(() => void held.measure(), minuteMs)
  const practised = await practiseFor(minutes, server, made)
  watched.endCutting()
  // What is on its way may take a cut stream's time to come.
  await sleep(5000)
  clearInterval(measuring)
  await held.measure()
  page.close()
  const tasks = await screen?.tasks()
  await browser?.close()
  await server.stop()
  const database = await place.open()
  const recorded = await recordedOf(database, made)
  await database.close()
  const ids = recorded.flatMap((student) => student.ids)
  const list = await held.list()
  return {
    minutes,
    answers: ids.length,
    replies: practised.repliedAtById.size,
    sentTwice: practised.sentTwice,
    load: [load, loadavg()[0]!].map((value) => Number(value.toFixed(1))),
    cutPage: { asked: page.asked(), ...watched.figures(ids, practised.repliedAtById) },
    screen: screen ? { ...tasks, ...screenFigures(screen, recorded, practised.repliedAt) } : chromiumHint,
    serverByMinute: list.map((one) => one.server),
    screenByMinute: list.map((one) => one.screen),
  }
}

function screenFigures(
  screen: Screen,
  recorded: Awaited<ReturnType<typeof recordedOf>>,
  repliedAt: ReadonlyMap<string, readonly number[]>,
) {
  const { waits, ...judged } = judge(screen, recorded, repliedAt)
  return { ...judged, ...shares(waits) }
}

/** Milliseconds from the reply to an answer until it was shown. */
function shares(waits: number[]): { p50Ms: number; p95Ms: number } {
  const sorted = waits.map((ms) => Math.max(0, Math.round(ms))).sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0
  return { p50Ms: share(0.5), p95Ms: share(0.95) }
}

/** What server and browser hold, each time it is measured. */
function holdings(server: Server, screen: Screen | undefined) {
  const list: Promise<{ server: ServerMemory; screen: BrowserMemory | undefined }>[] = []
  const measure = async () => {
    list.push(
      Promise.all([memoryOf(server), screen?.sample()]).then(([one, other]) => ({
        server: one,
        screen: other,
      })),
    )
    await list.at(-1)
  }
  return { measure, list: () => Promise.all(list) }
}

async function memoryOf({ process: child }: Server): Promise<ServerMemory> {
  const answered = once(child, 'message')
  child.send('memory')
  const [{ heapUsed, external, rss }] = (await answered) as [NodeJS.MemoryUsage]
  const mb = (bytes: number) => Number((bytes / 2 ** 20).toFixed(1))
  return { heapMb: mb(heapUsed), externalMb: mb(external), rssMb: mb(rss) }
}

/** The class practises; when each reply came, by the answer's id and by student. */
async function practiseFor(minutes: number, { origin }: Server, made: Class) {
  const until = performance.now() + minutes * minuteMs
  const repliedAtById = new Map<string, number>()
  const repliedAt = new Map<string, number[]>()
  let sentTwice = 0
  await Promise.all(
    made.students.map(async (student, index) => {
      await sleep((index * everyMs) / classSize)
      const competencyId = made.competencies[index % made.competencies.length]!.id
      const own: number[] = []
      repliedAt.set(student.name, own)
      for await (const answer of practise(origin, made, student, { competencyId, rightShare: 0.6 })) {
        const id = newId()
        await answer(id)
        repliedAtById.set(id, Date.now())
        own.push(Date.now())
        if (Math.random() < 0.1) {
          sentTwice++
          await answer(id)
        }
        if (performance.now() > until) break
        await sleep(everyMs * (0.5 + Math.random()))
      }
    }),
  )
  return { repliedAtById, repliedAt, sentTwice }
}

/** Cuts a page's stream twice a minute; notes when an answer was first shown, and how often one stood twice. */
function watchPage(page: LivePage) {
  const shownAt = new Map<string, number>()
  let [cuts, doubled] = [0, 0]
  page.onShown(({ lines }) => {
    const ids = lines.flatMap(({ ticks }) => ticks.map(({ id }) => id))
    doubled += ids.length - new Set(ids).size
    for (const id of ids) if (!shownAt.has(id)) shownAt.set(id, Date.now())
  })
  const cutting = setInterval(() => {
    cuts++
    page.cut()
  }, cutEveryMs)
  return {
    endCutting: () => clearInterval(cutting),
    figures: (ids: readonly string[], repliedAt: ReadonlyMap<string, number>) => ({
      cuts,
      missed: ids.filter((id) => !shownAt.has(id)).length,
      doubled,
      ...shares(Array.from(repliedAt, ([id, at]) => (shownAt.get(id) ?? Infinity) - at)),
    }),
  }
}
