/**
 * npm run bench -- loop [--times 10] [--engine pglite|postgresql] [--json]: a student answers until a step is hers, and
 * three browser pages show it without a reload: her map, her teacher's Live class of thirty, her family's sentence. Milliseconds
 * from the reply to her answer until each page has changed, ten steps long, beside a bare keyed read of the same server
 * in the same run. The server runs in a process of its own; nobody else uses it.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import type { Sitting } from '#contract/assessment.ts'
import type { StudentMastery } from '#contract/mastery.ts'
import { newId } from '#server/platform/id.ts'
import { chromiumHint, findChromium } from '../chromium.ts'
import { buildWebWhenStale } from '../web-build.ts'
import type { Class } from './live/class.ts'
import { engines, onEngine, type Place } from './live/engine.ts'
import { post } from './live/practise.ts'
import { launchChromium, openPage } from './live/screen.ts'
import { serveClass } from './live/serve-class.ts'

/** No step takes more answers to be hers. */
const mostAnswers = 40

interface Spread {
  p50Ms: number
  mostMs: number
}

export async function bench(args: string[] = []): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      times: { type: 'string', default: '10' },
      engine: { type: 'string' },
    },
  })
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`Nothing to measure with: ${chromiumHint}.`)
  await buildWebWhenStale()
  const only = engines.find((engine) => engine === values.engine)
  const report: Record<string, object> = {}
  for (const engine of only ? [only] : engines) {
    report[engine] = await onEngine(engine, (place) => measure(place, executablePath, Number(values.times)))
    if (!values.json) console.log(engine, report[engine])
  }
  if (values.json) console.log(JSON.stringify(report))
}

async function measure(place: Place, executablePath: string, times: number): Promise<object> {
  const { made, server } = await serveClass(place, { steps: times })
  const browser = await launchChromium(executablePath)
  try {
    const [student] = made.students
    const open = (cookie: string, path: string) => openPage(browser, server.origin, cookie, path)
    const map = await open(student!.cookie, '/map')
    const live = await open(made.teacherCookie, `/sections/${made.sectionId}/live`)
    const family = await open(made.guardianCookie, `/children/${student!.id}`)
    const waits = { map: [] as number[], live: [] as number[], family: [] as number[], bare: [] as number[] }
    for (const [n, { id, title }] of made.competencies.entries()) {
      await watchFor(map, 'h1', `${n + 1} of your`)
      await watchFor(live, '[aria-labelledby=moved] li', student!.name, `${title},`)
      await watchFor(family, 'h1', n === 0 ? title : `${n + 1} steps`)
      const repliedAt = await answerUntilHers(server.origin, made, id)
      waits.map.push((await changedAt(map)) - repliedAt)
      waits.live.push((await changedAt(live)) - repliedAt)
      waits.family.push((await changedAt(family)) - repliedAt)
      const asked = performance.now()
      await read(server.origin, student!.cookie, '/mastery-rule')
      waits.bare.push(performance.now() - asked)
    }
    const spreads = Object.entries(waits).map(([name, list]) => [name, spreadOf(list)])
    return { times, load: Number(loadavg()[0]!.toFixed(1)), ...Object.fromEntries(spreads) }
  } finally {
    await browser.close()
    await server.stop()
  }
}

function spreadOf(waits: readonly number[]): Spread {
  const sorted = waits.map((ms) => Math.max(0, Math.round(ms))).sort((a, b) => a - b)
  return { p50Ms: sorted[Math.floor((sorted.length - 1) / 2)]!, mostMs: sorted.at(-1)! }
}

async function read<T>(origin: string, cookie: string, path: string): Promise<T> {
  const answer = await fetch(`${origin}/api${path}`, { headers: { cookie } })
  return answer.json() as Promise<T>
}

/** The first student shows what she knows until a step is hers; when the reply came to the answer that made it so. */
async function answerUntilHers(origin: string, made: Class, competencyId: string): Promise<number> {
  const student = made.students[0]!
  for (let answers = 0; answers < mostAnswers;) {
    const sitting = await post<Sitting>(origin, student, `/students/${student.id}/sittings`, {
      competencyId,
      purpose: 'check',
    })
    for (const attempt of sitting.attempts) {
      const body = { id: newId(), response: made.rightOf(attempt) }
      await post(origin, student, `/attempts/${attempt.id}/responses`, body)
      const repliedAt = Date.now()
      answers++
      const { competencies } = await read<StudentMastery>(
        origin,
        student.cookie,
        `/students/${student.id}/mastery`,
      )
      if (competencies.some((one) => one.competencyId === competencyId && one.state === 'mastered'))
        return repliedAt
    }
    await post(origin, student, `/sittings/${sitting.id}/end`, {})
  }
  throw new Error(`no step is hers after ${mostAnswers} right answers`)
}

/** Notes in a page when one element of those that a selector finds first holds all of some words. */
async function watchFor(page: Page, selector: string, ...words: string[]): Promise<void> {
  await page.evaluate(`{
    const [selector, words] = ${JSON.stringify([selector, words])}
    const isThere = () =>
      Array.from(document.querySelectorAll(selector)).some(({ textContent }) =>
        words.every((word) => textContent.includes(word)),
      )
    if (isThere()) throw new Error('it stands there before the answer: ' + words)
    globalThis.changed = new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        resolve(Date.now())
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      setTimeout(() => reject(new Error('it never came: ' + words)), 120_000)
    })
    globalThis.changed.catch(() => {})
    undefined
  }`)
}

const changedAt = (page: Page): Promise<number> => page.evaluate<number>('globalThis.changed')
