import type { EvidenceEffect, EvidenceKind } from '#contract/evidence.ts'
import { isUnaidedSuccess } from '#engine/mastery/fold.ts'

/** What a source may assert. */
export interface Trust {
  asserts: ReadonlySet<EvidenceKind>
  /** The competencies it may assess. */
  assesses: ReadonlySet<string> | 'everything'
}

/**
 * As what evidence is kept: as it was told, or as practice where that is beyond what its source may assert. An assessment
 * of several competencies is one only if the source is trusted for all of them.
 */
export function kindKept(
  { kind, competencyIds }: { kind: EvidenceKind; competencyIds: readonly string[] },
  { asserts, assesses }: Trust,
): EvidenceKind {
  if (!asserts.has(kind)) return 'practised'
  if (kind !== 'assessed' || assesses === 'everything') return kind
  return competencyIds.every((id) => assesses.has(id)) ? kind : 'practised'
}

/** How one piece of evidence counts, and why: what the fold of `engine/mastery/fold.ts` does with it, told. */
export function effectOf(evidence: {
  kind: EvidenceKind
  /** What its source called it, when it was kept as practice instead. */
  claimedKind: EvidenceKind | null
  isCorrect: boolean
  attempts: number | null
  hints: number | null
  itemId: string | null
  competencyIds: readonly string[]
}): EvidenceEffect {
  const { kind, claimedKind, isCorrect, itemId, competencyIds } = evidence
  const isUnaided = isUnaidedSuccess(evidence)
  const limit =
    claimedKind !== null ? 'untrusted' : kind !== 'assessed' ? kind : itemId === null ? 'noItem' : null
  return {
    estimate: isUnaided ? 'raises' : isCorrect ? 'none' : 'lowers',
    share: 1 / competencyIds.length,
    countsTowardsDeclaration: isUnaided && limit === null,
    because: isUnaided ? 'unaidedSuccess' : isCorrect ? 'withHelp' : 'notRight',
    limit: isUnaided ? limit : null,
  }
}

/** How far a sender's clock may run ahead of ours. */
const clockSkewMs = 5 * 60_000
const earliest = Date.UTC(1900, 0)

/** What is wrong with the time (ms since 1970) that evidence is said to be of; undefined when it can be. */
export function timeFault(at: number, now: Date): string | undefined {
  if (at > now.getTime() + clockSkewMs) return 'lies in the future'
  return at >= earliest ? undefined : 'lies before 1900'
}

/** What two tellings of one piece of evidence are compared by; a time that was not given is not compared. */
interface Said {
  studentId: string
  competencyIds: readonly string[]
  kind: EvidenceKind
  isCorrect: boolean
  itemId?: string | null | undefined
  attempts?: number | null | undefined
  hints?: number | null | undefined
}

/** The fields in which what is said under an id differs from what is recorded under it. */
export function differingFields(
  said: Said & { occurredAt?: string | undefined },
  recorded: Said & { occurredAt: Date },
): string[] {
  const fields = ['studentId', 'kind', 'isCorrect', 'itemId', 'attempts', 'hints'] as const
  const differing: string[] = fields.filter((field) => (said[field] ?? null) !== (recorded[field] ?? null))
  if (said.competencyIds.toSorted().join() !== recorded.competencyIds.toSorted().join())
    differing.push('competencyIds')
  if (said.occurredAt !== undefined && Date.parse(said.occurredAt) !== recorded.occurredAt.getTime())
    differing.push('occurredAt')
  return differing
}

/** Whether words are the key by which evidence is listed: an instant, a sequence, an id. */
export const isEvidenceKey = ([at = '', sequence = '']: readonly string[]): boolean =>
  isoInstant.test(at) && Date.parse(at) >= earliest && /^\d{1,15}$/.test(sequence)

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
