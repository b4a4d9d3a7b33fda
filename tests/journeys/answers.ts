import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { ResponseForm, Sitting } from '#contract/assessment.ts'
import type { Right } from '#engine/items/variant.ts'
import { keyOf } from './browser.ts'

/** How practice is begun, by where she stands. */
const practiceButton = /^(Start|Keep going|Refresh)$/

/** Opens a step of the signed-in student's map by its title, and begins it by the button that says so. */
export async function beginFromMap(
  page: Page,
  title: string,
  button: string | RegExp = practiceButton,
): Promise<void> {
  const read = async <T>(path: string) => (await (await page.request.get(`/api${path}`)).json()) as T
  const { user } = await read<{ user: { id: string } }>('/session')
  const { frameworkIds } = await read<{ frameworkIds: string[] }>(`/students/${user.id}/mastery`)
  const maps = await Promise.all(
    frameworkIds.map((id) => read<{ nodes: { id: string; title: string }[] }>(`/frameworks/${id}/map`)),
  )
  const step = maps.flatMap(({ nodes }) => nodes).find((node) => node.title === title)
  assert.ok(step, `no step is called ${title}`)
  await page.goto(`/map?step=${step.id}`)
  await page.getByRole('heading', { name: title, level: 2 }).waitFor()
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(/\/(practice|check)\//)
}

/** The question on the screen: its attempt and what a student sees of it. */
export async function questionOn(page: Page) {
  const id = await page.locator('.practice__one:visible').getAttribute('data-attempt')
  const sittingId = /\/(?:practice|check)\/([^/?]+)/.exec(page.url())?.[1]
  const answer = await page.request.get(`/api/sittings/${sittingId}`)
  const { attempts } = (await answer.json()) as Sitting
  const attempt = attempts.find((one) => one.id === id)
  assert.ok(attempt)
  return attempt
}

/** Puts down what is right, as a student would, and leaves the rest (Enter, or the button) to the test. */
export async function putDownRight(page: Page): Promise<void> {
  const attempt = await questionOn(page)
  const { right } = await keyOf(page, attempt.id)
  const { form } = attempt.content
  const place = page.locator('.practice__answer:visible')
  await place.locator('input, textarea, button').first().waitFor()
  switch (right.kind) {
    case 'number':
      return form.kind === 'number' && form.boxes !== 'plain'
        ? putDownFraction(page, right.value, form.boxes === 'mixed')
        : place.locator('input').fill(writtenNumber(right))
    case 'expression':
      return place.locator('input').fill(right.source)
    case 'text':
      return place.locator('input, textarea').fill(right.accept[0] ?? '')
    case 'choice':
      return place.getByRole('radio').nth(indexIn(form, right.optionId)).check()
    case 'choices':
      for (const id of right.optionIds) await place.getByRole('checkbox').nth(indexIn(form, id)).check()
      return undefined
    case 'order':
      for (const [at, id] of right.optionIds.entries())
        for (;;) {
          const ids = await place
            .locator('li')
            .evaluateAll((rows) => rows.map((row) => row.dataset['carryId']))
          const now = ids.indexOf(id)
          if (now <= at) break
          await place.locator('li').nth(now).locator('.order-list__arrows button').first().click()
        }
      return undefined
    case 'match':
      assert.ok(form.kind === 'match')
      for (const [n, option] of form.options.entries()) {
        const targetOf = (id: string) => right.pairs.find(({ optionId }) => optionId === id)?.targetId
        const used = form.options.slice(0, n).map(({ id }) => targetOf(id))
        const left = form.targets.filter(({ id }) => !used.includes(id))
        const at = left.findIndex(({ id }) => id === targetOf(option.id))
        await place.locator('.match-board__pieces button').nth(at).click()
      }
      return undefined
  }
}

/** Something that is not right, whatever is asked. */
export async function putDownWrong(page: Page): Promise<void> {
  const attempt = await questionOn(page)
  const { right } = await keyOf(page, attempt.id)
  const { form } = attempt.content
  const place = page.locator('.practice__answer:visible')
  switch (form.kind) {
    case 'number':
      if (form.boxes !== 'plain') return putDownFraction(page, '98765', false)
      return place.locator('input').fill('98765')
    case 'expression':
      return place.locator('input').fill('98765')
    case 'text':
      return place.locator('input, textarea').fill('xyzzy')
    case 'choice': {
      const wrong = form.options.findIndex(({ id }) => right.kind === 'choice' && id !== right.optionId)
      return place.getByRole('radio').nth(wrong).check()
    }
    case 'choices': {
      const wrong = form.options.findIndex(
        ({ id }) => right.kind === 'choices' && !right.optionIds.includes(id),
      )
      return place.getByRole('checkbox').nth(Math.max(0, wrong)).check()
    }
    case 'order': {
      // As it stands it may be right by chance: then the first two change places.
      const stands = form.options.map(({ id }) => id).join(' ')
      if (right.kind === 'order' && right.optionIds.join(' ') === stands)
        await place.locator('li').nth(1).locator('.order-list__arrows button').first().click()
      return undefined
    }
    case 'match': {
      assert.ok(right.kind === 'match')
      const left = form.targets.map(({ id }) => id)
      for (const option of form.options) {
        const due = right.pairs.find(({ optionId }) => optionId === option.id)?.targetId
        const at = Math.max(
          0,
          left.findIndex((id) => id !== due),
        )
        await place.locator('.match-board__pieces button').nth(at).click()
        left.splice(at, 1)
      }
      return undefined
    }
  }
}

const indexIn = (form: ResponseForm, id: string) =>
  'options' in form ? form.options.findIndex((option) => option.id === id) : -1

export function writtenNumber({ value, form }: Extract<Right, { kind: 'number' }>): string {
  const [top = 0, bottom = 1] = value.split('/').map(Number)
  const text = form === 'decimal' ? String(top / bottom) : value
  return form === 'mixed' && bottom !== 1
    ? `${Math.trunc(top / bottom)} ${Math.abs(top % bottom)}/${bottom}`
    : text
}

async function putDownFraction(page: Page, value: string, hasWhole: boolean): Promise<void> {
  const [top = 0, bottom = 1] = value.split('/').map(Number)
  const boxes = page.locator('.fraction-field input')
  const whole = hasWhole ? Math.trunc(top / bottom) : 0
  if (hasWhole && whole !== 0) await boxes.nth(0).fill(String(whole))
  if (hasWhole && top % bottom === 0) return
  await boxes.nth(hasWhole ? 1 : 0).fill(String(hasWhole ? Math.abs(top % bottom) : top))
  await boxes.nth(hasWhole ? 2 : 1).fill(String(bottom))
}
