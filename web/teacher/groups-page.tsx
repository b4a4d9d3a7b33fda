import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Group, GroupPlan } from '#contract/scheduling.ts'
import { call, read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Select } from '../ui/field.tsx'
import { useFormat } from '../ui/format.ts'
import { GroupColumns, type Member } from '../ui/group-columns.tsx'
import { Icon } from '../ui/icon.tsx'
import { Seats } from '../ui/seats.tsx'
import { Sentence } from '../ui/sentence.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { toast } from '../ui/toast.tsx'
import { Empty, Trouble, Waiting } from '../ui/waiting.tsx'
import { WhoChose } from '../ui/who-chose.tsx'
import { countsOf, savedOf, toldApart, withAdult, withMove } from './groups-plan.ts'
import { SectionTabs } from './section-tabs.tsx'
import './groups-page.css'

/** "Who should sit with whom tomorrow?": proposed by shared need, moved by hand, published to the students. */
export function GroupsPage() {
  const t = useText()
  const { sectionId } = useParams({ from: '/signed-in/sections/$sectionId/groups' })
  const section = useQuery(read('GET /sections/:sectionId', { params: { sectionId } }))
  const plan = useQuery(read('GET /sections/:sectionId/groups', { params: { sectionId } }))
  useTitle(section.data ? t('groups.title', { section: section.data.title }) : t('sectionTabs.groups'))
  if (!plan.data) return <Waiting query={plan} />
  if (!section.data) return <Waiting query={section} />
  return <Page plan={plan.data} title={section.data.title} />
}

