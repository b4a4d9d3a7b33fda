import type { QueryClient } from '@tanstack/react-query'
import { queryOptions } from '@tanstack/react-query'
import type { Role, Session } from '#contract/access.ts'
import { read } from './api.ts'

/** Who is signed in, or null. Asked once; signing in and out write it. */
export const sessionQuery = queryOptions({ ...read('GET /session', {}), staleTime: Infinity })

/** A new person at this device: nothing that the last one saw stays in memory. */
export function forgetOthers(queryClient: QueryClient, session: Session | null): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  queryClient.setQueryData(sessionQuery.queryKey, session)
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
