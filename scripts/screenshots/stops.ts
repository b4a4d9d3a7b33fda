import type { LookName } from './looks.ts'
import {
  along,
  answer,
  behind,
  mapAt,
  ofSection,
  ofStudent,
  press,
  rosterImport,
  sitting,
  sourceSecret,
  until,
  type Way,
} from './ways.ts'

/** One page as one person sees it. */
export type Stop = {
  name: string
  /** Where one begins. */
  path: string
  /** Goes on from there. */
  open?: Way
  /** The looks in which it stands in docs/pictures. */
  inDocs?: readonly LookName[]
}

const wide: readonly LookName[] = ['desktop']
const small: readonly LookName[] = ['phone']

const at = (name: string, path: string, open?: Way, inDocs?: readonly LookName[]): Stop => ({
  name,
  path,
  ...(open && { open }),
  ...(inDocs && { inDocs }),
})

const classA = 'group A'
const live = ofSection(classA, '/live', '.queue li, .live__calm')
const classMap = (search = '') => ofSection(classA, search, '.legend')
const maya = (page: string, then: string, code?: string) =>
  ofStudent(classA, 'Maya Srinivasan', page, then, code)

/** Every page, by the sample person who looks; by nobody before somebody signed in. A journey in the order of a day. */
export const stops: readonly { who: string | null; pages: readonly Stop[] }[] = [
  {
    who: null,
    pages: [
      at('sign-in', '/sign-in', undefined, wide),
      at('sign-in-wrong', '/sign-in', async (page, house) => {
        await page.locator('form input').first().fill('nadia.benali')
        await page.locator('form input[type=password]').fill('not the password')
        await press('form button[type=submit]', '[role=alert]:not(:empty)')(page, house)
      }),
      at('pictures-code', '/sign-in/pictures'),
      at('pictures-names', '/sign-in/pictures?code=LARK-WATR'),
      at(
        'pictures-pad',
        '/sign-in/pictures?code=LARK-WATR',
        along(press('.names a:has-text("Sami")', '.picture-pad'), async (page) => {
          await page.locator('.picture-pad button').nth(2).click()
        }),
        small,
      ),
    ],
  },
  {
    who: 'Maya Srinivasan',
    pages: [
      at('today', '/today', undefined, ['desktop', 'phone', 'phone-dark']),
      at(
        'today-why',
        '/today',
        press('.step-block .link', 'dialog .conditions, dialog .why__rules, dialog h2'),
      ),
      at('today-none-fit', '/today', press('.today__main > .row button', 'dialog .choice')),
      at('my-map', '/map', undefined, ['desktop', 'phone']),
      at('my-map-step', '/map', mapAt('FR5.1')),
      at('my-map-list', '/map?view=list'),
      at('my-map-all', '/map?all=true'),
      at('my-record', '/record'),
      at('practice', '/today', sitting('FR5.1', 'practice')),
      at(
        'practice-hint',
        '/today',
        along(sitting('FR4.5', 'practice'), press('.hints button', '.hints__words')),
      ),
      at('practice-not-yet', '/today', along(sitting('NU5.2', 'practice'), answer(false)), small),
      at(
        'practice-shown',
        '/today',
        along(sitting('FR5.1', 'practice'), press('.practice__show button', '.worked')),
      ),
      at('practice-right', '/today', along(sitting('NU5.1', 'practice'), answer(true)), small),
      at('practice-end', '/today', sitting('FR4.5', 'practice', 5)),
      at('check-intro', '/today', sitting('NU5.2', 'check')),
      at(
        'check-question',
        '/today',
        along(sitting('NU5.2', 'check'), press('.check-intro button', '.practice__one')),
      ),
      at('check-end', '/today', sitting('NU5.1', 'check', 5), small),
    ],
  },
  {
    who: 'Sami Quispe',
    pages: [
      at('young-today', '/today'),
      at('young-map', '/map'),
      at('young-record', '/record'),
      at('young-counting', '/today', sitting('NU0.5', 'practice'), small),
      at('young-reading', '/today', sitting('SO0.4', 'practice')),
    ],
  },
  {
    who: 'Nadia Benali',
    pages: [
      at('classes', '/sections', until('.card-link__now')),
      at('live-class', '/sections', live, ['desktop', 'desktop-dark', 'phone']),
      at(
        'live-hint',
        '/sections',
        along(live, press('.need__acts button:nth-of-type(2)', 'dialog textarea')),
      ),
      at('live-suggest', '/sections', along(live, press('.need__acts button:last-of-type', 'dialog h2'))),
      at('live-rule', '/sections', along(live, press('.asof .link', 'dialog h2'))),
      at('class-map', '/sections', classMap(), wide),
      at('class-map-all', '/sections', classMap('?part=%22all%22')),
      at('class-map-cell', '/sections', behind(classA, 'FR5.1', 'Maya Srinivasan'), wide),
      at('class-map-step', '/sections', behind(classA, 'FR5.1')),
      at('class-map-table', '/sections', classMap('?view=table')),
      at('groups', '/sections', ofSection(classA, '/groups', '.group-checks'), wide),
      at('picture-sign-in', '/sections', ofSection(classA, '/sign-in', '.picture-rows')),
      at('student', '/sections', maya('', '.evidence-table'), wide),
      at('student-step', '/sections', maya('', 'dialog h2', 'FR5.1')),
      at('student-map', '/sections', maya('/map', '.step-detail')),
      at('messages', '/messages'),
      at('conversation', '/messages', press('.conversations a', '.thread li')),
      at('items', '/items'),
      at('new-item', '/items/new'),
      at('new-item-number', '/items/new?from=number', until('.variant >> nth=3')),
    ],
  },
  {
    who: 'Elena Quispe',
    pages: [
      at('family', '/', until('.subjects'), ['desktop', 'phone-es']),
      at('family-stuck', '/', press('.children-nav a:has-text("Mateo")', '.subjects .sign'), ['desktop-es']),
      at('family-why', '/', press('.asof .link', 'dialog .home-why')),
      at(
        'family-student',
        '/',
        press('a[href^="/students/"]:not([href*="?"]):not([href$="/map"])', '.evidence-table'),
      ),
      at('family-map', '/', press('.subjects + p a', '.step-detail')),
      at('family-messages', '/messages'),
      at('family-conversation', '/messages', press('.conversations a', '.thread')),
    ],
  },
  { who: 'Adwoa Mensah', pages: [at('coach', '/', until('.welcome-students'))] },
  {
    who: 'Ruth Castellanos',
    pages: [at('leader-classes', '/'), at('leader-class-map', '/', ofSection('Grade 3', '', '.legend'))],
  },
  {
    who: 'Sunil Kamath',
    pages: [
      at('office-imports', '/imports'),
      at('office-import', '/imports', rosterImport),
      at('office-classes', '/sections'),
      at('office-standards', '/standards'),
      at('office-sources', '/sources', undefined, wide),
      at('office-source-new', '/sources', press('.sources-head button', '.trust')),
      at(
        'office-source-trust',
        '/sources',
        press('li:nth-child(2) > .source .source__acts button', '.chosen-places'),
      ),
      at('office-source-keys', '/sources', press('.source__keys summary', '.key')),
      at('office-source-secret', '/sources', sourceSecret),
      at('not-found', '/nowhere'),
    ],
  },
  {
    who: 'Ingrid Solheim',
    pages: [
      at(
        'office-framework',
        '/standards',
        along(press('.framework h2 a', '.tree-item'), press('.tree-item', '.tree-item')),
        wide,
      ),
      at('office-activities', '/activities', until('.mapping'), wide),
      at(
        'office-activity-new',
        '/activities',
        along(press('.unmapped__row .btn', '.new-mapping .kind'), async (page) => {
          await page.locator('.new-mapping input[type=search]').fill('SO3.1')
          await press('.found-places button', '.chosen-places li')(page, {} as never)
          await page.locator('.new-mapping .seg button:nth-child(2)').first().click()
          await page.locator('.new-mapping .seg button:nth-child(2)').last().click()
        }),
      ),
      at('office-activity-end', '/activities', press('.mapping__foot .btn:last-child', '.dialog')),
      at('office-items', '/items'),
      at('office-item', '/items', press('.items-step a', '.variant'), wide),
    ],
  },
]
