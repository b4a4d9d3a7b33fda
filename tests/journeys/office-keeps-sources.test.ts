import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { leave, settled, stepInAs } from './browser.ts'
import { act, holdsFocus, tabTo } from './keys.ts'

const card = (page: Page, name: string) => page.locator('.source', { hasText: name })

test('with keys alone the office registers a provider, keeps its secret, lets it assess fractions, and revokes its key', async () => {
  const page = await stepInAs('Sunil Kamath', {}, '/sources')
  const other = await stepInAs('Sunil Kamath', {}, '/sources')
  for (const one of [page, other]) await one.locator('.source').first().waitFor()

  await act(page, /^Register a source/, { isFresh: true })
  await tabTo(page, 'dialog form input')
  await page.keyboard.type('Heron Tutors')
  await tabTo(page, 'dialog input[type=radio]')
  await page.keyboard.press('ArrowDown')
  await act(page, /^Register and make its key/)
  await page.locator('.copyable').last().waitFor()
  assert.deepEqual(await violationsOf(page), [])
  const [endpoint, key, secret] = await page.locator('.copyable code').allInnerTexts()
  assert.match(endpoint!, /\/xapi$/)
  assert.match(key!, /^[\w-]{43}$/)
  assert.match(secret!, /^[\w-]{43}$/)
  await act(page, /^I have kept it/)
  await holdsFocus(page)
  await card(page, 'Heron Tutors').getByText('May tell of practice. Cannot declare mastery.').waitFor()
  assert.ok(!(await page.content()).includes(secret!))

  // What one does, the other's page shows.
  await card(other, 'Heron Tutors').waitFor()

  await act(page, /^Change trust.*Heron/, { most: 60 })
  await tabTo(page, 'dialog .check:nth-of-type(2) input')
  await page.keyboard.press(' ')
  await page.getByText('paid for what students learn. With this').waitFor()
  await act(page, /^Only where I say/)
  assert.ok(await page.getByRole('button', { name: 'Save' }).isDisabled())
  await tabTo(page, 'dialog input[type=search]')
  await page.keyboard.type('equal fractions')
  await page.locator('.found-places button').first().waitFor()
  const place = await page.locator('.found-places button > span').first().innerText()
  await act(page, '.found-places button')
  await act(page, /^Save/, { most: 20 })
  await page.getByText('Changed, from now on.').waitFor()
  const chip = await card(page, 'Heron Tutors').locator('.source__places').innerText()
  assert.ok(place.startsWith(chip.trim()), `${place}: ${chip}`)

  await holdsFocus(page)
  await page.reload()
  await settled(page)
  await act(page, /^One key in use/, { isFresh: true, most: 60 })
  // By name it is the first.
  const keys = card(page, 'Heron Tutors')
  await keys.locator('.key').waitFor()
  await act(page, /^Revoke/)
  await page.locator('dialog[open]').waitFor()
  await act(page, /^Revoke/)
  await keys.getByText('No key in use, 1 revoked').waitFor()
  await holdsFocus(page)
  assert.deepEqual(await leave(other), [])
  assert.deepEqual(await leave(page), [])
})

test('a name that is taken is said at its field', async () => {
  const page = await stepInAs('Sunil Kamath', {}, '/sources')
  await page.getByRole('button', { name: 'Register a source' }).click()
  await page.getByLabel('Name').fill('Kestrel Reading')
  await page.getByRole('button', { name: 'Register and make its key' }).click()
  await page.getByText('This name is taken. Choose another.').waitFor()
  assert.equal(await page.getByLabel('Name').getAttribute('aria-invalid'), 'true')
  await leave(page)
})
