import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './ui/tokens.css'
import './ui/ground.css'
import { ApiProblem } from './api.ts'
import { keepWhatIsSet, readThroughDevice } from './offline/kept-answers.ts'
import { routeTree } from './routes.tsx'
import { forgetOthers } from './session.ts'
import { Loading, NotFound, RouteTrouble } from './ui/waiting.tsx'
import { speakFirst } from './ui/language.ts'

/** How long nothing but the head of the page may stand there. */
const patienceMs = 1_000

/** A refusal will not change by asking again; a server out of reach may. */
const mayTryAgain = (failures: number, error: unknown) =>
  failures < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500)

/** A session that ended while a page was open: to the door, and back here afterwards. */
const onError = (error: unknown) => {
  if (!(error instanceof ApiProblem) || error.code !== 'sign-in-needed') return
  void forgetOthers(queryClient, null)
  void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } })
}

const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // Asked without a network too: then what is kept on the device answers, or the person is told.
    queries: {
      networkMode: 'always',
      persister: readThroughDevice,
      retry: mayTryAgain,
      staleTime: 30_000,
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
})
keepWhatIsSet(queryClient)
const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultErrorComponent: RouteTrouble,
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
await speakFirst()
// The first page is drawn once, with all that stands on it; when that takes long, with the words for waiting.
await Promise.race([router.load(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
// In slices, so that a slow device still hears a press.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
)
