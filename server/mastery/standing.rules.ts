import type { Condition, Estimate, Mastery, StateReason } from '#contract/mastery.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import {
  deriveStanding,
  heldSince,
  type Judgment,
  type Shown,
  type Standing,
} from '#engine/mastery/states.ts'
import type { ShownRow } from './standing.queries.ts'

/** Where a student stands, from stored rows to the contract's words. */

const quartersOfFill = { quarter: 1, half: 2, threeQuarters: 3 }

export function quartersOf(standing: Standing): number {
  switch (standing.state) {
    case 'notStarted':
    case 'locked':
      return 0
    case 'working':
    case 'needsHelp':
      return standing.fill === null ? 0 : quartersOfFill[standing.fill]
    case 'mastered':
    case 'reviewDue':
      return 4
  }
}

const instant = (at: number) => new Date(at).toISOString()

function reasonOf({ reason }: Standing): StateReason {
  switch (reason.rule) {
    case 'prerequisitesMissing':
      return { rule: reason.rule, competencyIds: [...reason.competencyIds] }
    case 'declared':
      return {
        rule: reason.rule,
        declaredAt: instant(reason.declaredAt),
        reviewDueAt: instant(reason.reviewDueAt),
      }
    case 'timePassed':
      return {
        ...reason,
        declaredAt: instant(reason.declaredAt),
        lastSuccessAt: instant(reason.lastSuccessAt),
      }
    case 'recentEvidence':
      return { ...reason, declaredAt: instant(reason.declaredAt) }
    case 'judgedMastered':
    case 'judgedNotYet':
      return { rule: reason.rule, judgedAt: instant(reason.judgedAt) }
    case 'noEvidence':
    case 'openedByTeacher':
    case 'notYetDeclared':
    case 'asked':
    case 'noProgress':
      return reason
  }
}

const estimateOf = (row: ShownRow): Estimate => ({
  success: row.success,
  lower: row.successLower,
  upper: row.successUpper,
  mastered: row.masteredProbability,
  evidenceCount: row.evidenceCount,
  assessedCount: row.assessedCount,
  asOf: row.asOf.toISOString(),
  declaredAt: row.declaredAt?.toISOString() ?? null,
})

/** Everything that one student's states follow from, by competency; also of prerequisites. */
export interface StudentFacts {
  rows: ReadonlyMap<string, ShownRow>
  shown: ReadonlyMap<string, Shown>
  judgments: ReadonlyMap<string, Judgment>
  /** Competencies that an adult opened. */
  opened: ReadonlySet<string>
  /** Competencies on which she asked for help and it is not closed. */
  asked: ReadonlySet<string>
}

export const noFacts: StudentFacts = {
  rows: new Map(),
  shown: new Map(),
  judgments: new Map(),
  opened: new Set(),
  asked: new Set(),
}

export const shownOf = (row: ShownRow): Shown => ({
  estimate: {
    success: row.success,
    lower: row.successLower,
    upper: row.successUpper,
    mastered: row.masteredProbability,
  },
  evidenceCount: row.evidenceCount,
  successItemIds: { length: row.distinctSuccesses },
  recentEstimates: row.recentEstimates,
  asOf: row.asOf.getTime(),
  lastSuccessAt: row.lastSuccessAt?.getTime() ?? null,
  declaredAt: row.declaredAt?.getTime() ?? null,
  spacedSuccesses: row.spacedSuccesses,
})

/** The state of one student on one competency. */
export function standingOf(
  competencyId: string,
  facts: StudentFacts,
  prerequisiteIds: readonly string[],
  now: Date,
  parameters: MasteryParameters,
): Standing {
  const stateOf = (id: string) => facts.shown.get(id) ?? null
  const judgmentOf = (id: string) => facts.judgments.get(id) ?? null
  return deriveStanding({
    evidence: stateOf(competencyId),
    judgment: judgmentOf(competencyId),
    prerequisites: prerequisiteIds.map((id) => ({
      competencyId: id,
      isMastered: heldSince(stateOf(id), judgmentOf(id), parameters) !== null,
    })),
    now: now.getTime(),
    hasAskedForHelp: facts.asked.has(competencyId),
    isOpenedByTeacher: facts.opened.has(competencyId),
    parameters,
  })
}

export const masteryOf = (competencyId: string, standing: Standing, row: ShownRow | undefined): Mastery => ({
  competencyId,
  state: standing.state,
  quarters: quartersOf(standing),
  reason: reasonOf(standing),
  estimate: row ? estimateOf(row) : null,
})

/** The conditions of the declaration rule, each against what the student has shown. */
export function conditionsOf(row: ShownRow | undefined, parameters: MasteryParameters): Condition[] {
  const { cut, confidence, distinctSuccesses } = parameters
  const successes = row?.distinctSuccesses ?? 0
  return [
    {
      id: 'mastery.rule.confidence',
      isMet: row !== undefined && row.masteredProbability >= confidence,
      shown: row?.masteredProbability ?? 0,
      needed: confidence,
    },
    {
      id: 'mastery.rule.distinctSuccesses',
      isMet: successes >= distinctSuccesses,
      shown: successes,
      needed: distinctSuccesses,
    },
    {
      id: 'mastery.rule.lowerBound',
      isMet: row !== undefined && row.successLower > cut,
      shown: row?.successLower ?? 0,
      needed: cut,
    },
  ]
}
