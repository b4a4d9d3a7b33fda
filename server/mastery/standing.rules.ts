import type { Condition, Estimate, Mastery, StateReason } from '#contract/mastery.ts'
import type { MasteryParameters } from '#engine/mastery/mastery.parameters.ts'
import { deriveStanding, type Standing } from '#engine/mastery/states.ts'
import { competencyStateOf } from './accumulator.rules.ts'
import type { MasteryRow } from './mastery.queries.ts'

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
    case 'noEvidence':
    case 'openedByTeacher':
    case 'notYetDeclared':
    case 'asked':
    case 'noProgress':
      return reason
  }
}

const estimateOf = (row: MasteryRow): Estimate => ({
  success: row.success,
  lower: row.successLower,
  upper: row.successUpper,
  mastered: row.masteredProbability,
  evidenceCount: row.evidenceCount,
  assessedCount: row.assessedCount,
  asOf: row.asOf.toISOString(),
  declaredAt: row.declaredAt?.toISOString() ?? null,
})

/**
 * The state of one student on one competency. `rows` are the student's, by competency: its own and those of its
 * prerequisites.
 */
export function standingOf(
  competencyId: string,
  rows: ReadonlyMap<string, MasteryRow>,
  prerequisiteIds: readonly string[],
  now: Date,
  parameters: MasteryParameters,
): Standing {
  const row = rows.get(competencyId)
  return deriveStanding({
    evidence: row ? competencyStateOf(row) : null,
    prerequisites: prerequisiteIds.map((id) => ({
      competencyId: id,
      isMastered: (rows.get(id)?.declaredAt ?? null) !== null,
    })),
    now: now.getTime(),
    hasAskedForHelp: false,
    isOpenedByTeacher: false,
    parameters,
  })
}

export const masteryOf = (
  competencyId: string,
  standing: Standing,
  row: MasteryRow | undefined,
): Mastery => ({
  competencyId,
  state: standing.state,
  quarters: quartersOf(standing),
  reason: reasonOf(standing),
  estimate: row ? estimateOf(row) : null,
})

/** The conditions of the declaration rule, each against what the student has shown. */
export function conditionsOf(row: MasteryRow | undefined, parameters: MasteryParameters): Condition[] {
  const { cut, confidence, distinctSuccesses } = parameters
  const successes = row?.successItemIds.length ?? 0
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
