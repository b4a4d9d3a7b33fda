import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useRouteContext } from '@tanstack/react-router'
import type { Section } from '#contract/roster.ts'
import { read } from '../api.ts'
import type { Desk } from '../session.ts'
import { deskOf } from '../session.ts'
import { Icon } from '../ui/icon.tsx'
import { allPages } from '../ui/pages.ts'
import { Sentence } from '../ui/sentence.tsx'
import { Sign } from '../ui/sign.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import { groupLines } from './live-class.ts'
import '../ui/card-links.css'

const sentences: Partial<Record<Desk, MessageId>> = {
  teacher: 'sections.sentence',
  office: 'sections.district',
}

/** Of so many classes a teacher reads at once who needs her; with more, each class tells it when it is opened. */
const mostWatched = 6

/**
 * A teacher's own sections, with who needs her this minute; for a leader those of the schools led, for the district's
 * office those of the district. A teacher's opens its lesson, others their class map.
 */
export function SectionsPage() {
  const t = useText()
  useTitle(t('place.sections'))
  const sections = useQuery(
    allPages((after) => read('GET /sections', { query: { limit: 200, ...(after ? { after } : {}) } })),
  )
  const { session } = useRouteContext({ from: '/signed-in' })
  const isTeacher = deskOf(session) === 'teacher'
  const own = isTeacher ? (sections.data ?? []) : []
  const waitingIn = useWaiting(own.length <= mostWatched ? own : [])
  if (!sections.data) return <Waiting query={sections} />
  const list = sections.data
  const waiting = [...waitingIn.values()].reduce((sum, count) => sum + count, 0)
  const bySchool = Map.groupBy(list, (section) => section.schoolName)
  return (
    <div className="page">
      <Sentence lead={list.length > 0 && t(waiting > 0 ? 'sections.lead.waiting' : 'sections.lead')}>
        {waiting > 0
          ? t('sections.waiting', { count: waiting })
          : t(sentences[deskOf(session)] ?? 'sections.leader', {
              classes: list.length,
              // Of several classes no number is told: a student in two of them would count twice.
              students: list[0]?.studentCount ?? 0,
            })}
      </Sentence>
      {list.length === 0 && <Empty title={t('sections.none')}>{t('sections.none.advice')}</Empty>}
      <div className="stack">
        {[...bySchool].map(([school, own]) => (
          <section key={school} className="stack-s" aria-label={school}>
            {bySchool.size > 1 && <h2 className="h2">{school}</h2>}
            <ul className="card-links">
              {own.map((section) => (
                <li key={section.id}>
                  <SectionCard section={section} isLive={isTeacher} waiting={waitingIn.get(section.id)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

/** How many students wait in each of these sections now, by its id; those that are known. */
function useWaiting(sections: readonly Section[]): ReadonlyMap<string, number> {
  return useQueries({
    queries: sections.map(({ id }) => ({
      ...read('GET /sections/:sectionId/live', { params: { sectionId: id } }),
      refetchInterval: 30_000,
    })),
    combine: (all) =>
      new Map(
        all.flatMap(({ data }) =>
          data ? [[data.sectionId, groupLines(data.lines).needs.length] as const] : [],
        ),
      ),
  })
}

/** A teacher goes to the lesson that runs; others look at where the class stands. */
function SectionCard(props: { section: Section; isLive: boolean; waiting: number | undefined }) {
  const { section, isLive, waiting } = props
  const t = useText()
  return (
    <Link
      className="card-link"
      to={isLive ? '/sections/$sectionId/live' : '/sections/$sectionId'}
      params={{ sectionId: section.id }}
    >
      <span>
        <b>{section.title}</b>
        <span className="quiet small">
          {[section.courseTitle === section.title ? null : section.courseTitle, section.schoolName]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="quiet small">
          {t('sections.students', { count: section.studentCount })}
          {section.teachers.length > 0 && ` · ${section.teachers.map(({ name }) => name).join(', ')}`}
        </span>
        {waiting !== undefined && (
          <span className={waiting > 0 ? 'card-link__now' : 'card-link__now quiet'}>
            <Sign state={waiting > 0 ? 'needsHelp' : 'mastered'} size={18} />
            {t('sections.now', { count: waiting })}
          </span>
        )}
      </span>
      <Icon name="arrow" />
    </Link>
  )
}
