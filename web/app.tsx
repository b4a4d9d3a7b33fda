import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Session } from '#contract/access.ts'
import type { Language } from '#contract/language.ts'
import type { Place } from './ui/shell.tsx'
import type { Desk } from './session.ts'
import { call, read } from './api.ts'
import { useLive } from './live/use-live.ts'
import { useLetters } from './offline/outbox-on-device.ts'
import { deskOf, forgetOthers, sessionQuery, signOut, writesItems } from './session.ts'
import { keepOnDevice, languageOfDevice, speak } from './ui/language.ts'
import { useLanguage } from './ui/spoken.ts'
import { Shell } from './ui/shell.tsx'

const HelpPlace = lazy(() => import('./student/student-day.tsx').then((it) => ({ default: it.HelpPlace })))
const StudentDay = lazy(() => import('./student/student-day.tsx').then((it) => ({ default: it.StudentDay })))

const placesOf: Record<Desk, readonly Place[]> = {
  student: [
    { to: '/today', icon: 'home', label: 'place.today' },
    { to: '/map', icon: 'map', label: 'place.map' },
    { to: '/record', icon: 'record', label: 'place.record' },
  ],
  teacher: [
    { to: '/sections', icon: 'grid', label: 'place.sections' },
    { to: '/messages', icon: 'message', label: 'place.messages' },
  ],
  leader: [{ to: '/sections', icon: 'grid', label: 'place.sections' }],
  family: [
    { to: '/children', icon: 'home', label: 'place.home' },
    { to: '/messages', icon: 'message', label: 'place.messages' },
  ],
  office: [
    { to: '/imports', icon: 'inbox', label: 'place.imports' },
    { to: '/sections', icon: 'grid', label: 'place.sections' },
    { to: '/standards', icon: 'tree', label: 'place.standards' },
    { to: '/sources', icon: 'source', label: 'place.sources' },
    { to: '/activities', icon: 'practice', label: 'place.activities' },
  ],
  curriculum: [
    { to: '/standards', icon: 'tree', label: 'place.standards' },
    { to: '/imports', icon: 'inbox', label: 'place.imports' },
    { to: '/activities', icon: 'practice', label: 'place.activities' },
  ],
  none: [],
}

const placesFor = (session: Session): readonly Place[] => {
  const places = placesOf[deskOf(session)]
  return writesItems(session) ? [...places, { to: '/items', icon: 'pencil', label: 'place.items' }] : places
}

/** Every page in its shell. */
export function App() {
  const { data: session } = useQuery(sessionQuery)
  const queryClient = useQueryClient()
  const router = useRouter()
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: async () => {
      await forgetOthers(queryClient, null)
      await router.navigate({ to: '/sign-in' })
    },
  })
  const studentId = session && deskOf(session) === 'student' ? session.user.id : null
  const waiting = useLetters().filter(
    ({ attemptId, refusal }) => attemptId !== null && refusal === null,
  ).length
  return (
    <Shell
      places={usePlaces(session)}
      person={session?.user ?? null}
      districtName={session?.district.name ?? null}
      onSignOut={() => leave.mutate()}
      onLanguage={useSpokenLanguage(session)}
      isLive={useLive(session?.user.id)}
      kept={studentId === null ? null : waiting}
      help={
        studentId !== null && (
          <Suspense>
            <HelpPlace studentId={studentId} />
          </Suspense>
        )
      }
      notices={
        studentId !== null && (
          <Suspense>
            <StudentDay studentId={studentId} />
          </Suspense>
        )
      }
    >
      <Outlet />
    </Shell>
  )
}

/** Where a person can go, and how much she has not read there. */
function usePlaces(session: Session | null | undefined): readonly Place[] {
  const places = session ? placesFor(session) : []
  const hasMessages = places.some(({ to }) => to === '/messages')
  const { data } = useQuery({ ...read('GET /conversations', {}), enabled: hasMessages })
  const unread = data?.reduce((sum, conversation) => sum + conversation.unread, 0) ?? 0
  return places.map((place) => (place.to === '/messages' ? { ...place, unread } : place))
}

/**
 * Speaks the language that the person chose, wherever she signs in; to others the device's. Returns how to choose: a
 * person's choice goes with her, nobody's stays on the device. What was read in another language is read again.
 */
function useSpokenLanguage(session: Session | null | undefined): (language: Language) => void {
  const queryClient = useQueryClient()
  const { language } = useLanguage()
  const wanted = session === undefined ? language : (session?.user.language ?? languageOfDevice())
  useEffect(() => {
    if (wanted !== language) void speak(wanted)
  }, [wanted, language])
  const spoken = useRef(language)
  useEffect(() => {
    if (spoken.current === language) return
    spoken.current = language
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
    })
  }, [language, queryClient])
  const keep = useMutation({
    mutationFn: (chosen: Language) => call('PATCH /me', { body: { language: chosen } }),
  })
  return (chosen) => {
    if (session) {
      const told: Session = { ...session, user: { ...session.user, language: chosen } }
      queryClient.setQueryData(sessionQuery.queryKey, told)
      keep.mutate(chosen)
    } else keepOnDevice(chosen)
    void speak(chosen)
  }
}
