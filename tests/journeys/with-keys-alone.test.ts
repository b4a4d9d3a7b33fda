import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { competencies } from '../../demo/map.ts'
import { violationsOf } from './axe.ts'
import { leave, openDemo, openPage, settled, type House } from './browser.ts'
import { act, answerByKeys, holdsFocus, stepInByKeys, tabTo } from './keys.ts'

/**
 * One journey a person, from the door to the end of what she came for, without a mouse. In a district of their own: its
 * lesson has just run, and nobody did anything yet.
 */
let house: Promise<House> | undefined
after(async () => (await house)?.close())
const openDoor = () => openPage({}, (house ??= openDemo()))

async function answerAll(page: Page, most: number, after: (n: number) => Promise<void>): Promise<number> {
  for (let n = 1; n <= most; n += 1) {
    const marks = page.getByText(/^Question \d+ of \d+$/)
    await page.getByText(`Question ${n} of`).waitFor()
    const of = Number(/of (\d+)/.exec(await marks.innerText())?.[1])
    if (n === 1 && (await page.getByRole('button', { name: /^Hint 1 of/ }).count())) {
      await act(page, /^Hint 1 of/)
      await page.locator('.hints__words').first().waitFor()
    }
    await answerByKeys(page)
    await after(n)
    if (n === of) return of
  }
  throw new Error('The questions do not end.')
}

test('a student begins the step that is offered, takes a hint, answers, reads what it moved, and goes on', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Maya Srinivasan')
  await settled(page)
  await act(page, /^Start/)
  await page.waitForURL('**/practice/*')
  await answerAll(page, 12, async () => {
    await page.keyboard.press('Enter')
    await page.getByText('Yes, that is right.').waitFor()
    await page.keyboard.press('Enter')
  })
  await page.getByRole('heading', { name: /right/ }).waitFor()
  await page.locator('.set-end .step-block').waitFor()
  const ended = page.url()
  await act(page, '.set-end .step-block .btn')
  await page.waitForURL((url) => url.href !== ended)
  assert.deepEqual(await leave(page), [])
})

test('a student shows what she knows: from her map to what is next', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Maya Srinivasan')
  await settled(page)
  await act(page, /^My map/, { isBack: true })
  await page.waitForURL('**/map*')
  await page.locator('.step-detail').waitFor()
  await act(page, /^Show what I know$/, { most: 40 })
  await page.waitForURL('**/check/*')
  await page.locator('.check-intro').waitFor()
  await act(page, /^Begin$/)
  await answerAll(page, 12, (n) => act(page, n < 5 ? /^Next question$/ : /^(Next question|I am done)$/))
  await page.getByRole('heading', { name: 'What is next' }).waitFor()
  await holdsFocus(page)
  assert.deepEqual(await leave(page), [])
})

test('a young student finds her name, presses her pictures, and has a question read to her', async () => {
  const page = await openDoor()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'I sign in with pictures' }).waitFor()
  await act(page, /^I sign in with pictures/, { isFresh: true, most: 40 })
  await page.waitForURL('**/pictures*')
  await tabTo(page, /^Class code/)
  await page.keyboard.type('LARKWATR')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Sami' }).waitFor()
  await act(page, /^Sami/)
  await page.getByRole('heading', { name: /Hello, Sami/ }).waitFor()
  for (const picture of ['Boat', 'Moon', 'Drum']) await pressPicture(page, picture)
  await page.waitForURL('**/today')
  await settled(page)
  await act(page, /^Start/)
  await page.waitForURL('**/practice/*')
  await page.locator('.practice__one').waitFor()
  await page.getByRole('button', { name: 'Read it to me' }).waitFor()
  await tabTo(page, /^Read it to me/, { isBack: true })
  await page.keyboard.press('Enter')
  await holdsFocus(page)
  await leave(page)
})

/** The pad is one stop of the Tab key; arrows go from picture to picture. */
async function pressPicture(page: Page, picture: string): Promise<void> {
  await page.locator('.picture-pad button:focus').waitFor()
  const names = await page
    .locator('.picture-pad button')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  const goal = names.findIndex((name) => name.includes(picture))
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.picture-pad button')].indexOf(document.activeElement!),
    )
  for (let place = await at(); Math.floor(place / 3) !== Math.floor(goal / 3); place = await at())
    await page.keyboard.press(place < goal ? 'ArrowDown' : 'ArrowUp')
  for (let place = await at(); place !== goal; place = await at())
    await page.keyboard.press(place < goal ? 'ArrowRight' : 'ArrowLeft')
  await page.keyboard.press('Enter')
}

