import type { Edge } from './graph.ts'
import type { MapLayout, Place } from './layout.ts'

/** A corner of a route in grid units; between columns and rows it lies at fractions. */
type Corner = { readonly x: number; readonly y: number }

export type Route = Edge & { readonly corners: readonly Corner[] }

/** A vertical piece of a route, in the channel to the right of a column. */
type Turn = { readonly channel: number; readonly fromRow: number; readonly toRow: number }

/** The widest share of a channel that carries lines, so that labels stay clear, and the widest step between two. */
const channelShare = 0.3
const widestStep = 0.06

/**
 * Orthogonal routes for the edges of a map: right out of the prerequisite, up or down in the channel between two
 * columns, right into what it opens, never through another node. A route runs along the row of its start while that
 * is free, else along the row of its end, else in the gap above the row of its end. In a channel, each prerequisite
 * has one track, and two whose lines would touch have different ones. Edges that touch an unlisted node are left out.
 */
export function routeEdges(layout: MapLayout, edges: readonly Edge[]): Route[] {
  const placeOf = new Map(layout.nodes.map((node) => [node.id, node]))
  const taken = new Set(layout.nodes.map(({ column, row }) => cellKey(column, row)))
  const planned: { edge: Edge; start: Place; end: Place; turns: Turn[] }[] = []
  for (const edge of edges) {
    const start = placeOf.get(edge.from)
    const end = placeOf.get(edge.to)
    if (start === undefined || end === undefined) continue
    planned.push({ edge, start, end, turns: planTurns(start, end, taken) })
  }
  const trackOf = assignTracks(planned.map(({ edge, turns }) => ({ from: edge.from, turns })))
  return planned.map(({ edge: { from, to }, start, end, turns }) => {
    const corners: Corner[] = [{ x: start.column, y: start.row }]
    for (const { channel, fromRow, toRow } of turns) {
      const x = trackOf.get(trackKey(channel, from)) ?? channel + 0.5
      corners.push({ x, y: fromRow }, { x, y: toRow })
    }
    corners.push({ x: end.column, y: end.row })
    return { from, to, corners }
  })
}

function planTurns(start: Place, end: Place, taken: ReadonlySet<string>): Turn[] {
  const isFree = (row: number): boolean => {
    for (let column = start.column + 1; column < end.column; column++) {
      if (taken.has(cellKey(column, row))) return false
    }
    return true
  }
  const [first, last] = [start.column, end.column - 1]
  if (isFree(start.row)) {
    return start.row === end.row ? [] : [{ channel: last, fromRow: start.row, toRow: end.row }]
  }
  if (start.row !== end.row && isFree(end.row)) {
    return [{ channel: first, fromRow: start.row, toRow: end.row }]
  }
  const gap = end.row - 0.5
  return [
    { channel: first, fromRow: start.row, toRow: gap },
    { channel: last, fromRow: gap, toRow: end.row },
  ]
}

/** The x of each prerequisite's track in each channel, by `trackKey`: greedy, from the top line down. */
function assignTracks(routes: readonly { from: string; turns: readonly Turn[] }[]): Map<string, number> {
  const channels = new Map<number, Map<string, { top: number; bottom: number }>>()
  for (const { from, turns } of routes) {
    for (const { channel, fromRow, toRow } of turns) {
      const lines = channels.get(channel) ?? new Map<string, { top: number; bottom: number }>()
      channels.set(channel, lines)
      const line = lines.get(from) ?? { top: Infinity, bottom: -Infinity }
      lines.set(from, {
        top: Math.min(line.top, fromRow, toRow),
        bottom: Math.max(line.bottom, fromRow, toRow),
      })
    }
  }
  const trackOf = new Map<string, number>()
  for (const [channel, lines] of channels) {
    const bottoms: number[] = []
    const placed: { from: string; track: number }[] = []
    for (const [from, { top, bottom }] of [...lines].sort(([, a], [, b]) => a.top - b.top)) {
      const free = bottoms.findIndex((lowest) => lowest < top)
      const track = free < 0 ? bottoms.length : free
      bottoms[track] = bottom
      placed.push({ from, track })
    }
    const step = Math.min(widestStep, channelShare / bottoms.length)
    for (const { from, track } of placed) {
      trackOf.set(trackKey(channel, from), channel + 0.5 + (track - (bottoms.length - 1) / 2) * step)
    }
  }
  return trackOf
}

function cellKey(column: number, row: number): string {
  return `${column} ${row}`
}

function trackKey(channel: number, from: string): string {
  return `${channel} ${from}`
}
