import { useRouteContext } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLearningMap } from '../../map/learning-map.ts'
import { AsOf, ShortDay } from '../../ui/as-of.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { Sign } from '../../ui/sign.tsx'
import { childStateMessages } from '../../ui/state-words.ts'
import { useText } from '../../ui/text.ts'
import { useTitle } from '../../ui/title.ts'
import { Empty, Loading, TroublePage } from '../../ui/waiting.tsx'
import { recordOf } from './record.ts'
import './record-page.css'

const WhyPanel = lazy(() => import('../../why/why-panel.tsx').then((it) => ({ default: it.WhyPanel })))

/** "What have I got?" Every step that is hers, by strand, since when, and the work behind it. */
export function RecordPage() {
  const t = useText()
  useTitle(t('place.record'))
  const { session } = useRouteContext({ from: '/signed-in' })
  const student = session.user
  const map = useLearningMap(student.id)
  const [openId, setOpenId] = useState<string | null>(null)
  const [now] = useState(Date.now)
  if (map.status === 'pending') return <Loading />
  if (map.status === 'error') return <TroublePage problem={map.problem} onRetry={map.retry} />
  const record = recordOf(map.steps, map.mastery, now)
  return (
    <div className="page">
      <Sentence asOf={<span>{t('asOf', { at: <AsOf at={map.mastery.asOf} /> })}</span>}>
        {t('record.sentence', {
          got: <Sign key="got" state="mastered" size="em" />,
          count: record.held,
          lately: record.lately,
        })}
      </Sentence>
      {record.held === 0 ? (
        <Empty title={t('record.none')}>
          <p>{t('record.none.advice')}</p>
          <div>
            <ButtonLink look="do" isBig iconAfter="arrow" to="/today">
              {t('record.toToday')}
            </ButtonLink>
          </div>
        </Empty>
      ) : (
        <div className="record">
          {record.strands.map(({ strand, of, held }) => (
            <section key={strand} aria-labelledby={`strand-${strand}`}>
              <h2 className="record__strand" id={`strand-${strand}`}>
                {strand || t('record.otherStrand')}
                <span>{t('record.of', { held: held.length, of })}</span>
              </h2>
              <ul>
                {held.map((step) => (
                  <li key={step.id}>
                    <Sign state={step.state} size={20} />
                    <button className="link" type="button" onClick={() => setOpenId(step.id)}>
                      {step.title}
                    </button>
                    <span className="small quiet">
                      {t(childStateMessages[step.state])}
                      {step.declaredAt && (
                        <>
                          {', '}
                          <ShortDay at={step.declaredAt} />
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {openId !== null && (
        <Suspense>
          <WhyPanel
            studentId={student.id}
            studentName={student.name}
            competencyId={openId}
            isForChild
            onClose={() => setOpenId(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
