import { useEffect, useRef } from 'react'
import type { Sitting } from '#contract/assessment.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Sentence } from '../../ui/sentence.tsx'
import { useText } from '../../ui/text.ts'
import { BeginTrouble } from '../begin-trouble.tsx'
import { useBegin } from '../use-begin.ts'
import { DiscMove } from './disc-move.tsx'
import { NextUp } from './next-up.tsx'

type SetEndProps = {
  sitting: Sitting
  waiting: ReadonlySet<string>
  onEnd: () => void
  isEnding: boolean
}

/** The end of a set: what it moved, and straight on. */
export function SetEnd({ sitting, waiting, onEnd, isEnding }: SetEndProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const begin = useBegin(sitting.studentId)
  const right = sitting.attempts.filter(({ state }) => state === 'right').length
  const isEnded = sitting.endedAt !== null
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const hasBegunToEnd = useRef(false)
  useEffect(() => {
    if (isEnded || hasBegunToEnd.current) return
    hasBegunToEnd.current = true
    onEnd()
  }, [isEnded, onEnd])
  return (
    <div className="set-end stack">
      <Sentence level={2} heading={heading}>
        {waiting.size > 0
          ? t('setEnd.waiting', { count: waiting.size })
          : t('setEnd.right', { right, of: sitting.attempts.length })}
      </Sentence>
      {waiting.size > 0 ? (
        <Note icon="offline">{t('setEnd.waiting.then')}</Note>
      ) : (
        <DiscMove sitting={sitting} isFinal={isEnded && !isEnding} />
      )}
      {begin.isError && <BeginTrouble problem={begin.error} />}
      <div className="row">
        <Button
          isBig
          isBusy={begin.isPending}
          onClick={() => begin.mutate({ competencyId: sitting.competencyId, kind: 'practice' })}
        >
          {t('setEnd.more')}
        </Button>
        <ButtonLink look="quiet" isBig to="/today">
          {t('practice.back')}
        </ButtonLink>
      </div>
      <NextUp studentId={sitting.studentId} />
    </div>
  )
}
