import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { layoutMap } from '#engine/graph/layout.ts'
import { competencies } from '../../demo/map.ts'
import { violationsOf } from './axe.ts'
import { leave, settled, stepInAs } from './browser.ts'

const drawnAndListed = (page: Page) =>
  page.evaluate(() => {
    const of = (rows: string, words: string) =>
      [...document.querySelectorAll(rows)]
        .map((row) => [row.querySelector(words)?.textContent, row.querySelector('use')?.getAttribute('href')])
        .map(String)
        .sort()
    return {
      drawn: of('.map-node', '.map-node__word'),
      listed: of('.step-list li', '.step-list__title'),
    }
  })

test('the list is equal to the drawing: the same steps in the same states, near and all', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map')
  const near = await drawnAndListed(page)
  assert.deepEqual(near.drawn, near.listed)
  assert.ok(near.drawn.length < competencies.length / 2)
  await page.getByText(`All ${competencies.length} steps`).click()
  await page.waitForURL(/all=true/)
  const all = await drawnAndListed(page)
  assert.deepEqual(all.drawn, all.listed)
  assert.equal(all.drawn.length, competencies.length)
  await leave(page)
})

test('with keys alone: walk the drawing, open a step, see the work behind it', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map')
  const cursor = page.locator('.map-cursor')
  await cursor.focus()
  const start = await cursor.getAttribute('aria-label')
  await page.keyboard.press('ArrowLeft')
  const next = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  assert.notEqual(next, start)
  await page.keyboard.press('Enter')
  await page.waitForURL(/step=/)
  const title = (next ?? '').split('. ')[0] ?? ''
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
  await page.keyboard.press('+')
  await page.keyboard.press('0')
  assert.deepEqual(await leave(page), [])
})

test('the wheel moves the map, with Control it zooms, and words hide when they could not be read', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map')
  const frame = page.locator('.map-frame')
  const world = page.locator('.map-world')
  const box = await frame.boundingBox()
  assert.ok(box)
  await page.mouse.move(box.x + 300, box.y + 200)
  const before = await world.getAttribute('style')
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.waitForFunction(
    (style) => document.querySelector('.map-world')?.getAttribute('style') !== style,
    before,
  )
  await page.mouse.wheel(0, 2000)
  await page.keyboard.up('Control')
  await settled(page)
  await leave(page)
})

test('on a phone the map shows what is around a step, and opens whole', async () => {
  const page = await stepInAs('Maya Srinivasan', { width: 390 }, '/map')
  const me = page.locator('.near__me b')
  const start = await me.innerText()
  await page.locator('.near ul button').first().click()
  await page.waitForURL(/step=/)
  assert.notEqual(await me.innerText(), start)
  await page.getByRole('button', { name: 'See the whole map' }).click()
  await page.getByRole('dialog').locator('.map-node').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.deepEqual(await leave(page), [])
})

test('a child reads her own words, and another’s map stays closed to her', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map')
  assert.match(await page.locator('h1').innerText(), /^You have got/)
  const own = await page.request.get('/api/session')
  const { user } = (await own.json()) as { user: { id: string } }
  const other = user.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  await page.goto(`/students/${other}`)
  await page.getByText('There is no page here.').waitFor()
  await leave(page)
})

test('a map of 746 steps is painted on a canvas; keys walk it, the list folds by strand, axe finds nothing', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/welcome')
  const nodes = Array.from({ length: 746 }, (_, n) => ({
    id: idOf(n),
    strand: `Strand ${Math.floor(n / 75)}`,
  }))
  const edges = nodes.flatMap(({ id }, n) => (n % 75 > 8 ? [{ from: idOf(n - 9 + (n % 4)), to: id }] : []))
  const places = layoutMap(nodes, edges).nodes
  let large: string | undefined
  await page.route('**/api/frameworks/*/map', (route, request) => {
    large ??= request.url()
    // Her other map stays empty.
    const isLarge = request.url() === large
    return route.fulfill({
      json: {
        frameworkId: idOf(isLarge ? 9999 : 9998),
        title: isLarge ? 'A large map' : 'An empty map',
        nodes: (isLarge ? nodes : []).map((node, n) => ({
          ...node,
          title: `Step number ${n}`,
          code: null,
          x: places[n]?.column,
          y: places[n]?.row,
        })),
        edges: isLarge ? edges : [],
      },
    })
  })
  await page.goto('/map')
  await settled(page)
  await page.locator('.map-frame canvas').waitFor()
  const isPainted = await page.locator('.map-frame canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    return pixels?.some((value) => value !== 0)
  })
  assert.equal(isPainted, true)
  const cursor = page.locator('.map-cursor')
  await cursor.focus()
  const start = await cursor.getAttribute('aria-label')
  await page.keyboard.press('ArrowRight')
  assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), start)
  assert.equal(await page.locator('.step-list details').count(), 10)
  assert.equal(await page.locator('.step-list li').count(), 746)
  assert.deepEqual(await violationsOf(page), [])
  // The server does not know these steps, so the console is not asked here.
  await leave(page)
})

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
