import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { read } from '../api.ts'
import { useFormat } from '../ui/format.ts'
import { pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Waiting } from '../ui/waiting.tsx'
import { Thread } from './thread.tsx'
import './talk.css'

/** One conversation about one student, with everybody who reads it. */
export function ConversationPage() {
  const t = useText()
  const format = useFormat()
  const { studentId } = useParams({ from: '/signed-in/messages/$studentId' })
  const { to } = useSearch({ from: '/signed-in/messages/$studentId' })
  const audience = to ?? 'family'
  const student = useQuery(read('GET /students/:studentId', { params: { studentId } }))
  const conversations = useQuery(read('GET /conversations', {}))
  useTitle(student.data ? t('talk.about', { name: student.data.name }) : t('place.messages'))
  if (!student.data) return <Waiting query={student} />
  const conversation = conversations.data?.find(
    (one) => one.student.id === studentId && one.audience === audience,
  )
  const readers = conversation?.people.map(({ name }) => name) ?? []
  return (
    <div className="page talk-page">
      <p>
        <Link className="link back" to="/messages">
          {t('place.messages')}
        </Link>
      </p>
      <Sentence
        picture={pictureOf(student.data)}
        lead={t(audience === 'student' ? 'talk.with.lead' : 'talk.about.lead')}
        asOf={readers.length > 0 && <span>{t('talk.readers', { names: format.list(readers) })}</span>}
      >
        {t(audience === 'student' ? 'talk.with' : 'talk.about', { name: student.data.name })}
      </Sentence>
      <Thread key={audience} studentId={studentId} audience={audience} />
    </div>
  )
}
