import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../api.ts'
import { sessionQuery } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { pages } from '../ui/pages.ts'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Trouble } from '../ui/waiting.tsx'
import { roleMessages } from './role-words.ts'
import './welcome.css'

/** For a person whose role has no screens of its own: says plainly what she can see, and where to turn. */
export function WelcomePage() {
  const t = useText()
  useTitle(t('welcome.title'))
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  const role = session.roles[0]
  const isCoach = session.roles.includes('coach')
  return (
    <div className="page">
      <Sentence
        lead={
          isCoach
            ? t('welcome.coach')
            : role
              ? t('welcome.role', { role: t(roleMessages[role]), district: session.district.name })
              : t('welcome.noRole')
        }
        more={role && !isCoach && <p className="quiet">{t('welcome.advice')}</p>}
      >
        {t('welcome.sentence', { name: session.user.givenName })}
      </Sentence>
      {isCoach && <Students />}
    </div>
  )
}

/** The students whom the viewer may see, each one tap from how she is doing. */
function Students() {
  const t = useText()
  const students = useInfiniteQuery(
    pages((after) => read('GET /students', { query: { limit: 60, ...(after ? { after } : {}) } })),
  )
  const list = students.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="stack" aria-labelledby="students">
      <h2 className="h2" id="students">
        {t('welcome.students')}
      </h2>
      {students.isError && <Trouble problem={students.error} onRetry={() => void students.refetch()} />}
      {students.isSuccess && list.length === 0 && <p className="quiet">{t('welcome.noStudents')}</p>}
      <ul className="welcome-students">
        {list.map((student) => (
          <li key={student.id}>
            <Link to="/students/$studentId" params={{ studentId: student.id }}>
              <Picture name={pictureOf(student)} size={36} />
              {student.name}
            </Link>
          </li>
        ))}
      </ul>
      {students.hasNextPage && (
        <div>
          <Button isBusy={students.isFetchingNextPage} onClick={() => void students.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </section>
  )
}
