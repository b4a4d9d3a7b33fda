import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { read } from '../api.ts'
import { MapPage } from '../student/map-page.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Waiting } from '../ui/waiting.tsx'

/** The whole map of one student, as the adults around her see it: the same map as hers. */
export function StudentMapPage() {
  const t = useText()
  const { studentId } = useParams({ from: '/signed-in/students/$studentId/map' })
  const search = useSearch({ from: '/signed-in/students/$studentId/map' })
  const navigate = useNavigate({ from: '/students/$studentId/map' })
  const student = useQuery(read('GET /students/:studentId', { params: { studentId } }))
  useTitle(student.data ? t('theirMap.title', { name: student.data.name }) : '')
  if (!student.data) return <Waiting query={student} />
  return (
    <MapPage
      student={{ id: studentId, name: student.data.givenName }}
      isSelf={false}
      search={search}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
      above={
        <p>
          <Link className="link back" to="/students/$studentId" params={{ studentId }}>
            {student.data.name}
          </Link>
        </p>
      }
    />
  )
}
