import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Today } from '#contract/recommendations.ts'
import { call, read } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
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
