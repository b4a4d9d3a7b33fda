import { layersOf } from './graph.ts'
import type { Edge } from './graph.ts'

export type MapNode = { readonly id: string; readonly strand: string }

/** A place on the grid: columns from the left, rows from the top, both from 0. */
export type Place = { readonly column: number; readonly row: number }

export type MapLayout = {
  /** In the order of the input. No two share a place. */
  readonly nodes: readonly (Place & { readonly id: string })[]
  /** One horizontal lane a strand, from top to bottom, in the order in which strands first appear. */
  readonly lanes: readonly { readonly strand: string; readonly firstRow: number; readonly rowCount: number }[]
  readonly columnCount: number
  readonly rowCount: number
}

const sweepCount = 24
/** Nodes that no edge touches fill rows at the foot of their lane, at least so many to a row. */
const fewestColumns = 6

/**
 * The learning map as a drawing: prerequisites to the left of what they open, each strand in a lane of its own.
 * Columns by longest path, then drawn together; the order within a lane's column by barycentre sweeps, alternately towards what comes
 * before and what comes after, which takes out most crossings. Source: Sugiyama, Tagawa & Toda (1981).
 * Deterministic, and the same for any order of the edges. Edges that touch an unlisted node are ignored.
 * @throws RangeError when the edges hold a cycle or two nodes share an id
 */
export function layoutMap(nodes: readonly MapNode[], edges: readonly Edge[]): MapLayout {
  const before = new Map<string, string[]>()
  const after = new Map<string, string[]>()
  for (const { id } of nodes) {
    before.set(id, [])
    after.set(id, [])
  }
  if (before.size < nodes.length) throw new RangeError('two nodes of the map share an id')
  for (const { from, to } of edges) {
    if (!before.has(from) || !before.has(to)) continue
    before.get(to)?.push(from)
    after.get(from)?.push(to)
  }
  const isLoose = (id: string): boolean => before.get(id)?.length === 0 && after.get(id)?.length === 0
  const strandOf = new Map(nodes.map(({ id, strand }) => [id, strand]))
  const strands = [...new Set(strandOf.values())]
  const linked = nodes.map(({ id }) => id).filter((id) => !isLoose(id))
  const columns = shortenEdges(layersOf(linked, edges), before, after)
  const cells = strands.map((strand) =>
    columns.map((layer) => layer.filter((id) => strandOf.get(id) === strand)),
  )

  orderCells(cells, before, after)

  const columnCount = Math.max(columns.length, fewestColumns)
  const placeOf = new Map<string, Place>()
  const lanes: { strand: string; firstRow: number; rowCount: number }[] = []
  let firstRow = 0
  strands.forEach((strand, lane) => {
    const height = placeLane(cells[lane] ?? [], firstRow, before, placeOf)
    const loose = nodes.filter((node) => node.strand === strand && isLoose(node.id))
    loose.forEach(({ id }, index) => {
      const row = firstRow + height + Math.floor(index / columnCount)
      placeOf.set(id, { column: index % columnCount, row })
    })
    const rowCount = height + Math.ceil(loose.length / columnCount)
    lanes.push({ strand, firstRow, rowCount })
    firstRow += rowCount
  })
  return {
    nodes: nodes.map(({ id }) => ({ id, ...(placeOf.get(id) ?? { column: 0, row: 0 }) })),
    lanes,
    columnCount,
    rowCount: firstRow,
  }
}

type Neighbours = ReadonlyMap<string, readonly string[]>

/**
 * Moves a node that opens more than it needs to just before the first of what it opens. Otherwise all that needs
 * nothing would crowd the first column, kindergarten beside grade eight, at the end of very long lines.
 */
function shortenEdges(layers: readonly string[][], before: Neighbours, after: Neighbours): string[][] {
  const columnOf = new Map(layers.flatMap((layer, column) => layer.map((id) => [id, column] as const)))
  for (const id of layers.flat().reverse()) {
    const opened = after.get(id) ?? []
    if (opened.length <= (before.get(id)?.length ?? 0)) continue
    columnOf.set(
      id,
      opened.reduce((least, next) => Math.min(least, columnOf.get(next) ?? least), Infinity) - 1,
    )
  }
  const columns: string[][] = layers.map(() => [])
  for (const [id, column] of columnOf) columns[column]?.push(id)
  return columns
}

function heightOf(lane: readonly (readonly string[])[]): number {
  return Math.max(0, ...lane.map((cell) => cell.length))
}

/** Sorts each cell (lane × column) in place by where its neighbours stand. */
function orderCells(cells: string[][][], before: Neighbours, after: Neighbours): void {
  const position = new Map<string, number>()
  const laneTops: number[] = []
  let top = 0
  for (const lane of cells) {
    laneTops.push(top)
    for (const cell of lane) cell.forEach((id, index) => position.set(id, top + index))
    top += heightOf(lane)
  }
  const columnCount = cells[0]?.length ?? 0
  for (let sweep = 0; sweep < sweepCount; sweep++) {
    const isForward = sweep % 2 === 0
    const neighbours = isForward ? before : after
    for (let step = 0; step < columnCount; step++) {
      const column = isForward ? step : columnCount - 1 - step
      cells.forEach((lane, index) => {
        const cell = lane[column] ?? []
        const wish = new Map(cell.map((id) => [id, barycentre(neighbours.get(id) ?? [], position, id)]))
        cell.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0))
        cell.forEach((id, place) => position.set(id, (laneTops[index] ?? 0) + place))
      })
    }
  }
}

/** The mean position of a node's neighbours; its own where it has none. */
function barycentre(
  neighbours: readonly string[],
  position: ReadonlyMap<string, number>,
  id: string,
): number {
  if (neighbours.length === 0) return position.get(id) ?? 0
  let sum = 0
  for (const neighbour of neighbours) sum += position.get(neighbour) ?? 0
  return sum / neighbours.length
}

/**
 * Gives each node of a lane its row: beside its prerequisites in the same lane where the order and the lane's height
 * allow it, so that chains run straight. Returns the height.
 */
function placeLane(
  lane: readonly (readonly string[])[],
  firstRow: number,
  before: Neighbours,
  placeOf: Map<string, Place>,
): number {
  const height = heightOf(lane)
  const members = new Set(lane.flat())
  lane.forEach((cell, column) => {
    let lowest = firstRow
    cell.forEach((id, index) => {
      const rows: number[] = []
      for (const prerequisite of before.get(id) ?? []) {
        const place = members.has(prerequisite) ? placeOf.get(prerequisite) : undefined
        if (place !== undefined) rows.push(place.row)
      }
      const wish =
        rows.length > 0 ? Math.round(rows.reduce((sum, row) => sum + row, 0) / rows.length) : lowest
      const highestAllowed = firstRow + height - (cell.length - index)
      const row = Math.max(lowest, Math.min(wish, highestAllowed))
      placeOf.set(id, { column, row })
      lowest = row + 1
    })
  })
  return height
}
