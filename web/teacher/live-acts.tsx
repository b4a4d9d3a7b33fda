import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LiveLine } from '#contract/lessons.ts'
import type { NextStep } from '#contract/recommendations.ts'
import type { PersonName } from '#contract/roster.ts'
import { call, read } from '../api.ts'
import { newId } from '../new-id.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { Panel } from '../ui/panel.tsx'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { stepKindMessages } from './step-kind-words.ts'

/** What needs a panel of its own. */
export type Act = { kind: 'hint' | 'suggest'; line: LiveLine }

/** What a teacher does in place about one student; each says that it was done, and the page follows by itself. */
export function useActs(student: PersonName) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { studentId: student.id }
  const done = useMutation({
    mutationFn: async ({ act }: { act: () => Promise<unknown>; said: string }) => act(),
    onSuccess: (_answer, { said }) => toast(said),
    onError: () => toast(t('live.notDone', { name: student.name })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['GET /sections/:sectionId/live'] }),
  })
  const nudge = (body: string, competencyId: string | null) =>
    call('POST /students/:studentId/student-messages', {
      params,
      body: { kind: 'nudge', body, ...(competencyId === null ? {} : { competencyId }) },
    })
  const name = student.name
  return {
    isBusy: done.isPending,
    /** To whom asked: "I am coming", which she sees. To whom did not ask: a visit, which colleagues see. */
    go: (line: LiveLine) =>
      done.mutate({
        said: t('live.did.go', { name }),
        act: () =>
          line.live.status === 'asked'
            ? call('POST /help-requests/:helpRequestId/take', {
                params: { helpRequestId: line.live.helpRequestId },
                body: {},
              })
            : call('POST /students/:studentId/visits', { params, body: {} }),
      }),
    helped: (line: LiveLine) =>
      line.live.status === 'asked' &&
      done.mutate({
        said: t('live.did.helped', { name }),
        act: () =>
          call('POST /help-requests/:helpRequestId/close', {
            params: { helpRequestId: line.live.status === 'asked' ? line.live.helpRequestId : '' },
            body: {},
          }),
      }),
    nudge: (line: LiveLine) =>
      done.mutate({
        said: t('live.did.nudge', { name }),
        act: () => nudge(t('live.nudge.body'), line.competencyId),
      }),
    pair: (line: LiveLine, partner: PersonName) =>
      line.competencyId &&
      done.mutate({
        said: t('live.did.pair', { name, partner: partner.name }),
        act: () =>
          call('POST /students/:studentId/next-steps', {
            params,
            body: {
              competencyId: line.competencyId ?? '',
              kind: 'withPartner',
              note: t('live.pair.body', { partner: partner.name }),
            },
          }),
      }),
  }
}

export function LivePanels(props: { act: Act; titles: Record<string, string>; onClose: () => void }) {
  return props.act.kind === 'hint' ? <HintPanel {...props} /> : <SuggestPanel {...props} />
}

type PanelProps = { act: Act; titles: Record<string, string>; onClose: () => void }

/** A few words that appear beside the student's question at once. */
function HintPanel({ act: { line }, titles, onClose }: PanelProps) {
  const t = useText()
  const [body, setBody] = useState('')
  const [id] = useState(newId)
  const name = line.student.name
  const send = useMutation({
    mutationFn: () =>
      call('POST /students/:studentId/student-messages', {
        params: { studentId: line.student.id },
        body: { id, kind: 'hint', body, ...(line.competencyId ? { competencyId: line.competencyId } : {}) },
      }),
    onSuccess: () => {
      toast(t('live.did.hint', { name }))
      onClose()
    },
  })
  return (
    <Panel label={t('live.hint.title', { name })} onClose={onClose}>
      <h2>{t('live.hint.title', { name })}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (body.trim()) send.mutate()
        }}
      >
        {line.competencyId && <p className="quiet">{titles[line.competencyId]}</p>}
        {send.isError && <Trouble problem={send.error} />}
        <TextArea
          label={t('live.hint.label')}
          hint={t('live.hint.advice')}
          value={body}
          maxLength={2000}
          required
          onChange={setBody}
        />
        <div>
          <Button look="ink" type="submit" isBusy={send.isPending} isDisabled={!body.trim()}>
            {t('live.hint.send')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

/** The steps that would be offered to her now; one of them is assigned with a word from the teacher. */
function SuggestPanel({ act: { line }, onClose }: PanelProps) {
  const t = useText()
  const name = line.student.name
  const params = { studentId: line.student.id }
  const today = useQuery(read('GET /students/:studentId/today', { params }))
  const [note, setNote] = useState('')
  const assign = useMutation({
    mutationFn: (step: NextStep) =>
      call('POST /students/:studentId/next-steps', {
        params,
        body: {
          competencyId: step.competencyId,
          kind: step.kind,
          ...(note.trim() ? { note: note.trim() } : {}),
        },
      }),
    onSuccess: (step) => {
      toast(t('live.did.suggest', { name, step: step.title }))
      onClose()
    },
  })
  return (
    <Panel label={t('live.suggest.title', { name })} onClose={onClose}>
      <h2>{t('live.suggest.title', { name })}</h2>
      <div className="stack">
        {today.isError && <Trouble problem={today.error} onRetry={() => void today.refetch()} />}
        {assign.isError && <Trouble problem={assign.error} />}
        <TextArea label={t('live.suggest.note')} value={note} maxLength={500} rows={2} onChange={setNote} />
        <ul className="suggest">
          {today.data?.steps.map((step) => (
            <li key={`${step.competencyId} ${step.kind}`}>
              <Sign state={step.state} quarters={step.quarters} size={20} named />
              <span>
                <b>{step.title}</b>
                <span className="small quiet">
                  {t(stepKindMessages[step.kind])} · {t('step.minutes', { minutes: step.minutes })}
                </span>
              </span>
              <Button isBusy={assign.isPending} onClick={() => assign.mutate(step)}>
                {t('live.assign')}
                <span className="vh">, {step.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
