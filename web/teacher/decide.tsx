import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MasteryReasons } from '#contract/mastery.ts'
import { call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { DecisionList } from './decision-list.tsx'

type Choice = 'open' | 'mastered' | 'notYet'

const words: Record<Choice, { act: MessageId; ask: MessageId; done: MessageId }> = {
  open: { act: 'decide.open', ask: 'decide.open.why', done: 'decide.open.done' },
  mastered: { act: 'decide.got', ask: 'decide.got.why', done: 'decide.got.done' },
  notYet: { act: 'decide.notYet', ask: 'decide.notYet.why', done: 'decide.notYet.done' },
}

/** Which decisions make sense where a student stands. */
function choicesAt({ state }: MasteryReasons): Choice[] {
  if (state === 'locked') return ['open', 'mastered']
  return state === 'mastered' || state === 'reviewDue' ? ['notYet'] : ['mastered']
}

/** What an adult who knows the student may decide over the evidence: always with a reason, which is kept. */
export function Decide({ studentId, reasons }: { studentId: string; reasons: MasteryReasons }) {
  const t = useText()
  const queryClient = useQueryClient()
  const [choice, choose] = useState<Choice | null>(null)
  const [reason, setReason] = useState('')
  const { competencyId } = reasons
  const params = { studentId }
  const decide = useMutation({
    mutationFn: (chosen: Choice) =>
      chosen === 'open'
        ? call('POST /students/:studentId/openings', { params, body: { competencyId, reason } })
        : call('POST /students/:studentId/judgments', {
            params,
            body: { competencyId, reason, verdict: chosen },
          }),
    onSuccess: async (_decision, chosen) => {
      toast(t(words[chosen].done))
      choose(null)
      setReason('')
      await queryClient.invalidateQueries()
    },
  })
  return (
    <section className="stack-s">
      <h3>{t('decide.title')}</h3>
      <DecisionList decisions={reasons.decisions} />
      {choice === null ? (
        <div className="row">
          {choicesAt(reasons).map((one) => (
            <Button key={one} onClick={() => choose(one)}>
              {t(words[one].act)}
            </Button>
          ))}
        </div>
      ) : (
        <form
          className="stack-s"
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim().length >= 3) decide.mutate(choice)
          }}
        >
          {decide.isError && <Trouble problem={decide.error} />}
          <TextArea
            label={t(words[choice].ask)}
            hint={t('decide.seen')}
            value={reason}
            maxLength={1000}
            required
            onChange={setReason}
          />
          <div className="row">
            <Button look="ink" type="submit" isBusy={decide.isPending} isDisabled={reason.trim().length < 3}>
              {t(words[choice].act)}
            </Button>
            <Button look="quiet" onClick={() => choose(null)}>
              {t('decide.cancel')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
