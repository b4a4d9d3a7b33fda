import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Sitting } from '#contract/assessment.ts'
import type { Today } from '#contract/recommendations.ts'
import { leave, settled, stepInAs } from './browser.ts'

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

/** The first step that is offered to a student to practice. */
async function firstStepOf(page: Page): Promise<{ studentId: string; competencyId: string; title: string }> {
  const read = async <T>(at: string): Promise<T> => (await page.request.get(`/api${at}`)).json() as Promise<T>
  const { user } = await read<{ user: { id: string } }>('/session')
  const { steps } = await read<Pick<Today, 'steps'>>(`/students/${user.id}/today`)
  const first = steps.find(({ kind }) => kind !== 'withAdult')
  assert.ok(first)
  return { studentId: user.id, competencyId: first.competencyId, title: first.title }
}

test('a teacher writes an item, sees ten variants while she writes, publishes it, and a student gets it', async () => {
  const student = await stepInAs('Maya Srinivasan')
  const { studentId, competencyId, title } = await firstStepOf(student)

  const page = await stepInAs('Nadia Benali', {}, '/items')
  await page.getByRole('link', { name: 'New item' }).click()
  await page.waitForURL('**/items/new')
  await page.getByRole('link', { name: 'A number', exact: true }).click()
  await page.locator('.variant').nth(9).waitFor()
  await fill(page, 'Step', title)
  await page.getByRole('button', { name: title }).first().click()
  await fill(page, 'Title, for adults', 'Lanterns on strings')
  await fill(
    page,
    'What is asked, English',
    'A string has {n} lanterns, and {filled / parts} of them glow. {nobody}?',
  )
  const fault = page.getByRole('status').getByText(/the name “nobody” is not known/)
  await fault.waitFor()
  assert.ok(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled())
  await page.getByRole('button', { name: 'What is asked, English' }).click()
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(
    'There are {n} strings of {filled / parts} of a mile of lanterns. How many miles is that?',
  )
  await fault.waitFor({ state: 'detached' })
  await page
    .locator('.variant')
    .nth(9)
    .getByText(/strings of/)
    .waitFor()

  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await settled(page)
  await page.getByText('Your unsaved changes from before are here.').waitFor()
  assert.equal(await page.getByLabel('Code, once in the district').inputValue(), 'lanterns-on-strings')
  await page.getByRole('link', { name: 'Items' }).first().click()
  await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
  await page.keyboard.press('Escape')

  await page.locator('.variant').nth(9).waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Published. Students can get it now.').waitFor()
  await page.waitForURL(/\/items\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: 'Items' }).first().click()
  await fill(page, 'Find by title, step, code or author', 'lanterns')
  const listed = page.locator('.items-step', { hasText: 'Lanterns on strings' })
  await listed.waitFor()
  assert.equal(await listed.getByText('Draft').count(), 0)
  assert.deepEqual(await leave(page), [])

  const origin = new URL(student.url()).origin
  const ask = async (at: string, data: object): Promise<Sitting> => {
    const answer = await student.request.post(`/api${at}`, { headers: { origin }, data })
    assert.ok(answer.ok(), await answer.text())
    return answer.json() as Promise<Sitting>
  }
  let sitting = await ask(`/students/${studentId}/sittings`, { competencyId, purpose: 'practice' })
  const isThere = () => /strings of/.test(JSON.stringify(sitting.attempts.map(({ content }) => content)))
  for (let more = 0; more < 6 && !isThere(); more += 1)
    sitting = await ask(`/sittings/${sitting.id}/more`, {})
  assert.ok(isThere())
  assert.deepEqual(await leave(student), [])
})
