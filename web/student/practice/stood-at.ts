import { useEffect } from 'react'
import { isHeld } from '../../ui/state-words.ts'
import { useStanding } from './where.tsx'

/** Quarters of the disc before this go of work, by competency, as long as the application is open. */
const before = new Map<string, number>()

/** Remembers where she stood when she began, so that the end can show what moved. */
export function useStoodAt(studentId: string, competencyId: string, isBegin: boolean): void {
  const standing = useStanding(studentId, competencyId)
  useEffect(() => {
    if (standing && isBegin && !before.has(competencyId))
      before.set(competencyId, isHeld(standing.state) ? 4 : standing.quarters)
  }, [standing, competencyId, isBegin])
}

export const stoodAt = (competencyId: string): number | undefined => before.get(competencyId)
