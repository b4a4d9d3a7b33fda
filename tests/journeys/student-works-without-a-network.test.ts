import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { beginFromMap, putDownRight, questionOn } from './answers.ts'
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
  await page.locator('.live__main').waitFor()
  assert.equal(await countOfKept(page), 0)
  assert.deepEqual(await leave(page), [])
})

/** Begins practice on a step that is open, with a network, and waits until the application is kept. */
async function beginPractice(page: Page, step: string): Promise<void> {
  await beginFromMap(page, step)
  await page.getByText('Question 1 of 5').waitFor()
  await kept(page)
}

/** At the door of this device, by a click on a sample person. */
async function signInHere(page: Page, name: string): Promise<void> {
  await page.waitForURL('**/sign-in')
  await page.reload()
  await page.getByRole('button', { name: new RegExp(`^${name} Student`) }).click()
  await page.waitForURL('**/today')
}

async function evidenceOf(page: Page): Promise<string[]> {
  const session = (await (await page.request.get('/api/session')).json()) as { user: { id: string } }
  const answer = await page.request.get(`/api/students/${session.user.id}/evidence?limit=200`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  return items.map(({ id }) => id)
}

test('another person at the device neither sees nor sends what waits; it goes when she is back', async () => {
  const page = await stepInAs('Maya Srinivasan', { keepsApplication: true })
  await beginPractice(page, 'Multiply two fractions')
  const before = new Set(await evidenceOf(page))
  await page.context().setOffline(true)
  await putDownRight(page)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText(/No internet right now. 1 answer is saved on this device/).waitFor()
  await page.getByRole('button', { name: 'Maya Srinivasan', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out anyway' }).click()
  await page.waitForURL('**/sign-in')
  await page.context().setOffline(false)
  await signInHere(page, 'Sami Quispe')
  await page.getByRole('heading', { name: /Sami/ }).waitFor()
  assert.equal(await page.getByText(/saved on this device|wait on this device/).count(), 0)
  await page.getByRole('button', { name: 'Sami Quispe', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInHere(page, 'Maya Srinivasan')
  await page.getByRole('heading', { name: /Maya/ }).waitFor()
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await evidenceOf(page)).some((id) => !before.has(id))) break
    await page.waitForTimeout(250)
  }
  assert.equal((await evidenceOf(page)).filter((id) => !before.has(id)).length, 1)
  assert.deepEqual(besidesTheNetwork(await leave(page)), [])
})

test('an answer that the server will not take is told, and stays until she has read it', async () => {
  const page = await stepInAs('Maya Srinivasan', { keepsApplication: true })
  await beginPractice(page, 'Add fractions, different parts')
  const attempt = await questionOn(page)
  await page.context().setOffline(true)
  await putDownRight(page)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText('Saved on this device.', { exact: true }).waitFor()
  // Meanwhile the question was given up from elsewhere.
  const given = await page.request.post(`/api/attempts/${attempt.id}/show`, {
    headers: { origin: new URL(page.url()).origin },
    data: {},
  })
  assert.ok(given.ok())
  await page.context().setOffline(false)
  const told = page.getByText('One answer for “Add fractions, different parts” could not be counted.')
  await told.waitFor()
  await page.reload()
  await told.waitFor()
  await page.getByRole('button', { name: 'OK', exact: true }).click()
  await told.waitFor({ state: 'detached' })
  // The refusal itself is in the console; nothing else is.
  assert.deepEqual(
    besidesTheNetwork(await leave(page)).filter((fault) => !/status of 409/.test(fault)),
    [],
  )
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
