import { layoutMap } from '#engine/graph/layout.ts'
import type { MapStep } from './map-steps.ts'
import { isHeld, isInWork } from '../ui/state-words.ts'
import { tiesOf } from './map-steps.ts'

/** A map of no more steps than this is seen at once. */
const mostAtOnce = 60

/**
 * What is near: the steps at work and those that may be begun, what they are built on, and what the work opens; laid
 * out anew, so that nothing far away stretches the lines. Null where the whole map is as good: it is small, or most
 * of it is near, or nothing is at hand.
 */
export function aroundOf(steps: readonly MapStep[]): MapStep[] | null {
  if (steps.length <= mostAtOnce) return null
  const ties = tiesOf(steps)
  const near = new Set<string>()
  for (const { id, state } of steps) {
    if (!isInWork(state) && state !== 'notStarted') continue
    const opened = isInWork(state) ? ties.opens(id).filter((step) => !isHeld(step.state)) : []
    for (const step of [{ id }, ...ties.needs(id), ...opened]) near.add(step.id)
  }
  if (near.size === 0 || near.size > steps.length * 0.7) return null
  return laidOut(steps.filter(({ id }) => near.has(id)))
}

/** The same steps with places of their own, framework by framework. */
function laidOut(steps: readonly MapStep[]): MapStep[] {
  return [...Map.groupBy(steps, ({ frameworkId }) => frameworkId).values()].flatMap((own) => {
    const edges = own.flatMap(({ id, needs }) => needs.map((need) => ({ from: need, to: id })))
    const { nodes } = layoutMap(own, edges)
    return own.map((step, n) => ({ ...step, column: nodes[n]?.column ?? 0, row: nodes[n]?.row ?? 0 }))
  })
}
