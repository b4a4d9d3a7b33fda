import type { MapLayout } from '#engine/graph/layout.ts'
import { routeEdges } from '#engine/graph/routes.ts'

/** A step with its place on the grid of its framework, as the server laid it out. */
export type PlacedStep = {
  id: string
  frameworkId: string
  strand: string
  /** Ids of the steps that come before; ids outside the map are ignored. */
  needs: readonly string[]
  column: number
  row: number
}

export type Point = { x: number; y: number }
export type Lane = { strand: string; top: number; height: number }
export type Edge = { from: string; to: string; path: readonly Point[] }
/** The map in pixels: where each step stands, the lanes, and the lines as corners. */
export type Board = {
  width: number
  columnWidth: number
  height: number
  lanes: readonly Lane[]
  places: ReadonlyMap<string, Point & { id: string }>
  edges: readonly Edge[]
}

const rowHeight = 76
const laneHead = 42
const laneFoot = 58
const fewestColumns = 6
/** A line in the gap above a row passes below the words of the row before it. */
const gapAbove = 17
/** Narrower, and lines would run through words; wider, and what belongs together drifts apart. */
const [narrowest, usual, widest] = [122, 140, 156]

/**
 * Turns grid places into pixels: one lane a strand with room for its name; frameworks stand below each other. The
 * columns share the room there is, in pixels, when they fit into it.
 */
export function boardOf(steps: readonly PlacedStep[], room = 0): Board {
  const grid = gridOf(steps)
  const share = room / grid.columnCount
  const columnWidth = share < narrowest ? usual : Math.min(share, widest)
  const tops: number[] = []
  const lanes: Lane[] = []
  let top = 0
  for (const { strand, rowCount } of grid.lanes) {
    const height = laneHead + (rowCount - 1) * rowHeight + laneFoot
    for (let row = 0; row < rowCount; row += 1) tops.push(top + laneHead + row * rowHeight)
    lanes.push({ strand, top, height })
    top += height
  }
  const x = (column: number) => (column + 0.5) * columnWidth
  const y = (row: number) => {
    const below = tops[Math.ceil(row)] ?? 0
    return Number.isInteger(row) ? below : below - gapAbove
  }
  const ties = steps.flatMap((step) => step.needs.map((need) => ({ from: need, to: step.id })))
  return {
    width: grid.columnCount * columnWidth,
    columnWidth,
    height: top,
    lanes,
    places: new Map(grid.nodes.map(({ id, column, row }) => [id, { id, x: x(column), y: y(row) }])),
    edges: routeEdges(grid, ties).map(({ from, to, corners }) => ({
      from,
      to,
      path: corners.map((corner) => ({ x: x(corner.x), y: y(corner.y) })),
    })),
  }
}

/** One grid of all frameworks, with lanes read off the rows: a strand owns the rows that its steps stand in. */
function gridOf(steps: readonly PlacedStep[]): MapLayout {
  const nodes: { id: string; column: number; row: number }[] = []
  const lanes: { strand: string; firstRow: number; rowCount: number }[] = []
  let below = 0
  for (const own of Map.groupBy(steps, ({ frameworkId }) => frameworkId).values()) {
    let rows = 0
    for (const step of [...own].sort((a, b) => a.row - b.row)) {
      const row = below + step.row
      nodes.push({ id: step.id, column: step.column, row })
      rows = Math.max(rows, step.row + 1)
      const lane = lanes.at(-1)
      if (lane && lane.strand === step.strand && lane.firstRow + lane.rowCount >= row)
        lane.rowCount = Math.max(lane.rowCount, row - lane.firstRow + 1)
      else lanes.push({ strand: step.strand, firstRow: row, rowCount: 1 })
    }
    below += rows
  }
  const columnCount = Math.max(fewestColumns, ...nodes.map(({ column }) => column + 1))
  return { nodes, lanes: closed(lanes, below), columnCount, rowCount: below }
}

/** Rows that no step stands in belong to the lane above them, so that lanes follow each other without a gap. */
function closed(lanes: readonly { strand: string; firstRow: number; rowCount: number }[], rowCount: number) {
  return lanes.map((lane, n) => {
    const firstRow = n === 0 ? 0 : lane.firstRow
    return { ...lane, firstRow, rowCount: (lanes[n + 1]?.firstRow ?? rowCount) - firstRow }
  })
}
