import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Note } from './note.tsx'
import { useText } from './text.ts'

type HelpButtonProps = {
  /** Whether she asked and nobody answered yet. */
  isAsked: boolean
  onAsk: () => void
  /** She found out by herself. */
  onTakeBack: () => void
  isBusy?: boolean
  /** Who sees it: "Ms. Haddad sees it right away." */
  seenBy?: ReactNode
}

/** Asks an adult to come. What happens with it is said at once, in the same place. */
export function HelpButton({ isAsked, onAsk, onTakeBack, isBusy, seenBy }: HelpButtonProps) {
  const t = useText()
  return (
    <div className="stack-s" role="status">
      {isAsked ? (
        <Note tone="help" icon="hand" title={t('help.asked')}>
          {seenBy && <p>{seenBy}</p>}
          <div>
            <Button isBusy={isBusy} onClick={onTakeBack}>
              {t('help.takeBack')}
            </Button>
          </div>
        </Note>
      ) : (
        <div>
          <Button look="help" isBig icon="hand" isBusy={isBusy} onClick={onAsk}>
            {t('help.ask')}
          </Button>
        </div>
      )}
    </div>
  )
}
