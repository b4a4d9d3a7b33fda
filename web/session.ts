import type { QueryClient } from '@tanstack/react-query'
import { queryOptions } from '@tanstack/react-query'
import type { Role, Session } from '#contract/access.ts'
import { ApiProblem, call, read } from './api.ts'
import { forgetHere } from './ui/kept-here.ts'
import { keepFor } from './offline/kept-answers.ts'

/** Signed out while there was no network: the server is told as soon as it can be reached. */
const leftKey = 'proximal.left'

const readSession = read('GET /session', {})

/** Who is signed in, or null. Asked once; signing in and out write it. */
export const sessionQuery = queryOptions({
  ...readSession,
  queryFn: async (context) => {
    if (localStorage.getItem(leftKey) === null) return readSession.queryFn(context)
    await signOut()
    return null
  },
  staleTime: Infinity,
})

/** Ends the session; where the server cannot be told, on this device now and with the server later. */
export async function signOut(): Promise<void> {
  localStorage.setItem(leftKey, 'yes')
  try {
    await call('DELETE /session', {})
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) return
  }
  localStorage.removeItem(leftKey)
}

/** A new person at this device: nothing that the last one saw stays in memory, or kept. */
export async function forgetOthers(queryClient: QueryClient, session: Session | null): Promise<void> {
  if (session) localStorage.removeItem(leftKey)
  globalThis.askedFirst?.clear()
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  queryClient.setQueryData(sessionQuery.queryKey, session)
  forgetHere()
  await keepFor(session)
}

/** Whose screens a person sees: the first of her roles that has screens of its own. */
export type Desk = 'student' | 'teacher' | 'family' | 'leader' | 'office' | 'curriculum' | 'none'

const desks: readonly (readonly [Role, Desk])[] = [
  ['districtAdmin', 'office'],
  ['dataOffice', 'office'],
  ['curriculumOffice', 'curriculum'],
  ['schoolLeader', 'leader'],
  ['teacher', 'teacher'],
  ['guardian', 'family'],
  ['student', 'student'],
]

export const deskOf = (session: Session): Desk =>
  desks.find(([role]) => session.roles.includes(role))?.[1] ?? 'none'

/** Whether a person teaches or coaches: she may decide with a student, not only look. */
export const isGuide = ({ roles }: Session): boolean => roles.includes('teacher') || roles.includes('coach')

const itemOffices: readonly Role[] = ['districtAdmin', 'curriculumOffice']

/** Whether a person writes practice items; a teacher changes those that she wrote, an office any. */
export const writesItems = (
  { roles, user }: Session,
  item: { author: { id: string } | null } | null = null,
): boolean =>
  roles.some((role) => itemOffices.includes(role)) ||
  (roles.includes('teacher') && (item === null || item.author?.id === user.id))
