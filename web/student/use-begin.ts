import type { QueryClient } from '@tanstack/react-query'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Purpose, Sitting } from '#contract/assessment.ts'
import type { NextStep } from '#contract/recommendations.ts'
import { ApiProblem, call, read } from '../api.ts'
import { newId } from '../new-id.ts'
import { packOf } from './offline-pack.ts'

/** What is begun: a step as offered, or one picked from the map. */
export type Beginning = Pick<NextStep, 'competencyId' | 'kind'> & Partial<Pick<NextStep, 'id' | 'sittingId'>>

/** Begins a step, or goes on with it, and opens its page. Without a network: what was brought along for it. */
export function useBegin(studentId: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const ids = useRef(new Map<string, string>())
  /** The same step tapped twice, or again after a cut, is one step and one sitting. */
  const idOf = (what: string) => {
    const id = ids.current.get(what) ?? newId()
    ids.current.set(what, id)
    return id
  }
  return useMutation({
    mutationFn: (step: Beginning) => begin(queryClient, studentId, step, idOf),
    onSuccess: async ({ id, purpose }, { competencyId, kind }) => {
      ids.current.delete(`step ${competencyId} ${kind}`)
      ids.current.delete(`sitting ${competencyId} ${kind}`)
      const params = { sittingId: id }
      await navigate(
        purpose === 'check' ? { to: '/check/$sittingId', params } : { to: '/practice/$sittingId', params },
      )
    },
  })
}

async function begin(
  queryClient: QueryClient,
  studentId: string,
  step: Beginning,
  idOf: (what: string) => string,
): Promise<Pick<Sitting, 'id' | 'purpose'>> {
  const { competencyId, kind, sittingId } = step
  const purpose = purposeOf(kind)
  if (sittingId) return { id: sittingId, purpose }
  const params = { studentId }
  try {
    const taken = step.id
      ? { id: step.id }
      : await call('POST /students/:studentId/next-steps', {
          params,
          body: { id: idOf(`step ${competencyId} ${kind}`), competencyId, kind },
        })
    const sitting = await call('POST /students/:studentId/sittings', {
      params,
      body: {
        id: idOf(`sitting ${competencyId} ${kind}`),
        competencyId,
        purpose,
        ...(taken.id === null ? {} : { nextStepId: taken.id }),
      },
    })
    queryClient.setQueryData(
      read('GET /sittings/:sittingId', { params: { sittingId: sitting.id } }).queryKey,
      sitting,
    )
    void queryClient.invalidateQueries({
      queryKey: read('GET /students/:studentId/today', { params }).queryKey,
    })
    return sitting
  } catch (error) {
    const isCut = error instanceof ApiProblem && error.code === 'unreachable'
    const packed = isCut && purpose === 'practice' ? await packOf(queryClient, studentId) : []
    const brought = packed.find((sitting) => sitting.competencyId === competencyId)
    if (!brought) throw error
    return brought
  }
}

/** A check shows what one knows; all else is practice. */
const purposeOf = (kind: NextStep['kind']): Purpose => (kind === 'check' ? 'check' : 'practice')
