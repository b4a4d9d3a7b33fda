import { claimsOf } from './claims.ts'
import { heldDeclinesOf } from './declines.ts'
import type { Claim, StepReason, StepSource } from './reasons.ts'
import { noTerms, scoreOf, termsOf } from './score.ts'
import type { Terms } from './score.ts'
import { chartOf, isMastered, isOpen, missingAncestorsOf } from './situation.ts'
import type { Chart, Decline, Situation, StepKind } from './situation.ts'

/** One step that may be offered. */
export type Step = {
  /** null for a free choice, and for planning with an adult. */
  readonly competencyId: string | null
  readonly kind: StepKind
  readonly minutes: number
  readonly source: StepSource
  readonly reason: StepReason
  readonly terms: Terms
  /** The sum of the terms. */
  readonly score: number
}

/** A step on a competency. */
type WorkStep = Step & { readonly competencyId: string }

type Candidate = WorkStep & Pick<Claim, 'place'>

/** All that was weighed: what the explanation of one competency is told from. */
export type Survey = {
  readonly chart: Chart
  readonly held: ReadonlyMap<string, readonly (Decline & { readonly until: number })[]>
  /** Every candidate, the best first; spare ones last. */
  readonly ranked: readonly Step[]
  readonly offered: readonly Step[]
}

/**
 * The next steps of one student, the best first. For every situation:
 * - never empty, and at least two that differ in kind or competency whenever two exist;
 * - no offer of the engine on a competency with an unmastered prerequisite that no teacher opened, and nothing at all on one
 *   that is locked on her map;
 * - no kind on a competency that she declined while that holds (see declines.ts);
 * - of two kinds when there are two; of three or more, one at the level of her section when there is one;
 * - what an adult assigned and she chose is there, and something beside it;
 * - a missing building block before what needs it.
 * The same situation gives the same steps. Formula, sources and limits: docs/engine/next-steps.md.
 */
export const rankSteps = (situation: Situation): readonly Step[] => survey(situation).offered

/** `rankSteps` with everything that was weighed. */
export function survey(situation: Situation): Survey {
  const chart = chartOf(situation)
  const held = heldDeclinesOf(chart)
  const candidates = candidatesOf(chart, held)
  const good = candidates.filter(({ place }) => place !== 'spare')
  const spare = candidates.filter(({ place }) => place === 'spare')
  const chosen = choose(good, situation.parameters)
  return {
    chart,
    held,
    ranked: [...good, ...spare],
    offered: blocksFirst(chart, [...chosen, ...fillUp(chart, held, chosen, spare)]),
  }
}

/** One candidate for each competency and kind, the best first; the claim that decides comes first. */
function candidatesOf(chart: Chart, held: Survey['held']): Candidate[] {
  const byKey = new Map<string, Claim>()
  for (const claim of claimsOf(chart, held)) {
    const key = `${claim.kind} ${claim.competencyId}`
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? claim : joined(known, claim))
  }
  const candidates: Candidate[] = []
  for (const { wanted, ...claim } of byKey.values()) {
    const place = chart.placeOf.get(claim.competencyId)
    if (place === undefined) continue
    const terms = termsOf(chart, place, { kind: claim.kind, minutes: claim.minutes, wanted })
    candidates.push({ ...claim, terms, score: scoreOf(terms) })
  }
  // Stable: what scores the same keeps the order of the claims, which is that of the map.
  return candidates.sort((a, b) => b.score - a.score)
}

const places = ['asked', 'offered', 'spare'] as const

const joined = (decides: Claim, other: Claim): Claim => ({
  ...decides,
  wanted: Math.max(decides.wanted, other.wanted),
  place: places.find((place) => place === decides.place || place === other.place) ?? decides.place,
})

/**
 * What adults assigned, and she picked or took, up to `offered`; then the engine's best until `offered` are there, and
 * at least one beside what was asked. Each time the best counts with `sameKindCost` off for every one of its kind that is
 * there, on another competency when there is one. While all are of one kind, another kind comes first; in the last
 * place, one at the level of the section when none is there yet.
 */
