import type { WantedBy } from './reasons.ts'
import { firstBlocksOf, isMastered, isOpen } from './situation.ts'
import type { Chart, Place } from './situation.ts'

/** That somebody wants a competency, and how much. */
export type Want = { readonly by: WantedBy; readonly weight: number }

/** Who wants each competency: the strongest alone. */
export function wantsOf({ situation }: Chart): Map<string, Want> {
  const { assignments, choices, goals, places, parameters } = situation
  const wants = new Map<string, Want>()
  const want = (competencyId: string, by: WantedBy, weight: number) => {
    if (!wants.has(competencyId)) wants.set(competencyId, { by, weight })
  }
  for (const { competencyId } of assignments) want(competencyId, 'assigned', parameters.askedWeight)
  for (const { competencyId } of choices) want(competencyId, 'chosen', parameters.askedWeight)
  for (const { competencyId } of goals) want(competencyId, 'goal', parameters.goalWeight)
  for (const place of places) if (isBegun(place)) want(place.competencyId, 'begun', parameters.begunWeight)
  for (const { competencyId, level } of places)
    if (level === 'at') want(competencyId, 'section', parameters.sectionWeight)
  return wants
}

const isBegun = ({ standing }: Place) => standing.state === 'working' || standing.state === 'needsHelp'

/** What waits for a building block. */
export type Waiting = { readonly forCompetencyId: string; readonly by: WantedBy; readonly weight: number }

/**
 * For each building block that can be worked on now: the wanted competency that waits for it, the most wanted one, and
 * of those the first on the map. The level of the section alone names only what lies below it: at its own level every
 * step leads to the next.
 */
export function waitingOf(chart: Chart, wants: ReadonlyMap<string, Want>): Map<string, Waiting> {
  const { situation } = chart
  const waiting = new Map<string, Waiting>()
  for (const place of situation.places) {
    const want = wants.get(place.competencyId)
    if (want === undefined || isMastered(place) || isOpen(chart, place.competencyId)) continue
    const weight = want.weight * situation.parameters.blockShare
    for (const block of firstBlocksOf(chart, place.competencyId)) {
      const known = waiting.get(block)
      if (known !== undefined && known.weight >= weight) continue
      if (want.by === 'section' && chart.placeOf.get(block)?.level !== 'below') continue
      waiting.set(block, { forCompetencyId: place.competencyId, by: want.by, weight })
    }
  }
  return waiting
}
