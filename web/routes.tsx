import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { MapSearch } from './student/map-view.tsx'
import type { Part } from './teacher/class-map.ts'
import type { Status } from './author/item-words.ts'
import { App } from './app.tsx'
import { read } from './api.ts'
import { deskOf, sessionQuery } from './session.ts'
import { loadStaffWords } from './ui/language.ts'

/**
 * The pages, by address. Each page is its own chunk; nothing is loaded that the person does not look at. What the first
 * pages stand on is asked for beside their chunk (`loader`), so that they are drawn once; trouble is told by the page.
 */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: App,
})

/** A page of the staff or of a family comes with the words that only adults read. */
const ofStaff =
  <Page,>(load: () => Promise<Page>) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), loadStaffWords()])
    return page
  }

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined)

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = text(search['to'])
    return to?.startsWith('/') && !to.startsWith('//') ? { to } : {}
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in.tsx'), 'SignInPage'),
})

const pictures = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/pictures',
  validateSearch: (search): { code?: string; district?: string | undefined; who?: string } => ({
    ...(text(search['code']) ? { code: String(search['code']) } : {}),
    ...(text(search['district']) ? { district: String(search['district']) } : {}),
    ...(text(search['who']) ? { who: String(search['who']) } : {}),
  }),
  component: lazyRouteComponent(() => import('./sign-in/pictures-page.tsx'), 'PicturesPage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (!session)
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
    return { session }
  },
})

const homes = {
  student: '/today',
  teacher: '/sections',
  leader: '/sections',
  family: '/children',
  office: '/imports',
  curriculum: '/standards',
  none: '/welcome',
} as const

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homes[deskOf(context.session)] })
  },
})

const welcome = createRoute({
  getParentRoute: () => signedIn,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./sign-in/welcome.tsx'), 'WelcomePage'),
})

const step = (search: Record<string, unknown>) => {
  const id = text(search['step'])
  return id ? { step: id } : {}
}
const mapSearch = (search: Record<string, unknown>): MapSearch => ({
  ...step(search),
  ...(search['view'] === 'list' ? { view: 'list' } : {}),
  ...(search['all'] === true ? { all: true } : {}),
})

const today = createRoute({
  getParentRoute: () => signedIn,
  path: '/today',
  loader: ({ context: { queryClient, session } }) =>
    queryClient.prefetchQuery(
      read('GET /students/:studentId/today', { params: { studentId: session.user.id } }),
    ),
  component: lazyRouteComponent(() => import('./student/today/today-page.tsx'), 'TodayPage'),
})

const practice = createRoute({
  getParentRoute: () => signedIn,
  path: '/practice/$sittingId',
  component: lazyRouteComponent(() => import('./student/practice/practice-page.tsx'), 'PracticePage'),
})

const check = createRoute({
  getParentRoute: () => signedIn,
  path: '/check/$sittingId',
  component: lazyRouteComponent(() => import('./student/check/check-page.tsx'), 'CheckPage'),
})

const record = createRoute({
  getParentRoute: () => signedIn,
  path: '/record',
  component: lazyRouteComponent(() => import('./student/record/record-page.tsx'), 'RecordPage'),
})

const myMap = createRoute({
  getParentRoute: () => signedIn,
  path: '/map',
  validateSearch: mapSearch,
  component: lazyRouteComponent(() => import('./student/my-map-page.tsx'), 'MyMapPage'),
})

const sections = createRoute({
  getParentRoute: () => signedIn,
  path: '/sections',
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/sections-page.tsx')),
    'SectionsPage',
  ),
})

const isPart = (value: unknown): value is Part =>
  value === 'play' || value === 'all' || (Number.isInteger(value) && Number(value) >= 0)

type ClassSearch = {
  part?: Part | undefined
  order?: 'pattern' | 'name' | undefined
  view?: 'table' | undefined
  student?: string | undefined
  step?: string | undefined
}

const classMap = createRoute({
  getParentRoute: () => signedIn,
  path: '/sections/$sectionId',
  validateSearch: (search): ClassSearch => ({
    ...step(search),
    ...(search['order'] === 'name' ? { order: 'name' } : {}),
    ...(search['view'] === 'table' ? { view: 'table' } : {}),
    ...(isPart(search['part']) ? { part: search['part'] } : {}),
    ...(text(search['student']) ? { student: text(search['student']) } : {}),
  }),
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/class-map-page.tsx')),
    'ClassMapPage',
  ),
})

const pictureSignIn = createRoute({
  getParentRoute: () => signedIn,
  path: '/sections/$sectionId/sign-in',
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/picture-sign-in-page.tsx')),
    'PictureSignInPage',
  ),
})

const live = createRoute({
  getParentRoute: () => signedIn,
  path: '/sections/$sectionId/live',
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.prefetchQuery(read('GET /sections/:sectionId/live', { params })),
      queryClient.prefetchQuery(read('GET /sections/:sectionId', { params })),
    ]),
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/live-page.tsx')),
    'LivePage',
  ),
})

