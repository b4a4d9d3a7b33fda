import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { leave, settled, stepInAs } from './browser.ts'

/** The first load, until the service worker has kept the application. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(async () => (await caches.keys()).length > 0)
}

/** Chromium says in the console that a request failed while there is no network; nothing else may be said. */
const besidesTheNetwork = (faults: string[]) =>
  faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))

test('without a network, and after a reload without one, her map is there and the screen says so', async () => {
  const page = await stepInAs('Maya Srinivasan', { keepsApplication: true }, '/map')
  await kept(page)
  const sentence = await page.locator('h1').innerText()
  await page.context().setOffline(true)
  await page.reload()
  await page.locator('h1').waitFor()
  assert.equal(await page.locator('h1').innerText(), sentence)
  await page.getByText('No internet right now').waitFor()
  await page.locator('.step-list button').nth(3).click()
  await page.waitForURL(/step=/)
  await page.context().setOffline(false)
  await page.getByText('No internet right now').waitFor({ state: 'detached' })
  assert.deepEqual(besidesTheNetwork(await leave(page)), [])
})

test('signing out takes all that was kept for her off the device, without a network too', async () => {
  const page = await stepInAs('Maya Srinivasan', { keepsApplication: true }, '/map')
  await kept(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Maya Srinivasan', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  assert.equal(await countOfKept(page), 0)
  await page.goto('/map')
  await page.waitForURL('**/sign-in**')
  await page.context().setOffline(false)
  // The server hears of it as soon as it can be reached.
  await page.reload()
  await settled(page)
  const session = await page.request.get('/api/session')
  assert.equal(await session.json(), null)
  assert.deepEqual(besidesTheNetwork(await leave(page)), [])
})

test('nothing that a teacher reads is kept on the device', async () => {
  const page = await stepInAs('Nadia Benali', { keepsApplication: true }, '/sections')
  await page.locator('.card-link').first().click()
  await page.locator('.room').waitFor()
  assert.equal(await countOfKept(page), 0)
  assert.deepEqual(await leave(page), [])
})

const countOfKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('proximal', 1)
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          if (!database.objectStoreNames.contains('answers')) return resolve(0)
          const counting = database.transaction('answers').objectStore('answers').count()
          counting.onsuccess = () => resolve(counting.result)
          return undefined
        }
      }),
  )
