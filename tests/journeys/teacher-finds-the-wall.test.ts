import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { competencies } from '../../demo/map.ts'
import { leave, settled, stepInAs } from './browser.ts'

const steps = competencies.length

async function openClass(page: Page): Promise<void> {
  await page.getByRole('link', { name: /group A/ }).click()
  await page.getByRole('link', { name: 'Class map' }).click()
  await page.waitForURL('**/sections/*')
  await page.locator('.legend').waitFor()
  await settled(page)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '')
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('with keys alone: from the list of classes into the grid, to the evidence behind a cell, and back', async () => {
  const page = await stepInAs('Nadia Benali')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter') // skip to the content
  for (let n = 0; n < 3 && !(await focused(page)).includes('card-link'); n += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sections/*/live')
  await page.locator('.live__main').waitFor()
  await page.locator('main:focus').waitFor()
  for (let n = 0; n < 10 && (await focusedText(page)) !== 'Class map'; n += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sections/*')
  await settled(page)

  for (let n = 0; n < 30 && !(await focused(page)).includes('role="gridcell"'); n += 1)
    await page.keyboard.press('Tab')
  assert.match(await focused(page), /data-row="0" data-column="0"/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  assert.match(await focused(page), /data-row="1" data-column="1"/)

  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog')
  await panel.getByText('How a step becomes').waitFor()
  await panel.getByText('newest first').waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  assert.match(await focused(page), /data-row="1" data-column="1"/)

  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  assert.match(await focused(page), /^<button.*data-row="-1" data-column="1"/)
  await page.keyboard.press('Enter')
  await panel.waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/students/*')
  assert.deepEqual(await leave(page), [])
})

test('the counts of the signs are the signs of the grid', async () => {
  const page = await stepInAs('Nadia Benali')
  await openClass(page)
  const told = await page.locator('.legend b').allTextContents()
  const drawn = await page.locator('[role=gridcell]').count()
  assert.equal(
    told.map(Number).reduce((sum, count) => sum + count, 0),
    drawn,
  )
  const got = await page.locator('[role=gridcell][aria-label="Got it"]').count()
  assert.equal(Number(told[0]), got)
  const totals = await page.locator('tfoot td').allTextContents()
  const refresh = await page.locator('[role=gridcell][aria-label="Refresh it"]').count()
  assert.equal(
    totals.map(Number).reduce((sum, count) => sum + count, 0),
    got + refresh,
  )
  await leave(page)
})

test('by name sorts the rows; the address keeps the order', async () => {
  const page = await stepInAs('Nadia Benali')
  await openClass(page)
  await page.getByRole('button', { name: 'By name' }).click()
  await page.waitForURL(/order=name/)
  const names = await page.locator('tbody .name').allTextContents()
  const families = names.map((name) => name.split(' ').slice(1).join(' '))
  assert.deepEqual(families, [...families].sort(new Intl.Collator('en').compare))
  await leave(page)
})

test('the same as a table holds every state in words', async () => {
  const page = await stepInAs('Nadia Benali')
  await openClass(page)
  const inGrid = await page
    .locator('[role=gridcell]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')))
  await page.getByRole('link', { name: 'Same as a table' }).click()
  await page.locator('.class-table').waitFor()
  assert.deepEqual(await page.locator('.class-table td').allTextContents(), inGrid)
  await leave(page)
})

test('a student opens from her row: sentence, evidence with how it counts, and the way back', async () => {
  const page = await stepInAs('Nadia Benali')
  await openClass(page)
  await page.locator('tbody .name a').nth(3).click()
  await page.waitForURL('**/students/*')
  await settled(page)
  await page.locator('.evidence-table').waitFor()
  assert.match(await page.locator('h1').innerText(), new RegExp(`has got\\s+\\d+ of ${steps}`))
  const before = await page.locator('.evidence-table tbody tr').count()
  await page.getByRole('button', { name: 'Older evidence' }).click()
  await page.locator(`.evidence-table tbody tr:nth-child(${before + 1})`).waitFor()
  await page.getByRole('link', { name: /Class map, Grade 5 mathematics, group A/ }).click()
  await page.waitForURL('**/sections/*')
  assert.deepEqual(await leave(page), [])
})

test('on a phone each step is one row of signs, and opens to the names', async () => {
  const page = await stepInAs('Nadia Benali', { width: 390 })
  await openClass(page)
  const row = page.locator('.step-rows details').first()
  const signs = await row.locator('.step-rows__signs svg').count()
  await row.locator('summary').click()
  assert.equal(await row.locator('.step-rows__one').count(), signs)
  await leave(page)
})
