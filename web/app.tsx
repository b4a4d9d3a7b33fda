import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import type { Place } from './ui/shell.tsx'
import type { Desk } from './session.ts'
import { call } from './api.ts'
import { deskOf, forgetOthers, sessionQuery } from './session.ts'
import { Shell } from './ui/shell.tsx'

const placesOf: Record<Desk, readonly Place[]> = {
  student: [{ to: '/map', icon: 'map', label: 'place.map' }],
  teacher: [{ to: '/sections', icon: 'grid', label: 'place.sections' }],
  leader: [{ to: '/sections', icon: 'grid', label: 'place.sections' }],
  family: [{ to: '/children', icon: 'person', label: 'place.children' }],
  office: [
    { to: '/imports', icon: 'inbox', label: 'place.imports' },
    { to: '/sections', icon: 'grid', label: 'place.sections' },
    { to: '/standards', icon: 'tree', label: 'place.standards' },
  ],
  curriculum: [
    { to: '/standards', icon: 'tree', label: 'place.standards' },
    { to: '/imports', icon: 'inbox', label: 'place.imports' },
  ],
  none: [],
}

/** Every page in its shell. */
export function App() {
  const { data: session } = useQuery(sessionQuery)
  const queryClient = useQueryClient()
  const router = useRouter()
  const signOut = useMutation({
    mutationFn: () => call('DELETE /session', {}),
    onSettled: async () => {
      forgetOthers(queryClient, null)
      await router.navigate({ to: '/sign-in' })
    },
  })
  return (
    <Shell
      places={session ? placesOf[deskOf(session)] : []}
      person={session?.user ?? null}
      districtName={session?.district.name ?? null}
      onSignOut={() => signOut.mutate()}
    >
      <Outlet />
    </Shell>
  )
}
