import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Conversation } from '#contract/messages.ts'
import { read } from '../api.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { Chip } from '../ui/chip.tsx'
import { useFormat } from '../ui/format.ts'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import './talk.css'

/** All conversations of a person, unread ones first. */
export function ConversationsPage() {
  const t = useText()
  useTitle(t('place.messages'))
  const conversations = useQuery(read('GET /conversations', {}))
  if (!conversations.data) return <Waiting query={conversations} />
  const list = conversations.data
  const unread = list.reduce((sum, one) => sum + one.unread, 0)
  return (
    <div className="page">
      <Sentence lead={t('talk.lead')} isLive>
        {t('talk.sentence', { unread })}
      </Sentence>
      {list.length === 0 && <Empty title={t('talk.none')}>{t('talk.none.advice')}</Empty>}
      <ul className="conversations">
        {list.map((one) => (
          <li key={`${one.student.id} ${one.audience}`}>
            <Line one={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ one }: { one: Conversation }) {
  const t = useText()
  const format = useFormat()
  const { student, audience, last, unread } = one
  const people = one.people.map(({ name }) => name)
  return (
    <Link
      to="/messages/$studentId"
      params={{ studentId: student.id }}
      search={audience === 'student' ? { to: 'student' } : {}}
    >
      <Picture name={pictureOf(student)} size={48} />
      <span className="conversations__words">
        <b>{t(audience === 'student' ? 'talk.with' : 'talk.about', { name: student.name })}</b>
        <span className="small quiet">{format.list(people)}</span>
        {last && (
          <span
            className={unread > 0 ? 'conversations__last conversations__last--new' : 'conversations__last'}
          >
            {last.isMine ? t('talk.mine', { words: last.body }) : last.body}
          </span>
        )}
      </span>
      <span className="conversations__end">
        {last && <ShortDay at={last.sentAt} />}
        {unread > 0 && <Chip tone="do">{t('talk.unread', { count: unread })}</Chip>}
      </span>
    </Link>
  )
}