test('a teacher goes to a student, sends a hint, gives a step, moves somebody between groups and publishes them', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Nadia Benali')
  await page.locator('.card-link').first().waitFor()
  await act(page, '.card-link')
  await page.locator('.live__main').waitFor()

  await act(page, /^I’m going/)
  await page.getByText('sees that you are coming.').waitFor()
  // The list is another one now: who is on the way stands apart.
  await settled(page)
  await act(page, /^Send a hint/)
  const panel = page.getByRole('dialog')
  await panel.waitFor()
  await tabTo(page, /^Your hint/)
  await page.keyboard.type('What does the bottom number tell?')
  await act(page, /^Send$/)
  await page.getByText(/^The hint is with/).waitFor()
  await settled(page)
  await act(page, /^Suggest a step/)
  await panel.waitFor()
  await tabTo(page, /^A word to go with it/)
  await page.keyboard.type('This one is next.')
  await act(page, '.suggest .btn')
  await page.getByText(/has a step from you/).waitFor()

  await act(page, /^Groups$/, { isBack: true, most: 40 })
  await page.waitForURL('**/groups')
  await page.locator('.groups .handle').first().waitFor()
  await tabTo(page, '.groups .handle')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText(/dropped\./).waitFor()
  await act(page, /^Publish/, { isBack: true, most: 60 })
  await page.getByText('Published. Every student sees her group.').waitFor()
  await holdsFocus(page)
  assert.deepEqual(await leave(page), [])
})

test('a family reads how its child is doing, and why; does one thing at home; writes to the school', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Elena Quispe')
  await page.waitForURL('**/children/*')
  await settled(page)
  assert.equal(await page.locator('html').getAttribute('lang'), 'es')
  assert.equal(await page.locator('.children-nav a').count(), 3)

  await act(page, /^Por qué lo decimos/)
  await page.getByRole('dialog', { name: 'Por qué lo decimos' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.keyboard.press('Escape')
  await act(page, /^Ya lo hicimos/)
  await page.getByText('Gracias. Mañana habrá algo nuevo aquí.').waitFor()
  assert.deepEqual(await violationsOf(page), [])

  await act(page, /^Escribir a/)
  await page.waitForURL('**/messages/*')
  await tabTo(page, /^Su mensaje/)
  await page.keyboard.type('¿Cómo le ayudo con las fracciones?')
  await act(page, /^Enviar/)
  await page.getByRole('log').getByText('¿Cómo le ayudo con las fracciones?').waitFor()
  await page.getByText('Enviado, aún sin leer').waitFor()
  await holdsFocus(page)
  assert.deepEqual(await violationsOf(page), [])
  assert.deepEqual(await leave(page), [])
})

test('a leader of a school goes from her classes to a class, to a cell, and to a student', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Ruth Castellanos')
  await page.locator('.card-link').first().waitFor()
  await act(page, '.card-link')
  await page.locator('.legend').waitFor()
  await tabTo(page, '[role=gridcell]', { most: 40 })
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('How a step becomes').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/students/*')
  await page.getByRole('heading', { level: 1, name: new RegExp(`of\\s+${competencies.length}`) }).waitFor()
  await holdsFocus(page)
  assert.deepEqual(await leave(page), [])
})

const framework = JSON.stringify({
  CFDocument: { identifier: '5c7a4a52-0e1f-4a6e-9d38-2f1f3a1c0b01', title: 'Small map', creator: 'Heron' },
  CFItems: [{ identifier: '5c7a4a52-0e1f-4a6e-9d38-2f1f3a1c0b02', fullStatement: 'Counts to ten' }],
  CFAssociations: [],
})

test('the curriculum office is offered its own kinds of files, brings in a framework, and looks into it', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Ingrid Solheim')
  await page.locator('.framework').first().waitFor()
  await act(page, /^Imports/, { isBack: true })
  await page.locator('.kind').first().waitFor()
  assert.deepEqual(await page.locator('.kind b').allInnerTexts(), ['Standards', 'Prerequisites'])
  const choosing = page.waitForEvent('filechooser')
  await act(page, /^Choose a file/)
  await (
    await choosing
  ).setFiles({ name: 'small.json', mimeType: 'application/json', buffer: Buffer.from(framework) })
  await page.waitForURL('**/imports/*')
  const sentence = (words: RegExp) =>
    page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: 20_000 })
  await sentence(/Nothing is written yet/)
  assert.deepEqual(await violationsOf(page), [])
  await act(page, /^Apply these changes/)
  await sentence(/Done: \d+ rows? added/)
  await act(page, /^Standards/, { isBack: true })
  await page.waitForURL('**/standards')
  await page.getByRole('link', { name: 'Small map', exact: true }).waitFor()
  await act(page, /^Small map$/)
  await page.locator('.tree-item').first().waitFor()
  await tabTo(page, '[role=row], [role=treeitem], .tree-item')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2 }).getByText('Counts to ten').waitFor()
  await holdsFocus(page)
  assert.deepEqual(await leave(page), [])
})

test('an author writes an item from a complete example and publishes it', async () => {
  const page = await openDoor()
  await stepInByKeys(page, 'Nadia Benali')
  await page.locator('.card-link').first().waitFor()
  await act(page, /^Items$/, { isBack: true })
  await page.waitForURL('**/items')
  await page.getByRole('link', { name: 'New item' }).waitFor()
  await act(page, /^New item$/)
  await page.waitForURL('**/items/new')
  await act(page, /^A number$/)
  await page.locator('.variant').nth(9).waitFor()
  await tabTo(page, /^Step\b/)
  await page.keyboard.type('Volume with cubes')
  await page.locator('.item-steps button').first().waitFor()
  await act(page, '.item-steps button')
  await tabTo(page, /^Title, for adults/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Boxes of plums')
  await act(page, /^Publish$/, { most: 120 })
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await act(page, /^Publish$/)
  await page.getByText('Published. Students can get it now.').waitFor()
  await holdsFocus(page)
  assert.deepEqual(await leave(page), [])
})
