import { useQuery } from '@tanstack/react-query'
import { read } from '../../api.ts'
import { Sign } from '../../ui/sign.tsx'

/** The step that the questions are about, with where she stands on it; it fills while she works. */
export function Where(props: { studentId: string; competencyId: string; title: string }) {
  const standing = useStanding(props.studentId, props.competencyId)
  return (
    <h1 className="where">
      {standing && <Sign state={standing.state} quarters={standing.quarters} size={24} named />}
      {props.title}
    </h1>
  )
}

export const useStanding = (studentId: string, competencyId: string) =>
  useQuery(read('GET /students/:studentId/mastery/:competencyId', { params: { studentId, competencyId } }))
    .data
