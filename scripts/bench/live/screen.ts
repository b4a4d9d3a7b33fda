import { chromium, type Browser, type Page } from 'playwright-core'
import type { Class } from './class.ts'
import { follow } from './compare.ts'

/** What a browser holds after it has collected what it does not hold any more. */
export interface BrowserMemory {
  heapMb: number
  nodes: number
  listeners: number
}

interface Drawing {
  name: string
  tries: string
  at: number
}

/** What the page noted since it was asked last. Times in milliseconds since 1970. */
interface Noted {
  drawings: Drawing[]
  tasks: { at: number; ms: number }[]
}

export interface Screen {
  /** Takes what the page noted, and measures what the browser holds. */
  sample(): Promise<BrowserMemory>
  /**
   * The page's longest task and how many took more than 50 ms, without those of measuring; beside it the longest turn of
   * a bare page that works 10 ms at a time in the same browser, which only a busy machine makes longer; and the main
   * thread's processor time for each drawing.
   */
  tasks(): Promise<{ longestMs: number; over50Ms: number; bareLongestMs: number; cpuMsADrawing: number }>
  /** Every drawing of a student's answers until now. */
  drawingsOf(name: string): readonly Drawing[]
}

export async function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

/** A page of somebody signed in, settled. */
export async function openPage(
  browser: Browser,
  origin: string,
  cookie: string,
  path: string,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    serviceWorkers: 'block',
  })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  await page.goto(path)
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

/** The teacher's Live class in a browser, watched from inside. */
export async function openScreen(browser: Browser, origin: string, made: Class): Promise<Screen> {
  const page = await openPage(browser, origin, made.teacherCookie, `/sections/${made.sectionId}/live`)
  const bare = await (await browser.newContext()).newPage()
  await bare.evaluate(working)
  await page.evaluate(watching)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const cpuSeconds = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value
  const cpuBefore = await cpuSeconds()
  const drawings = new Map<string, Drawing[]>()
  const tasks: Noted['tasks'] = []
  const measured: { from: number; to: number }[] = []
  return {
    sample: async () => {
      const from = Date.now()
      const noted = await page.evaluate<Noted>('takeNotes()')
      tasks.push(...noted.tasks)
      for (const drawing of noted.drawings)
        drawings.set(drawing.name, [...(drawings.get(drawing.name) ?? []), drawing])
      await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
      measured.push({ from, to: Date.now() })
      return { heapMb: Number((usedSize / 2 ** 20).toFixed(2)), nodes, listeners: jsEventListeners }
    },
    tasks: async () => {
      const own = tasks.filter(({ at, ms }) => !measured.some(({ from, to }) => at + ms > from && at < to))
      const drawn = Array.from(drawings.values(), ({ length }) => length).reduce(
        (sum, count) => sum + count,
        0,
      )
      return {
        longestMs: Math.max(0, ...own.map(({ ms }) => Math.round(ms))),
        over50Ms: own.length,
        bareLongestMs: Math.round(await bare.evaluate<number>('longest')),
        cpuMsADrawing: Number(((1000 * ((await cpuSeconds()) - cpuBefore)) / drawn).toFixed(1)),
      }
    },
    drawingsOf: (name) => drawings.get(name) ?? [],
  }
}

/** Runs in a bare page: works about 10 ms, four times a second, and notes the longest turn. */
const working = `{
  globalThis.longest = 0
  const work = (times) => {
    let sum = 0
    for (let n = 0; n < times; n++) sum += Math.exp(-n)
    return sum
  }
  const timed = (times) => {
    const began = performance.now()
    work(times)
    return performance.now() - began
  }
  timed(1e5)
  const times = Math.round((1e5 * 10) / Math.min(...Array.from({ length: 20 }, () => timed(1e5))))
  setInterval(() => (globalThis.longest = Math.max(globalThis.longest, timed(times))), 250)
  undefined
}`

/** Runs in the page: notes what is drawn of whom whenever that changes, and every task of 50 ms or more. */
const watching = `{
  let noted = { drawings: [], tasks: [] }
  const last = new Map()
  const look = () => {
    for (const line of document.querySelectorAll('.ticks[role=img]')) {
      const name = line.getAttribute('aria-label').split(',')[0]
      const marks = Array.from(line.querySelectorAll('.ticks__right, .ticks__not-yet'))
      const tries = marks.map((mark) => (mark.classList.contains('ticks__right') ? '+' : '-')).join('')
      if (tries === '' || last.get(name) === tries) continue
      last.set(name, tries)
      noted.drawings.push({ name, tries, at: Date.now() })
    }
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.tasks.push({ at: performance.timeOrigin + startTime, ms: duration })
  }).observe({ type: 'longtask' })
  globalThis.takeNotes = () => {
    const taken = noted
    noted = { drawings: [], tasks: [] }
    return taken
  }
}`

/** What the screen drew against what was recorded, and when each reply was followed by a drawing of it. */
export function judge(
  screen: Screen,
  recorded: readonly { name: string; tries: string }[],
  repliedAt: ReadonlyMap<string, readonly number[]>,
) {
  let [missed, faults] = [0, 0]
  const waits: number[] = []
  for (const { name, tries } of recorded) {
    const drawings = screen.drawingsOf(name)
    const followed = follow(
      drawings.map((drawing) => drawing.tries),
      tries,
    )
    faults += followed.faults
    missed += tries.length - (followed.counts.at(-1) ?? 0)
    for (const [n, at] of (repliedAt.get(name) ?? []).entries()) {
      const first = followed.counts.findIndex((count) => count > n)
      if (first >= 0) waits.push(Math.max(0, drawings[first]!.at - at))
    }
  }
  return {
    missed,
    faults,
    drawings: recorded.flatMap(({ name }) => screen.drawingsOf(name)).length,
    waits,
  }
}
