import type { MasteryState } from '#contract/mastery.ts'
import type { MapStep } from '../map/map-steps.ts'
import { tiesOf } from '../map/map-steps.ts'
import { isHeld, isInWork } from '../ui/state-words.ts'

/** Where a student stands on a map, in the numbers that the sentences need. */
export type Standing = {
  steps: number
  held: number
  inWork: number
  open: number
  locked: number
  refresh: number
}

export function standingOf(steps: readonly MapStep[]): Standing {
  const count = (has: (state: MasteryState) => boolean) => steps.filter(({ state }) => has(state)).length
  return {
    steps: steps.length,
    held: count(isHeld),
    inWork: count(isInWork),
    open: count((state) => state === 'notStarted'),
    locked: count((state) => state === 'locked'),
    refresh: count((state) => state === 'reviewDue'),
  }
}

export type KeyStep = { step: MapStep; opens: number }

/**
 * The step at hand that would open the most others: those that are locked and need nothing else. Any step in work
 * comes before one not started, equals in the order of the map. Null when no step at hand opens anything by itself.
 */
export function keyStepOf(steps: readonly MapStep[]): KeyStep | null {
  const ties = tiesOf(steps)
  let best: KeyStep | null = null
  for (const step of steps) {
    if (!isInWork(step.state) && step.state !== 'notStarted') continue
    const opens = ties.opens(step.id).filter(({ id, state }) => {
      const others = ties.needs(id).filter((need) => need.id !== step.id)
      return state === 'locked' && others.every((need) => isHeld(need.state))
    }).length
    const isNearer = best !== null && isInWork(step.state) !== isInWork(best.step.state)
    const isBetter = !best || (isNearer ? isInWork(step.state) : opens > best.opens)
    if (opens > 0 && isBetter) best = { step, opens }
  }
  return best
}

/** The step a map opens with: what opens most, else what is in work, else what can be begun, else the first. */
export const firstStepOf = (steps: readonly MapStep[]): MapStep | undefined =>
  keyStepOf(steps)?.step ??
  steps.find(({ state }) => isInWork(state)) ??
  steps.find(({ state }) => state === 'notStarted') ??
  steps[0]

const most = 4

/** The neighbourhood of what she works on: what she built it with, the work itself, and what it opens. */
export function neighbourhoodOf(steps: readonly MapStep[]): Record<'has' | 'inWork' | 'opens', MapStep[]> {
  const ties = tiesOf(steps)
  const inWork = steps
    .filter(({ state }) => isInWork(state))
    .sort(
      (a, b) => Number(b.state === 'needsHelp') - Number(a.state === 'needsHelp') || b.quarters - a.quarters,
    )
    .slice(0, most)
  const unique = (list: MapStep[]) => [...new Set(list)].slice(0, most)
  const before = inWork.flatMap(({ id }) => ties.needs(id)).filter(({ state }) => isHeld(state))
  const held = steps.filter(({ state }) => isHeld(state)).reverse()
  const after = inWork
    .flatMap(({ id }) => ties.opens(id))
    .filter(({ state }) => !isHeld(state) && !isInWork(state))
  const open = steps.filter(({ state }) => state === 'notStarted')
  return {
    has: unique(before.length ? before : held),
    inWork,
    opens: unique(after.length ? after : open),
  }
}
