import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, settled, stepInAs } from './browser.ts'

const langOf = (page: Awaited<ReturnType<typeof stepInAs>>) => page.locator('html').getAttribute('lang')

test('a person is spoken to in the language she chose, on whatever device; the next person in the device’s', async () => {
  const page = await stepInAs('Elena Quispe')
  await page.getByRole('heading', { name: /¿Cómo va/ }).waitFor()
  assert.equal(await langOf(page), 'es')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: /How is .* doing/ }).waitFor()
  const elsewhere = await stepInAs('Elena Quispe', { language: 'es' })
  await elsewhere.getByRole('heading', { name: /How is .* doing/ }).waitFor()
  await elsewhere.getByRole('button', { name: 'Español' }).click()
  await elsewhere.getByRole('heading', { name: /¿Cómo va/ }).waitFor()
  await elsewhere.getByRole('button', { name: 'Elena Quispe', exact: true }).click()
  await elsewhere.getByRole('button', { name: 'Cerrar sesión' }).click()
  await elsewhere.waitForURL('**/sign-in')
  assert.equal(await langOf(elsewhere), 'es')
  assert.deepEqual([...(await leave(page)), ...(await leave(elsewhere))], [])
})

test('a change of language also changes what the steps are called, and the sentences around them', async () => {
  const page = await stepInAs('Maya Srinivasan', {}, '/map?view=list&all=true')
  await page.getByText('Equal parts of a whole').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Español' }).click()
  await page.getByText('Partes iguales de un entero').first().waitFor({ state: 'attached' })
  await page.reload()
  await settled(page)
  const words = (await page.locator('main').textContent()) ?? ''
  assert.match(words, /Sumar fracciones/)
  assert.doesNotMatch(words, /Fractions|Add fractions|Not started|Got it/)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Equal parts of a whole').first().waitFor({ state: 'attached' })
  await leave(page)
})
