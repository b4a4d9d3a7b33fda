import type { OpenChoice, StepExplanation, StepReason } from '#contract/recommendations.ts'
import type { PersonName } from '#contract/roster.ts'
import type { Explanation, SpokenRule } from '#engine/recommend/explain.ts'
import type { Step } from '#engine/recommend/recommend.ts'
import type { Situation } from '#engine/recommend/situation.ts'
import { isMastered } from '#engine/recommend/situation.ts'

/** From the engine's rules to the contract's, with who is behind them. Pure. */

const instant = (at: number): string => new Date(at).toISOString()

/** Who and what stands behind the reasons of one student's steps. */
export interface Behind {
  situation: Situation
  /** By the id of an assignment. */
  assignedBy(assignmentId: string): PersonName | null
  /** By competency. */
  opening(competencyId: string): { adult: PersonName | null; reason: string }
}

/** The reason of a step on a competency. The reasons of the choice handed back are `openChoiceOf`'s. */
export function stepReasonOf(step: Step, behind: Behind): StepReason {
  const { reason } = step
  const competencyId = step.competencyId ?? ''
  switch (reason.rule) {
    case 'nextOnMap':
      return {
        rule: reason.rule,
        afterId: lastOf(reason.after, behind),
        opens: opensOf(competencyId, behind),
      }
    case 'buildingBlockFirst': {
      const { rule, forCompetencyId: forId, because, wantedBy } = reason
      return { rule, forId, because, wantedBy }
    }
    case 'inProgress':
      return { rule: reason.rule, success: reason.success, evidenceCount: reason.evidenceCount }
    case 'readyToShow':
      return {
        rule: reason.rule,
        success: reason.success,
        cut: reason.cut,
        evidenceCount: reason.evidenceCount,
      }
    case 'saidTooEasy':
    case 'saidWithSomebody':
      return { rule: reason.rule, declinedAt: instant(reason.declinedAt) }
    case 'reviewDue':
      return { rule: reason.rule, lastSuccessAt: instant(reason.lastSuccessAt), known: reason.known }
    case 'openedByTeacher':
      return { rule: reason.rule, ...behind.opening(competencyId) }
    case 'assigned':
      return { rule: reason.rule, adult: behind.assignedBy(reason.assignmentId) }
    case 'keepFresh': {
      const { rule, lastSuccessAt } = reason
      return { rule, lastSuccessAt: lastSuccessAt === null ? null : instant(lastSuccessAt) }
    }
    case 'chosen':
      return { rule: reason.rule }
    case 'belowSection':
    case 'goal':
    case 'stuck':
      return reason
    case 'everythingMastered':
    case 'fewFit':
      throw new Error(`${reason.rule} is the reason of no competency`)
  }
}

/** Of what comes before, what was shown last. */
function lastOf(ids: readonly string[], { situation }: Behind): string | null {
  const shownAt = (id: string) =>
    situation.places.find((place) => place.competencyId === id)?.lastSuccessAt ?? Number.NEGATIVE_INFINITY
  return [...ids].sort((a, b) => shownAt(b) - shownAt(a))[0] ?? null
}

/** How many competencies that are not mastered yet come directly after it. */
function opensOf(competencyId: string, { situation }: Behind): number {
  const after = new Set(situation.edges.filter(({ from }) => from === competencyId).map(({ to }) => to))
  return situation.places.filter((place) => after.has(place.competencyId) && !isMastered(place)).length
}

/** The choice handed back to her, when there is one among the steps. */
export function openChoiceOf(steps: readonly Step[]): OpenChoice | null {
  for (const { competencyId, kind, minutes, reason } of steps) {
    if (competencyId !== null) continue
    if (reason.rule !== 'everythingMastered' && reason.rule !== 'fewFit') continue
    return { kind: kind === 'freeChoice' ? 'fromMap' : 'withAdult', minutes, reason }
  }
  return null
}

/** The ids of the competencies that a reason names. */
export function competenciesIn(reason: StepReason): string[] {
  if (reason.rule === 'buildingBlockFirst') return [reason.forId]
  return reason.rule === 'nextOnMap' && reason.afterId !== null ? [reason.afterId] : []
}

type Rule = StepExplanation['rules'][number]

/** Every rule that spoke, as lines for a screen: one for each competency or step that a rule names. */
export function rulesOf({ rules, decidedBy, steps }: Explanation): Rule[] {
  const lines: Rule[] = []
  for (const spoken of rules) {
    const decides = spoken === decidedBy
    const speaks = speaksFor(spoken)
    for (const values of valuesOf(spoken)) lines.push({ rule: spoken.rule, speaks, decides, values })
  }
  for (const { kind, minutes, score, terms, reason } of steps)
    lines.push({
      rule: 'weighed',
      speaks: 'for',
      decides: false,
      values: { kind, minutes, reason: reason.rule, score, ...terms },
    })
  return lines
}

function speaksFor({ rule }: SpokenRule): Rule['speaks'] {
  switch (rule) {
    case 'offered':
    case 'openedByTeacher':
      return 'for'
    case 'belowBand':
      return 'no'
    case 'notOnMap':
    case 'prerequisitesMissing':
    case 'mastered':
    case 'declined':
    case 'noWayToday':
    case 'othersFirst':
      return 'against'
  }
}

function valuesOf(spoken: SpokenRule): Rule['values'][] {
  switch (spoken.rule) {
    case 'prerequisitesMissing': {
      const { competencyIds, firstCompetencyIds } = spoken
      return [...new Set([...competencyIds, ...firstCompetencyIds])].map((competencyId) => ({
        competencyId,
        isDirect: competencyIds.includes(competencyId),
        isOpen: firstCompetencyIds.includes(competencyId),
      }))
    }
    case 'openedByTeacher':
      return spoken.missing.map((competencyId) => ({ competencyId, openedAt: instant(spoken.openedAt) }))
    case 'mastered':
      return [
        {
          ...(spoken.lastSuccessAt === null ? {} : { lastSuccessAt: instant(spoken.lastSuccessAt) }),
          ...(spoken.reviewDueAt === null ? {} : { reviewDueAt: instant(spoken.reviewDueAt) }),
        },
      ]
    case 'declined': {
      const { kind, reason, declinedAt, until } = spoken
      return [{ kind, reason, declinedAt: instant(declinedAt), until: instant(until) }]
    }
    case 'offered':
      return [{ position: spoken.position, kind: spoken.kind }]
    case 'belowBand':
      return [{ success: spoken.success, bandLow: spoken.bandLow }]
    case 'othersFirst': {
      const { position, of, score, leastOffered } = spoken
      return [{ position, of, score, leastOffered }]
    }
    case 'notOnMap':
    case 'noWayToday':
      return [{}]
  }
}
