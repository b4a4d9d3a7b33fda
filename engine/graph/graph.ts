/** A prerequisite relation: `from` comes before `to`. */
export type Edge = { readonly from: string; readonly to: string }

/** Who comes directly after each node, in the order of the edges. */
function successorsOf(edges: Iterable<Edge>): Map<string, string[]> {
  const successors = new Map<string, string[]>()
  for (const { from, to } of edges) {
    const known = successors.get(from)
    if (known === undefined) successors.set(from, [to])
    else known.push(to)
  }
  return successors
}

/**
 * One cycle, as its nodes in walking order (the last leads back to the first), or null when there is none.
 * Depth first, without recursion: a chain of any length is safe. O(nodes + edges).
 */
export function findCycle(edges: Iterable<Edge>): string[] | null {
  const successors = successorsOf(edges)
  const done = new Set<string>()
  for (const start of successors.keys()) {
    if (done.has(start)) continue
    const path = [start]
    const placeInPath = new Map([[start, 0]])
    const nextChild = [0]
    while (path.length > 0) {
      const depth = path.length - 1
      const node = path[depth] as string
      const index = nextChild[depth] as number
      const child = successors.get(node)?.[index]
      if (child === undefined) {
        done.add(node)
        placeInPath.delete(node)
        path.pop()
        nextChild.pop()
        continue
      }
      nextChild[depth] = index + 1
      const place = placeInPath.get(child)
      if (place !== undefined) return path.slice(place)
      if (done.has(child)) continue
      placeInPath.set(child, path.length)
      path.push(child)
      nextChild.push(0)
    }
  }
  return null
}

/**
 * The cycle that a further edge would close: the shortest way from `newEdge.to` back to `newEdge.from`, both ends
 * included, or null when the edge is safe. An edge from a node to itself closes the cycle of that one node.
 */
export function cycleClosedBy(edges: Iterable<Edge>, newEdge: Edge): string[] | null {
  const { from: goal, to: start } = newEdge
  const successors = successorsOf(edges)
  const cameFrom = new Map<string, string | null>([[start, null]])
  // A Map keeps what is added while it is walked: this is the queue of a breadth-first search.
  for (const node of cameFrom.keys()) {
    if (node === goal) {
      const path: string[] = []
      for (let step: string | null = node; step !== null; step = cameFrom.get(step) ?? null) path.push(step)
      return path.reverse()
    }
    for (const next of successors.get(node) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, node)
  }
  return null
}

/**
 * Topological layers by longest path: a node stands one layer after the last of its prerequisites, those without
 * any in layer 0. Within a layer, the order of `nodeIds`. Edges that touch no listed node are ignored.
 * @throws RangeError when the edges hold a cycle: those are refused where edges come in
 */
export function layersOf(nodeIds: readonly string[], edges: Iterable<Edge>): string[][] {
  const layerOf = new Map(nodeIds.map((id) => [id, 0]))
  const inner = [...edges].filter(({ from, to }) => layerOf.has(from) && layerOf.has(to))
  const successors = successorsOf(inner)
  const waitingFor = new Map<string, number>()
  for (const { to } of inner) waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1)

  const ready = [...layerOf.keys()].filter((id) => !waitingFor.has(id))
  for (const node of ready) {
    const nextLayer = (layerOf.get(node) ?? 0) + 1
    for (const next of successors.get(node) ?? []) {
      layerOf.set(next, Math.max(layerOf.get(next) ?? 0, nextLayer))
      const left = (waitingFor.get(next) ?? 0) - 1
      waitingFor.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  if (ready.length < layerOf.size) {
    throw new RangeError(`prerequisites form a cycle: ${findCycle(inner)?.join(' → ')}`)
  }
  const layers: string[][] = []
  for (const [id, layer] of layerOf) (layers[layer] ??= []).push(id)
  // Layers fill from 0 without gaps, but not always in that order.
  return Array.from(layers, (layer) => layer ?? [])
}

/** Every direct and indirect prerequisite of a node, nearest first, without the node itself. Cycles do no harm. */
export function ancestors(edges: Iterable<Edge>, nodeId: string): string[] {
  const backwards = successorsOf(Array.from(edges, ({ from, to }) => ({ from: to, to: from })))
  const found = new Set([nodeId])
  for (const node of found) for (const before of backwards.get(node) ?? []) found.add(before)
  found.delete(nodeId)
  return [...found]
}
