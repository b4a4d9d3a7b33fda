import { Link, useParams } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { Attempt, Sitting } from '#contract/assessment.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { useText } from '../../ui/text.ts'
import { useTitle } from '../../ui/title.ts'
import { Loading, Trouble, Waiting } from '../../ui/waiting.tsx'
import { useHelpAbout } from '../help-about.ts'
import { draftOf, responseOf } from '../practice/answer.ts'
import { AnswerField } from '../practice/answer-field.tsx'
import { Question } from '../practice/question.tsx'
import { useSitting } from '../practice/use-sitting.ts'
import { Where } from '../practice/where.tsx'
import '../practice/practice.css'

const CheckEnd = lazy(() => import('./check-end.tsx').then((it) => ({ default: it.CheckEnd })))

/** "Show what I know": unseen questions, one try each, nothing said of right or not yet before the end. */
export function CheckPage() {
  const { sittingId } = useParams({ from: '/signed-in/check/$sittingId' })
  return <Check key={sittingId} sittingId={sittingId} />
}

const isAnswered = ({ state }: Attempt) => state !== 'open'

function Check({ sittingId }: { sittingId: string }) {
  const t = useText()
  const work = useSitting(sittingId)
  const { sitting, waiting } = work
  const [hasBegun, setBegun] = useState(false)
  useTitle(t('check.title'))
  const next = sitting?.attempts.find((one) => !isAnswered(one) && !waiting.has(one.id))
  useHelpAbout(sitting?.competencyId, next?.id)
  if (!sitting) return <Waiting query={work.query} />
  const n = next ? sitting.attempts.indexOf(next) + 1 : sitting.attempts.length
  const isIntro = !hasBegun && next !== undefined && n === 1
  return (
    <div className="page practice">
      <div className="practice__top">
        <Link className="back" to="/today">
          {t('practice.back')}
        </Link>
        {next && !isIntro && (
          <p className="marks">{t('practice.question', { n, of: sitting.attempts.length })}</p>
        )}
      </div>
      <Where sitting={sitting} />
      <Suspense fallback={<Loading />}>
        {isIntro ? (
          <Intro sitting={sitting} onBegin={() => setBegun(true)} />
        ) : next ? (
          <CheckQuestion key={next.id} attempt={next} work={work} isLast={n === sitting.attempts.length} />
        ) : (
          <CheckEnd sitting={sitting} waiting={waiting} onEnd={work.end.mutate} problem={work.end.error} />
        )}
      </Suspense>
    </div>
  )
}

function Intro({ sitting, onBegin }: { sitting: Sitting; onBegin: () => void }) {
  const t = useText()
  return (
    <section className="stack check-intro" aria-label={t('check.title')}>
      <Sentence level={2}>{t('check.title')}</Sentence>
      <ul className="check-intro__points">
        <li>
          {t(sitting.isAllUnseen ? 'check.questions' : 'check.questionsAny', {
            count: sitting.attempts.length,
          })}
        </li>
        <li>{t('check.oneTry')}</li>
        <li>{t('check.after')}</li>
        <li>{t('check.again')}</li>
      </ul>
      {!sitting.isAllUnseen && <Note>{t('check.seenBefore')}</Note>}
      <div>
        <Button look="do" isBig iconAfter="arrow" onClick={onBegin}>
          {t('check.begin')}
        </Button>
      </div>
    </section>
  )
}

type CheckQuestionProps = { attempt: Attempt; work: ReturnType<typeof useSitting>; isLast: boolean }

function CheckQuestion({ attempt, work, isLast }: CheckQuestionProps) {
  const t = useText()
  const { form } = attempt.content
  const promptId = useId()
  const place = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(form, attempt.lastResponse))
  const response = responseOf(form, draft)
  const { shown, answer } = work
  const came = answer.data
  const isUnreadable =
    answer.variables?.attempt.id === attempt.id && came?.kind === 'feedback' && !came.feedback.isWellFormed
  useEffect(() => {
    shown(attempt.id)
    document.getElementById(promptId)?.focus({ preventScroll: true })
  }, [attempt.id, shown, promptId])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (response !== null && !answer.isPending) answer.mutate({ attempt, response })
  }
  return (
    <div className="practice__one" data-attempt={attempt.id}>
      <Question content={attempt.content} id={promptId} />
      <form ref={place} className="stack" aria-labelledby={promptId} onSubmit={submit}>
        <div className="practice__answer">
          <AnswerField form={form} draft={draft} onChange={setDraft} isDone={false} />
        </div>
        {isUnreadable && (
          <Note icon="pencil" isLive title={t('practice.notReadable')}>
            {t('check.notReadable')}
          </Note>
        )}
        {answer.isError && <Trouble problem={answer.error} />}
        <div>
          <Button look="do" isBig type="submit" isDisabled={response === null} isBusy={answer.isPending}>
            {t(isLast ? 'check.last' : 'check.next')}
          </Button>
        </div>
      </form>
      <p className="small quiet">{t('check.calm')}</p>
    </div>
  )
}
