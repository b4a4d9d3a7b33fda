import type { CompetencyState } from './fold.ts'
import { meetsDeclaration } from './declaration.ts'
import type { MasteryParameters } from './mastery.parameters.ts'
import { estimateRetention, reviewDueAt } from './retention.ts'

/** How far the disc of a competency in work is filled. */
type Fill = 'quarter' | 'half' | 'threeQuarters'

/** One of six states, with what led to it. Times in milliseconds since 1970, shares in [0, 1]. */
export type Standing =
  | { readonly state: 'notStarted'; readonly reason: { readonly rule: 'noEvidence' | 'openedByTeacher' } }
  | {
      readonly state: 'locked'
      readonly reason: { readonly rule: 'prerequisitesMissing'; readonly competencyIds: readonly string[] }
    }
  | {
      readonly state: 'working'
      readonly fill: Fill
      readonly reason:
        | {
            readonly rule: 'notYetDeclared'
            readonly mastered: number
            readonly confidence: number
            readonly distinctSuccesses: number
            readonly distinctSuccessesNeeded: number
          }
        | { readonly rule: 'judgedNotYet'; readonly judgedAt: number }
    }
  | {
      readonly state: 'needsHelp'
      /** null when she asked before any evidence. */
      readonly fill: Fill | null
      readonly reason:
        | { readonly rule: 'asked' }
        | { readonly rule: 'noProgress'; readonly tries: number; readonly rise: number }
    }
  | {
      readonly state: 'mastered'
      readonly reason:
        | { readonly rule: 'declared'; readonly declaredAt: number; readonly reviewDueAt: number }
        | { readonly rule: 'judgedMastered'; readonly judgedAt: number }
    }
  | {
      readonly state: 'reviewDue'
      readonly reason:
        | {
            readonly rule: 'timePassed'
            readonly declaredAt: number
            readonly lastSuccessAt: number
            readonly retention: number
          }
        | { readonly rule: 'recentEvidence'; readonly declaredAt: number; readonly success: number }
    }

/** What a state follows from, of all that a student has shown on a competency. */
export type Shown = Pick<
  CompetencyState,
  'evidenceCount' | 'recentEstimates' | 'asOf' | 'lastSuccessAt' | 'declaredAt' | 'spacedSuccesses'
> & {
  readonly estimate: Pick<CompetencyState['estimate'], 'success' | 'lower' | 'upper' | 'mastered'>
  readonly successItemIds: { readonly length: number }
}

/** What an adult who knows the student says over the evidence. `at` in milliseconds since 1970. */
export type Judgment = { readonly verdict: 'mastered' | 'notYet'; readonly at: number }

