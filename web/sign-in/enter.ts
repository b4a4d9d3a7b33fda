import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import type { Session } from '#contract/access.ts'
import { forgetOthers } from '../session.ts'

/** Goes where the person wanted to go, or to her first page. */
export function useEnter() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  const { to } = useSearch({ from: '/sign-in' })
  return async (session: Session) => {
    forgetOthers(queryClient, session)
    if (to) router.history.push(to)
    else await navigate({ to: '/' })
  }
}
