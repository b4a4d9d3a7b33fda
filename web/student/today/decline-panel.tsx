import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeclineReason, Today } from '#contract/recommendations.ts'
import { call, read } from '../../api.ts'
import { newId } from '../../new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useText } from '../../ui/text.ts'
import { toast } from '../../ui/toast.tsx'
import { Trouble } from '../../ui/waiting.tsx'
import { kindMessages } from './step-words.ts'

const reasonMessages = {
  tooHard: 'decline.tooHard',
  tooEasy: 'decline.tooEasy',
  notNow: 'decline.notNow',
  wantOther: 'decline.wantOther',
  withSomebody: 'decline.withSomebody',
  other: 'decline.other',
} as const satisfies Record<DeclineReason, string>

/** "None of these fit": which one, and why not. The reason is kept, and the next offer respects it. */
export function DeclinePanel({ today, onClose }: { today: Today; onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { studentId: today.studentId }
  const [which, setWhich] = useState<string>('0')
  const [reason, setReason] = useState<string | null>(null)
  const [note, setNote] = useState('')
  // By what is declined: sent again it counts once, and another step is another no.
  const [ids] = useState(() => new Map<string, string>())
  const step = today.steps[Number(which)]
  const decline = useMutation({
    mutationFn: async () => {
      if (!step || reason === null) return
      const key = `${step.competencyId} ${step.kind}`
      const id = step.id ?? ids.get(key) ?? newId()
      ids.set(key, id)
      await call('POST /students/:studentId/next-steps/decline', {
        params,
        body: {
          id,
          competencyId: step.competencyId,
          kind: step.kind,
          reason: reason as DeclineReason,
          ...(note.trim() ? { note: note.trim() } : {}),
        },
      })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({
        queryKey: read('GET /students/:studentId/today', { params }).queryKey,
      })
      onClose()
      toast(t('decline.thanks'))
    },
  })
  return (
    <Panel label={t('decline.title')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason !== null && !decline.isPending) decline.mutate()
        }}
      >
        <h2>{t('decline.title')}</h2>
        <p className="quiet">{t('decline.lead')}</p>
        {today.steps.length > 1 && (
          <Choice
            label={t('decline.which')}
            value={which}
            onChange={setWhich}
            options={today.steps.map((one, n) => ({
              id: String(n),
              label: `${one.title} · ${t(kindMessages[one.kind])}`,
            }))}
          />
        )}
        <Choice
          label={t('decline.why')}
          value={reason}
          onChange={setReason}
          options={(Object.keys(reasonMessages) as DeclineReason[]).map((one) => ({
            id: one,
            label: t(reasonMessages[one]),
          }))}
        />
        <TextArea label={t('decline.note')} value={note} maxLength={500} onChange={setNote} />
        {decline.isError && <Trouble problem={decline.error} />}
        <div className="row">
          <Button look="do" isBig type="submit" isDisabled={reason === null} isBusy={decline.isPending}>
            {t('decline.send')}
          </Button>
          <Button look="quiet" isBig onClick={onClose}>
            {t('decline.keep')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
