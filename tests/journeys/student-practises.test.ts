import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { beginFromMap, putDownRight, putDownWrong, questionOn } from './answers.ts'
import { leave, settled, stepInAs } from './browser.ts'

const step = 'Add fractions, different parts'
const focusOf = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('with Enter alone from question to question: right is said at once, the set ends with what it moved and what is next', async () => {
  const page = await stepInAs('Maya Srinivasan')
  await beginFromMap(page, step)
  for (let n = 1; n <= 5; n += 1) {
    await page.getByText(`Question ${n} of 5`).waitFor()
    await putDownRight(page)
    await page.getByRole('button', { name: 'Check', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Yes, that is right.').waitFor()
    assert.match(await focusOf(page), n < 5 ? /Next question/ : /Finish/)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: /5 of 5 right/ }).waitFor()
  assert.match(await focusOf(page), /5 of 5 right/)
  await page.locator('.disc-move').waitFor()
  await page.getByRole('heading', { name: 'What is next' }).waitFor()
  await page.locator('.set-end .step-block').getByRole('button').waitFor()
  assert.deepEqual(await leave(page), [])
})

test('not yet is said kindly; hints come one by one; the steps come when she asks; no answer comes before', async () => {
  const page = await stepInAs('Maya Srinivasan')
  const told: string[] = []
  page.on('response', async (response) => {
    if (/\/api\/(sittings|attempts)\//.test(response.url())) told.push(await response.text())
  })
  await beginFromMap(page, 'Multiply two fractions')
  await putDownWrong(page)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText(/^Not yet/).waitFor()
  await page.getByRole('button', { name: /^Hint 1 of/ }).click()
  await page.locator('.hints__words').first().waitFor()
  assert.equal((await questionOn(page)).hintsTaken.length, 1)
  for (const text of told) {
    const body = JSON.parse(text) as { attempt?: object; attempts?: object[] }
    for (const attempt of body.attempts ?? [body.attempt ?? body])
      assert.deepEqual([Reflect.get(attempt, 'answer'), Reflect.get(attempt, 'steps')], [null, null])
  }
  await page.getByRole('button', { name: 'Show me how it is done' }).click()
  await page.getByRole('region', { name: 'How it is done' }).waitFor()
  await page.getByText('The answer:').waitFor()
  await page.getByRole('button', { name: 'Next question' }).click()
  await page.getByText('Question 2 of 5').waitFor()
  assert.deepEqual(await leave(page), [])
})

test('a page that is opened again shows where she was', async () => {
  const page = await stepInAs('Maya Srinivasan')
  await beginFromMap(page, 'Multiply two fractions')
  await putDownWrong(page)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText(/^Not yet/).waitFor()
  await page.reload()
  await settled(page)
  await page.getByText(/^Not yet/).waitFor()
  await page.getByRole('button', { name: 'Check again' }).waitFor()
  assert.deepEqual(await leave(page), [])
})

test('she shows what she knows: told before what it is, calm until the end, then one sentence and what is next', async () => {
  const page = await stepInAs('Maya Srinivasan')
  await beginFromMap(page, 'Volume with cubes', 'Show what I know')
  await page.getByText('5 questions that you have not seen before.').waitFor()
  await page.getByText(/you can try again on another day/).waitFor()
  await page.getByRole('button', { name: 'Begin' }).click()
  for (let n = 1; n <= 5; n += 1) {
    await page.getByText(`Question ${n} of 5`).waitFor()
    await (n === 2 ? putDownWrong(page) : putDownRight(page))
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: n < 5 ? 'Next question' : 'I am done' }).click()
    assert.equal(await page.getByText(/right\.|Not yet/).count(), 0)
  }
  await page.getByRole('heading', { name: /^(You got it! )?4 of 5 right/ }).waitFor()
  const worked = page.locator('.disclosure')
  assert.equal(await worked.count(), 1)
  await worked.locator('summary').click()
  await page.getByText('The answer:').waitFor()
  await page.getByRole('heading', { name: 'What is next' }).waitFor()
  assert.deepEqual(await leave(page), [])
})

test('help asked for at a question says at which', async () => {
  const page = await stepInAs('Maya Srinivasan')
  await beginFromMap(page, step)
  const attempt = await questionOn(page)
  await page.locator('main').getByRole('button', { name: 'Ask for help' }).click()
  await page.locator('main').getByText('You asked for help.').waitFor()
  const session = (await (await page.request.get('/api/session')).json()) as { user: { id: string } }
  const requests = await page.request.get(`/api/students/${session.user.id}/help-requests`)
  const [request] = (await requests.json()) as { id: string; attemptId: string }[]
  assert.equal(request?.attemptId, attempt.id)
  await page.locator('main').getByRole('button', { name: 'I’m fine now' }).click()
  await page.locator('main').getByRole('button', { name: 'Ask for help' }).waitFor()
  assert.deepEqual(await leave(page), [])
})
