import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'
import type { LiveClass } from '#contract/lessons.ts'
import type { Key } from '#engine/items/variant.ts'
import { listDistricts } from '#server/access/access.ts'
import { createApp } from '#server/app.ts'
import { wideContext } from '#server/platform/context.ts'
import { createJobs } from '#server/platform/jobs.ts'
import { createLog } from '#server/platform/log.ts'
import { openDatabase, type Database, type Tx } from '#server/platform/db.ts'
import { migrate } from '#server/platform/migrate.ts'
import { seedDemo } from '../../demo/seed.ts'
import { findChromium } from '../../scripts/chromium.ts'
import { keyOfAttempt } from '../builders/practice.ts'

/** How a person looks at Proximal. */
export interface Look {
  width?: number
  isDark?: boolean
  language?: 'en' | 'es'
  /** With the service worker; without, so that a page asks the server each time. */
  keepsApplication?: boolean
}

export interface House {
  address: string
  database: Database
  browser: Browser
  breakConnections(): void
  close(): Promise<void>
}

const webFolder = join(import.meta.dirname, '../../web/dist')
let started: Promise<House> | undefined
after(async () => (await started)?.close())

/** One server with the demonstration district and one browser for all journeys of the process. */
function startHouse(): Promise<House> {
  started ??= openDemo()
  return started
}

/** A server with a demonstration district of its own, for a journey that changes much. */
export const openDemo = (): Promise<House> => openHouse({ webFolder, isSeeded: true })

/** The houses that pages are open in. */
const houses = new WeakMap<Page, Promise<House>>()

/** A server of its own, with a build of the web and, when seeded, the demonstration district; and a browser. */
export async function openHouse({ webFolder: folder, isSeeded }: { webFolder: string; isSeeded: boolean }) {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Journeys need Chromium: npm test leaves them out without it.')
  const database = await openDatabase({ kind: 'memory' })
  await migrate(database)
  if (isSeeded) await seedDemo(database)
  const log = createLog('silent')
  const jobs = createJobs(database, log)
  const uploadFolder = await mkdtemp(join(tmpdir(), 'proximal-journeys-'))
  const app = await createApp({ database, log, jobs, uploadFolder, webFolder: folder })
  await jobs.start()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  return {
    address: `http://127.0.0.1:${port}`,
    database,
    browser,
    breakConnections: () => app.server.closeAllConnections(),
    async close() {
      await browser.close()
      await app.close()
      await jobs.stop()
      await database.close()
      await rm(uploadFolder, { recursive: true })
    },
  }
}

/** Faults that a page told its console, by page; a journey ends by asking that there are none. */
const faults = new WeakMap<Page, string[]>()
/** What each page waits for, and since when it waits for nothing. */
interface Wait {
  open: Set<Request>
  idleSince: number
}
const waits = new WeakMap<Page, Wait>()
/** A page that asked for nothing for so long has asked for all; drawing between two questions takes less. */
const quietMs = 250

async function openContext(look: Look, house: Promise<House>): Promise<BrowserContext> {
  const { browser, address } = await house
  const width = look.width ?? 1280
  const isPhone = width < 600
  return browser.newContext({
    baseURL: address,
    viewport: { width, height: isPhone ? 844 : 900 },
    colorScheme: look.isDark ? 'dark' : 'light',
    locale: look.language === 'es' ? 'es-US' : 'en-US',
    reducedMotion: 'reduce',
    hasTouch: isPhone,
    acceptDownloads: true,
    serviceWorkers: look.keepsApplication ? 'allow' : 'block',
  })
}

/** A page of a browser of its own, nobody signed in; of the demonstration district, or of another house. */
export async function openPage(look: Look = {}, house = startHouse()): Promise<Page> {
  const page = await (await openContext(look, house)).newPage()
  houses.set(page, house)
  const told: string[] = []
  faults.set(page, told)
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text())
  })
  page.on('pageerror', (error) => told.push(String(error)))
  watchRequests(page)
  return page
}

/** Counts what is under way, without the stream that stays open. */
function watchRequests(page: Page): Wait {
  const wait = { open: new Set<Request>(), idleSince: performance.now() }
  waits.set(page, wait)
  page.on('request', (request) => {
    // What a page that is left waited for will not come.
    if (request.isNavigationRequest()) wait.open.clear()
    if (request.resourceType() !== 'eventsource') wait.open.add(request)
  })
  const end = (request: Request) => {
    if (wait.open.delete(request) && wait.open.size === 0) wait.idleSince = performance.now()
  }
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return wait
}

/** A page in which a sample person has stepped in, at an address or at her first page. */
export async function stepInAs(name: string, look: Look = {}, path = '/'): Promise<Page> {
  const page = await openPage(look)
  const { address } = await startHouse()
  const read = async <T>(at: string): Promise<T> => (await page.request.get(`/api${at}`)).json() as Promise<T>
  const [district] = await read<{ id: string }[]>('/districts')
  const people = await read<{ userId: string; name: string }[]>(`/districts/${district?.id}/sample-people`)
  const person = people.find((one) => one.name === name)
  if (!district || !person) throw new Error(`There is no sample person named ${name}.`)
  const answer = await page.request.post('/api/session/sample', {
    headers: { origin: address },
    data: { districtId: district.id, userId: person.userId },
  })
  if (!answer.ok()) throw new Error(`Stepping in as ${name} answered ${answer.status()}.`)
  await page.goto(path)
  await settled(page)
  return page
}

/** The section among a teacher's in whose lesson a student is, by her name. */
export async function sectionOf(teacher: Page, name: string): Promise<string> {
  const read = async <T>(path: string) => (await teacher.request.get(`/api${path}`)).json() as Promise<T>
  const { items } = await read<{ items: { id: string }[] }>('/sections')
  for (const { id } of items) {
    const { lines } = await read<LiveClass>(`/sections/${id}/live`)
    if (lines.some(({ student }) => student.name === name)) return id
  }
  throw new Error(`${name} is in no section of this teacher.`)
}

/** Waits until a page shows its sentence and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  const wait = waits.get(page) ?? watchRequests(page)
  const until = performance.now() + 30_000
  while (wait.open.size > 0 || performance.now() - wait.idleSince < quietMs) {
    if (performance.now() > until)
      throw new Error(`Still under way: ${[...wait.open].map((request) => request.url()).join(' ')}`)
    await page.waitForTimeout(50)
  }
}

/** Closes a page's browser and returns what the page complained about in its console. */
export async function leave(page: Page): Promise<string[]> {
  await page.context().close()
  return faults.get(page) ?? []
}

/** Reads what is stored of the demonstration district, as only a test may. */
export async function inDatabase<T>(work: (tx: Tx) => Promise<T>, house = startHouse()): Promise<T> {
  const { database } = await house
  const [district] = await listDistricts(database)
  if (!district) throw new Error('There is no district.')
  return database.transaction(wideContext(district.id), work)
}

/** What is right for a question on a page. */
export const keyOf = (page: Page, attemptId: string): Promise<Key> =>
  inDatabase((tx) => keyOfAttempt(tx, attemptId), houses.get(page))

/** Breaks every connection to the server, streams among them, as a network does it that comes back at once. */
export async function breakConnections(): Promise<void> {
  ;(await startHouse()).breakConnections()
}
