import type { Finding } from '#contract/imports.ts'
import { Problem } from './errors.ts'

/** What an import finds wrong: all are counted, the first `kept` are kept, so that memory stays bounded. */
export interface Findings {
  add(finding: Finding): void
  error(file: string, line: number | null, field: string | null, message: string): void
  warning(file: string, line: number | null, field: string | null, message: string): void
  /** By file and line; what is about a whole file stands before its lines. */
  readonly list: readonly Finding[]
  readonly errorCount: number
  readonly warningCount: number
}

const keptFindings = 1000

export function createFindings(kept = keptFindings): Findings {
  const list: Finding[] = []
  const counts = { error: 0, warning: 0 }
  const keptOf = { error: 0, warning: 0 }
  const add = (finding: Finding) => {
    counts[finding.severity]++
    // Warnings never crowd out errors: each kind has its own room.
    if (keptOf[finding.severity] >= kept) return
    keptOf[finding.severity]++
    list.push(finding)
  }
  return {
    add,
    error: (file, line, field, message) => add({ file, line, field, message, severity: 'error' }),
    warning: (file, line, field, message) => add({ file, line, field, message, severity: 'warning' }),
    get list() {
      return list.toSorted(byPlace)
    },
    get errorCount() {
      return counts.error
    },
    get warningCount() {
      return counts.warning
    },
  }
}

const byPlace = (a: Finding, b: Finding): number =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1

/** A file that cannot be used at all: nothing of it is taken. Carries where and why, like a finding. */
export const refusedFile = (
  file: string,
  line: number | null,
  field: string | null,
  message: string,
): Problem => new Problem(422, 'file-refused', message, { file, line, field })
