import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ClassMap } from '#contract/mastery.ts'
import type { Order, Part } from './class-map.ts'
import { read } from '../api.ts'
import { isGuide } from '../session.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Sign } from '../ui/sign.tsx'
import { stateMessages, statesInOrder } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import { RuleLink } from '../why/rule-link.tsx'
import { WhyPanel } from '../why/why-panel.tsx'
import { ClassGrid } from './class-grid.tsx'
import { ClassHeadline } from './class-headline.tsx'
import {
  columnsOf,
  countStates,
  headlineOf,
  heldPerStep,
  mostAtOnce,
  narrowed,
  orderRows,
  patternsOf,
  signsOfStep,
  strandsOf,
} from './class-map.ts'
import { PartChoice } from './part-choice.tsx'
import { ClassPatterns } from './class-patterns.tsx'
import { ClassTable } from './class-table.tsx'
import { SectionTabs } from './section-tabs.tsx'
import { StepPanel } from './step-panel.tsx'
import { StepRows } from './step-rows.tsx'
import './class-map-page.css'

/** "Where is my class?": the sentence, the grid, the counts, and the evidence behind each cell. */
export function ClassMapPage() {
  const t = useText()
  const { sectionId } = useParams({ from: '/signed-in/sections/$sectionId' })
  const section = useQuery(read('GET /sections/:sectionId', { params: { sectionId } }))
  const map = useQuery(read('GET /sections/:sectionId/mastery', { params: { sectionId } }))
  useTitle(section.data ? t('classMap.title', { section: section.data.title }) : t('classMap.word'))
  if (!map.data) return <Waiting query={map} />
  if (!section.data) return <Waiting query={section} />
  return <Page map={map.data} title={section.data.title} />
}

function Page({ map: whole, title }: { map: ClassMap; title: string }) {
  const t = useText()
  const search = useSearch({ from: '/signed-in/sections/$sectionId' })
  const navigate = useNavigate({ from: '/sections/$sectionId' })
  const { session } = useRouteContext({ from: '/signed-in' })
  const isTeaching = isGuide(session)
  const order: Order = search.order ?? 'pattern'
  const part: Part = search.part ?? (whole.competencies.length > mostAtOnce ? 'play' : 'all')
  const map = useMemo(() => narrowed(whole, columnsOf(whole, part)), [whole, part])
  const isTable = search.view === 'table'
  const rows = useMemo(() => orderRows(map, order), [map, order])
  const strands = useMemo(() => strandsOf(map.competencies), [map])
  const held = useMemo(() => heldPerStep(map), [map])
  const headline = useMemo(() => headlineOf(map), [map])
  const counts = useMemo(() => countStates(map.students.flatMap(({ cells }) => cells)), [map])
  const step = headline.kind === 'wall' ? headline.step : null

  const open = (more: { student?: string; step?: string }) =>
    void navigate({
      search: (now) => ({ ...now, student: undefined, step: undefined, ...more }),
      resetScroll: false,
    })
  const openCell = (student: string, stepId: string) => open({ student, step: stepId })
  const openStep = (stepId: string) => open({ step: stepId })
  const student = map.students.find(({ id }) => id === search.student)
  const openedStep = map.competencies.findIndex(({ id }) => id === search.step)

  return (
    <div className="page page--wide">
      <SectionTabs sectionId={whole.sectionId} title={title} />
      <Sentence
        asOf={
          <>
            <span>
              {t('classMap.asOf', {
                students: map.students.length,
                steps: map.competencies.length,
                at: <AsOf at={map.asOf} />,
              })}
            </span>
            <RuleLink label={t('rule.title')} />
          </>
        }
      >
        <ClassHeadline headline={headline} map={map} />
      </Sentence>
      {headline.kind === 'empty' ? (
        <Empty title={t(map.students.length ? 'classMap.noMap' : 'classMap.noStudents')}>
          {t(map.students.length ? 'classMap.noMap.advice' : 'classMap.noStudents.advice')}
        </Empty>
      ) : (
        <>
          <div className="class-tools">
            <Segmented
              label={t('classMap.order')}
              value={order}
              options={[
                { value: 'pattern', label: t('classMap.byPattern') },
                { value: 'name', label: t('classMap.byName') },
              ]}
              onChange={(way) =>
                void navigate({ search: (now) => ({ ...now, order: way }), resetScroll: false })
              }
            />
            {whole.competencies.length > mostAtOnce && (
              <PartChoice
                map={whole}
                part={part}
                onChoose={(next) => void navigate({ search: (now) => ({ ...now, part: next }) })}
              />
            )}
            <ul className="legend" aria-label={t('classMap.counts')}>
              {statesInOrder.map((state) => (
                <li key={state}>
                  <Sign state={state} size={18} />
                  {t(stateMessages[state])} <b>{counts[state]}</b>
                </li>
              ))}
            </ul>
          </div>
          {isTable ? (
            <ClassTable map={map} rows={rows} title={title} />
          ) : (
            <>
              <div className="class-wide">
                <ClassGrid
                  map={map}
                  rows={rows}
                  order={order}
                  strands={strands}
                  held={held}
                  step={step}
                  onCell={openCell}
                  onStep={openStep}
                />
              </div>
              <div className="class-narrow">
                <StepRows
                  rows={rows}
                  strands={strands}
                  held={held}
                  step={step}
                  signs={(n) => signsOfStep(rows, n)}
                  onCell={openCell}
                />
              </div>
            </>
          )}
          <ClassPatterns
            map={map}
            patterns={patternsOf(map)}
            headline={headline}
            isTeaching={isTeaching}
            onCell={openCell}
            onStep={openStep}
          />
        </>
      )}
      <p className="class-foot row">
        {headline.kind !== 'empty' && (
          <Link
            className="link small"
            from="/sections/$sectionId"
            search={(now) => ({ ...now, view: isTable ? undefined : 'table' })}
            resetScroll={false}
          >
            {t(isTable ? 'classMap.asMap' : 'classMap.asTable')}
          </Link>
        )}
        {isTeaching && (
          <Link className="link small" from="/sections/$sectionId" to="/sections/$sectionId/sign-in">
            {t('classMap.signIn')}
          </Link>
        )}
      </p>
      {student && search.step && (
        <WhyPanel
          studentId={student.id}
          studentName={student.name}
          competencyId={search.step}
          onClose={() => open({})}
        />
      )}
      {!search.student && openedStep >= 0 && (
        <StepPanel map={map} rows={rows} step={openedStep} onCell={openCell} onClose={() => open({})} />
      )}
    </div>
  )
}
