/**
 * npm run screenshots [-- --page NAME …] [-- --docs]: opens Proximal with its sample district in Chromium and looks at
 * every page as the person whose page it is: on a desk and a phone, light and dark, in Spanish. Writes .pictures/ (not
 * in git) with index.html to look through; the few that README and docs show go to docs/pictures. `--page` takes those
 * whose name begins so, `--docs` only what docs show.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { chromiumHint, findChromium } from './chromium.ts'
import { writeContactSheet, type Taken } from './screenshots/contact-sheet.ts'
import { openHouse, type House } from './screenshots/house.ts'
import { browserOf, lookNames, looks, type LookName } from './screenshots/looks.ts'
import { stops, type Stop } from './screenshots/stops.ts'

const sheetFolder = join(import.meta.dirname, '../.pictures')
const docsFolder = join(import.meta.dirname, '../docs/pictures')
/** WebP: as small as the eye allows. */
const quality = 78
const patienceMs = 20_000
/** In a picture of the whole page a phone's bar stands at its foot, not across its middle. */
const barBelow = `@media (max-width: 55.99rem) { .shell { position: relative } .main-nav { position: absolute } }`

const { values: wish } = parseArgs({
  options: {
    page: { type: 'string', multiple: true, default: [] },
    docs: { type: 'boolean', default: false },
  },
})
const isWanted = ({ name }: Stop) =>
  wish.page.length === 0 || wish.page.some((start) => name.startsWith(start))
const looksOf = ({ inDocs = [] }: Stop) => lookNames.filter((look) => !wish.docs || inDocs.includes(look))

const executablePath = findChromium()
if (executablePath === undefined) {
  console.error(`No pictures: ${chromiumHint}.`)
  process.exit(1)
}
for (const folder of [sheetFolder, docsFolder]) mkdirSync(folder, { recursive: true })
console.log('Making a sample district …')
const house = await openHouse()
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
const taken: Taken[] = []
const faults: string[] = []
try {
  for (const { who, pages } of stops) await lookAs(who, pages.filter(isWanted), { house, browser })
} finally {
  await browser.close()
  await house.close()
}
writeContactSheet(sheetFolder, taken)
console.log(`${taken.length} pictures; look through .pictures/index.html`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

/** All pages of one person, each in its looks. The language is the person's own, so one look comes after the other. */
async function lookAs(
  who: string | null,
  pages: readonly Stop[],
  { house, browser }: { house: House; browser: Browser },
): Promise<void> {
  const contexts = new Map<LookName, BrowserContext>()
  for (const stop of pages)
    for (const look of looksOf(stop)) {
      const context =
        contexts.get(look) ??
        (await browser.newContext({ ...browserOf(looks[look]), baseURL: house.address }))
      if (who !== null) {
        if (!contexts.has(look)) await stepInto(context, who, house)
        await speak(context, looks[look].language, house)
        contexts.set(look, context)
      }
      await take(context, { who, stop, look, house })
      if (who === null) await context.close()
    }
  for (const context of contexts.values()) await context.close()
}

async function take(
  context: BrowserContext,
  { who, stop, look, house }: { who: string | null; stop: Stop; look: LookName; house: House },
): Promise<void> {
  const file = `${stop.name}.${look}`
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  try {
    await page.goto(stop.path)
    await page.locator('h1').first().waitFor()
    await stop.open?.(page, house)
    await page.waitForLoadState('networkidle')
    if (stop.inDocs?.includes(look)) writeFileSync(join(docsFolder, `${file}.webp`), await asWebp(page))
    const hasDialog = (await page.locator('dialog[open]').count()) > 0
    await page.screenshot({ path: join(sheetFolder, `${file}.png`), fullPage: !hasDialog, style: barBelow })
    taken.push({ name: stop.name, who, look, file: `${file}.png` })
    console.log(`${who ?? 'nobody'}: ${file}`)
  } catch (error) {
    faults.push(`${file}: ${String(error)}`)
  }
  await page.close()
}

/** What is on the screen now; the browser makes WebP, which playwright does not offer. */
async function asWebp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const scale = await page.evaluate('devicePixelRatio')
  const clip = { x: 0, y: 0, width, height, scale: Number(scale) }
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, clip })
  return Buffer.from(data, 'base64')
}

async function stepInto(context: BrowserContext, name: string, house: House): Promise<void> {
  const read = async <T>(path: string): Promise<T> =>
    (await context.request.get(`/api${path}`)).json() as Promise<T>
  const [district] = await read<{ id: string }[]>('/districts')
  const people = await read<{ userId: string; name: string }[]>(`/districts/${district?.id}/sample-people`)
  const person = people.find((one) => one.name === name)
  if (!district || !person) throw new Error(`There is no sample person named ${name}.`)
  const answer = await context.request.post('/api/session/sample', {
    headers: { origin: house.address },
    data: { districtId: district.id, userId: person.userId },
  })
  if (!answer.ok()) throw new Error(`Stepping in as ${name} answered ${answer.status()}.`)
}

/** The person reads in this language from now on. */
async function speak(context: BrowserContext, language: 'en' | 'es', house: House): Promise<void> {
  const answer = await context.request.patch('/api/me', {
    headers: { origin: house.address },
    data: { language },
  })
  if (!answer.ok()) throw new Error(`Choosing a language answered ${answer.status()}.`)
}
