import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Draft } from './draft.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useText } from '../ui/text.ts'
import { isSameDraft, keptDraft } from './draft.ts'

const needed = ['title', 'code', 'competencyId'] as const

/** An item that is written: what it was when it was last saved, what it is now; what is unsaved outlives a reload. */
export function useDraft(itemId: string, begin: Draft) {
  const [kept] = useState(() => keptDraft(itemId).read())
  const [saved, setSaved] = useState(begin)
  const [draft, setDraft] = useState(kept ?? begin)
  const [isTold, setTold] = useState(false)
  const isChanged = !isSameDraft(draft, saved)
  /** For whoever asks between two renders: a page that leaves right after it was saved. */
  const holds = useRef(isChanged)
  useEffect(() => {
    holds.current = isChanged
    if (isChanged) keptDraft(itemId).write(draft)
    else keptDraft(itemId).drop()
  }, [itemId, draft, isChanged])
  const lacking = needed.filter((field) => draft[field].trim() === '')
  return {
    draft,
    isChanged,
    wasKept: kept !== null,
    holds,
    change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    putBack: () => setDraft(saved),
    drop: () => keptDraft(itemId).drop(),
    onSaved: () => {
      holds.current = false
      keptDraft(itemId).drop()
      setSaved(draft)
    },
    /** What must be written before it can be saved; told once somebody tried. */
    missing: new Set<keyof Draft>(isTold ? lacking : []),
    mayBeSaved: () => {
      setTold(true)
      return lacking.length === 0
    },
  }
}

export type Work = ReturnType<typeof useDraft>

/** Asks before unsaved work is left; the browser asks where the page itself goes. */
export function LeaveWarning({ work }: { work: Work }) {
  const t = useText()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => work.holds.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => work.holds.current,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      title={t('items.leave')}
      action={t('items.leave.drop')}
      onAction={() => {
        work.drop()
        blocker.proceed()
      }}
      onClose={blocker.reset}
    >
      <p>{t('items.leave.then')}</p>
    </Dialog>
  )
}
