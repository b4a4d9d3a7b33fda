import { useEffect, useRef } from 'react'
import type { Sitting } from '#contract/assessment.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { MathText } from '../../ui/math-text.tsx'
import { Note } from '../../ui/note.tsx'
import { isHeld } from '../../ui/state-words.ts'
import { Sentence } from '../../ui/sentence.tsx'
import { useText } from '../../ui/text.ts'
import { Trouble } from '../../ui/waiting.tsx'
import { DiscMove } from '../practice/disc-move.tsx'
import { NextUp } from '../practice/next-up.tsx'
import { Worked } from '../practice/practice-question.tsx'
import { useStanding } from '../practice/use-standing.ts'

type CheckEndProps = {
  sitting: Sitting
  waiting: ReadonlySet<string>
  onEnd: () => void
  problem: unknown
}

/** The end of a check: the result in one sentence, what it moved, how it is done where it was not yet, and what is next. */
export function CheckEnd({ sitting, waiting, onEnd, problem }: CheckEndProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const standing = useStanding(sitting.studentId, sitting.competencyId)
  const isEnded = sitting.endedAt !== null
  const hasBegunToEnd = useRef(false)
  useEffect(() => {
    if (isEnded || hasBegunToEnd.current) return
    hasBegunToEnd.current = true
    onEnd()
  }, [isEnded, onEnd])
  useEffect(() => {
    heading.current?.focus()
  }, [isEnded])
  const right = sitting.attempts.filter(({ state }) => state === 'right').length
  const notYet = sitting.attempts.filter(({ state }) => state === 'notYet')
  const values = { right, of: sitting.attempts.length }
  const sentence =
    waiting.size > 0
      ? t('setEnd.waiting', { count: waiting.size })
      : !isEnded
        ? t('check.ending')
        : isHeld(standing?.state)
          ? t('check.gotIt', values)
          : t(right === sitting.attempts.length ? 'check.all' : 'check.notYet', values)
  return (
    <div className="set-end stack">
      <Sentence level={2} heading={heading}>
        {sentence}
      </Sentence>
      {waiting.size > 0 && <Note icon="offline">{t('setEnd.waiting.then')}</Note>}
      {problem ? <Trouble problem={problem} onRetry={onEnd} /> : null}
      {isEnded && <DiscMove sitting={sitting} isFinal />}
      {notYet.length > 0 && (
        <section className="stack-s">
          <h3 className="h2">{t('check.worked', { count: notYet.length })}</h3>
          {notYet.map(({ id, content, steps, answer }) => (
            <Disclosure
              key={id}
              look="row"
              label={content.prompt.map((line, n) => (
                <MathText key={n} line={line} />
              ))}
            >
              {steps && <Worked steps={steps} answer={answer} />}
            </Disclosure>
          ))}
        </section>
      )}
      {isEnded && <NextUp studentId={sitting.studentId} />}
      <div className="row">
        <ButtonLink look="quiet" isBig isFlush to="/today">
          {t('practice.back')}
        </ButtonLink>
        <ButtonLink look="quiet" isBig to="/map" search={{ step: sitting.competencyId }}>
          {t('check.toMap')}
        </ButtonLink>
      </div>
    </div>
  )
}
