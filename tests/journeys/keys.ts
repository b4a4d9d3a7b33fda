import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Right } from '#engine/items/variant.ts'
import { questionOn, writtenNumber } from './answers.ts'
import { keyOf } from './browser.ts'

/** What has the focus: its name, whether it is the one that is looked for, and whether it shows. */
const focusOf = (page: Page, selector = ':focus') =>
  page.evaluate((wanted) => {
    const at = document.activeElement
    const labels = at && 'labels' in at ? [...((at.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
    const words = [
      at?.getAttribute('aria-label'),
      ...labels.map((label) => label.textContent),
      at?.textContent,
    ]
    const around = [at, at?.parentElement, at?.nextElementSibling, ...labels].filter(
      (one) => one instanceof Element,
    )
    const shows = around.some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
    return {
      name: words.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim(),
      isLost: at === null || at === document.body,
      isMain: at?.id === 'main',
      isWanted: at?.matches(wanted) ?? false,
      shows,
    }
  }, selector)

/**
 * Walks by the Tab key to what has a name, or fits a selector; fails when the focus was lost before, when it does not
 * show on the way, or when there are too many stops.
 */
export async function tabTo(
  page: Page,
  wanted: RegExp | string,
  { most = 30, isBack = false, isFresh = false } = {},
): Promise<void> {
  if (!isFresh) await holdsFocus(page)
  const seen: string[] = []
  for (let n = 0; n < most; n += 1) {
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab')
    const { name, isWanted, isLost, isMain, shows } = await focusOf(
      page,
      typeof wanted === 'string' ? wanted : ':focus',
    )
    seen.push(name.slice(0, 40))
    if (!isLost && !isMain) assert.ok(shows, `the focus does not show at “${name}”`)
    if (typeof wanted === 'string' ? isWanted : wanted.test(name)) return
  }
  throw new Error(`No ${wanted} within ${most} stops: ${seen.join(' | ')}`)
}

/** Walks to something and presses Enter. */
export async function act(
  page: Page,
  wanted: RegExp | string,
  options?: { most?: number; isBack?: boolean; isFresh?: boolean },
): Promise<void> {
  await tabTo(page, wanted, options)
  await page.keyboard.press('Enter')
}

/** Whatever was done, the keys go on from somewhere: a page whose focused part went away has put it elsewhere. */
export async function holdsFocus(page: Page): Promise<void> {
  let last = await focusOf(page)
  for (let tries = 0; last.isLost && tries < 20; tries += 1) {
    await page.waitForTimeout(100)
    last = await focusOf(page)
  }
  assert.ok(!last.isLost, 'the focus is lost')
}

/** Steps in from the sign-in page. */
export async function stepInByKeys(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor()
  await act(page, new RegExp(`^${name}`), { isFresh: true, most: 40 })
  await page.waitForURL((url) => !/sign-in/.test(url.pathname))
}

/** To the first field of the answer, from before it or from what stands after it. */
async function toFirstField(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    const first = document.querySelector('.practice__answer :is(input, textarea, button)')
    document.querySelector('[data-first]')?.removeAttribute('data-first')
    first?.setAttribute('data-first', '')
    const at = document.activeElement
    if (first === at) return 'here'
    return at && first && at.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_PRECEDING
      ? 'before'
      : 'after'
  })
  if (isThere !== 'here') await tabTo(page, '[data-first]', { isBack: isThere === 'before' })
}

/** Puts down what is right where the focus is: in the first field of the answer. */
export async function answerByKeys(page: Page): Promise<void> {
  const { id, content } = await questionOn(page)
  const { right } = await keyOf(page, id)
  const { form } = content
  await page.locator('.practice__answer :is(input, textarea, button)').first().waitFor()
  await toFirstField(page)
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key)
  }
  switch (right.kind) {
    case 'number':
      if (form.kind === 'number' && form.boxes !== 'plain')
        await typeFraction(page, right, form.boxes === 'mixed')
      else await page.keyboard.type(writtenNumber(right))
      return
    case 'expression':
      return page.keyboard.type(right.source)
    case 'text':
      return page.keyboard.type(right.accept[0] ?? '')
    case 'choice': {
      assert.ok(form.kind === 'choice')
      await press(' ')
      await press(
        'ArrowDown',
        form.options.findIndex((option) => option.id === right.optionId),
      )
      return
    }
    case 'choices': {
      assert.ok(form.kind === 'choices')
      for (const [n, option] of form.options.entries()) {
        if (n > 0) await press('Tab')
        if (right.optionIds.includes(option.id)) await press(' ')
      }
      return
    }
    case 'order': {
      const rows = () =>
        page
          .locator('.practice__answer li')
          .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['carryId'] ?? ''))
      for (const [at, optionId] of right.optionIds.entries()) {
        const up = (await rows()).indexOf(optionId) - at
        if (up <= 0) continue
        await page.locator(`.practice__answer li[data-carry-id="${optionId}"] .handle`).focus()
        await press(' ')
        await press('ArrowUp', up)
        await press(' ')
      }
      return
    }
    case 'match': {
      assert.ok(form.kind === 'match')
      const left = form.targets.map((target) => target.id)
      for (const option of form.options) {
        const due = right.pairs.find((pair) => pair.optionId === option.id)?.targetId ?? ''
        await page.locator('.match-board__pieces button').nth(left.indexOf(due)).focus()
        await press('Enter')
        left.splice(left.indexOf(due), 1)
      }
      return
    }
  }
}

async function typeFraction(page: Page, { value }: Extract<Right, { kind: 'number' }>, hasWhole: boolean) {
  const [top = 0, bottom = 1] = value.split('/').map(Number)
  const whole = hasWhole ? Math.trunc(top / bottom) : 0
  const parts = [...(hasWhole ? [whole || ''] : []), hasWhole ? Math.abs(top % bottom) || '' : top, bottom]
  const isWhole = hasWhole && top % bottom === 0
  for (const [n, part] of parts.entries()) {
    if (n > 0) await page.keyboard.press('Tab')
    if (!(isWhole && n > 0)) await page.keyboard.type(String(part))
  }
}
