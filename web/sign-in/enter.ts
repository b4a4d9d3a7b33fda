import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Session } from '#contract/access.ts'
import { forgetOthers } from '../session.ts'

/** Goes where the person wanted to go, or to her first page. */
export function useEnter(to?: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  return async (session: Session) => {
    await forgetOthers(queryClient, session)
    if (to) router.history.push(to)
    else await navigate({ to: '/' })
  }
}
