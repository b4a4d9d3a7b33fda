import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { App } from './app.tsx'
import { deskOf, sessionQuery } from './session.ts'
import { NotFound } from './ui/waiting.tsx'

/** The pages, by address. Each page is its own chunk; nothing is loaded that the person does not look at. */
const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: App,
  notFoundComponent: NotFound,
})

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
  student: '/welcome',
  teacher: '/welcome',
  leader: '/welcome',
  family: '/welcome',
  office: '/welcome',
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

export const routeTree = root.addChildren([signIn, signedIn.addChildren([home, welcome])])
