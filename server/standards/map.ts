import { layoutMap } from '#engine/graph/layout.ts'
import type { Tx } from '#server/platform/db.ts'
import { updateMapPlaces } from './framework.queries.ts'
import { selectCompetenciesOf, selectPrerequisites, selectTiesOf } from './standards.queries.ts'

/**
 * Lays out a framework's map and stores it: the competencies in force that have prerequisites, open others, or have
 * nothing below them. Columns grow to the right (`mapX`), rows downward (`mapY`), both from 0; strands are lanes in
 * the order of the tree.
 */
export async function placeOnMap(tx: Tx, frameworkId: string): Promise<void> {
  const competencies = await selectCompetenciesOf(tx, frameworkId)
  const edges = await selectPrerequisites(tx)
  const inForce = new Map(
    competencies.filter(({ isDeprecated }) => !isDeprecated).map((competency) => [competency.id, competency]),
  )
  const ties = await selectTiesOf(tx, frameworkId, 'isChildOf')
  const parents = new Set(ties.filter(({ from }) => from !== null && inForce.has(from)).map(({ to }) => to))
  const isOwn = ({ from, to }: { from: string; to: string }) => inForce.has(from) && inForce.has(to)
  const own = edges.filter(isOwn)
  const linked = new Set(own.flatMap(({ from, to }) => [from, to]))
  const nodes = [...inForce.values()]
    .filter(({ id }) => linked.has(id) || !parents.has(id))
    .map(({ id, strand }) => ({ id, strand: strand ?? '' }))
  const layout = layoutMap(nodes, own)
  await updateMapPlaces(
    tx,
    frameworkId,
    layout.nodes.map(({ id, column, row }) => ({ id, x: column, y: row })),
  )
}
