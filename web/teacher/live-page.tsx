import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { memo, useState } from 'react'
import type { LiveClass, LiveLine } from '#contract/lessons.ts'
import { read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Note } from '../ui/note.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'
import { TicksKey } from '../ui/ticks.tsx'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import { LivePanels, type Act } from './live-acts.tsx'
import { countNeeds, groupLines, type LiveGroups } from './live-class.ts'
import { LiveTries } from './live-tries.tsx'
import { Needs } from './live-needs.tsx'
import { LiveRulesPanel } from './live-rules.tsx'
import { LiveSide } from './live-side.tsx'
import { SectionTabs } from './section-tabs.tsx'
import './live-page.css'

/** "Who needs me this minute?": who asked and who is stuck, who went quiet, who moved on, and the room at work. */
export function LivePage() {
  const t = useText()
  const { sectionId } = useParams({ from: '/signed-in/sections/$sectionId/live' })
  const section = useQuery(read('GET /sections/:sectionId', { params: { sectionId } }))
  // Changes are told; that somebody grows quiet, time alone brings.
  const live = useQuery({
    ...read('GET /sections/:sectionId/live', { params: { sectionId } }),
    refetchInterval: 30_000,
  })
  useTitle(section.data ? t('live.title', { section: section.data.title }) : t('sectionTabs.live'))
  if (!live.data) return <Waiting query={live} />
  if (!section.data) return <Waiting query={section} />
  return <Page live={live.data} title={section.data.title} />
}

function Page({ live, title }: { live: LiveClass; title: string }) {
  const t = useText()
  const [act, setAct] = useState<Act | null>(null)
  const [isRuleOpen, setRuleOpen] = useState(false)
  const groups = groupLines(live.lines)
  const titleOf = (id: string | null) => (id === null ? null : (live.titles[id] ?? null))
  return (
    <div className="page page--wide">
      <SectionTabs sectionId={live.sectionId} title={title} />
      <Sentence
        isLive
        asOf={
          <>
            <span>{t('live.asOf', { at: <AsOf at={live.asOf} /> })}</span>
            <button className="link" type="button" onClick={() => setRuleOpen(true)}>
              {t('live.rule')}
            </button>
          </>
        }
      >
        <Headline groups={groups} total={live.lines.length} />
      </Sentence>
      {live.lines.length === 0 ? (
        <Empty title={t('live.none')}>{t('live.none.advice')}</Empty>
      ) : (
        <>
          <div className="live">
            <section aria-labelledby="needs" className="live__main">
              <div className="live__bar">
                <h2 className="h2" id="needs">
                  {t('live.needs')}
                </h2>
                <div className="live__key">
                  <TicksKey />
                  <span className="tiny">{t('live.window', { minutes: live.rules.lessonMinutes })}</span>
                </div>
              </div>
              <Needs live={live} groups={groups} onAct={setAct} />
            </section>
            <LiveSide live={live} groups={groups} onAct={setAct} />
          </div>
          {live.sharedSlips[0] && (
            <Note icon="group" title={t('live.shared', shared(live.sharedSlips[0]))}>
              <p className="small">{namesOf(live, live.sharedSlips[0].studentIds)}</p>
            </Note>
          )}
          {groups.working.length > 0 && (
            <section className="room" aria-labelledby="working">
              <h2 id="working">
                {t('live.working')} <span className="count">{groups.working.length}</span>
              </h2>
              <ul>
                {groups.working.map((line) => (
                  <AtWork key={line.student.id} line={line} title={titleOf(line.competencyId)} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {act && <LivePanels act={act} titles={live.titles} onClose={() => setAct(null)} />}
      {isRuleOpen && (
        <LiveRulesPanel sectionId={live.sectionId} rules={live.rules} onClose={() => setRuleOpen(false)} />
      )}
    </div>
  )
}

/** A student at work. Drawn again only when her own line changes: a class of thirty changes several times a second. */
const AtWork = memo(function AtWork({ line, title }: { line: LiveLine; title: string | null }) {
  return (
    <li>
      <Sign state={line.state ?? 'notStarted'} quarters={line.quarters} size={18} named />
      <span>
        <Link to="/students/$studentId" params={{ studentId: line.student.id }}>
          {line.student.name}
        </Link>
        <span className="room__step">{title}</span>
      </span>
      <LiveTries line={line} />
    </li>
  )
})

const shared = ({ say, studentIds }: LiveClass['sharedSlips'][number]) => ({ say, count: studentIds.length })

const namesOf = ({ lines }: LiveClass, ids: readonly string[]) =>
  lines
    .filter(({ student }) => ids.includes(student.id))
    .map(({ student }) => student.name)
    .join(', ')

function Headline({ groups, total }: { groups: LiveGroups; total: number }) {
  const t = useText()
  const counts = countNeeds(groups, total)
  if (total === 0) return t('live.sentence.empty')
  if (counts.needs === 0) return t('live.sentence.none', counts)
  if (counts.stuck === 0) return t('live.sentence.asked', counts)
  if (counts.asked === 0) return t('live.sentence.stuck', counts)
  return t('live.sentence.both', counts)
}
