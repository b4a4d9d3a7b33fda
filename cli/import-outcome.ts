import type { ChangeCounts, Finding } from '#contract/imports.ts'
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

const shownFindings = 20
const linesOf = (findings: readonly Finding[]) =>
  findings
    .slice(0, shownFindings)
    .map(({ file, line, field, message }) => `${[file, line, field].filter(Boolean).join(':')}: ${message}`)

/** What the command line says of lines that were left out, each perhaps for several errors, and of doubtful ones. */
export function foundWords(
  { list, errorCount, warningCount }: Findings,
  linesLeftOut = errorCount,
): {
  lines: string[]
  json: Record<string, unknown>
} {
  const errors = list.filter(({ severity }) => severity === 'error')
  const warnings = list.filter(({ severity }) => severity === 'warning')
  return {
    lines: [
      ...(errorCount > 0 ? [`${linesLeftOut} lines were left out:`, ...linesOf(errors)] : []),
      ...(warningCount > 0 ? [`${warningCount} warnings:`, ...linesOf(warnings)] : []),
    ],
    json: { errorCount, errors, warningCount, warnings },
  }
}

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
