import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { beginFromMap } from './answers.ts'
import { englishLines } from './english-words.ts'
import { leave, openPage, settled, stepInAs } from './browser.ts'
import { clashesOf } from './clashes.ts'

type Stop = {
  name: string
  /** The sample person who looks; null before anybody signed in. */
  who: string | null
  path?: string
  open?: (page: Page) => Promise<void>
}

const liveClass = async (page: Page) => {
  await page.locator('.card-link').first().click()
  await page.waitForURL('**/sections/*/live')
  await page.locator('.room').waitFor()
}
const firstClass = async (page: Page) => {
  await liveClass(page)
  await page.getByRole('link', { name: 'Class map' }).click()
  await page.waitForURL('**/sections/*')
  await page.locator('.legend').waitFor()
}
const firstCell = async (page: Page) => {
  await firstClass(page)
  await page.locator('[role=gridcell]').first().click()
  await page.locator('dialog .evidence, dialog .conditions').first().waitFor()
}
const firstStudent = async (page: Page) => {
  await page.locator('.subjects a').first().waitFor()
  await page.locator('a[href^="/students/"]').last().click()
  await page.waitForURL('**/students/*')
  await page.locator('.evidence-table').waitFor()
}

const stops: Stop[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'classes', who: 'Nadia Benali' },
  { name: 'live class', who: 'Nadia Benali', open: liveClass },
  {
    name: 'a hint in the live class',
    who: 'Nadia Benali',
    open: async (page) => {
      await liveClass(page)
      await page
        .getByRole('button', { name: /^Send a hint/ })
        .first()
        .click()
      await page.locator('dialog textarea').waitFor()
    },
  },
  { name: 'class map', who: 'Nadia Benali', open: firstClass },
  { name: 'the evidence behind a cell', who: 'Nadia Benali', open: firstCell },
  {
    name: 'class map as a table',
    who: 'Nadia Benali',
    open: async (page) => {
      await firstClass(page)
      await page.locator('.class-foot a').click()
      await page.locator('.class-table').waitFor()
    },
  },
  { name: 'the class at a classroom device', who: null, path: '/sign-in/pictures' },
  {
    name: 'who of the class signs in by pictures',
    who: 'Nadia Benali',
    open: async (page) => {
      await firstClass(page)
      await page.locator('a[href$="/sign-in"]').click()
      await page.locator('.picture-rows').waitFor()
    },
  },
  { name: 'Today', who: 'Maya Srinivasan' },
  {
    name: 'why a step is offered',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await page.locator('.step-block .link').click()
      await page.locator('dialog .conditions').first().waitFor()
    },
  },
  {
    name: 'none of the steps fit',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await page.getByRole('button', { name: 'None of these fit. Tell us why.' }).click()
      await page.locator('dialog .choice').first().waitFor()
    },
  },
  {
    name: 'a question of practice',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await beginFromMap(page, 'Fraction times a whole number')
      await page.locator('.hints button').first().click()
      await page.locator('.hints__words').first().waitFor()
    },
  },
  {
    name: 'show what I know',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await beginFromMap(page, 'Divide by two digits', 'Show what I know')
      await page.locator('.check-intro').waitFor()
    },
  },
  { name: 'my record', who: 'Maya Srinivasan', path: '/record' },
  { name: 'my map', who: 'Maya Srinivasan', path: '/map' },
  { name: 'my map as a list', who: 'Maya Srinivasan', path: '/map?view=list' },
  {
    name: 'a family’s home',
    who: 'Elena Quispe',
    open: (page) => page.locator('.subjects').waitFor(),
  },
  { name: 'a family’s messages', who: 'Elena Quispe', path: '/messages' },
  {
    name: 'a conversation',
    who: 'Elena Quispe',
    path: '/messages',
    open: async (page) => {
      await page.locator('.conversations a').first().click()
      await page.locator('.thread').waitFor()
    },
  },
  { name: 'a student, for the family', who: 'Elena Quispe', open: firstStudent },
  {
    name: 'a student’s whole map',
    who: 'Elena Quispe',
    open: async (page) => {
      await firstStudent(page)
      await page.locator('a[href$="/map"]').click()
      await page.waitForURL('**/map')
      await page.locator('.step-detail').first().waitFor()
    },
  },
  { name: 'classes of the school', who: 'Ruth Castellanos' },
  { name: 'classes of the district', who: 'Sunil Kamath', path: '/sections' },
  { name: 'imports', who: 'Sunil Kamath', path: '/imports' },
  { name: 'standards', who: 'Sunil Kamath', path: '/standards' },
  {
    name: 'a framework',
    who: 'Sunil Kamath',
    path: '/standards',
    open: async (page) => {
      await page.locator('.framework h2 a').first().click()
      await page.locator('.tree-item').first().click()
    },
  },
  { name: 'imports of the curriculum office', who: 'Ingrid Solheim', path: '/imports' },
  { name: 'items', who: 'Nadia Benali', path: '/items' },
  { name: 'items of the curriculum office', who: 'Ingrid Solheim', path: '/items?status=draft' },
  { name: 'what kind of item', who: 'Nadia Benali', path: '/items/new' },
  ...['number', 'expression', 'choice', 'choices', 'order', 'match', 'text'].map((kind): Stop => ({
    name: `a new item: ${kind}`,
    who: 'Nadia Benali',
    path: `/items/new?from=${kind}`,
    open: async (page) => {
      await page.locator('.variant').nth(3).waitFor()
      await page.locator('.variant summary').first().click()
    },
  })),
  {
    name: 'an item of the district, with a fault',
    who: 'Ingrid Solheim',
    path: '/items',
    open: async (page) => {
      await page.locator('.items-step a').first().click()
      await page.locator('.variant').first().waitFor()
      await page.getByLabel('What is asked, English').fill('How many {nothing}?')
      await page.getByText('known here:').first().waitFor()
    },
  },
  { name: 'no page', who: 'Sunil Kamath', path: '/nowhere' },
  { name: 'a coach’s students', who: 'Adwoa Mensah' },
]

