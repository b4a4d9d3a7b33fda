import type { Sitting } from '#contract/assessment.ts'
import { Sign } from '../../ui/sign.tsx'
import { useStoodAt } from './stood-at.ts'
import { useStanding } from './use-standing.ts'

/** The step that the questions are about, with where she stands on it; it fills while she works. */
export function Where({ sitting }: { sitting: Sitting }) {
  const standing = useStanding(sitting.studentId, sitting.competencyId)
  useStoodAt(sitting)
  return (
    <h1 className="where">
      {standing && <Sign state={standing.state} quarters={standing.quarters} size={24} named />}
      {sitting.competencyTitle}
    </h1>
  )
}
