import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '#contract/mastery.ts'
import { call } from '../api.ts'
import { ShortDay } from '../ui/as-of.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'

const said: Record<Decision['kind'], MessageId> = {
  opening: 'decision.opening',
  judgedMastered: 'decision.judgedMastered',
  judgedNotYet: 'decision.judgedNotYet',
}

type ListProps = {
  decisions: readonly Decision[]
  /** Whether the step is named: not where everything is about one. */
  isNamed?: boolean
  /** Whether the viewer may take a decision back. */
  mayUndo?: boolean
}

/** What adults decided, who and why; what was taken back stays, and says so. */
export function DecisionList({ decisions, isNamed = false, mayUndo = true }: ListProps) {
  const t = useText()
  const queryClient = useQueryClient()
  const undo = useMutation({
    mutationFn: ({ id, kind }: Decision) =>
      kind === 'opening'
        ? call('POST /openings/:openingId/withdraw', { params: { openingId: id }, body: {} })
        : call('POST /judgments/:judgmentId/withdraw', { params: { judgmentId: id }, body: {} }),
    onSuccess: async () => {
      toast(t('decision.undone'))
      await queryClient.invalidateQueries()
    },
  })
  if (decisions.length === 0) return null
  return (
    <ul className="decisions">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <p>
            <b>
              {t(said[decision.kind], {
                by: decision.by?.name ?? t('decision.adult'),
                step: isNamed ? decision.competencyTitle : t('decision.thisStep'),
              })}
            </b>
            , <ShortDay at={decision.at} />
            {decision.withdrawnAt && (
              <span className="quiet">
                {' '}
                {t('decision.withdrawn', { on: <ShortDay at={decision.withdrawnAt} /> })}
              </span>
            )}
          </p>
          <p className="quiet">
            {t('decision.reason', { reason: decision.reason })}{' '}
            {mayUndo && !decision.withdrawnAt && (
              <button className="link" type="button" onClick={() => undo.mutate(decision)}>
                {t('decision.undo')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
