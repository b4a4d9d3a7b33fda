import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { keepApplication } from '../offline/keep-application.ts'
import { discardLetter, useDelivery, useLetters } from '../offline/outbox-on-device.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'

/** Around every page of a student: what she gave is sent, what waits is counted, what was refused is told. */
export function StudentDay({ studentId }: { studentId: string }) {
  const t = useText()
  const queryClient = useQueryClient()
  const delivered = useCallback(() => {
    toast(t('offline.delivered'))
    void queryClient.invalidateQueries()
  }, [queryClient, t])
  useDelivery(studentId, delivered)
  useEffect(keepApplication, [])
  const letters = useLetters()
  const waiting = letters.filter(({ attemptId, refusal }) => attemptId !== null && refusal === null).length
  const refused = letters.filter(({ refusal }) => refusal !== null)
  return (
    <div role="status">
      {waiting > 0 && (
        <div className="offline">
          <div className="offline__in">
            <Icon name="inbox" />
            <span>{t('offline.count', { count: waiting })}</span>
          </div>
        </div>
      )}
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
