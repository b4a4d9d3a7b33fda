import type { EvidenceEffect, EvidenceKind } from '#contract/evidence.ts'
import { isUnaidedSuccess } from '#engine/mastery/fold.ts'

/** How one piece of evidence counts, and why: what the fold of `engine/mastery/fold.ts` does with it, told. */
export function effectOf(evidence: {
  kind: EvidenceKind
  isCorrect: boolean
  attempts: number | null
  hints: number | null
  itemId: string | null
  competencyIds: readonly string[]
}): EvidenceEffect {
  const { kind, isCorrect, itemId, competencyIds } = evidence
  const isUnaided = isUnaidedSuccess(evidence)
  const limit = kind !== 'assessed' ? kind : itemId === null ? 'noItem' : null
  return {
    estimate: isUnaided ? 'raises' : isCorrect ? 'none' : 'lowers',
    share: 1 / competencyIds.length,
    countsTowardsDeclaration: isUnaided && limit === null,
    because: isUnaided ? 'unaidedSuccess' : isCorrect ? 'withHelp' : 'notRight',
    limit: isUnaided ? limit : null,
  }
}
