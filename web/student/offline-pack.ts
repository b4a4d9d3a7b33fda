import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Sitting } from '#contract/assessment.ts'
import { read } from '../api.ts'

const packQuery = (studentId: string) => ({
  ...read('GET /students/:studentId/offline-pack', { params: { studentId } }),
  staleTime: 600_000,
})

/** Brings questions along while there is a network, so that the day's practice can be begun without one. */
export function useOfflinePack(studentId: string, isTime: boolean): void {
  const queryClient = useQueryClient()
  const pack = useQuery({ ...packQuery(studentId), enabled: isTime })
  useEffect(() => {
    for (const sitting of pack.data?.sittings ?? []) {
      const { queryKey } = read('GET /sittings/:sittingId', { params: { sittingId: sitting.id } })
      // What is known of a sitting that was begun is newer than the pack.
      if (queryClient.getQueryData(queryKey) === undefined) queryClient.setQueryData(queryKey, sitting)
    }
  }, [pack.data, queryClient])
}

/** The sittings brought along. */
export async function packOf(queryClient: QueryClient, studentId: string): Promise<readonly Sitting[]> {
  const { sittings } = await queryClient.fetchQuery(packQuery(studentId))
  return sittings
}
