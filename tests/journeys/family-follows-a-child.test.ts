import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, settled, stepInAs } from './browser.ts'

test('what the family wrote reaches the teacher, and the family sees that it was read, without a reload', async () => {
  const family = await stepInAs('Elena Quispe')
  await family.waitForURL('**/children/*')
  await family.locator('.children-nav a', { hasText: 'Mateo' }).click()
  await family.locator('a[href^="/messages/"]').last().click()
  const words = `Gracias por ayudar a Mateo, ${Date.now()}`
  await family.getByLabel('Su mensaje').fill(words)
  await family.getByRole('button', { name: 'Enviar' }).click()
  await family.getByRole('log').getByText(words).waitFor()

  const teacher = await stepInAs('Nadia Benali', {}, '/messages')
  await teacher.getByText(words).click()
  await teacher.getByRole('log').getByText(words).waitFor()
  await family.getByText('Leído por Nadia Benali').last().waitFor()
  await teacher.getByLabel('Your message').fill('He got it today.')
  await teacher.getByRole('button', { name: 'Send' }).click()
  await family.getByRole('log').getByText('He got it today.').waitFor()
  assert.deepEqual([...(await leave(family)), ...(await leave(teacher))], [])
})

test('a family goes from child to child, to the map and to the work behind a step', async () => {
  const page = await stepInAs('Elena Quispe')
  await page.waitForURL('**/children/*')
  const first = page.url()
  await page.locator('.children-nav a:not([aria-current])').first().click()
  await page.waitForURL((url) => url.href !== first)
  await settled(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: /How is .* doing\?/ }).waitFor()
  await page.locator('.subjects a').first().click()
  await page.getByRole('dialog').waitFor()
  await page.goBack()
  await page.locator('.subjects + p a').click()
  await page.waitForURL('**/map')
  await page.getByRole('button', { name: 'Español' }).click()
  await page.locator('html[lang=es]').waitFor()
  assert.deepEqual(await leave(page), [])
})
