import type { WorkKind } from './situation.ts'

/** Who put the step there: the engine offered it, an adult assigned it, the student chose it. */
export type StepSource = 'engine' | 'adult' | 'student'

/** Why something waits for a building block. */
export type BlockCause =
  /** It is not mastered yet, and what waits needs it. */
  | 'missing'
  /** It is due for review, and what waits is expected to go wrong too often. */
  | 'belowBand'
  /** The student is stuck on what waits, or asked for help there. */
  | 'stuck'
  /** The student called what waits too hard. */
  | 'saidTooHard'

/** Who wants what a building block opens. */
export type WantedBy = 'assigned' | 'chosen' | 'goal' | 'begun' | 'section'

/**
 * Why a step is offered, as a rule and its numbers: each can be recomputed from the situation. The words live with the
 * screens. Times in milliseconds since 1970, shares in [0, 1].
 */
export type StepReason =
  | { readonly rule: 'assigned'; readonly assignmentId: string; readonly assignedAt: number }
  | { readonly rule: 'chosen'; readonly choiceId: string; readonly chosenAt: number }
  /** Many tries brought no rise, she asked for help, or called it too hard: with somebody, if anybody is there. */
  | {
      readonly rule: 'stuck'
      readonly because: 'asked' | 'noProgress' | 'saidTooHard'
      /** Pieces of evidence until now. */
      readonly tries: number
    }
  | {
      readonly rule: 'buildingBlockFirst'
      readonly forCompetencyId: string
      readonly because: BlockCause
      /** null when the engine alone thought of it. */
      readonly wantedBy: WantedBy | null
    }
  | { readonly rule: 'openedByTeacher'; readonly openedAt: number; readonly missing: readonly string[] }
  /** She said that she knows this: a check, so that she can show it. */
  | { readonly rule: 'saidTooEasy'; readonly declinedAt: number }
  /** She would rather do it with somebody. */
  | { readonly rule: 'saidWithSomebody'; readonly declinedAt: number }
  /** Expected success at or above the standard: what is missing is evidence of a check. */
  | {
      readonly rule: 'readyToShow'
      readonly success: number
      readonly cut: number
      readonly evidenceCount: number
    }
  | { readonly rule: 'reviewDue'; readonly lastSuccessAt: number; readonly known: number }
  | { readonly rule: 'goal'; readonly goalId: string }
  | {
      readonly rule: 'inProgress'
      readonly success: number
      readonly evidenceCount: number
      readonly lastEvidenceAt: number | null
    }
  /** It lies below the grades of her section and nothing is known yet: a check saves the lesson. */
  | { readonly rule: 'belowSection'; readonly success: number }
  /** Open, and not begun: what comes before it is mastered. */
  | { readonly rule: 'nextOnMap'; readonly after: readonly string[]; readonly success: number }
  /** Mastered, and not due: a refresh for who has nothing nearer. */
  | { readonly rule: 'keepFresh'; readonly lastSuccessAt: number | null }
  /** Everything on the map is mastered: she chooses. */
  | { readonly rule: 'everythingMastered'; readonly mastered: number }
  /** Fewer than two steps fit: pick from what is open, or plan with an adult. */
  | { readonly rule: 'fewFit'; readonly open: number; readonly declined: number }

/** One thing that speaks for a step of this kind on this competency. */
export type Claim = {
  readonly competencyId: string
  readonly kind: WorkKind
  readonly minutes: number
  readonly source: StepSource
  readonly reason: StepReason
  /** How much somebody wants it, in the score's unit. */
  readonly wanted: number
  /** `asked`: assigned, picked or taken, so that it is always there; `spare`: only when too little else is. */
  readonly place: 'asked' | 'offered' | 'spare'
}