export type StandingInput = {
  /** null, or a count of zero, when the student has no evidence on this competency. */
  readonly evidence: Shown | null
  /** In force: not withdrawn. */
  readonly judgment: Judgment | null
  /** Direct prerequisites. `isMastered` as `heldSince` says: one due for review does not lock anything. */
  readonly prerequisites: readonly { readonly competencyId: string; readonly isMastered: boolean }[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** The student asked for help here and no adult has answered yet. */
  readonly hasAskedForHelp: boolean
  readonly isOpenedByTeacher: boolean
  readonly parameters: MasteryParameters
}

/**
 * THE derivation of a mastery state; every screen shows what this returns. In order:
 * 1. Held (declared, or judged so by an adult) stays held. A review is due once retention fell below the floor, or
 *    once later evidence brought the expected success below the cut.
 * 2. The student asked for help.
 * 3. An adult judged "not yet", and nothing was shown since that would declare it.
 * 4. With evidence: needs help when enough tries brought no rise any more (see `findNoProgress`), else working.
 * 5. Without evidence: locked while a prerequisite is missing and no teacher opened it, else not started.
 */
export function deriveStanding(input: StandingInput): Standing {
  const { now, hasAskedForHelp, isOpenedByTeacher, parameters } = input
  const evidence = input.evidence !== null && input.evidence.evidenceCount > 0 ? input.evidence : null

  const held = heldSince(evidence, input.judgment, parameters)
  if (held !== null) return deriveHeld(evidence, held, now, parameters)
  if (hasAskedForHelp) {
    const fill = evidence === null ? null : fillOf(evidence, parameters)
    return { state: 'needsHelp', fill, reason: { rule: 'asked' } }
  }
  if (input.judgment?.verdict === 'notYet') {
    const fill = evidence === null ? 'quarter' : fillOf(evidence, parameters)
    return { state: 'working', fill, reason: { rule: 'judgedNotYet', judgedAt: input.judgment.at } }
  }
  if (evidence !== null) {
    const fill = fillOf(evidence, parameters)
    const noProgress = findNoProgress(evidence, parameters)
    if (noProgress !== null)
      return { state: 'needsHelp', fill, reason: { rule: 'noProgress', ...noProgress } }
    return {
      state: 'working',
      fill,
      reason: {
        rule: 'notYetDeclared',
        mastered: evidence.estimate.mastered,
        confidence: parameters.confidence,
        distinctSuccesses: Math.min(evidence.successItemIds.length, parameters.distinctSuccesses),
        distinctSuccessesNeeded: parameters.distinctSuccesses,
      },
    }
  }
  const missing = input.prerequisites.filter((one) => !one.isMastered).map((one) => one.competencyId)
  if (missing.length === 0) return { state: 'notStarted', reason: { rule: 'noEvidence' } }
  if (isOpenedByTeacher) return { state: 'notStarted', reason: { rule: 'openedByTeacher' } }
  return { state: 'locked', reason: { rule: 'prerequisitesMissing', competencyIds: missing } }
}

/** Since when a competency is held, and by whose word. */
type Held = { readonly at: number; readonly by: 'evidence' | 'judgment' }

/**
 * Since when a student holds a competency; null when not. A judgment speaks over the evidence from before it: "got it"
 * holds, "not yet" holds nothing until she shows it anew (a success after it, with the whole declaration rule met).
 */
export function heldSince(
  evidence: Shown | null,
  judgment: Judgment | null,
  parameters: MasteryParameters,
): Held | null {
  const declaredAt = evidence?.declaredAt ?? null
  if (judgment?.verdict === 'mastered') {
    const isDeclaredFirst = declaredAt !== null && declaredAt <= judgment.at
    return isDeclaredFirst ? { at: declaredAt, by: 'evidence' } : { at: judgment.at, by: 'judgment' }
  }
  if (evidence === null || declaredAt === null) return null
  if (judgment === null || declaredAt > judgment.at) return { at: declaredAt, by: 'evidence' }
  const shownAt = evidence.lastSuccessAt ?? declaredAt
  const isShownAnew =
    shownAt > judgment.at && meetsDeclaration(evidence.estimate, evidence.successItemIds.length, parameters)
  return isShownAnew ? { at: shownAt, by: 'evidence' } : null
}

function deriveHeld(
  evidence: Shown | null,
  held: Held,
  now: number,
  parameters: MasteryParameters,
): Standing {
  const declaredAt = held.at
  const spacedSuccesses = evidence?.spacedSuccesses ?? 0
  const shownAt = evidence?.lastSuccessAt ?? declaredAt
  const lastSuccessAt = held.by === 'judgment' ? Math.max(shownAt, declaredAt) : shownAt
  const speaksSince = held.by === 'evidence' || (evidence !== null && evidence.asOf > declaredAt)
  if (evidence !== null && speaksSince && evidence.estimate.success < parameters.cut) {
    const { success } = evidence.estimate
    return { state: 'reviewDue', reason: { rule: 'recentEvidence', declaredAt, success } }
  }
  const retention = estimateRetention(lastSuccessAt, spacedSuccesses, now, parameters)
  if (retention < parameters.retentionFloor) {
    return { state: 'reviewDue', reason: { rule: 'timePassed', declaredAt, lastSuccessAt, retention } }
  }
  if (held.by === 'judgment')
    return { state: 'mastered', reason: { rule: 'judgedMastered', judgedAt: declaredAt } }
  const dueAt = reviewDueAt(lastSuccessAt, spacedSuccesses, parameters)
  return { state: 'mastered', reason: { rule: 'declared', declaredAt, reviewDueAt: dueAt } }
}

/**
 * Predictive stability, one-sided (after Käser, Klingler & Gross 2016): enough tries, the last five of them raised
 * the expected success by no more than `helpRise`, and it stayed below the cut throughout. Above the cut, a steady
 * estimate asks for an assessment, not for help.
 */
function findNoProgress(
  { evidenceCount, recentEstimates }: Shown,
  parameters: MasteryParameters,
): { tries: number; rise: number } | null {
  const first = recentEstimates[0]
  const last = recentEstimates.at(-1)
  if (first === undefined || last === undefined) return null
  const rise = last - first
  const isStuck =
    evidenceCount >= parameters.helpTries &&
    rise <= parameters.helpRise &&
    recentEstimates.every((success) => success < parameters.cut)
  return isStuck ? { tries: evidenceCount, rise } : null
}

/** Quarter: most new questions would go wrong. Half: most would go right. Three quarters: as many as the cut asks. */
function fillOf({ estimate: { success } }: Shown, { cut }: MasteryParameters): Fill {
  if (success >= cut) return 'threeQuarters'
  return success >= 0.5 ? 'half' : 'quarter'
}
