/**
 * npm run bench -- first-load [--json] [--runs 7] [--lighthouse 3]
 *
 * How long a person with a slow device and a slow network waits for her first page: Proximal with the demonstration
 * district, Chromium with nothing in its cache, a processor four times slower, 1.6 Mbit/s and 150 ms to the server and
 * back. A page is usable when what its person came for is there, nothing lies over it, and the page has time to hear
 * her. Beside it, in every run, a page with one button that shows itself by one script, as the same network brings
 * it. Medians; loopback. With `--lighthouse N`: N reports of Lighthouse a page, as phone and as desktop, medians.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { chromiumHint, findChromium } from '../chromium.ts'
import { buildWebWhenStale } from '../web-build.ts'
import { serveEmptyPage } from './first-load/empty-page.ts'
import { reportOf, type Scores } from './first-load/lighthouse.ts'
import { cookieOf } from './first-load/sign-in.ts'
import { median } from './first-load/median.ts'
import { startServer } from './server.ts'

const slowness = 4
const network = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, offline: false }

interface Page {
  name: string
  person: string
  path: string
  /** What its person came for. */
  act: string
  /** What her browser speaks. */
  language: 'en-US' | 'es-US'
}

const pages: readonly Page[] = [
  { name: 'Today', person: 'Maya Srinivasan', path: '/today', act: '.step-block button', language: 'en-US' },
  { name: 'Live class', person: 'Nadia Benali', path: '', act: '.need__acts button', language: 'en-US' },
  { name: 'Family home', person: 'Elena Quispe', path: '', act: '.subjects a', language: 'es-US' },
]

interface Figures {
  usableMs: number
  emptyMs: number
  /** Of the medians, page to empty page. */
  ratio: number
  phone?: Scores
  desktop?: Scores
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '7' },
      lighthouse: { type: 'string', default: '0' },
    },
  })
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`Nothing to measure with: ${chromiumHint}.`)
  await buildWebWhenStale()
  const folder = mkdtempSync(join(tmpdir(), 'proximal-first-load-'))
  const server = await startServer(['scripts/start.ts'], { DATA_DIR: folder, DATABASE_URL: '' })
  const empty = await serveEmptyPage()
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const figures: Record<string, Figures> = {}
  try {
    for (const page of pages) {
      const cookie = await cookieOf(server.origin, page.person)
      const path = page.path || (await firstPathOf(server.origin, page, cookie))
      const [usable, bare]: [number[], number[]] = [[], []]
      for (let run = 0; run < Number(values.runs); run++) {
        usable.push(await timeUntil(browser, `${server.origin}${path}`, page, cookie))
        bare.push(await timeUntil(browser, empty.origin, { act: 'button', language: 'en-US' }))
      }
      const [usableMs, emptyMs] = [median(usable), median(bare)]
      const found: Figures = { usableMs, emptyMs, ratio: usableMs / emptyMs }
      if (Number(values.lighthouse) > 0) {
        const { language } = page
        const asked = {
          language,
          url: `${server.origin}${path}`,
          cookie,
          times: Number(values.lighthouse),
          executablePath,
        }
        found.phone = await reportOf({ ...asked, isDesktop: false })
        found.desktop = await reportOf({ ...asked, isDesktop: true })
      }
      figures[page.name] = found
      if (!values.json) tell(page.name, found)
    }
  } finally {
    await browser.close()
    await empty.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  if (values.json) console.log(JSON.stringify({ load: loadavg()[0], ...figures }))
}

function tell(name: string, { usableMs, emptyMs, ratio, phone, desktop }: Figures): void {
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${name.padEnd(12)} usable after ${usableMs.toFixed(0)} ms, empty page ${emptyMs.toFixed(0)} ms, ratio ${ratio.toFixed(1)} (load ${load})`,
  )
  for (const [word, report] of [['phone', phone] as const, ['desktop', desktop] as const]) {
    if (!report) continue
    const { performance, accessibility, bestPractices, misses } = report
    console.log(
      `  ${word.padEnd(8)} performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices}`,
    )
    for (const miss of misses) console.log(`           ${miss}`)
  }
}

/** Where a page of a class or of a child is: its id is drawn anew with each district. */
async function firstPathOf(origin: string, { person, name }: Page, cookie: string): Promise<string> {
  const read = async <T>(path: string): Promise<T> =>
    (await fetch(`${origin}/api${path}`, { headers: { cookie } })).json() as Promise<T>
  const [first] =
    name === 'Live class'
      ? (await read<{ items: { id: string }[] }>('/sections')).items
      : await read<{ id: string }[]>('/children')
  if (!first) throw new Error(`${person} has nothing to look at.`)
  return name === 'Live class' ? `/sections/${first.id}/live` : `/children/${first.id}`
}

/** Milliseconds from the start of the journey until the act can be done, in a browser that has never been here. */
async function timeUntil(
  browser: Browser,
  url: string,
  { act, language }: Pick<Page, 'act' | 'language'>,
  cookie = '',
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: language })
  try {
    const [name = '', value = ''] = cookie.split('=')
    if (name) await context.addCookies([{ name, value, url: new URL(url).origin }])
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', network)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
    await page.addInitScript({ content: noteWhenUsable(act) })
    await page.goto(url, { waitUntil: 'commit' })
    for (let tries = 0; tries < 600; tries++) {
      const at = Number(await page.evaluate('globalThis.usableAt ?? 0'))
      if (at > 0) return at
      await page.waitForTimeout(100)
    }
    throw new Error(`${url} cannot be used after a minute.`)
  } finally {
    await context.close()
  }
}

/**
 * Runs in the page, before anything of its own; a text, because the types of these files know no page. Once the act is
 * there, the frame is painted and the thread comes round once more: it hears a press.
 */
const noteWhenUsable = (act: string) => `
  const look = () => {
    const place = document.querySelector(${JSON.stringify(act)})
    place?.scrollIntoView({ block: 'center' })
    const box = place?.getBoundingClientRect()
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (!top || !place.contains(top)) return void requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => { usableAt = performance.now() }))
  }
  look()`
