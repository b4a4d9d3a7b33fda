import type { QueryClient } from '@tanstack/react-query'
import type { Sitting } from '#contract/assessment.ts'
import { read } from '../api.ts'

const packQuery = (studentId: string) => ({
  ...read('GET /students/:studentId/offline-pack', { params: { studentId } }),
  staleTime: 600_000,
})

/** The sittings brought along. */
export async function packOf(queryClient: QueryClient, studentId: string): Promise<readonly Sitting[]> {
  const { sittings } = await queryClient.fetchQuery(packQuery(studentId))
  return sittings
}
