import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { leave } from './browser.ts'
import { openParts } from './parts-house.ts'

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  )
const texts = (locator: Locator) => locator.allTextContents()

test('things are put in order with keys alone, each step is said, and Escape puts back', async () => {
  const page = await openParts({}, '#order')
  const list = page.locator('.order-list').first()
  const order = () => texts(list.locator('.order-list__label'))
  const before = await order()
  await list.getByRole('button', { name: 'Move Add the tops' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  assert.equal(await list.getByRole('status').innerText(), 'Place 3 of 4.')
  assert.equal(await focused(page), 'Move Add the tops')
  await page.keyboard.press('Escape')
  assert.deepEqual(await order(), before)
  assert.match(await list.getByRole('status').innerText(), /^Add the tops is back\./)
  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  assert.match(await list.getByRole('status').innerText(), /^Add the tops dropped\. Place 2 of 4\./)
  assert.equal((await order())[1], 'Add the tops')
  await leave(page)
})

test('things are put in order by the arrows beside them, and by dragging', async () => {
  const page = await openParts({}, '#order')
  const list = page.locator('.order-list').first()
  const order = () => texts(list.locator('.order-list__label'))
  await list.getByRole('button', { name: 'Move down: Add the tops' }).click()
  assert.equal((await order())[1], 'Add the tops')
  await drag(page, list.getByRole('button', { name: 'Move Add the tops' }), list.locator('li').nth(3))
  assert.equal((await order())[3], 'Add the tops')
  await leave(page)
})

test('on a phone a finger drags by the handle', async () => {
  const page = await openParts({ width: 390 }, '#order')
  const list = page.locator('.order-list').first()
  const handle = await middleOf(list.getByRole('button', { name: 'Move Add the tops' }))
  const goal = await middleOf(list.locator('li').nth(2))
  const touch = await page.context().newCDPSession(page)
  const send = (type: string, y: number | null) =>
    touch.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints: y === null ? [] : [{ x: handle.x, y }],
    })
  await send('touchStart', handle.y)
  for (let n = 1; n <= 10; n += 1) await send('touchMove', handle.y + ((goal.y + 12 - handle.y) * n) / 10)
  await send('touchEnd', null)
  assert.equal((await texts(list.locator('.order-list__label')))[2], 'Add the tops')
  await leave(page)
})

test('a student changes groups with keys alone: the focus goes with her, and each place is said', async () => {
  const page = await openParts({}, '#groups')
  const groups = page.locator('#groups')
  await groups.getByRole('button', { name: 'Move Ruby Walker' }).first().focus()
  await page.keyboard.press('Enter')
  await groups.getByText('Picked up. Arrow keys move, Enter drops').waitFor()
  await page.keyboard.press('ArrowRight')
  assert.equal(await groups.getByRole('status').innerText(), 'Own plan, place 3 of 5.')
  assert.equal(await focused(page), 'Move Ruby Walker')
  await page.keyboard.press('ArrowRight')
  assert.equal(await groups.getByRole('status').innerText(), 'Set aside, place 1 of 1.')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const own = groups.locator('.group').nth(1)
  await own.getByText('Ruby Walker').waitFor()
  assert.equal(await focused(page), 'Move Ruby Walker')
  await page.getByRole('button', { name: 'Undo' }).click()
  await groups.locator('.group').first().getByText('Ruby Walker').waitFor()
  await leave(page)
})

test('a student changes groups by the menu beside her name, and by dragging', async () => {
  const page = await openParts({}, '#groups')
  const groups = page.locator('.group')
  await groups.first().getByRole('button', { name: 'Move Noor Rahman' }).last().click()
  await page.getByRole('menuitem', { name: 'Own plan' }).click()
  await groups.nth(1).getByText('Noor Rahman').waitFor()
  await drag(page, groups.nth(1).getByRole('button', { name: 'Move Kofi Mensah' }).first(), groups.nth(2))
  await groups.nth(2).getByText('Kofi Mensah').waitFor()
  await leave(page)
})

