import { useEffect } from 'react'
import type { Sitting } from '#contract/assessment.ts'
import { isHeld } from '../../ui/state-words.ts'
import { useStanding } from './use-standing.ts'

/** Quarters of the disc before a sitting, by sitting, as long as the application is open. */
const before = new Map<string, number>()

/** Remembers where she stood when she began, so that the end can show what moved. */
export function useStoodAt({ id, studentId, competencyId, endedAt }: Sitting): void {
  const standing = useStanding(studentId, competencyId)
  useEffect(() => {
    if (standing && endedAt === null && !before.has(id))
      before.set(id, isHeld(standing.state) ? 4 : standing.quarters)
  }, [standing, id, endedAt])
}

export const stoodAt = (sittingId: string): number | undefined => before.get(sittingId)
