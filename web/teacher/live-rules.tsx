import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LiveRules } from '#contract/lessons.ts'
import { call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/field.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

type RulesProps = { sectionId: string; rules: LiveRules; onClose: () => void }

const fields = ['stuckNotYet', 'stuckOf', 'idleMinutes', 'lessonMinutes'] as const

/** When somebody is called stuck or quiet: the rule in words, and its numbers for this class. */
export function LiveRulesPanel({ sectionId, rules, onClose }: RulesProps) {
  const t = useText()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() =>
    Object.fromEntries(fields.map((field) => [field, String(rules[field])])),
  )
  const words = {
    stuckNotYet: 'live.rules.stuckNotYet',
    stuckOf: 'live.rules.stuckOf',
    idleMinutes: 'live.rules.idleMinutes',
    lessonMinutes: 'live.rules.lessonMinutes',
  } as const
  const save = useMutation({
    mutationFn: () =>
      call('PUT /sections/:sectionId/live-rules', {
        params: { sectionId },
        body: {
          stuckNotYet: Number(draft['stuckNotYet']),
          stuckOf: Number(draft['stuckOf']),
          idleMinutes: Number(draft['idleMinutes']),
          lessonMinutes: Number(draft['lessonMinutes']),
        },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['GET /sections/:sectionId/live'] })
      onClose()
    },
  })
  return (
    <Panel label={t('live.rule')} onClose={onClose}>
      <h2>{t('live.rule')}</h2>
      <div className="stack">
        <p>{t('live.rules.asked')}</p>
        <p>{t('live.rules.stuck', { notYet: rules.stuckNotYet, of: rules.stuckOf })}</p>
        <p>{t('live.rules.quiet', { minutes: rules.idleMinutes })}</p>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          <h3>{t('live.rules.change')}</h3>
          {save.isError && <Trouble problem={save.error} />}
          {fields.map((field) => (
            <NumberField
              key={field}
              label={t(words[field])}
              value={draft[field]}
              inputMode="numeric"
              onChange={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
          <div>
            <Button type="submit" isBusy={save.isPending}>
              {t('live.rules.save')}
            </Button>
          </div>
        </form>
      </div>
    </Panel>
  )
}
