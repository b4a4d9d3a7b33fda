import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { englishLines } from './english-words.ts'
import { leave, openPage, settled, stepInAs } from './browser.ts'
import { clashesOf } from './clashes.ts'
import { hiddenActs, moving, sideways } from './reach.ts'
import { stops, type Stop } from './stops.ts'

/** What the offices read of files and classes, and what authors call their items, is in the words of who wrote it. */
const isInOwnWords = ({ who, path }: Stop) =>
  path?.startsWith('/items') || ['Sunil Kamath', 'Ingrid Solheim', 'Ruth Castellanos'].includes(who ?? '')

async function stopAt({ who, path = '/', open }: Stop): Promise<Page> {
  const page = who === null ? await openPage() : await stepInAs(who, {}, path)
  // Who chooses a language here keeps her own on the server: others of these tests are at her pages at the same time.
  await page.route('**/api/me', (route) => route.fulfill({ json: {} }))
  if (who === null) await page.goto(path)
  await settled(page)
  await open?.(page)
  await settled(page)
  return page
}

const setRoot = (page: Page, attributes: Record<string, string>) =>
  page.evaluate((given) => {
    for (const [name, value] of Object.entries(given)) document.documentElement.setAttribute(name, value)
  }, attributes)

/** Charts and maps draw themselves anew for their width in the frame after. */
const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )

async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await drawn(page)
}

/** Turns the page as it stands, with its open panels, by the button for languages, which may lie under one of them. */
async function speak(page: Page, language: 'en' | 'es'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await page.evaluate(() => document.querySelector<HTMLElement>('.lang__word')?.closest('button')?.click())
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await settled(page)
  await drawn(page)
}

/** Addresses of web/routes.tsx that are no page of their own, and where each is tried instead. */
const elsewhere = ['/', '/ui'] // leads on to one's own first page; the components have tests of their own

test('every address of the application has a stop here', () => {
  const source = readFileSync(`${import.meta.dirname}/../../web/routes.tsx`, 'utf8')
  const routes = [...source.matchAll(/^\s*path: '([^']+)'/gm)].map((found) => found[1] ?? '')
  assert.ok(routes.length > 20)
  const tried = new Set([...stops.map(({ route }) => route), ...elsewhere])
  assert.deepEqual(
    routes.filter((route) => !tried.has(route)),
    [],
  )
})

const patternOf = (route: string) => new RegExp(`^${route.replace('*', '.*').replace(/\$\w+/g, '[^/]+')}$`)

describe('every page', { concurrency: 3, timeout: 1_200_000 }, () => {
  for (const stop of stops)
    test(`${stop.name}: axe finds nothing; nothing scrolls sideways, lies over something else or moves; in each language`, async () => {
      const page = await stopAt(stop)
      assert.match(new URL(page.url()).pathname, patternOf(stop.route))
      assert.deepEqual(await moving(page), [], 'less motion')
      for (const width of [1280, 390])
        for (const theme of ['light', 'dark']) {
          await setRoot(page, { 'data-theme': theme })
          await resize(page, width, 900)
          assert.deepEqual(await violationsOf(page), [], `${theme}, ${width} px`)
        }
      // 1280 by 800 at 200 %.
      await resize(page, 640, 400)
      assert.equal(await sideways(page), 0, 'at 200 %')
      assert.deepEqual(await clashesOf(page), [], 'at 200 %')
      assert.deepEqual(await hiddenActs(page), [], 'at 200 %')
      await resize(page, 320, 700)
      for (const dir of ['ltr', 'rtl']) {
        await setRoot(page, { dir })
        assert.equal(await sideways(page), 0, `English, ${dir}`)
      }
      await speak(page, 'es')
      if (!isInOwnWords(stop)) assert.deepEqual(await englishLines(page), [])
      await isRoomy(page, 'Spanish')
      // Words are made longer when they are loaded.
      await page.evaluate(() => sessionStorage.setItem('trial', 'long'))
      await speak(page, 'en')
      await speak(page, 'es')
      await isRoomy(page, 'a language with longer words')
      assert.deepEqual(await leave(page), [])
    })
})

async function isRoomy(page: Page, language: string): Promise<void> {
  for (const [width, height] of [
    [320, 700],
    [1280, 900],
  ] as const) {
    await resize(page, width, height)
    for (const dir of ['ltr', 'rtl']) {
      await setRoot(page, { dir })
      await drawn(page)
      assert.equal(await sideways(page), 0, `${language}, ${dir}, ${width} px`)
      assert.deepEqual(await clashesOf(page), [], `${language}, ${dir}, ${width} px`)
    }
  }
}
