/**
 * npm run screenshots: starts Proximal with a fresh demonstration district in a temporary folder, steps into its
 * sample people in Chromium, and writes docs/pictures/*.png.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { chromiumHint, findChromium } from './chromium.ts'

type Picture = {
  file: string
  /** The sample person who looks; null before anybody signed in. */
  person: string | null
  /** Opens what the picture shows, from the person's first page. */
  open: (page: Page) => Promise<void>
  phone?: boolean
}

const root = `${import.meta.dirname}/../`
const port = 4790
const address = `http://localhost:${port}`
const desktop = { width: 1280, height: 860 }
const phone = { width: 390, height: 844 }

const stay = async () => {}
const myMap = async (page: Page) => {
  await page.goto(`${address}/map`)
}
const firstSection = async (page: Page) => {
  await page.locator('a[href^="/sections/"]').first().click()
  await page.getByRole('link', { name: 'Class map' }).click()
  await page.waitForURL('**/sections/*')
}

const pictures: Picture[] = [
  { file: 'sign-in', person: null, open: stay },
  { file: 'class-map', person: 'Nadia Benali', open: firstSection },
  { file: 'today', person: 'Maya Srinivasan', open: stay },
  { file: 'today-phone', person: 'Maya Srinivasan', open: stay, phone: true },
  { file: 'my-map', person: 'Maya Srinivasan', open: myMap },
  { file: 'my-map-phone', person: 'Maya Srinivasan', open: myMap, phone: true },
]

const executablePath = findChromium()
if (executablePath === undefined) {
  console.error(`No pictures: ${chromiumHint}.`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'proximal-pictures-'))
const server = spawn(process.execPath, ['scripts/start.ts'], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: '',
    LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
try {
  await untilReady()
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  mkdirSync(`${root}docs/pictures`, { recursive: true })
  for (const picture of pictures) {
    const context = await browser.newContext({
      viewport: picture.phone ? phone : desktop,
      deviceScaleFactor: picture.phone ? 2 : 1,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-US',
    })
    const page = await context.newPage()
    await page.goto(address)
    if (picture.person !== null) await stepInto(page, picture.person)
    await picture.open(page)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${root}docs/pictures/${picture.file}.png` })
    console.log(`docs/pictures/${picture.file}.png`)
    await context.close()
  }
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const isReady = await fetch(`${address}/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The server did not answer within a minute.')
}

/** Signs in as a sample person through the API, then opens their first page. */
async function stepInto(page: Page, name: string): Promise<void> {
  const read = async <T>(path: string): Promise<T> => (await page.request.get(`${address}/api${path}`)).json()
  const districts = await read<{ id: string; isDemo: boolean }[]>('/districts')
  const districtId = districts.find((district) => district.isDemo)?.id
  const people = await read<{ userId: string; name: string }[]>(`/districts/${districtId}/sample-people`)
  const userId = people.find((person) => person.name === name)?.userId
  if (userId === undefined) throw new Error(`There is no sample person named ${name}.`)
  const answer = await page.request.post(`${address}/api/session/sample`, {
    headers: { origin: address },
    data: { districtId, userId },
  })
  if (!answer.ok()) throw new Error(`Signing in as ${name} answered ${answer.status()}.`)
  await page.goto(address)
}
