import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StudentMastery } from '#contract/mastery.ts'
import type { StudentWithSections } from '#contract/roster.ts'
import type { MapStep } from '../map/map-steps.ts'
import { read } from '../api.ts'
import { useLearningMap } from '../map/learning-map.ts'
import { deskOf, isGuide } from '../session.ts'
import { keyStepOf, neighbourhoodOf, standingOf } from '../student/standing.ts'
import { AsOf } from '../ui/as-of.tsx'
import { gradeWord } from '../ui/grade.ts'
import { pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Sign } from '../ui/sign.tsx'
import { stateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Loading, TroublePage, Waiting } from '../ui/waiting.tsx'
import { RuleLink } from '../why/rule-link.tsx'
import { WhyPanel } from '../why/why-panel.tsx'
import { Decide } from './decide.tsx'
import { Growth } from './growth.tsx'
import { StudentAside } from './student-aside.tsx'
import { StudentEvidence } from './student-evidence.tsx'
import './student-page.css'

/** "How is she doing?": the sentence, where she stands, how she grew, and every piece of evidence. */
export function StudentPage() {
  const { studentId } = useParams({ from: '/signed-in/students/$studentId' })
  const student = useQuery(read('GET /students/:studentId', { params: { studentId } }))
  const map = useLearningMap(studentId)
  useTitle(student.data?.name ?? '')
  if (!student.data) return <Waiting query={student} />
  if (map.status === 'error') return <TroublePage problem={map.problem} onRetry={map.retry} />
  if (map.status === 'pending') return <Loading />
  return <Page student={student.data} steps={map.steps} mastery={map.mastery} />
}

type PageProps = { student: StudentWithSections; steps: MapStep[]; mastery: StudentMastery }

function Page({ student, steps, mastery }: PageProps) {
  const t = useText()
  const search = useSearch({ from: '/signed-in/students/$studentId' })
  const navigate = useNavigate({ from: '/students/$studentId' })
  const open = (step: string | undefined) =>
    void navigate({ search: step ? { step } : {}, resetScroll: false })
  const { session } = useRouteContext({ from: '/signed-in' })
  const mayDecide = isGuide(session)
  const pieces = mastery.competencies.reduce((sum, { estimate }) => sum + (estimate?.evidenceCount ?? 0), 0)
  return (
    <div className="page">
      <WayBack student={student} />
      <Sentence
        picture={pictureOf(student)}
        asOf={
          <>
            <span>{t('student.asOf', { at: <AsOf at={mastery.asOf} />, count: pieces })}</span>
            <RuleLink label={t('rule.title')} />
          </>
        }
        more={
          <p className="small quiet">
            {[
              student.grades.length
                ? t('student.grade', { grade: student.grades.map(gradeWord).join(', ') })
                : null,
              student.schoolName,
            ]
              .filter(Boolean)
              .join(' · ')}
            <WriteTo student={student} />
          </p>
        }
      >
        <Stands student={student} steps={steps} />
      </Sentence>
      {steps.length === 0 ? (
        <Empty title={t('student.noMap')}>{t('myMap.none.advice')}</Empty>
      ) : (
        <div className="student-cols">
          <div className="stack-l">
            <section aria-labelledby="stands">
              <h2 className="h2" id="stands">
                {t('student.stands')}
              </h2>
              <Neighbourhood steps={steps} onStep={open} />
              <p className="small">
                <Link className="link" to="/students/$studentId/map" params={{ studentId: student.id }}>
                  {t('student.wholeMap')}
                </Link>
              </p>
            </section>
            <StudentEvidence studentId={student.id} steps={steps} onStep={open} />
          </div>
          <div className="stack-l">
            <Growth studentId={student.id} />
            <StudentAside studentId={student.id} isGuide={mayDecide} />
          </div>
        </div>
      )}
      {search.step && (
        <WhyPanel
          studentId={student.id}
          studentName={student.name}
          competencyId={search.step}
          {...(mayDecide ? { more: (reasons) => <Decide studentId={student.id} reasons={reasons} /> } : {})}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  )
}

/** Who teaches her writes to her family, and to her. */
function WriteTo({ student }: { student: StudentWithSections }) {
  const t = useText()
  const { session } = useRouteContext({ from: '/signed-in' })
  if (!session.roles.includes('teacher') && !session.roles.includes('coach')) return null
  const params = { studentId: student.id }
  return (
    <span className="row">
      <Link className="link" to="/messages/$studentId" params={params}>
        {t('talk.toFamily')}
      </Link>
      <Link className="link" to="/messages/$studentId" params={params} search={{ to: 'student' }}>
        {t('home.talk.write', { name: student.givenName })}
      </Link>
    </span>
  )
}

/** To the class she came from, or for a family to the list of children. */
function WayBack({ student }: { student: StudentWithSections }) {
  const t = useText()
  const { session } = useRouteContext({ from: '/signed-in' })
  if (deskOf(session) === 'family')
    return (
      <p>
        <Link className="link back" to="/children/$studentId" params={{ studentId: student.id }}>
          {t('home.title', { name: student.givenName })}
        </Link>
      </p>
    )
  return (
    <p className="row">
      {student.sections.map((section) => (
        <Link
          key={section.id}
          className="link back"
          to="/sections/$sectionId"
          params={{ sectionId: section.id }}
        >
          {t('classMap.title', { section: section.title })}
        </Link>
      ))}
    </p>
  )
}

function Stands({ student, steps }: { student: StudentWithSections; steps: MapStep[] }) {
  const t = useText()
  const standing = standingOf(steps)
  const key = keyStepOf(steps)
  const values = {
    name: student.givenName,
    held: standing.held,
    steps: standing.steps,
    inWork: standing.inWork,
    got: <Sign key="got" state="mastered" size="em" />,
  }
  if (standing.steps === 0) return t('student.sentence.none', { name: student.givenName })
  if (!key) return t('student.sentence', values)
  return t('student.sentence.key', {
    ...values,
    step: key.step.title,
    opens: key.opens,
    link: (parts: ReactNode[]) => (
      <Link key="step" from="/students/$studentId" search={{ step: key.step.id }} resetScroll={false}>
        {parts}
      </Link>
    ),
  })
}

const columns = [
  ['has', 'student.has'],
  ['inWork', 'student.inWork'],
  ['opens', 'student.opens'],
] as const

function Neighbourhood({ steps, onStep }: { steps: MapStep[]; onStep: (id: string) => void }) {
  const t = useText()
  const near = neighbourhoodOf(steps)
  return (
    <div className="local">
      {columns.map(([key, label]) => (
        <div key={key} className={`local__${key}`}>
          <h3>{t(label)}</h3>
          <ul>
            {near[key].map((step) => (
              <li key={step.id}>
                <Sign state={step.state} quarters={step.quarters} />
                <button type="button" onClick={() => onStep(step.id)}>
                  {step.title}
                  <span className="vh">, {t(stateMessages[step.state])}</span>
                </button>
              </li>
            ))}
            {near[key].length === 0 && <li className="quiet">{t('student.nothing')}</li>}
          </ul>
        </div>
      ))}
    </div>
  )
}