const groups = createRoute({
  getParentRoute: () => signedIn,
  path: '/sections/$sectionId/groups',
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/groups-page.tsx')),
    'GroupsPage',
  ),
})

const student = createRoute({
  getParentRoute: () => signedIn,
  path: '/students/$studentId',
  validateSearch: (search): { step?: string } => step(search),
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/student-page.tsx')),
    'StudentPage',
  ),
})

const studentMap = createRoute({
  getParentRoute: () => signedIn,
  path: '/students/$studentId/map',
  validateSearch: mapSearch,
  component: lazyRouteComponent(
    ofStaff(() => import('./teacher/student-map-page.tsx')),
    'StudentMapPage',
  ),
})

const children = createRoute({
  getParentRoute: () => signedIn,
  path: '/children',
  component: lazyRouteComponent(
    ofStaff(() => import('./family/children-page.tsx')),
    'ChildrenPage',
  ),
})

const familyHome = createRoute({
  getParentRoute: () => signedIn,
  path: '/children/$studentId',
  loader: ({ context: { queryClient }, params }) =>
    queryClient.prefetchQuery(read('GET /students/:studentId/home', { params })),
  component: lazyRouteComponent(
    ofStaff(() => import('./family/home-page.tsx')),
    'FamilyHomePage',
  ),
})

const conversations = createRoute({
  getParentRoute: () => signedIn,
  path: '/messages',
  component: lazyRouteComponent(
    ofStaff(() => import('./talk/conversations-page.tsx')),
    'ConversationsPage',
  ),
})

const conversation = createRoute({
  getParentRoute: () => signedIn,
  path: '/messages/$studentId',
  validateSearch: (search): { to?: 'student' } => (search['to'] === 'student' ? { to: 'student' } : {}),
  component: lazyRouteComponent(
    ofStaff(() => import('./talk/conversation-page.tsx')),
    'ConversationPage',
  ),
})

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports',
  component: lazyRouteComponent(
    ofStaff(() => import('./admin/imports-page.tsx')),
    'ImportsPage',
  ),
})

const oneImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports/$importId',
  component: lazyRouteComponent(
    ofStaff(() => import('./admin/import-page.tsx')),
    'ImportPage',
  ),
})

const standards = createRoute({
  getParentRoute: () => signedIn,
  path: '/standards',
  component: lazyRouteComponent(
    ofStaff(() => import('./admin/standards-page.tsx')),
    'StandardsPage',
  ),
})

const sources = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources',
  component: lazyRouteComponent(
    ofStaff(() => import('./admin/sources-page.tsx')),
    'SourcesPage',
  ),
})

const activities = createRoute({
  getParentRoute: () => signedIn,
  path: '/activities',
  component: lazyRouteComponent(
    ofStaff(() => import('./admin/activities-page.tsx')),
    'ActivitiesPage',
  ),
})

const framework = createRoute({
  getParentRoute: () => signedIn,
  path: '/standards/$frameworkId',
  validateSearch: (search): { item?: string } => {
    const item = text(search['item'])
    return item ? { item } : {}
  },
  component: lazyRouteComponent(
    ofStaff(() => import('./admin/framework-page.tsx')),
    'FrameworkPage',
  ),
})

const isStatus = (value: unknown): value is Status =>
  value === 'draft' || value === 'published' || value === 'retired'

const items = createRoute({
  getParentRoute: () => signedIn,
  path: '/items',
  validateSearch: (search): { words?: string | undefined; status?: Status | undefined } => ({
    ...(text(search['words']) ? { words: text(search['words']) } : {}),
    ...(isStatus(search['status']) ? { status: search['status'] } : {}),
  }),
  component: lazyRouteComponent(
    ofStaff(() => import('./author/items-page.tsx')),
    'ItemsPage',
  ),
})

const newItem = createRoute({
  getParentRoute: () => signedIn,
  path: '/items/new',
  validateSearch: (search): { from?: string | undefined } =>
    text(search['from']) ? { from: text(search['from']) } : {},
  component: lazyRouteComponent(
    ofStaff(() => import('./author/new-item-page.tsx')),
    'NewItemPage',
  ),
})

const item = createRoute({
  getParentRoute: () => signedIn,
  path: '/items/$templateId',
  component: lazyRouteComponent(
    ofStaff(() => import('./author/item-page.tsx')),
    'ItemPage',
  ),
})

export const routeTree = root.addChildren([
  signIn,
  pictures,
  signedIn.addChildren([
    home,
    welcome,
    today,
    practice,
    check,
    record,
    myMap,
    sections,
    classMap,
    live,
    groups,
    pictureSignIn,
    student,
    studentMap,
    children,
    familyHome,
    conversations,
    conversation,
    imports,
    oneImport,
    standards,
    framework,
    sources,
    activities,
    items,
    newItem,
    item,
  ]),
  ...(import.meta.env.MODE !== 'production'
    ? [
        createRoute({
          getParentRoute: () => root,
          path: '/ui',
          component: lazyRouteComponent(
            ofStaff(() => import('./parts/parts-page.tsx')),
            'PartsPage',
          ),
        }),
      ]
    : []),
])
