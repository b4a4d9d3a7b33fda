import { survey } from './recommend.ts'
import type { Step } from './recommend.ts'
import { firstBlocksOf, isOpen, missingOf } from './situation.ts'
import type { DeclineReason, Place, Situation, StepKind, WorkKind } from './situation.ts'

/** One rule that spoke about a competency, with its numbers. Times in milliseconds since 1970, shares in [0, 1]. */
export type SpokenRule =
  | { readonly rule: 'offered'; readonly position: number; readonly kind: StepKind }
  | { readonly rule: 'notOnMap' }
  | {
      readonly rule: 'prerequisitesMissing'
      readonly competencyIds: readonly string[]
      /** What can be worked on now so that it opens, nearest first. */
      readonly firstCompetencyIds: readonly string[]
    }
  | {
      readonly rule: 'openedByTeacher'
      readonly openedAt: number
      readonly missing: readonly string[]
    }
  | {
      readonly rule: 'mastered'
      readonly lastSuccessAt: number | null
      /** null when no day is set. */
      readonly reviewDueAt: number | null
    }
  | {
      readonly rule: 'declined'
      readonly kind: WorkKind
      readonly reason: DeclineReason
      readonly declinedAt: number
      readonly until: number
    }
  | { readonly rule: 'belowBand'; readonly success: number; readonly bandLow: number }
  | { readonly rule: 'noWayToday' }
  | {
      readonly rule: 'othersFirst'
      /** Its place among all that could be offered, from 1, and how many there are. */
      readonly position: number
      readonly of: number
      readonly score: number
      /** The lowest score that was offered. */
      readonly leastOffered: number
    }

export type Explanation = {
  readonly competencyId: string
  readonly isOffered: boolean
  /** The place of its best step among all that were weighed, from 1; null when it has none. */
  readonly position: number | null
  /** The rule that decided: the first that did. */
  readonly decidedBy: SpokenRule
  /** Every rule that spoke, in the order they are asked. */
  readonly rules: readonly SpokenRule[]
  /** The steps on it, offered or not, with the terms of their scores; the best first. */
  readonly steps: readonly Step[]
}

/**
 * "Why do I (not) see this?" for any competency, from the same survey that made the offer. Rules in order; what
 * decides is `offered` when it is offered, otherwise the first that keeps it away.
 */
export function explainStep(situation: Situation, competencyId: string): Explanation {
  const weighed = survey(situation)
  const { chart, held, ranked, offered } = weighed
  const place = chart.placeOf.get(competencyId)
  const own = ranked.filter((step) => step.competencyId === competencyId)
  const best = own.find((step) => step.reason.rule !== 'keepFresh')
  if (place === undefined) {
    const rule: SpokenRule = { rule: 'notOnMap' }
    return { competencyId, isOffered: false, position: null, decidedBy: rule, rules: [rule], steps: [] }
  }

  const rules: SpokenRule[] = []
  offered.forEach((step, index) => {
    if (step.competencyId === competencyId)
      rules.push({ rule: 'offered', position: index + 1, kind: step.kind })
  })
  const isOffered = rules.length > 0

  const missing = missingOf(chart, competencyId)
  const opening = chart.openingOf.get(competencyId)
  if (missing.length > 0) {
    rules.push(
      opening === undefined
        ? {
            rule: 'prerequisitesMissing',
            competencyIds: missing,
            firstCompetencyIds: firstBlocksOf(chart, competencyId),
          }
        : { rule: 'openedByTeacher', openedAt: opening.openedAt, missing },
    )
  }
  if (place.standing.state === 'mastered') rules.push(masteredRule(place))
  for (const { kind, reason, declinedAt, until } of held.get(competencyId) ?? []) {
    rules.push({ rule: 'declined', kind, reason, declinedAt, until })
  }
  const { bandLow } = situation.parameters
  const isInWork = ['notStarted', 'working', 'needsHelp'].includes(place.standing.state)
  if (isInWork && place.estimate.success < bandLow) {
    rules.push({ rule: 'belowBand', success: place.estimate.success, bandLow })
  }
  if (best !== undefined && !isOffered) {
    rules.push({
      rule: 'othersFirst',
      position: ranked.indexOf(best) + 1,
      of: ranked.length,
      score: best.score,
      leastOffered: Math.min(...offered.map((step) => step.score)),
    })
  }
  if (best === undefined && isOpen(chart, competencyId) && !rules.some(keepsAway)) {
    rules.push({ rule: 'noWayToday' })
  }
  const decidedBy =
    (isOffered ? rules[0] : best === undefined ? rules.find(keepsAway) : rules.find(isOthersFirst)) ??
    rules.at(-1)!
  const position = own[0] === undefined ? null : ranked.indexOf(own[0]) + 1
  return { competencyId, isOffered, position, decidedBy, rules, steps: own }
}

const isOthersFirst = ({ rule }: SpokenRule) => rule === 'othersFirst'

/** Rules that can keep a competency away by themselves. */
const keepsAway = ({ rule }: SpokenRule) =>
  rule === 'prerequisitesMissing' || rule === 'mastered' || rule === 'declined' || rule === 'noWayToday'

function masteredRule({ standing, lastSuccessAt }: Place): SpokenRule {
  const reviewDueAt =
    standing.state === 'mastered' && standing.reason.rule === 'declared' ? standing.reason.reviewDueAt : null
  return { rule: 'mastered', lastSuccessAt, reviewDueAt }
}
