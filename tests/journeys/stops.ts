import type { Page } from 'playwright-core'
import { beginFromMap } from './answers.ts'

/** A page as somebody has it before her, or a panel of it. */
export type Stop = {
  name: string
  /** The address in web/routes.tsx. */
  route: string
  /** The sample person who looks; null before anybody signed in. */
  who: string | null
  path?: string
  open?: (page: Page) => Promise<void>
}

const liveClass = async (page: Page) => {
  await page.locator('.card-link').first().click()
  await page.waitForURL('**/sections/*/live')
  await page.locator('.live__main').waitFor()
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

export const stops: Stop[] = [
  { name: 'sign-in', route: '/sign-in', who: null, path: '/sign-in' },
  { name: 'classes', route: '/sections', who: 'Nadia Benali' },
  { name: 'live class', route: '/sections/$sectionId/live', who: 'Nadia Benali', open: liveClass },
  {
    name: 'a hint in the live class',
    route: '/sections/$sectionId/live',
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
  { name: 'class map', route: '/sections/$sectionId', who: 'Nadia Benali', open: firstClass },
  { name: 'the evidence behind a cell', route: '/sections/$sectionId', who: 'Nadia Benali', open: firstCell },
  {
    name: 'class map as a table',
    route: '/sections/$sectionId',
    who: 'Nadia Benali',
    open: async (page) => {
      await firstClass(page)
      await page.getByRole('link', { name: 'Same as a table' }).click()
      await page.locator('.class-table').waitFor()
    },
  },
  {
    name: 'the class at a classroom device',
    route: '/sign-in/pictures',
    who: null,
    path: '/sign-in/pictures',
  },
  {
    name: 'who of the class signs in by pictures',
    route: '/sections/$sectionId/sign-in',
    who: 'Nadia Benali',
    open: async (page) => {
      await firstClass(page)
      await page.locator('a[href$="/sign-in"]').click()
      await page.locator('.picture-rows').waitFor()
    },
  },
  {
    name: 'groups of the class',
    route: '/sections/$sectionId/groups',
    who: 'Nadia Benali',
    open: async (page) => {
      await firstClass(page)
      await page.getByRole('link', { name: 'Groups', exact: true }).click()
      await page.locator('.groups').waitFor()
    },
  },
  { name: 'who are you', route: '/sign-in/pictures', who: null, path: '/sign-in/pictures?code=LARK-WATR' },
  {
    name: 'the pictures to sign in with',
    route: '/sign-in/pictures',
    who: null,
    path: '/sign-in/pictures?code=LARK-WATR',
    open: async (page) => {
      await page.getByRole('link', { name: 'Sami' }).click()
      await page.locator('.picture-pad button').first().waitFor()
    },
  },
  { name: 'Today', route: '/today', who: 'Maya Srinivasan' },
  {
    name: 'why a step is offered',
    route: '/today',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await page.locator('.step-block .link').click()
      await page.locator('dialog .conditions').first().waitFor()
    },
  },
  {
    name: 'none of the steps fit',
    route: '/today',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await page.getByRole('button', { name: 'None of these fit. Tell us why.' }).click()
      await page.locator('dialog .choice').first().waitFor()
    },
  },
  {
    name: 'a question of practice',
    route: '/practice/$sittingId',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await beginFromMap(page, 'Fraction times a whole number')
      await page.locator('.hints button').first().click()
      await page.locator('.hints__words').first().waitFor()
    },
  },
  {
    name: 'show what I know',
    route: '/check/$sittingId',
    who: 'Maya Srinivasan',
    open: async (page) => {
      await beginFromMap(page, 'Divide by two digits', 'Show what I know')
      await page.locator('.check-intro').waitFor()
    },
  },
  { name: 'my record', route: '/record', who: 'Maya Srinivasan', path: '/record' },
  { name: 'my map', route: '/map', who: 'Maya Srinivasan', path: '/map' },
  { name: 'my map as a list', route: '/map', who: 'Maya Srinivasan', path: '/map?view=list' },
  {
    name: 'a family’s home',
    route: '/children/$studentId',
    who: 'Elena Quispe',
    open: (page) => page.locator('.subjects').waitFor(),
  },
  {
    name: 'a family without a child here',
    route: '/children',
    who: 'Elena Quispe',
    open: async (page) => {
      await page.route('**/api/children', (route) => route.fulfill({ json: [] }))
      await page.goto('/children')
    },
  },
  { name: 'a family’s messages', route: '/messages', who: 'Elena Quispe', path: '/messages' },
  {
    name: 'a conversation',
    route: '/messages/$studentId',
    who: 'Elena Quispe',
    path: '/messages',
    open: async (page) => {
      await page.locator('.conversations a').first().click()
      await page.locator('.thread').waitFor()
    },
  },
  {
    name: 'a student, for the family',
    route: '/students/$studentId',
    who: 'Elena Quispe',
    open: firstStudent,
  },
  {
    name: 'a student’s whole map',
    route: '/students/$studentId/map',
    who: 'Elena Quispe',
    open: async (page) => {
      await firstStudent(page)
      await page.locator('a[href$="/map"]').click()
      await page.waitForURL('**/map')
      await page.locator('.step-detail').first().waitFor()
    },
  },
  { name: 'classes of the school', route: '/sections', who: 'Ruth Castellanos' },
  { name: 'classes of the district', route: '/sections', who: 'Sunil Kamath', path: '/sections' },
  { name: 'imports', route: '/imports', who: 'Sunil Kamath', path: '/imports' },
  { name: 'standards', route: '/standards', who: 'Sunil Kamath', path: '/standards' },
  {
    name: 'a framework',
    route: '/standards/$frameworkId',
    who: 'Sunil Kamath',
    path: '/standards',
    open: async (page) => {
      await page.locator('.framework h2 a').first().click()
      await page.locator('.tree-item').first().click()
    },
  },
  { name: 'sources', route: '/sources', who: 'Sunil Kamath', path: '/sources' },
  {
    name: 'the keys of a source',
    route: '/sources',
    who: 'Sunil Kamath',
    path: '/sources',
    open: async (page) => {
      await page.locator('.source__keys summary').first().click()
      await page.locator('.key').first().waitFor()
    },
  },
  {
    name: 'what a source may assess',
    route: '/sources',
    who: 'Sunil Kamath',
    path: '/sources',
    open: async (page) => {
      await page.getByRole('button', { name: /^Change trust.*Larkwater/ }).click()
      await page.locator('.chosen-places li').first().waitFor()
      await page.getByRole('searchbox').fill('fractions')
      await page.locator('.found-places li').nth(2).waitFor()
    },
  },
  {
    name: 'a source to register',
    route: '/sources',
    who: 'Sunil Kamath',
    path: '/sources',
    open: async (page) => {
      await page.getByRole('button', { name: 'Register a source' }).click()
      await page.getByText('Provider').last().click()
      await page.getByText('What students showed in a test.').click()
    },
  },
  {
    name: 'activities',
    route: '/activities',
    who: 'Ingrid Solheim',
    path: '/activities',
    open: async (page) => page.locator('.mapping').first().waitFor(),
  },
  {
    name: 'an activity that shall count',
    route: '/activities',
    who: 'Ingrid Solheim',
    path: '/activities',
    open: async (page) => {
      await page.getByRole('button', { name: /^Let it count.*Main idea/ }).click()
      await page.getByRole('searchbox').fill('main idea')
      await page.locator('.found-places button').first().waitFor()
      await page.getByRole('button', { name: 'Everything below an address' }).click()
      await page.getByRole('button', { name: 'From a score' }).click()
    },
  },
  {
    name: 'an activity that shall count no more',
    route: '/activities',
    who: 'Ingrid Solheim',
    path: '/activities',
    open: async (page) => {
      await page.getByRole('button', { name: /^Stop counting/ }).click()
      await page.locator('dialog').waitFor()
    },
  },
  { name: 'imports of the curriculum office', route: '/imports', who: 'Ingrid Solheim', path: '/imports' },
  {
    name: 'an import',
    route: '/imports/$importId',
    who: 'Ingrid Solheim',
    path: '/imports',
    open: async (page) => {
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose a file' }).click()
      await (
        await choosing
      ).setFiles({
        name: 'small.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"CFItems":[]}'),
      })
      await page.waitForURL('**/imports/*')
      await page.getByRole('heading', { level: 1, name: /refused/ }).waitFor()
    },
  },
  { name: 'items', route: '/items', who: 'Nadia Benali', path: '/items' },
  {
    name: 'items of the curriculum office',
    route: '/items',
    who: 'Ingrid Solheim',
    path: '/items?status=draft',
  },
  { name: 'what kind of item', route: '/items/new', who: 'Nadia Benali', path: '/items/new' },
  ...['number', 'expression', 'choice', 'choices', 'order', 'match', 'text'].map((kind): Stop => ({
    name: `a new item: ${kind}`,
    route: '/items/new',
    who: 'Nadia Benali',
    path: `/items/new?from=${kind}`,
    open: async (page) => {
      await page.locator('.variant').nth(3).waitFor()
      await page.locator('.variant summary').first().click()
    },
  })),
  {
    name: 'an item of the district, with a fault',
    route: '/items/$templateId',
    who: 'Ingrid Solheim',
    path: '/items',
    open: async (page) => {
      await page.locator('.items-step a').first().click()
      await page.locator('.variant').first().waitFor()
      await page.getByLabel('What is asked, English').fill('How many {nothing}?')
      await page.getByText('known here:').first().waitFor()
    },
  },
  { name: 'no page', route: '*', who: 'Sunil Kamath', path: '/nowhere' },
  { name: 'a coach’s students', route: '/welcome', who: 'Adwoa Mensah' },
]