/** What the offices read of files and classes, and what authors call their items, is in the words of who wrote it. */
const isInOwnWords = ({ who, path }: Stop) =>
  path?.startsWith('/items') || ['Sunil Kamath', 'Ingrid Solheim', 'Ruth Castellanos'].includes(who ?? '')

async function stopAt({ who, path = '/', open }: Stop): Promise<Page> {
  const page = who === null ? await openPage() : await stepInAs(who, {}, path)
  if (who === null) await page.goto(path)
  await settled(page)
  await open?.(page)
  await settled(page)
  return page
}

const setRoot = (page: Page, attributes: Record<string, string>) =>
  page.evaluate((given) => {
    for (const [name, value] of Object.entries(given)) document.documentElement.setAttribute(name, value)
  }, attributes)

const sideways = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))

for (const stop of stops)
  test(`${stop.name}: axe finds nothing, nothing scrolls sideways at 320 px, and no word lies over another`, async () => {
    const page = await stopAt(stop)
    for (const width of [1280, 390])
      for (const theme of ['light', 'dark']) {
        await page.setViewportSize({ width, height: 900 })
        await setRoot(page, { 'data-theme': theme })
        await settled(page)
        assert.deepEqual(await violationsOf(page), [], `${theme}, ${width} px`)
      }
    await page.setViewportSize({ width: 320, height: 700 })
    for (const dir of ['ltr', 'rtl']) {
      await setRoot(page, { dir })
      assert.equal(await sideways(page), 0, `English, ${dir}`)
    }
    await page.evaluate(() => localStorage.setItem('proximal.language', 'es'))
    for (const [word, trial] of [
      ['Spanish', ''],
      ['a language with longer words', 'long'],
    ] as const) {
      await page.evaluate((wish) => sessionStorage.setItem('trial', wish), trial)
      await page.reload()
      await settled(page)
      if (word === 'Spanish' && !isInOwnWords(stop)) assert.deepEqual(await englishLines(page), [])
      for (const dir of ['ltr', 'rtl']) {
        await setRoot(page, { dir })
        assert.equal(await sideways(page), 0, `${word}, ${dir}`)
        assert.deepEqual(await clashesOf(page), [], `${word}, ${dir}, narrow`)
        await page.setViewportSize({ width: 1280, height: 900 })
        assert.deepEqual(await clashesOf(page), [], `${word}, ${dir}, wide`)
        await page.setViewportSize({ width: 320, height: 700 })
      }
    }
    assert.deepEqual(await leave(page), [])
  })
