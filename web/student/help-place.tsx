import { useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { Help, useHelp } from './help.tsx'

/** "Help" among the places of a student, at the thumb on a phone. */
export function HelpPlace({ studentId }: { studentId: string }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { data } = useHelp(studentId)
  const isAsked = Boolean(data?.help)
  return (
    <>
      <button
        type="button"
        className="help-place"
        data-asked={isAsked || undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="hand" />
        {t('place.help')}
        {isAsked && <span className="vh">. {t('help.asked')}</span>}
      </button>
      {isOpen && (
        <Panel label={t('place.help')} onClose={() => setOpen(false)}>
          <h2>{t('place.help')}</h2>
          <Help studentId={studentId} />
        </Panel>
      )}
    </>
  )
}
