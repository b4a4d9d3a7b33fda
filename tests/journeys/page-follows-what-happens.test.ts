import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ClassMap } from '#contract/mastery.ts'
import { leave, sectionOf, settled, stepInAs } from './browser.ts'

/** Opens the class map of Nadia Benali's first section and says what it holds. */
async function openClassMap(page: Page): Promise<ClassMap> {
  const answer = page.waitForResponse((response) => /\/sections\/[^/]+\/mastery$/.test(response.url()))
  await page.getByRole('link', { name: /group A/ }).click()
  await page.getByRole('link', { name: 'Class map' }).click()
  await settled(page)
  return (await (await answer).json()) as ClassMap
}

/** Records what an adult saw, from another device. */
async function observe(page: Page, studentId: string, competencyId: string): Promise<void> {
  const answer = await page.request.post('/api/observations', {
    headers: { origin: new URL(page.url()).origin },
    data: { studentId, competencyIds: [competencyId], kind: 'observed', isCorrect: true },
  })
  assert.equal(answer.status(), 201)
}

/** A cell that nothing was shown in yet. */
function untouched({ students, competencies }: ClassMap): { studentId: string; competencyId: string } {
  const [found] = students.flatMap(({ id: studentId, cells }) =>
    cells.flatMap(([state], at) =>
      state === 'notStarted' || state === 'locked' ? [{ studentId, competencyId: competencies[at]!.id }] : [],
    ),
  )
  return found!
}

const working = (page: Page) => page.locator('[role=gridcell][aria-label^="Working on it"]').count()

async function untilMore(page: Page, than: number, ms: number): Promise<number> {
  const started = performance.now()
  while ((await working(page)) <= than) {
    if (performance.now() - started > ms) throw new Error(`nothing changed within ${ms} ms`)
    await page.waitForTimeout(20)
  }
  return performance.now() - started
}

test('what another device records shows on an open page by itself, without a reload', async (t) => {
  const page = await stepInAs('Nadia Benali')
  const other = await stepInAs('Nadia Benali')
  const map = await openClassMap(page)
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }))
  const before = await working(page)
  const { studentId, competencyId } = untouched(map)
  await observe(other, studentId, competencyId)
  t.diagnostic(`after ${Math.round(await untilMore(page, before, 5000))} ms`)
  assert.equal(await page.evaluate(() => 'isTheSamePage' in window), true)
  assert.deepEqual(await leave(page), [])
  await leave(other)
})

test('who asks for help is on her teacher’s screen at once, and hears that somebody is coming', async () => {
  const name = 'Maya Srinivasan'
  const teacher = await stepInAs('Nadia Benali')
  await teacher.goto(`/sections/${await sectionOf(teacher, name)}/live`)
  await settled(teacher)
  const student = await stepInAs(name)
  await student.locator('main').getByRole('button', { name: 'Ask for help' }).click()
  const line = teacher.locator('.queue li', { hasText: name })
  await line.getByText('Asked just now').waitFor()
  await line.getByRole('button', { name: /^I’m going/ }).click()
  await student.getByText('Nadia Benali is coming to you.').first().waitFor()
  await teacher
    .locator('.need--taken', { hasText: name })
    .getByRole('button', { name: /^Helped/ })
    .click()
  await student.locator('main').getByRole('button', { name: 'Ask for help' }).waitFor()
  assert.deepEqual(await leave(teacher), [])
  assert.deepEqual(await leave(student), [])
})
