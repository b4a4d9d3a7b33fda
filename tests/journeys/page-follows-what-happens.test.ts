import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ClassMap } from '#contract/mastery.ts'
import { leave, settled, stepInAs } from './browser.ts'

/** Opens the class map of Nadia Benali's first section and says what it holds. */
async function openClassMap(page: Page): Promise<ClassMap> {
  const answer = page.waitForResponse((response) => /\/sections\/[^/]+\/mastery$/.test(response.url()))
  await page.getByRole('link', { name: /group A/ }).click()
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

/** A cell that nothing was shown in yet: [row, column] in the order of the answer. */
function untouched(map: ClassMap, skip = 0): { studentId: string; competencyId: string } {
  const found = map.students.flatMap((student) =>
    student.cells.flatMap(([state], at) =>
      state === 'notStarted' || state === 'locked'
        ? [{ studentId: student.id, competencyId: map.competencies[at]!.id }]
        : [],
    ),
  )
  return found[skip]!
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

test('what happened while there was no network is there when it is back', async () => {
  const page = await stepInAs('Nadia Benali')
  const other = await stepInAs('Nadia Benali')
  const map = await openClassMap(page)
  const before = await working(page)
  await page.context().setOffline(true)
  await page.getByText('No internet right now').waitFor()
  const { studentId, competencyId } = untouched(map, 5)
  await observe(other, studentId, competencyId)
  await page.waitForTimeout(500)
  assert.equal(await working(page), before)
  await page.context().setOffline(false)
  await untilMore(page, before, 5000)
  await leave(page)
  await leave(other)
})
