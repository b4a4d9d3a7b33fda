import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StudentMastery } from '#contract/mastery.ts'
import type { FrameworkMap } from '#contract/standards.ts'
import type { MapStep } from './map-steps.ts'
import { call, read } from '../api.ts'

/** The maps of a student's frameworks with where the student stands on each step. */
function stepsOf(maps: readonly FrameworkMap[], mastery: StudentMastery): MapStep[] {
  const standing = new Map(mastery.competencies.map((one) => [one.competencyId, one]))
  return maps.flatMap((map) => {
    const needs = new Map<string, string[]>()
    for (const { from, to } of map.edges) needs.set(to, [...(needs.get(to) ?? []), from])
    return map.nodes.map(({ id, title, code, strand, x, y }): MapStep => {
      const { state = 'notStarted', quarters = 0 } = standing.get(id) ?? {}
      const place = { frameworkId: map.frameworkId, strand: strand ?? '', column: x, row: y }
      return { id, title, code, ...place, needs: needs.get(id) ?? [], state, quarters }
    })
  })
}

type LearningMap =
  | { status: 'pending' }
  | { status: 'error'; problem: unknown; retry: () => void }
  | { status: 'success'; steps: MapStep[]; mastery: StudentMastery; titles: string[] }

/** Reads a student's mastery, then the maps it speaks of. */
export function useLearningMap(studentId: string): LearningMap {
  const mastery = useQuery(read('GET /students/:studentId/mastery', { params: { studentId } }))
  const frameworkIds = mastery.data?.frameworkIds ?? []
  // One query for all of them: useQueries would bring 1.5 kB that nothing else needs.
  const maps = useQuery({
    queryKey: ['GET /frameworks/:frameworkId/map', { frameworkIds }] as const,
    queryFn: ({ signal }) =>
      Promise.all(
        frameworkIds.map((frameworkId) =>
          call('GET /frameworks/:frameworkId/map', { params: { frameworkId } }, signal),
        ),
      ),
    enabled: mastery.data !== undefined,
    staleTime: 600_000,
  })
  const steps = useMemo(
    () => (maps.data && mastery.data ? stepsOf(maps.data, mastery.data) : []),
    [maps.data, mastery.data],
  )
  if (!mastery.data && mastery.error)
    return { status: 'error', problem: mastery.error, retry: () => void mastery.refetch() }
  if (!maps.data && maps.error)
    return { status: 'error', problem: maps.error, retry: () => void maps.refetch() }
  if (!mastery.data || !maps.data) return { status: 'pending' }
  return { status: 'success', steps, mastery: mastery.data, titles: maps.data.map(({ title }) => title) }
}
