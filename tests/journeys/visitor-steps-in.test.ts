import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, openPage, settled, stepInAs } from './browser.ts'

test('one click steps into a sample person’s day; signing out ends it', async () => {
  const page = await openPage()
  await page.goto('/')
  await page.getByRole('button', { name: /^Nadia Benali Teacher/ }).click()
  await page.waitForURL('**/sections')
  await page.getByRole('button', { name: 'Nadia Benali', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/sections')
  await page.waitForURL(/sign-in\?to=/)
  assert.deepEqual(await leave(page), [])
})

test('a visitor who follows a link signs in and arrives where it leads', async () => {
  const page = await openPage()
  await page.goto('/standards')
  await page.getByRole('button', { name: /Sunil Kamath/ }).click()
  await page.waitForURL('**/standards')
  await leave(page)
})

test('a wrong password is told at its field, in words that give nothing away', async () => {
  const page = await openPage()
  await page.goto('/sign-in')
  await page.getByLabel('School email or number').fill('nadia.benali')
  await page.getByLabel('Password').fill('not the password')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('do not go together').waitFor()
  assert.equal(await page.getByLabel('Password').getAttribute('aria-invalid'), 'true')
  await leave(page)
})

test('too many tries are told as such', async () => {
  const page = await openPage()
  await page.route('**/api/session', (route, request) =>
    request.method() === 'POST'
      ? route.fulfill({
          status: 429,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: '',
            title: '',
            status: 429,
            code: 'too-many-requests',
            detail: 'Wait.',
          }),
        })
      : route.continue(),
  )
  await page.goto('/sign-in')
  await page.getByLabel('School email or number').fill('nadia.benali')
  await page.getByLabel('Password').fill('not the password')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Too many tries').waitFor()
  await leave(page)
})

test('the language and the theme change at once and are kept', async () => {
  const page = await openPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Español' }).click()
  await page.getByRole('heading', { name: 'Aprende lo que está a tu alcance.' }).waitFor()
  await page.getByRole('button', { name: 'Cambiar entre claro y oscuro' }).click()
  await page.reload()
  await settled(page)
  assert.equal(await page.locator('html').getAttribute('lang'), 'es')
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  await leave(page)
})

test('a server out of reach: the page says so, and tries again on demand', async () => {
  const page = await openPage()
  let isDown = true
  await page.route('**/api/districts', (route) => (isDown ? route.abort() : route.continue()))
  await page.goto('/sign-in')
  await page.getByRole('alert').getByText('could not reach').waitFor({ timeout: 15_000 })
  isDown = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: /^Nadia Benali Teacher/ }).waitFor()
  await leave(page)
})

test('a session that cannot be asked for is told on the page, and asked for again on demand', async () => {
  const page = await openPage()
  let isDown = true
  await page.route('**/api/session', (route) => (isDown ? route.abort() : route.continue()))
  await page.goto('/sections')
  await page.getByText('We could not show this page.').waitFor({ timeout: 15_000 })
  isDown = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForURL(/sign-in/)
  await leave(page)
})

test('without internet the page says so, and stays', async () => {
  const page = await openPage()
  await page.goto('/sign-in')
  await settled(page)
  await page.context().setOffline(true)
  await page.getByText('No internet right now.').waitFor()
  await page.context().setOffline(false)
  await page.getByText('No internet right now.').waitFor({ state: 'detached' })
  await leave(page)
})

test('a session that ends while a page is open leads to the door, and back to the page', async () => {
  const page = await stepInAs('Nadia Benali')
  await page.context().clearCookies()
  await page.locator('.card-link').first().click()
  await page.waitForURL(/sign-in\?to=/)
  await page.getByRole('button', { name: /^Nadia Benali Teacher/ }).click()
  await page.waitForURL('**/sections/*/live')
  await leave(page)
})

test('where there are several districts, a person first says which is hers', async () => {
  const page = await openPage()
  await page.route('**/api/districts', async (route) => {
    const own = (await (await route.fetch()).json()) as { id: string; name: string; isDemo: boolean }[]
    await route.fulfill({ json: [{ id: own[0]?.id, name: 'Alder Creek Schools', isDemo: false }, ...own] })
  })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Larkwater Public Schools' }).waitFor()
  await page.getByRole('button', { name: 'Alder Creek Schools' }).click()
  await page.getByLabel('Password').waitFor()
  await page.getByRole('button', { name: 'Another district' }).click()
  await page.getByRole('button', { name: 'Larkwater Public Schools' }).waitFor()
  await leave(page)
})
