import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { leave, settled, stepInAs } from './browser.ts'

const maya = (look = {}) => stepInAs('Maya Srinivasan', look)
const titlesOf = (page: Page) => page.locator('.step-block h2, .step-card h3').allInnerTexts()

test('Today offers at least two steps, each with minutes, kind and a reason that opens what is behind it', async () => {
  const page = await maya()
  await page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), Maya\.$/ }).waitFor()
  const steps = page.locator('.step-block, .step-card')
  assert.ok((await steps.count()) >= 2)
  for (const step of await steps.all()) assert.match(await step.innerText(), /\d+ minutes?/)
  const title = await page.locator('.step-block h2').innerText()
  await page
    .locator('.step-block')
    .getByRole('button', { name: /^Why this\?/ })
    .click()
  const why = page.getByRole('dialog')
  await why.getByRole('heading', { name: title }).waitFor()
  await why.getByText('It is number 1 of your next steps.').waitFor()
  await why.getByText('The numbers behind it').click()
  assert.ok((await why.locator('td.n').count()) > 1)
  await page.keyboard.press('Escape')
  await why.waitFor({ state: 'detached' })
  assert.deepEqual(await leave(page), [])
})

test('a step she says no to, with a reason, makes room for another, and stays away', async () => {
  const page = await stepInAs('Sami Quispe')
  const before = await titlesOf(page)
  await page.getByRole('button', { name: 'None of these fit. Tell us why.' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Not now' }).check()
  await dialog.getByLabel(/Anything else/).fill('I am tired of it')
  await dialog.getByRole('button', { name: 'Show me something else' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Thank you for telling us. Your choices are new.').waitFor()
  await page.reload()
  await settled(page)
  const after = await titlesOf(page)
  assert.ok(after.length > 0)
  assert.notDeepEqual(after, before)
  assert.deepEqual(await leave(page), [])
})

test('she asks for help with keys alone; it says so until she is fine, on every page', async () => {
  const page = await maya()
  await page.getByRole('button', { name: 'Ask for help' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('main').getByText('You asked for help.').waitFor()
  await page.getByRole('link', { name: 'My record' }).click()
  await page.getByRole('heading', { level: 1, name: /You have got/ }).waitFor()
  await page.getByRole('button', { name: /^Help/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('You asked for help.').waitFor()
  await dialog.getByRole('button', { name: 'I’m fine now' }).click()
  await dialog.getByRole('button', { name: 'Ask for help' }).waitFor()
  assert.deepEqual(await leave(page), [])
})

test('on a phone, help is at the thumb', async () => {
  const page = await maya({ width: 390 })
  const help = page.locator('.main-nav').getByRole('button', { name: 'Help' })
  const box = await help.boundingBox()
  assert.ok(box && box.y > 844 - 80 && box.height >= 52, JSON.stringify(box))
  await help.tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Ask for help' }).waitFor()
  assert.deepEqual(await leave(page), [])
})

async function goalsOf(page: Page): Promise<number> {
  const session = (await (await page.request.get('/api/session')).json()) as { user: { id: string } }
  const today = await page.request.get(`/api/students/${session.user.id}/today`)
  return ((await today.json()) as { goals: unknown[] }).goals.length
}

test('a step on her map becomes her goal, and Today counts it', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map')
  const title = await page.locator('.step-detail h2').innerText()
  const before = await goalsOf(page)
  await page.getByRole('button', { name: 'Make it my goal' }).click()
  await page.getByText('This is your goal.').waitFor()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await page.getByRole('img', { name: new RegExp(`of ${before + 1} goals? done$`) }).waitFor()
  await page.locator('.goals__list').getByText(title).waitFor()
  await page.goto('/map')
  await page.getByRole('button', { name: 'Give up this goal' }).click()
  await page.getByRole('button', { name: 'Make it my goal' }).waitFor()
  assert.deepEqual(await leave(page), [])
})

test('a locked step names its building block first, and says why it cannot be started', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map?view=list')
  await page.locator('.step-list li:has(use[href="#sign-lock"]) button').first().click()
  await page.getByRole('button', { name: 'Why can’t I start this?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByText(/It is built on|^First:/)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  assert.equal(await page.getByRole('button', { name: 'Start', exact: true }).count(), 0)
  assert.deepEqual(await leave(page), [])
})

test('her record says what she has got, and opens the work behind each', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/record')
  const sentence = await page.locator('h1').innerText()
  const count = Number(/You have got\s+(\d+)/.exec(sentence)?.[1])
  assert.equal(await page.locator('.record li').count(), count)
  await page.locator('.record li button').first().click()
  await page.getByRole('dialog').locator('.evidence li').first().waitFor()
  assert.deepEqual(await leave(page), [])
})
