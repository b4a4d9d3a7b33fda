import type { Edge } from '../graph/graph.ts'
import type { Estimate } from '../mastery/declaration.ts'
import type { MasteryParameters } from '../mastery/mastery.parameters.ts'
import type { Standing } from '../mastery/states.ts'
import type { RecommendParameters } from './recommend.parameters.ts'

/** Everything that decides what one student is offered. Times in milliseconds since 1970, shares in [0, 1]. */

/** Ways of working on a competency. */
export type WorkKind = 'practice' | 'check' | 'refresh' | 'withAdult' | 'withPartner'

/** Work, or the choice handed back: pick anything open from the map. */
export type StepKind = WorkKind | 'freeChoice'

/** Where a competency lies against the grades of the student's section; null when either is not known. */
export type Level = 'below' | 'at' | 'above' | null

/** One competency of the student's map. */
export type Place = {
  readonly competencyId: string
  readonly standing: Standing
  /** As shown on screens; before any evidence, what her ability and the competency's easiness lead one to expect. */
  readonly estimate: Estimate
  readonly evidenceCount: number
  readonly lastEvidenceAt: number | null
  readonly lastSuccessAt: number | null
  readonly level: Level
  /** The kinds that can be had today (there are questions, an adult, a partner) with their typical minutes (> 0). */
  readonly ways: readonly { readonly kind: WorkKind; readonly minutes: number }[]
}

/** Not met or dropped yet. */
export type Goal = { readonly id: string; readonly competencyId: string }

/** A teacher let the student work on a competency although a building block is missing. */
export type Opening = { readonly competencyId: string; readonly openedAt: number }

/** A step an adult gave her, not finished or withdrawn yet. */
export type Assignment = {
  readonly id: string
  readonly competencyId: string
  readonly kind: WorkKind
  readonly minutes: number
  readonly assignedAt: number
}

/** A step she took, not finished yet. */
export type Choice = {
  readonly id: string
  /** `engine`: it was offered to her; `student`: she picked it from her map. */
  readonly by: 'engine' | 'student'
  readonly competencyId: string
  readonly kind: WorkKind
  readonly minutes: number
  readonly chosenAt: number
}

/** Why she said no. */
export type DeclineReason = 'notNow' | 'tooHard' | 'tooEasy' | 'wantOther' | 'withSomebody' | 'other'

export type Decline = {
  readonly competencyId: string
  readonly kind: WorkKind
  readonly reason: DeclineReason
  readonly declinedAt: number
  /** The expected success at that moment. */
  readonly success: number
}

/** A sitting of work that is over. */
export type Sitting = { readonly competencyId: string; readonly kind: WorkKind; readonly endedAt: number }

export type Situation = {
  /** In map order, which breaks ties. */
  readonly places: readonly Place[]
  /** Direct prerequisites among the places, and from outside them: such a prerequisite counts as missing. */
  readonly edges: readonly Edge[]
  readonly goals: readonly Goal[]
  readonly openings: readonly Opening[]
  readonly assignments: readonly Assignment[]
  readonly choices: readonly Choice[]
  readonly declines: readonly Decline[]
  /** Newest first. */
  readonly recent: readonly Sitting[]
  readonly now: number
  /** The district's day: "not now" holds until its end. */
  readonly dayBeganAt: number
  readonly dayEndsAt: number
  /** Of the student and the day; the same seed draws the same. */
  readonly seed: string
  readonly mastery: Pick<MasteryParameters, 'cut' | 'retentionFloor' | 'distinctSuccesses'>
  readonly parameters: RecommendParameters
}

/** Declared, by evidence or by an adult's judgment; a review that is due takes nothing away. */
export const isMastered = (place: Place): boolean =>
  place.standing.state === 'mastered' || place.standing.state === 'reviewDue'

/**
 * The probability that a building block is there: 1 while it is mastered, what is probably still known when its
 * review is due by time, otherwise P(mastered).
 */
export function knownProbability(place: Place): number {
  const { standing, estimate } = place
  if (standing.state === 'mastered') return 1
  if (standing.state === 'reviewDue' && standing.reason.rule === 'timePassed')
    return standing.reason.retention
  return estimate.mastered
}

/** Lookups that every rule needs, made once. */
export type Chart = {
  readonly situation: Situation
  readonly placeOf: ReadonlyMap<string, Place>
  /** Direct prerequisites in map order. */
  readonly prerequisitesOf: ReadonlyMap<string, readonly string[]>
  readonly openingOf: ReadonlyMap<string, Opening>
  readonly goalOf: ReadonlyMap<string, Goal>
}

export function chartOf(situation: Situation): Chart {
  const placeOf = new Map(situation.places.map((place) => [place.competencyId, place]))
  const prerequisitesOf = new Map<string, string[]>()
  for (const { from, to } of situation.edges) {
    const known = prerequisitesOf.get(to)
    if (known === undefined) prerequisitesOf.set(to, [from])
    else if (!known.includes(from)) known.push(from)
  }
  const orderOf = new Map(situation.places.map(({ competencyId }, order) => [competencyId, order]))
  const last = situation.places.length
  const inMapOrder = (a: string, b: string) =>
    (orderOf.get(a) ?? last) - (orderOf.get(b) ?? last) || (a < b ? -1 : 1)
  for (const before of prerequisitesOf.values()) before.sort(inMapOrder)
  return {
    situation,
    placeOf,
    prerequisitesOf,
    openingOf: new Map(situation.openings.map((opening) => [opening.competencyId, opening])),
    goalOf: new Map(situation.goals.map((goal) => [goal.competencyId, goal])),
  }
}

/** Direct prerequisites that are not mastered, in map order. */
export function missingOf({ placeOf, prerequisitesOf }: Chart, competencyId: string): string[] {
  return (prerequisitesOf.get(competencyId) ?? []).filter((id) => {
    const place = placeOf.get(id)
    return place === undefined || !isMastered(place)
  })
}

/** Whether a step on it may be offered at all: nothing is missing, or a teacher opened it. */
export const isOpen = (chart: Chart, competencyId: string): boolean =>
  chart.openingOf.has(competencyId) || missingOf(chart, competencyId).length === 0

/**
 * Whether she may go on with it when she or an adult asks for it: open, or begun already, since what has evidence is never
 * locked on her map. The engine by itself offers only what is open.
 */
export const isUnlocked = (chart: Chart, competencyId: string): boolean =>
  isOpen(chart, competencyId) || (chart.placeOf.get(competencyId)?.standing.state ?? 'locked') !== 'locked'

/** Every unmastered direct and indirect prerequisite of a competency, nearest first. Cycles do no harm. */
export function missingAncestorsOf(chart: Chart, competencyId: string): string[] {
  const found = new Set(missingOf(chart, competencyId))
  // A Set keeps what is added while it is walked: breadth first.
  for (const id of found) for (const before of missingOf(chart, id)) found.add(before)
  found.delete(competencyId)
  return [...found]
}

/** What comes first for a competency that is not open: those of its missing ancestors that are open now. */
export const firstBlocksOf = (chart: Chart, competencyId: string): string[] =>
  missingAncestorsOf(chart, competencyId).filter((id) => chart.placeOf.has(id) && isOpen(chart, id))
