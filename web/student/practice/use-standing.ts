import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'

/** Where a student stands on a step, and why; undefined until it is known. */
export const useStanding = (studentId: string, competencyId: string) =>
  useQuery(read('GET /students/:studentId/mastery/:competencyId', { params: { studentId, competencyId } }))
    .data
