import type { Query, QueryClient } from '@tanstack/react-query'
import type { LiveChange } from '#contract/live.ts'
import { isTouched } from './touched.ts'

/** An answer on the screen is asked for again at most this often: about three times a second. */
const everyMs = 350

/**
 * Gives what to do with changes: what is kept and touched by them counts as old, and what is on the screen is asked
 * for again, at once and then not before `everyMs`. An answer under way is waited for and asked once more, since it may
 * have been read before the change; none is ever broken off, so a slow one comes through too.
 */
export function createRefetching(client: QueryClient): (changes: readonly LiveChange[]) => void {
  const turns = new Map<string, { isAgain: boolean }>()

  const refetch = async (query: Query) => {
    const underWay = turns.get(query.queryHash)
    if (underWay) return void (underWay.isAgain = true)
    const turn = { isAgain: true }
    turns.set(query.queryHash, turn)
    while (turn.isAgain && query.isActive()) {
      turn.isAgain = query.state.fetchStatus === 'fetching'
      const rest = new Promise((resolve) => setTimeout(resolve, everyMs))
      await client.refetchQueries(
        { queryKey: query.queryKey, exact: true, type: 'active' },
        { cancelRefetch: false },
      )
      await rest
    }
    turns.delete(query.queryHash)
  }

  return (changes) => {
    for (const query of client.getQueryCache().getAll()) {
      if (!changes.some((change) => isTouched(query, change))) continue
      query.invalidate()
      if (query.isActive()) void refetch(query)
    }
  }
}
