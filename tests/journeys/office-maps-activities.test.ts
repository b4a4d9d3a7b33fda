import assert from 'node:assert/strict'
import { test } from 'node:test'
import { violationsOf } from './axe.ts'
import { leave, stepInAs } from './browser.ts'
import { act, holdsFocus, tabTo } from './keys.ts'

test('with keys alone the curriculum office lets an activity count, sees what was there counted, and ends it again', async () => {
  const page = await stepInAs('Ingrid Solheim', {}, '/activities')
  await page.getByRole('heading', { name: '3 activities send 633 results' }).waitFor()
  const card = page.locator('.mapping', { hasText: 'Word ladders' })

  await act(page, /^Let it count.*Word ladders/, { isFresh: true })
  await page.locator('dialog[open]').waitFor()
  assert.ok(await page.getByRole('button', { name: 'Let it count', exact: true }).isDisabled())
  await tabTo(page, 'dialog input[type=search]')
  await page.keyboard.type('beginnings and endings')
  await page.locator('.found-places button').first().waitFor()
  await act(page, '.found-places button')
  await tabTo(page, 'dialog input[type=radio]')
  await act(page, /^From a score/)
  assert.deepEqual(await violationsOf(page), [])
  await act(page, /^Let it count/)
  await card.getByText('results counted').waitFor()
  await holdsFocus(page)
  // The job looks through the 163 that were there, all of students of the roster.
  await card.getByText('163', { exact: true }).waitFor({ timeout: 30_000 })
  await card.getByText('Counts as practice. Right from a score of 80%.').waitFor()
  await page.getByRole('heading', { name: '2 activities send 470 results' }).waitFor()

  await act(page, /^Stop counting.*Word ladders/, { most: 60 })
  await page.locator('dialog[open]').waitFor()
  await act(page, /^Stop counting/)
  await page.getByText('It counts no more, from now on.').waitFor()
  await card.waitFor({ state: 'detached' })
  await holdsFocus(page)
  await page.getByText('Counted earlier').click()
  await page.locator('.ended-mappings', { hasText: 'ended by Ingrid Solheim' }).waitFor()
  // What it counted stays counted.
  await page.getByRole('heading', { name: '2 activities send 470 results' }).waitFor()
  assert.deepEqual(await leave(page), [])
})
