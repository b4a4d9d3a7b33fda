import { useEffect, useState } from 'react'
import type { Sitting } from '#contract/assessment.ts'
import { Disc } from '../../ui/disc.tsx'
import { Sign } from '../../ui/sign.tsx'
import { childStateMessages, isHeld } from '../../ui/state-words.ts'
import { useText } from '../../ui/text.ts'
import { stoodAt } from './stood-at.ts'
import { useStanding } from './use-standing.ts'

/** What work did to the step: the disc rises from where it stood to where it stands. Still with reduced motion. */
export function DiscMove(props: { sitting: Sitting; isFinal: boolean }) {
  const t = useText()
  const now = useStanding(props.sitting.studentId, props.sitting.competencyId)
  const before = stoodAt(props.sitting.id)
  const [isThere, setThere] = useState(false)
  const isReady = props.isFinal && now !== undefined
  useEffect(() => {
    if (!isReady) return undefined
    const timer = setTimeout(() => setThere(true), 250)
    return () => clearTimeout(timer)
  }, [isReady])
  if (!now) return null
  const quarters = isHeld(now.state) ? 4 : now.quarters
  const isNew = isHeld(now.state) && before !== undefined && before < 4
  return (
    <div className="disc-move">
      <Disc quarters={isThere || before === undefined ? quarters : before} />
      <div className="stack-s" role="status">
        <p className="state">
          <Sign state={now.state} quarters={now.quarters} size={24} />
          <b>{t(childStateMessages[now.state])}</b>
        </p>
        <p className="quiet">
          {isNew
            ? t('setEnd.gotIt', { step: now.title })
            : before !== undefined && quarters > before
              ? t('setEnd.rose')
              : t('setEnd.kept')}
        </p>
      </div>
    </div>
  )
}
