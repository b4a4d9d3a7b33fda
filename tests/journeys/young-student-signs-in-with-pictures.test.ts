import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { leave, openPage, settled, stepInAs } from './browser.ts'

/** Nadia gives one student of her class pictures and reads the card; returns what stands on it. */
async function cardOf(name: string): Promise<{ teacher: Page; code: string; pictures: string[] }> {
  const teacher = await stepInAs('Nadia Benali')
  await teacher.locator('.card-link').first().click()
  await teacher.getByRole('link', { name: 'Class map' }).click()
  await teacher.getByRole('link', { name: 'Sign in with pictures' }).click()
  await teacher.getByRole('button', { name: `New pictures for ${name}` }).click()
  const card = teacher.locator('.picture-cards__list > li')
  await card.first().waitFor()
  const pictures = await card.locator('ol span').allInnerTexts()
  const code = await teacher.locator('.class-code-shown').innerText()
  return { teacher, code, pictures }
}

test('with a card from her teacher a child finds her name and taps her way in, by keyboard alone', async () => {
  const { teacher, code, pictures } = await cardOf('Maya Srinivasan')
  assert.equal(new Set(pictures).size, 3)
  assert.deepEqual(await violationsOf(teacher), [])
  await teacher.getByRole('button', { name: 'Done, hide them' }).click()
  assert.equal(await teacher.locator('.picture-cards').count(), 0)

  const page = await openPage({ width: 390 })
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'I sign in with pictures' }).press('Enter')
  await page.getByLabel('Class code').fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Maya' }).press('Enter')
  await page.getByRole('heading', { name: /Hello, Maya/ }).waitFor()
  assert.deepEqual(await violationsOf(page), [])

  // A wrong order first: no fault, another try.
  const names = ['Kite', 'Fish', 'Boat', 'Tree', 'Apple', 'Moon', 'Drum', 'Umbrella', 'Snail']
  const tap = async (picture: string) => {
    const at = () =>
      page.evaluate(() => {
        const buttons = [...document.querySelectorAll('.picture-pad button')]
        return buttons.findIndex((button) => button === document.activeElement)
      })
    const goal = names.indexOf(picture)
    assert.ok((await at()) >= 0, 'the focus is on the pictures')
    for (let place = await at(); Math.floor(place / 3) !== Math.floor(goal / 3); place = await at())
      await page.keyboard.press(place < goal ? 'ArrowDown' : 'ArrowUp')
    for (let place = await at(); place !== goal; place = await at())
      await page.keyboard.press(place < goal ? 'ArrowRight' : 'ArrowLeft')
    await page.keyboard.press('Enter')
  }
  for (const picture of pictures.toReversed()) await tap(picture)
  await page.getByRole('status').getByText('Not yet.').waitFor()
  for (const picture of pictures) await tap(picture)
  await page.waitForURL('**/today')
  await settled(page)
  await page.getByRole('button', { name: 'Maya Srinivasan', exact: true }).waitFor()
  const faults = await leave(page)
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('401')),
    [],
  )
  assert.deepEqual(await leave(teacher), [])
})

test('a classroom device keeps its class; a child who is somebody else chooses again; a wrong code is told kindly', async () => {
  const { teacher, code } = await cardOf('Bao Pham')
  await leave(teacher)
  const page = await openPage({ language: 'es', width: 390 })
  await page.goto('/sign-in/pictures')
  await page.getByLabel('Código de la clase').fill('NADA-NADA')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Ninguna clase tiene este código').waitFor()
  await page.getByLabel('Código de la clase').fill(code)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Bao' }).click()
  await page.getByRole('heading', { name: /Hola, Bao/ }).waitFor()
  await page.getByRole('link', { name: 'Elige tu nombre' }).click()
  await page.getByRole('heading', { name: /¿Quién eres/ }).waitFor()
  await page.goto('/sign-in/pictures')
  await page.getByRole('link', { name: 'Bao' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.getByRole('link', { name: 'Otra clase' }).click()
  await page.getByLabel('Código de la clase').waitFor()
  await leave(page)
})