function choose(
  candidates: readonly Candidate[],
  { offered, sameKindCost }: Chart['situation']['parameters'],
): Candidate[] {
  const asked = candidates.filter(({ place }) => place === 'asked').slice(0, offered)
  const most = Math.max(offered, asked.length + 1)
  const chosen = [...asked]
  const left = new Set(candidates.filter(({ place }) => place === 'offered'))
  const isElsewhere = (one: Candidate) => chosen.every((other) => other.competencyId !== one.competencyId)
  const isOtherwise = (one: Candidate) => chosen.every((other) => other.kind !== one.kind)
  const isAtLevel = (one: Candidate) => one.terms.sectionLevel > 0
  const countedOf = (one: Candidate) =>
    one.score - sameKindCost * chosen.filter((other) => other.kind === one.kind).length
  const best = (...tests: ((one: Candidate) => boolean)[]): Candidate | undefined => {
    let found: Candidate | undefined
    for (const one of left) {
      if (!tests.every((test) => test(one))) continue
      if (found === undefined || countedOf(one) > countedOf(found)) found = one
    }
    return found
  }
  while (chosen.length < most && left.size > 0) {
    const isOneKind = chosen.length > 0 && chosen.every(({ kind }) => kind === chosen[0]?.kind)
    const wantsLevel = chosen.length > 1 && chosen.length === most - 1 && !chosen.some(isAtLevel)
    const found =
      (isOneKind ? (best(isOtherwise, isElsewhere) ?? best(isOtherwise)) : undefined) ??
      (wantsLevel ? (best(isAtLevel, isElsewhere) ?? best(isAtLevel)) : undefined) ??
      best(isElsewhere) ??
      best()
    if (found === undefined) break
    chosen.push(found)
    left.delete(found)
  }
  return chosen.sort((a, b) => b.score - a.score)
}

/**
 * When fewer than two fit, when all that is there was asked of her, and for who has mastered everything: what is
 * mastered and not due, then the choice handed back, then planning with an adult.
 */
function fillUp(
  chart: Chart,
  held: Survey['held'],
  chosen: readonly Candidate[],
  spare: readonly Candidate[],
): Step[] {
  const { places: map, parameters } = chart.situation
  const isAllMastered = map.length > 0 && map.every(isMastered)
  const enough = isAllMastered ? parameters.offered : 2
  // The last place is for the choice handed back.
  const filled: Step[] = spare.slice(0, Math.max(0, enough - 1 - chosen.length))
  const isShortOf = (count: number) =>
    chosen.length + filled.length < count ||
    (filled.length === 0 && chosen.every(({ place }) => place === 'asked'))

  const open = map.filter(({ competencyId, ways }) => ways.length > 0 && isOpen(chart, competencyId))
  const reason: StepReason = isAllMastered
    ? { rule: 'everythingMastered', mastered: map.length }
    : { rule: 'fewFit', open: open.length, declined: [...held.values()].flat().length }
  const handedBack = { competencyId: null, source: 'engine', reason, terms: noTerms, score: 0 } as const
  if (open.length > 0 && isShortOf(enough)) {
    filled.push({ ...handedBack, kind: 'freeChoice', minutes: parameters.freeChoiceMinutes })
  }
  if (isShortOf(2)) filled.push({ ...handedBack, kind: 'withAdult', minutes: parameters.planMinutes })
  return filled
}

/** The same steps, each missing building block before what needs it, else in their order. */
function blocksFirst(chart: Chart, steps: readonly Step[]): Step[] {
  const needs = new Map(
    steps.map((step) => [
      step,
      step.competencyId === null ? [] : missingAncestorsOf(chart, step.competencyId),
    ]),
  )
  const mustPrecede = (before: Step, step: Step): boolean =>
    before.competencyId !== null &&
    ((needs.get(step) ?? []).includes(before.competencyId) ||
      (before.reason.rule === 'buildingBlockFirst' && before.reason.forCompetencyId === step.competencyId))
  const left = [...steps]
  const ordered: Step[] = []
  while (left.length > 0) {
    const free = left.findIndex((step) => !left.some((other) => other !== step && mustPrecede(other, step)))
    ordered.push(...left.splice(Math.max(0, free), 1))
  }
  return ordered
}