/** Saving, publishing and proposing anew; each answer is the plan from then on. */
function usePlan(plan: GroupPlan) {
  const t = useText()
  const queryClient = useQueryClient()
  const { sectionId, on } = plan
  const params = { sectionId }
  const { queryKey } = read('GET /sections/:sectionId/groups', { params })
  const keep = (next: GroupPlan) => queryClient.setQueryData(queryKey, next)
  const save = useMutation({
    // One after the other: a later change must not be overtaken by an earlier one.
    scope: { id: `groups ${sectionId}` },
    mutationFn: (next: GroupPlan) => call('PUT /sections/:sectionId/groups', { params, body: savedOf(next) }),
    onMutate: keep,
    onSuccess: keep,
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
  const publish = useMutation({
    mutationFn: async () => {
      if (plan.state === 'proposal')
        await call('PUT /sections/:sectionId/groups', { params, body: savedOf(plan) })
      return call('POST /sections/:sectionId/groups/publish', { params, body: { on } })
    },
    onSuccess: (next) => {
      keep(next)
      toast(t('groups.published.now'))
    },
  })
  const again = useMutation({
    mutationFn: () => call('GET /sections/:sectionId/groups', { params, query: { on, fresh: 'true' } }),
    onSuccess: keep,
  })
  return { save, publish, again }
}

function Page({ plan, title }: { plan: GroupPlan; title: string }) {
  const t = useText()
  const format = useFormat()
  const { save, publish, again } = usePlan(plan)
  const day = format.date(new Date(`${plan.on}T12:00:00`), { weekday: 'long', month: 'long', day: 'numeric' })
  const counts = countsOf(plan)
  const titles = toldApart(plan.groups.map((group) => titleOf(group, t)))
  const trouble = save.error ?? publish.error ?? again.error
  const move = (memberId: string, groupId: string, at: number) => {
    const next = withMove(plan, memberId, groupId, at)
    save.mutate(next)
    toast(t('groups.moved', { name: nameIn(plan, memberId) }), () => save.mutate(plan))
  }
  return (
    <div className="page page--wide">
      <SectionTabs sectionId={plan.sectionId} title={title} />
      <Sentence
        asOf={
          <span>
            {plan.state === 'published' && plan.publishedAt
              ? t('groups.publishedAt', { at: <AsOf at={plan.publishedAt} /> })
              : t('groups.proposedAt', { day, at: <AsOf at={plan.asOf} /> })}
          </span>
        }
      >
        {counts.students === 0 ? t('groups.sentence.none') : t('groups.sentence', { ...counts, day })}
      </Sentence>
      {trouble && <Trouble problem={trouble} />}
      {counts.students === 0 ? (
        <Empty title={t('live.none')}>{t('groups.none.advice')}</Empty>
      ) : (
        <>
          <div className="row groups-acts">
            <Button
              look={plan.state === 'published' ? 'plain' : 'do'}
              isBusy={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {t(plan.state === 'published' ? 'groups.publishAgain' : 'groups.publish', { day })}
            </Button>
            <Button isBusy={again.isPending} onClick={() => again.mutate()}>
              {t('groups.again')}
            </Button>
            <span className="small quiet">
              {t(plan.state === 'published' ? 'groups.seen' : 'groups.notSent')}
            </span>
          </div>
          <Checks plan={plan} />
          <GroupColumns
            groups={plan.groups.map((group, n) => ({
              id: group.id,
              title: titles[n] ?? '',
              about: (
                <About
                  group={group}
                  title={titles[n] ?? ''}
                  plan={plan}
                  onAdult={(adultId) => save.mutate(withAdult(plan, group.id, adultId))}
                />
              ),
              members: group.members.map(({ student }) => student.id),
              isAside: group.kind === 'aside',
            }))}
            members={
              new Map(
                plan.groups.flatMap(({ members }) =>
                  members.map((one) => [one.student.id, memberOf(one, t)]),
                ),
              )
            }
            onMove={move}
          />
        </>
      )}
    </div>
  )
}

type Say = ReturnType<typeof useText>
type GroupMember = Group['members'][number]

const nameIn = ({ groups }: GroupPlan, id: string) =>
  groups.flatMap(({ members }) => members).find(({ student }) => student.id === id)?.student.name ?? ''

const titleOf = (group: Group, t: Say): string =>
  group.kind === 'aside'
    ? t('groups.aside')
    : group.kind === 'own'
      ? t('groups.own')
      : (group.competencyTitle ?? t('groups.together'))

const markWords: Record<GroupMember['marks'][number], MessageId> = {
  asked: 'groups.mark.asked',
  stuck: 'groups.mark.stuck',
  canHelp: 'groups.mark.canHelp',
  repeats: 'groups.mark.repeats',
}

const memberOf = ({ student, state, quarters, marks }: GroupMember, t: Say): Member => ({
  id: student.id,
  name: student.name,
  state,
  quarters,
  ...(marks.length > 0 ? { note: marks.map((mark) => t(markWords[mark])).join(' · ') } : {}),
})

/** Why these sit together, with whom, how long, and the seats. */
function About(props: {
  group: Group
  title: string
  plan: GroupPlan
  onAdult: (adultId: string | null) => void
}) {
  const { group, title, plan, onAdult } = props
  const t = useText()
  if (group.kind === 'aside') return <p className="small quiet">{t('groups.aside.advice')}</p>
  return (
    <>
      <WhoChose who={group.reason.rule === 'byTeacher' ? 'adult' : 'guide'}>
        <Why group={group} />
      </WhoChose>
      {group.lesson && (
        <Facts>
          <Fact icon="group">{group.lesson.title}</Fact>
          {group.lesson.minutes !== null && (
            <Fact icon="clock">{t('step.minutes', { minutes: group.lesson.minutes })}</Fact>
          )}
        </Facts>
      )}
      {group.kind !== 'own' && (
        <Select
          label={t('groups.adult', { group: title })}
          isLabelHidden
          value={group.adult?.id ?? ''}
          options={[
            { value: '', label: t('groups.noAdult') },
            ...plan.adults.map(({ id, name }) => ({ value: id, label: t('groups.with', { name }) })),
          ]}
          onChange={(value) => onAdult(value === '' ? null : value)}
        />
      )}
      {group.kind !== 'own' && (
        <p className="group-seats">
          <Seats filled={group.members.length} total={group.capacity} />
          <span className="tiny">
            {t('groups.seats', { filled: group.members.length, total: group.capacity })}
          </span>
        </p>
      )}
    </>
  )
}

function Why({ group: { reason, slipSay, members } }: { group: Group }) {
  const t = useText()
  const count = members.length
  switch (reason.rule) {
    case 'sameSlip':
      return t('groups.why.sameSlip', { count, say: slipSay ?? reason.slip })
    case 'sameGap':
      return t('groups.why.sameGap', { count, stuck: reason.stuck })
    case 'sameNext':
      return t('groups.why.sameNext')
    case 'readyTogether':
      return t('groups.why.readyTogether')
    case 'ownPlan':
      return t('groups.why.ownPlan')
    case 'byTeacher':
      return t('groups.why.byTeacher')
  }
}

/** What a teacher would check by hand: everybody with an adult, nobody the same lesson again, seats. */
function Checks({ plan: { checks, groups } }: { plan: GroupPlan }) {
  const t = useText()
  const over = groups.filter(({ id }) => checks.overCapacity.includes(id))
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ')
  const lines = [
    { bad: checks.withoutAdult, ok: 'groups.check.adult', fault: 'groups.check.noAdult' },
    { bad: checks.repeated, ok: 'groups.check.fresh', fault: 'groups.check.repeated' },
    {
      bad: over.map((group) => ({ name: titleOf(group, t) })),
      ok: 'groups.check.seats',
      fault: 'groups.check.over',
    },
  ] as const
  return (
    <ul className="group-checks">
      {lines.map(({ bad, ok, fault }) => (
        <li key={ok}>
          <Icon name={bad.length > 0 ? 'warning' : 'check'} />
          <span>
            <b>{t(bad.length > 0 ? fault : ok, { count: bad.length })}</b>{' '}
            {bad.length > 0 && <span className="quiet">{names(bad)}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
