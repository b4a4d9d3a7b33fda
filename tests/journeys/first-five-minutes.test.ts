import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { putDownRight } from './answers.ts'
import { leave, openDemo, openPage } from './browser.ts'

/** What docs/first-five-minutes.md tells a newcomer to do. Every list item is a step; one that is not understood fails. */
type Step =
  | { kind: 'window'; whose: string }
  | { kind: 'press'; words: string; beside: string | null }
  | { kind: 'see'; words: string }
  | { kind: 'answerAll'; next: string; last: string }
  | { kind: 'answerOnce'; words: string }
  | { kind: 'network'; isThere: boolean }

function stepOf(line: string): Step | null {
  const bold = [...line.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words)
  const [first = '', second = ''] = bold
  const [, whose] = /^In (\w+)’s window/.exec(line) ?? []
  if (whose) return { kind: 'window', whose }
  if (!line.startsWith('- ')) return null
  const text = line.slice(2)
  if (text.startsWith('Press ')) return { kind: 'press', words: first, beside: null }
  if (text.startsWith('At ')) return { kind: 'press', words: second, beside: first }
  if (text.startsWith('See ')) return { kind: 'see', words: first }
  if (text.startsWith('Answer the five')) return { kind: 'answerAll', next: first, last: second }
  if (text.startsWith('Answer once')) return { kind: 'answerOnce', words: first }
  if (text.startsWith('Stop the server')) return { kind: 'network', isThere: false }
  if (text.startsWith('Start the server')) return { kind: 'network', isThere: true }
  throw new Error(`docs/first-five-minutes.md: nobody knows how to do “${line}”`)
}

const script = readFileSync(join(import.meta.dirname, '../../docs/first-five-minutes.md'), 'utf8')
const steps = script.split('\n').flatMap((line) => stepOf(line) ?? [])

const startingWith = (words: string) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** A button or link whose name begins so; what lies open over the page comes first. */
async function toPress(page: Page, words: string, beside: string | null): Promise<Locator> {
  const within = (place: Page | Locator) => {
    const name = startingWith(words)
    const found = place.getByRole('button', { name }).or(place.getByRole('link', { name }))
    // The keyboard's place on the map lies over the drawing and lets the mouse through.
    return found.and(page.locator(':not(.map-cursor)')).first()
  }
  if (beside !== null) return within(page.locator('li', { hasText: beside }))
  const dialog = page.getByRole('dialog')
  return (await dialog.count()) > 0 ? within(dialog) : within(page)
}

async function follow(page: Page, step: Exclude<Step, { kind: 'window' }>): Promise<void> {
  const press = async (words: string, beside: string | null = null) =>
    (await toPress(page, words, beside)).click()
  switch (step.kind) {
    case 'press':
      return press(step.words, step.beside)
    case 'see':
      return page.getByText(step.words).filter({ visible: true }).first().waitFor()
    case 'answerAll':
      for (let n = 1; n <= 5; n += 1) {
        await page.getByText(`Question ${n} of 5`).waitFor()
        await putDownRight(page)
        await press(n < 5 ? step.next : step.last)
      }
      return undefined
    case 'answerOnce':
      await putDownRight(page)
      return press(step.words)
    case 'network':
      return page.context().setOffline(!step.isThere)
  }
}

test('the first five minutes go as they are written, word for word', async (t) => {
  // What a newcomer does to the district would stand in the way of other journeys.
  const house = openDemo()
  t.after(async () => (await house).close())
  const windows: Record<string, Page> = {}
  let page: Page | undefined
  for (const step of steps) {
    if (step.kind === 'window') {
      page = windows[step.whose] ??= await openPage({ keepsApplication: step.whose === 'Maya' }, house)
      if (page.url() === 'about:blank') await page.goto('/')
      continue
    }
    assert.ok(page, 'the script says whose window before it says what to do')
    page.setDefaultTimeout(15_000)
    try {
      await follow(page, step)
    } catch (error) {
      const told = await page.locator('h1, h2').allInnerTexts()
      throw new Error(`${JSON.stringify(step)} at “${told.join(' / ')}”`, { cause: error })
    }
  }
  for (const each of Object.values(windows)) await leave(each)
})

test('from the door a living class is at most three clicks away', () => {
  const seen = steps.findIndex((step) => step.kind === 'see' && step.words.startsWith('Needs you'))
  const clicks = steps.slice(0, seen).filter(({ kind }) => kind === 'press')
  assert.ok(seen > 0 && clicks.length <= 3, `${clicks.length} clicks`)
})
