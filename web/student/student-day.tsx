import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { keepApplication } from '../offline/keep-application.ts'
import { discardLetter, useDelivery, useLetters } from '../offline/outbox-on-device.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Help, useHelp } from './help.tsx'

/** Around every page of a student: what she gave is sent, what was refused is told. */
export function StudentDay({ studentId }: { studentId: string }) {
  const t = useText()
  const queryClient = useQueryClient()
  const delivered = useCallback(
    (by: 'this' | 'other') => {
      if (by === 'this') toast(t('offline.delivered'))
      void queryClient.invalidateQueries()
    },
    [queryClient, t],
  )
  useDelivery(studentId, delivered)
  useEffect(keepApplication, [])
  const refused = useLetters().filter(({ refusal }) => refusal !== null)
  return (
    <div role="status">
      {refused.map(({ seq, title }) => (
        <div key={seq} className="offline">
          <div className="offline__in">
            <Icon name="warning" />
            <span>{t('offline.refused', { title })}</span>
            <Button onClick={() => void discardLetter(seq)}>{t('offline.refused.seen')}</Button>
          </div>
        </div>
      ))}
    </div>
  )
}

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
