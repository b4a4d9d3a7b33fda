import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Attempt, Feedback, Line } from '#contract/assessment.ts'
import { ApiProblem } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Hints } from '../../ui/hints.tsx'
import { MathText } from '../../ui/math-text.tsx'
import { Note } from '../../ui/note.tsx'
import { useText } from '../../ui/text.ts'
import { Trouble } from '../../ui/waiting.tsx'
import { Help } from '../help.tsx'
import { draftOf, responseOf } from './answer.ts'
import { AnswerField } from './answer-field.tsx'
import { Question } from './question.tsx'
import type { Answered, useSitting } from './use-sitting.ts'

type PracticeQuestionProps = {
  attempt: Attempt
  studentId: string
  work: ReturnType<typeof useSitting>
  isWaiting: boolean
  isLast: boolean
  /** Work on it has begun: it stays on the screen until `onNext`. */
  onStay: () => void
  onNext: () => void
}

/** One question: answer it, read what came of it, try again, take a hint, see how it is done, go on. */
export function PracticeQuestion(props: PracticeQuestionProps) {
  const t = useText()
  const { attempt, work, isWaiting } = props
  const { form } = attempt.content
  const promptId = useId()
  const place = useRef<HTMLFormElement>(null)
  const nextButton = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(() => draftOf(form, attempt.lastResponse))
  const [answered, setAnswered] = useState<Answered | null>(null)
  const isOpen = attempt.state === 'open' && !isWaiting
  const response = responseOf(form, draft)
  const { shown } = work

  useEffect(() => {
    shown(attempt.id)
    // On a phone the keys would cover the question before it is read.
    if (matchMedia('(pointer: fine)').matches) firstFieldIn(place.current)?.focus()
  }, [attempt.id, shown])
  useEffect(() => {
    if (answered && !isOpen) nextButton.current?.querySelector('button')?.focus()
    else if (answered) firstFieldIn(place.current)?.focus()
  }, [answered, isOpen])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isOpen) return props.onNext()
    if (response === null || work.answer.isPending) return undefined
    props.onStay()
    return work.answer.mutate({ attempt, response }, { onSuccess: setAnswered })
  }
  return (
    <div className="practice__one" data-attempt={attempt.id}>
      <Question content={attempt.content} id={promptId} />
      <form ref={place} className="stack" aria-labelledby={promptId} onSubmit={submit}>
        <div role="status">
          <Outcome
            attempt={attempt}
            answered={answered}
            isWaiting={isWaiting}
            isAsking={work.query.isFetching}
          />
        </div>
        <div
          className={form.kind === 'number' ? 'practice__answer practice__answer--row' : 'practice__answer'}
        >
          <AnswerField form={form} draft={draft} onChange={setDraft} isDone={!isOpen} />
          <div ref={nextButton}>
            {isOpen ? (
              <Button
                look="do"
                isBig
                type="submit"
                isDisabled={response === null}
                isBusy={work.answer.isPending}
              >
                {t(attempt.tries > 0 ? 'practice.checkAgain' : 'practice.check')}
              </Button>
            ) : (
              <Button look="do" isBig iconAfter="arrow" type="submit">
                {t(props.isLast ? 'practice.finish' : 'practice.next')}
              </Button>
            )}
          </div>
        </div>
        {work.answer.isError && <Trouble problem={work.answer.error} />}
      </form>
      {attempt.steps && <Worked steps={attempt.steps} answer={attempt.answer} />}
      {isOpen && <Aids attempt={attempt} work={work} onStay={props.onStay} />}
      <div className="practice__foot">
        <p className="small quiet">{t('practice.forLearning')}</p>
        <Help studentId={props.studentId} />
      </div>
    </div>
  )
}

const firstFieldIn = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>(
    'input:not([readonly]), textarea, select, .order-list button, .match-board button',
  )

