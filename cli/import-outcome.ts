import type { ChangeCounts } from '#contract/imports.ts'
import { Problem } from '#server/platform/errors.ts'
import type { Findings } from '#server/platform/findings.ts'
import type { Outcome } from './command.ts'

export const nothing: ChangeCounts = { added: 0, changed: 0, removed: 0, unchanged: 0 }

export const totalOf = (counts: readonly ChangeCounts[]): ChangeCounts =>
  counts.reduce(
    (sum, one) => ({
      added: sum.added + one.added,
      changed: sum.changed + one.changed,
      removed: sum.removed + one.removed,
      unchanged: sum.unchanged + one.unchanged,
    }),
    nothing,
  )

export const wordsOf = ({ added, changed, removed, unchanged }: ChangeCounts): string =>
  `Added ${added}, changed ${changed}, removed ${removed}, unchanged ${unchanged}.`

/** What the command line says of a file that was refused; an error that is no Problem goes on. */
export function refusedOutcome(error: unknown, findings: Findings): Outcome {
  if (!(error instanceof Problem)) throw error
  const { file = null, line = null, field = null } = error.detail
  const found = findings.list.filter(({ severity }) => severity === 'error')
  const errors = found.length > 0 ? found : [{ file, line, field, message: error.message }]
  const lines = errors.map(
    (one) => [one.file, one.line, one.field].filter(Boolean).join(':') + `: ${one.message}`,
  )
  return {
    text: `Nothing was imported.\n${lines.join('\n')}`,
    json: { ...nothing, code: error.code, message: error.message, errors },
    isDone: false,
  }
}
