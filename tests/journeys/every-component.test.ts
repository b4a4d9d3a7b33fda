import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { leave } from './browser.ts'
import { clashesOf } from './clashes.ts'
import { openParts } from './parts-house.ts'

const sideways = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

const setRoot = (page: Page, attributes: Record<string, string>) =>
  page.evaluate((given) => {
    for (const [name, value] of Object.entries(given)) document.documentElement.setAttribute(name, value)
  }, attributes)

for (const width of [1280, 390])
  for (const isDark of [false, true])
    test(`components, ${width} px, ${isDark ? 'dark' : 'light'}: axe finds nothing`, async () => {
      const page = await openParts({ width, isDark })
      assert.deepEqual(await violationsOf(page), [])
      assert.deepEqual(await leave(page), [])
    })

for (const [words, look, trial] of [
  ['English', {}, ''],
  ['Spanish', { language: 'es' }, ''],
  ['longer words', {}, '?trial=long'],
] as const)
  test(`components in ${words}: no word lies over another or is cut off, from either side, wide and narrow, and at 200 %`, async () => {
    const page = await openParts(look, trial)
    for (const dir of ['ltr', 'rtl'])
      for (const width of [1280, 768, 640, 390, 320]) {
        await setRoot(page, { dir })
        // 640 px are 1280 at 200 %.
        await page.setViewportSize({ width, height: 900 })
        // Charts draw themselves anew for their width.
        await page.waitForTimeout(150)
        assert.deepEqual(await clashesOf(page), [], `${dir}, ${width} px`)
        assert.equal(await sideways(page), 0, `sideways, ${dir}, ${width} px`)
      }
    assert.deepEqual(await leave(page), [])
  })

test('components keep still for who asked for less motion', async () => {
  const page = await openParts()
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((animation) => String((animation as CSSAnimation).animationName)),
  )
  assert.deepEqual(moving, [])
  await leave(page)
})
