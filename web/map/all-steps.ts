import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call, read } from '../api.ts'

/** A step with its words, to be found by. */
export type WrittenStep = { id: string; title: string; code: string | null; about: string; words: string }

/** The frameworks in use, and every step in force of them. */
export function useAllSteps() {
  const frameworks = useQuery(read('GET /frameworks', {}))
  const ids = (frameworks.data ?? []).map(({ id }) => id)
  const trees = useQuery({
    queryKey: ['GET /frameworks/:frameworkId', { frameworkIds: ids }] as const,
    queryFn: ({ signal }) =>
      Promise.all(
        ids.map((frameworkId) => call('GET /frameworks/:frameworkId', { params: { frameworkId } }, signal)),
      ),
    enabled: frameworks.data !== undefined,
  })
  const problem = frameworks.error ?? trees.error
  const isReady = trees.data !== undefined
  const steps = useMemo(
    () =>
      (trees.data ?? []).flatMap((tree) =>
        tree.items
          .filter(({ isDeprecated }) => !isDeprecated)
          .map(({ id, title, code, strand, statement }): WrittenStep => {
            const about = [code, strand, tree.title].filter(Boolean).join(' · ')
            return { id, title, code, about, words: `${title} ${statement} ${about}`.toLocaleLowerCase() }
          }),
      ),
    [trees.data],
  )
  return { frameworks: frameworks.data ?? [], steps, isReady, problem }
}
