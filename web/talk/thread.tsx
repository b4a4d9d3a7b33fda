import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Message } from '#contract/messages.ts'
import { call, read } from '../api.ts'
import { newId } from '../new-id.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useFormat } from '../ui/format.ts'
import { pages } from '../ui/pages.ts'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { useText } from '../ui/text.ts'
import { Loading, Trouble } from '../ui/waiting.tsx'

type Props = { studentId: string; audience: 'family' | 'student' }

const reading = {
  family: 'GET /students/:studentId/family-messages',
  student: 'GET /students/:studentId/student-messages',
} as const
const writing = {
  family: 'POST /students/:studentId/family-messages',
  student: 'POST /students/:studentId/student-messages',
} as const

/** The words of a conversation, oldest first, and the place to write. What is seen is read. */
export function Thread({ studentId, audience }: Props) {
  const t = useText()
  const params = { studentId }
  const messages = useInfiniteQuery(
    pages((after) => read(reading[audience], { params, query: { limit: 30, ...(after ? { after } : {}) } })),
  )
  const list = messages.data?.pages.flatMap(({ items }) => items).toReversed() ?? []
  useReading(studentId, list)
  if (messages.isPending) return <Loading />
  return (
    <div className="thread">
      {messages.isError && <Trouble problem={messages.error} onRetry={() => void messages.refetch()} />}
      {messages.hasNextPage && (
        <Button isBusy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
          {t('talk.older')}
        </Button>
      )}
      <div role="log" aria-label={t('place.messages')}>
        <ol>
          {list.map((message) => (
            <li key={message.id} className={message.isMine ? 'said said--mine' : 'said'}>
              <Said message={message} />
            </li>
          ))}
        </ol>
      </div>
      {list.length === 0 && <p className="quiet">{t('talk.begin')}</p>}
      <Composer studentId={studentId} audience={audience} />
    </div>
  )
}

function Said({ message }: { message: Message }) {
  const t = useText()
  const format = useFormat()
  const { sender, isMine, readBy } = message
  return (
    <>
      {!isMine && <Picture name={pictureOf(sender)} size={36} />}
      <div className="said__words">
        <p className="tiny">
          <b>{isMine ? t('talk.me') : sender.name}</b> <AsOf at={message.sentAt} />
        </p>
        <p className="said__body" dir="auto">
          {message.body}
        </p>
        {isMine && (
          <p className="tiny">
            {readBy.length > 0
              ? t('talk.readBy', { names: format.list(readBy.map(({ name }) => name)) })
              : t('talk.sent')}
          </p>
        )}
      </div>
    </>
  )
}

/** As many as one call takes; the rest follows when the list is read again. */
const mostTold = 200

/** Tells the server once of each message that came into view while somebody looks. */
function useReading(studentId: string, list: readonly Message[]): void {
  const queryClient = useQueryClient()
  const told = useRef(new Set<string>())
  const key = list
    .filter(({ isRead }) => !isRead)
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    const seen = told.current
    const tell = () => {
      const unread = key.split(' ').filter((id) => id !== '' && !seen.has(id))
      if (unread.length === 0 || document.hidden) return
      const ids = unread.slice(0, mostTold)
      for (const id of ids) seen.add(id)
      void call('POST /students/:studentId/messages-read', {
        params: { studentId },
        body: { messageIds: ids },
      }).then(
        () => queryClient.invalidateQueries({ queryKey: ['GET /conversations'] }),
        () => ids.forEach((id) => seen.delete(id)),
      )
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [key, studentId, queryClient])
}

function Composer({ studentId, audience }: Props) {
  const t = useText()
  const queryClient = useQueryClient()
  const [body, setBody] = useState('')
  // The same words sent again after a cut are the same message; other words are another.
  const [id, setId] = useState(newId)
  const write = (words: string) => {
    setBody(words)
    setId(newId())
  }
  const send = useMutation({
    mutationFn: (words: string) =>
      call(writing[audience], { params: { studentId }, body: { id, body: words } }),
    onSuccess: async () => {
      write('')
      await queryClient.invalidateQueries({ queryKey: ['pages', reading[audience]] })
      await queryClient.invalidateQueries({ queryKey: ['GET /conversations'] })
    },
  })
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault()
        if (body.trim() && !send.isPending) send.mutate(body.trim())
      }}
    >
      <TextArea
        label={t('talk.write')}
        hint={t('talk.write.hint')}
        value={body}
        maxLength={2000}
        dir="auto"
        required
        onChange={write}
      />
      {send.isError && <Trouble problem={send.error} />}
      <div>
        <Button type="submit" look="ink" isBig isBusy={send.isPending}>
          {t('talk.send')}
        </Button>
      </div>
    </form>
  )
}