test('what belongs together is joined by keys, and taken apart again', async () => {
  const page = await openParts({}, '#match')
  const board = page.locator('.match-board')
  await board
    .getByRole('group', { name: 'What goes with the 4?' })
    .getByRole('button', { name: '40', exact: true })
    .press('Enter')
  assert.equal(await board.locator('.match-board__slot').nth(1).innerText(), '40')
  await board.getByRole('group', { name: 'What goes with the 7?' }).waitFor()
  await board.getByRole('button', { name: 'Take 40 away from the 4' }).click()
  assert.equal(await board.getByRole('status').innerText(), '40 taken away from the 4.')
  await board.getByRole('group', { name: 'What goes with the 4?' }).waitFor()
  await leave(page)
})

test('a fraction is typed in one go: the slash goes on, Backspace in an empty box goes back', async () => {
  const page = await openParts({}, '#fraction')
  const field = page.locator('.fraction-field').first()
  const box = (name: string) => field.getByRole('textbox', { name })
  await box('Wholes').fill('')
  await box('Bottom').fill('')
  await box('Wholes').focus()
  await page.keyboard.type('3 15/4')
  assert.deepEqual(
    [await box('Wholes').inputValue(), await box('Top').inputValue(), await box('Bottom').inputValue()],
    ['3', '15', '4'],
  )
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  assert.equal(await box('Top').inputValue(), '1')
  await leave(page)
})

test('hints open one after the other; the next is closed until the one before was opened', async () => {
  const page = await openParts({}, '#hints')
  const hints = page.locator('.hints')
  await hints.getByText('Hint 3 opens after hint 2').waitFor()
  await hints.getByRole('button', { name: 'Hint 2 of 3' }).press('Enter')
  await hints.getByText('Four quarters make one whole cup.').waitFor()
  assert.equal(await hints.getByRole('button', { name: 'Hint 2 of 3' }).getAttribute('aria-expanded'), 'true')
  assert.equal(await focused(page), 'Hint 2 of 3')
  await page.keyboard.press('Enter')
  assert.equal(await hints.getByText('Four quarters make one whole cup.').isVisible(), false)
  await hints.getByRole('button', { name: 'Hint 3 of 3' }).waitFor()
  await leave(page)
})

test('one of a few is chosen with arrows, all that fit with Space', async () => {
  const page = await openParts({}, '#choice')
  const [one, many] = [page.locator('.choice').first(), page.locator('.choice').nth(1)]
  await one.getByRole('radio', { name: 'The parts become smaller' }).focus()
  await page.keyboard.press('ArrowDown')
  assert.equal(await one.getByRole('radio', { name: 'There are more parts' }).isChecked(), true)
  await many.getByRole('checkbox', { name: 'The cups become larger' }).focus()
  await page.keyboard.press(' ')
  assert.equal(await many.getByRole('checkbox', { name: 'The cups become larger' }).isChecked(), true)
  await leave(page)
})

test('a dialog holds the focus, Escape leaves it, and the focus returns', async () => {
  const page = await openParts({}, '#panel')
  await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Open this step for Linh?' })
  await dialog.waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.closest('dialog') !== null), true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await focused(page), 'Ask')
  await leave(page)
})

test('tabs go with arrows, as the reading goes', async () => {
  const page = await openParts({}, '#switches')
  await page.getByRole('tab', { name: 'Evidence' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('tabpanel', { name: 'Goals' }).waitFor()
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await page.keyboard.press('ArrowRight')
  await page.getByRole('tabpanel', { name: 'Evidence' }).waitFor()
  await page.keyboard.press('End')
  await page.getByRole('tabpanel', { name: 'History' }).waitFor()
  await leave(page)
})

test('a busy button keeps the focus and does nothing more', async () => {
  const page = await openParts({}, '#buttons')
  const button = page.getByRole('button', { name: /Busy for a moment/ })
  await button.press('Enter')
  assert.equal(await button.getAttribute('aria-disabled'), 'true')
  assert.match((await focused(page)) ?? '', /^Busy for a moment \(one moment\)/)
  await leave(page)
})

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** As a hand does: press, go there in small steps, a little past the middle, let go. */
async function drag(page: Page, handle: Locator, goal: Locator): Promise<void> {
  const to = await middleOf(goal)
  const from = await middleOf(handle)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 })
  await page.mouse.move(to.x, to.y + 12, { steps: 12 })
  await page.mouse.up()
}
