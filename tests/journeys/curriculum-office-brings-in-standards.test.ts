import assert from 'node:assert/strict'
import { test } from 'node:test'
import { violationsOf } from './axe.ts'
import { leave, settled, stepInAs } from './browser.ts'

const framework = JSON.stringify({
  CFDocument: { identifier: '5c7a4a52-0e1f-4a6e-9d38-2f1f3a1c0b01', title: 'Small map', creator: 'Heron' },
  CFItems: [{ identifier: '5c7a4a52-0e1f-4a6e-9d38-2f1f3a1c0b02', fullStatement: 'Counts to ten' }],
  CFAssociations: [],
})

test('the curriculum office is offered its own kinds of files, and brings in a framework', async () => {
  const page = await stepInAs('Ingrid Solheim', {}, '/imports')
  await settled(page)
  assert.deepEqual(await page.locator('.kind b').allInnerTexts(), ['Standards', 'Prerequisites'])
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({ name: 'small.json', mimeType: 'application/json', buffer: Buffer.from(framework) })
  await page.waitForURL('**/imports/*')
  const sentence = (words: RegExp) =>
    page.getByRole('heading', { level: 1, name: words }).waitFor({ timeout: 20_000 })
  await sentence(/Nothing is written yet/)
  assert.deepEqual(await violationsOf(page), [])
  await page.getByRole('button', { name: 'Apply these changes' }).click()
  await sentence(/Done: \d+ rows? added/)
  assert.deepEqual(await leave(page), [])
})
