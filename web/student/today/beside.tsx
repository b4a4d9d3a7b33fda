import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Today } from '#contract/recommendations.ts'
import type { Answer } from '../../endpoints.ts'
import { call, read } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Note } from '../../ui/note.tsx'
import { Ring } from '../../ui/ring.tsx'
import { Sign } from '../../ui/sign.tsx'
import { useText } from '../../ui/text.ts'
import { Help } from '../help.tsx'

/** What stands beside the steps: help, words from adults, goals, groups, this week. */
export function Beside({ today }: { today: Today }) {
  return (
    <aside className="beside">
      <div className="beside__help">
        <Help studentId={today.studentId} />
      </div>
      <Messages today={today} />
      <Goals today={today} />
      <Groups studentId={today.studentId} />
      <Week today={today} />
    </aside>
  )
}

function Messages({ today }: { today: Today }) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { studentId: today.studentId }
  const markRead = useMutation({
    mutationFn: (id: string) =>
      call('POST /students/:studentId/messages-read', { params, body: { messageIds: [id] } }),
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: read('GET /students/:studentId/today', { params }).queryKey,
      }),
  })
  if (!today.messages.length) return null
  return (
    <section aria-labelledby="messages">
      <h2 className="h2" id="messages">
        {t('today.messages')}
      </h2>
      {today.messages.map((message) => (
        <Note
          key={message.id}
          icon={message.kind === 'hint' ? 'bulb' : 'message'}
          title={t(message.kind === 'hint' ? 'today.hintFrom' : 'today.messageFrom', {
            name: message.sender.name,
          })}
        >
          <p>{message.body}</p>
          <div>
            <Button
              isBusy={markRead.isPending && markRead.variables === message.id}
              onClick={() => markRead.mutate(message.id)}
            >
              {t('today.messageRead')}
            </Button>
          </div>
        </Note>
      ))}
    </section>
  )
}

function Goals({ today: { goals } }: { today: Today }) {
  const t = useText()
  const met = goals.filter(({ isMet }) => isMet).length
  return (
    <section aria-labelledby="goals">
      <h2 className="h2" id="goals">
        {t('today.goals')}
      </h2>
      {goals.length === 0 ? (
        <p className="small quiet">{t('today.goals.none')}</p>
      ) : (
        <div className="goals">
          <Ring done={met} total={goals.length} label={t('today.goals.met', { met, total: goals.length })} />
          <ul className="goals__list">
            {goals.map((goal) => (
              <li key={goal.id}>
                <Icon name={goal.isMet ? 'done' : 'todo'} />
                <span>
                  {goal.title}
                  <span className="vh">, {t(goal.isMet ? 'today.goal.met' : 'today.goal.open')}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

type GroupDay = Answer<'GET /students/:studentId/groups'>[number]

function Groups({ studentId }: { studentId: string }) {
  const t = useText()
  const format = useFormat()
  const groups = useQuery(read('GET /students/:studentId/groups', { params: { studentId } }))
  if (!groups.data?.length) return null
  const dayOf = ({ on }: GroupDay) =>
    format.date(new Date(`${on}T12:00`), { weekday: 'long', month: 'long', day: 'numeric' })
  return (
    <section aria-labelledby="groups">
      <h2 className="h2" id="groups">
        {t('today.groups')}
      </h2>
      {groups.data.map((group) => (
        <div key={`${group.sectionId} ${group.on}`} className="group-day">
          <p className="small quiet">
            {dayOf(group)}, {group.sectionTitle}
          </p>
          <p>
            <b>{group.competencyTitle ?? t('today.group.own')}</b>
          </p>
          <p className="small quiet">
            {[
              group.adult ? t('step.with', { adult: group.adult.name }) : t(groupWords[group.kind]),
              group.place,
              group.minutes === null ? null : t('step.minutes', { minutes: group.minutes }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      ))}
    </section>
  )
}

const groupWords = {
  withAdult: 'step.kind.withAdult',
  pairs: 'step.kind.withPartner',
  own: 'step.kind.practice',
  aside: 'step.kind.practice',
} as const

function Week({ today }: { today: Today }) {
  const t = useText()
  if (today.daysThisWeek === 0 && today.masteredThisWeek.length === 0) return null
  return (
    <section aria-labelledby="week">
      <h2 className="h2" id="week">
        {t('today.week')}
      </h2>
      <p className="small quiet">
        {t('today.week.sentence', { days: today.daysThisWeek, today: today.answeredToday })}
      </p>
      {today.masteredThisWeek.length > 0 && (
        <ul className="goals__list">
          {today.masteredThisWeek.map(({ competencyId, title }) => (
            <li key={competencyId}>
              <Sign state="mastered" size={20} named />
              {title}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
