import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import type { MessageId } from '../../ui/text.ts'
import { read } from '../../api.ts'
import { AsOf } from '../../ui/as-of.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { useText } from '../../ui/text.ts'
import { useTitle } from '../../ui/title.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { useOfflinePack } from '../offline-pack.ts'
import { Beside } from './beside.tsx'
import { Offer } from './offer.tsx'
import './today-page.css'

/** "What do I do now, and why?" A student's first page. */
export function TodayPage() {
  const t = useText()
  useTitle(t('place.today'))
  const { session } = useRouteContext({ from: '/signed-in' })
  const student = session.user
  const query = useQuery(read('GET /students/:studentId/today', { params: { studentId: student.id } }))
  useOfflinePack(student.id, query.isSuccess)
  const [hour] = useState(() => new Date().getHours())
  if (!query.data) return <Waiting query={query} />
  const today = query.data
  return (
    <div className="page today">
      <div className="today__main">
        <Sentence isGreeting lead={t(today.steps.length ? 'today.pick' : 'today.free')}>
          {t(greeting(hour), { name: today.givenName })}
        </Sentence>
        <Offer today={today} />
      </div>
      <Beside today={today} />
      <p className="asof today__asof">
        <span>{t('asOf', { at: <AsOf at={today.asOf} /> })}</span>
      </p>
    </div>
  )
}

const greeting = (hour: number): MessageId =>
  hour < 12 ? 'today.morning' : hour < 18 ? 'today.afternoon' : 'today.evening'