/** What came of the answer, in a child's words: never a fault, "not yet". */
function Outcome(props: {
  attempt: Attempt
  answered: Answered | null
  isWaiting: boolean
  /** How the question stands is being asked of the server. */
  isAsking: boolean
}) {
  const t = useText()
  const { attempt, answered, isWaiting } = props
  if (isWaiting)
    return (
      <Note icon="offline" title={t('practice.saved')}>
        {t('practice.saved.then')}
      </Note>
    )
  if (attempt.state === 'right')
    return (
      <Note tone="got" icon="check" isBig title={t('practice.isRight')}>
        <Say line={feedbackOf(answered)?.say ?? null} />
      </Note>
    )
  if (attempt.state === 'shown')
    return (
      <Note isBig title={t('practice.isShown')}>
        {t('practice.isShown.then')}
      </Note>
    )
  const feedback = feedbackOf(answered)
  if (feedback && !feedback.isWellFormed)
    return (
      <Note icon="pencil" isBig title={t('practice.notReadable')}>
        <Say line={feedback.say} />
      </Note>
    )
  if (attempt.state === 'notYet')
    return (
      <Note tone="do" isBig title={t('practice.notYet')}>
        <Say line={feedback?.say ?? null} />
        <p>{t('practice.seeSteps')}</p>
      </Note>
    )
  // It waited and was sent, and no try was used: it could not be read.
  const wasUnreadable = answered?.kind === 'waits' && attempt.tries === 0 && !props.isAsking
  if (wasUnreadable)
    return (
      <Note icon="pencil" isBig title={t('practice.notReadable')}>
        {t('check.notReadable')}
      </Note>
    )
  if (attempt.tries === 0) return null
  return feedback?.say ? (
    <Note tone="do" isBig title={t('practice.close')}>
      <Say line={feedback.say} />
    </Note>
  ) : (
    <Note tone="do" isBig title={t('practice.notYet')}>
      {t('practice.tryAgain')}
    </Note>
  )
}

const feedbackOf = (answered: Answered | null): Feedback | null =>
  answered?.kind === 'feedback' ? answered.feedback : null

function Say({ line }: { line: Line | null }) {
  return line === null ? null : (
    <p>
      <MathText line={line} />
    </p>
  )
}

/** Hints one by one, and the way through when nothing else helps. Both are kept as help. */
function Aids({ attempt, work, onStay }: Pick<PracticeQuestionProps, 'attempt' | 'work' | 'onStay'>) {
  const t = useText()
  const failed = work.hint.error ?? work.show.error
  const isCut = failed instanceof ApiProblem && failed.code === 'unreachable'
  return (
    <div className="stack">
      {attempt.hintCount > 0 && (
        <Hints
          total={attempt.hintCount}
          taken={attempt.hintsTaken.map((line, n) => (
            <MathText key={n} line={line} />
          ))}
          isBusy={work.hint.isPending}
          onTake={() => work.hint.mutate(attempt.id)}
        />
      )}
      <div className="practice__show">
        <Button
          look="quiet"
          isFlush
          icon="list"
          isBusy={work.show.isPending}
          onClick={() => {
            onStay()
            work.show.mutate(attempt.id)
          }}
        >
          {t('practice.showMe')}
        </Button>
      </div>
      {failed &&
        (isCut ? (
          <Note icon="offline" isLive>
            {t('practice.aidsNeedNetwork')}
          </Note>
        ) : (
          <Trouble problem={failed} />
        ))}
    </div>
  )
}

/** How it is done, step by step, and what the answer is. */
export function Worked({ steps, answer }: { steps: readonly Line[]; answer: Line | null }) {
  const t = useText()
  return (
    <section className="worked" aria-label={t('practice.worked')}>
      <h2 className="h2">{t('practice.worked')}</h2>
      <ol>
        {steps.map((line, n) => (
          <li key={n}>
            <MathText line={line} />
          </li>
        ))}
      </ol>
      {answer && (
        <p>
          <b>
            {t('practice.answerIs')} <MathText line={answer} />
          </b>
        </p>
      )}
    </section>
  )
}
