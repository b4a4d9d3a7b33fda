import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { leave, settled, stepInAs } from './browser.ts'

/** Walks by the Tab key to what has a name, and says where the focus is when it does not come. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const at = document.activeElement
      const labels = at instanceof HTMLTextAreaElement ? [...at.labels].map((label) => label.textContent) : []
      return [at?.getAttribute('aria-label'), ...labels, at?.textContent].filter(Boolean).join(' ')
    })
    seen.push(words.slice(0, 40))
    if (name.test(words)) return
  }
  throw new Error(`No ${name} by the Tab key: ${seen.join(' | ')}`)
}

test('a family reads how its child is doing, does one thing at home and writes to the school, by keyboard alone', async () => {
  const page = await stepInAs('Elena Quispe')
  await page.waitForURL('**/children/*')
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'es')
  assert.equal(await page.locator('.children-nav a').count(), 3)

  // Why is it said: the rule, in a panel that Escape closes.
  await tabTo(page, /^Por qué lo decimos/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Por qué lo decimos' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.keyboard.press('Escape')

  await tabTo(page, /^Ya lo hicimos/)
  await page.keyboard.press('Enter')
  await page.getByText('Gracias. Mañana habrá algo nuevo aquí.').waitFor()
  assert.deepEqual(await violationsOf(page), [])

  await tabTo(page, /^Escribir a/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/messages/*')
  await tabTo(page, /^Su mensaje/)
  await page.keyboard.type('¿Cómo le ayudo con las fracciones?')
  await tabTo(page, /^Enviar/)
  await page.keyboard.press('Enter')
  await page.getByRole('log').getByText('¿Cómo le ayudo con las fracciones?').waitFor()
  await page.getByText('Enviado, aún sin leer').waitFor()
  assert.deepEqual(await violationsOf(page), [])
  assert.deepEqual(await leave(page), [])
})

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
