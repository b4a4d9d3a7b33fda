/** Where a person looks at a drawing: `x`, `y` is the place of the drawing's corner in the window, in pixels. */
export type View = { x: number; y: number; scale: number }
export type Size = { width: number; height: number }

const largestScale = 2.5
/** From here on, words of 13 px fit under the steps. */
export const wordScale = 0.82

/** The whole drawing in the window, in the middle, never larger than life. */
export function fit(drawing: Size, window: Size): View {
  const scale = Math.min(1, window.width / drawing.width, window.height / drawing.height)
  return {
    scale,
    x: (window.width - drawing.width * scale) / 2,
    y: Math.max(0, (window.height - drawing.height * scale) / 2),
  }
}

/** Zooms by a factor and keeps the point of the window under the pointer where it is. */
export function zoomAt(view: View, factor: number, at: { x: number; y: number }, smallest: number): View {
  const scale = Math.min(largestScale, Math.max(smallest, view.scale * factor))
  const grown = scale / view.scale
  return { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }
}

/** Keeps at least a margin of the drawing in the window, so that nobody gets lost beside it. */
export function keepInside(view: View, drawing: Size, window: Size): View {
  const width = drawing.width * view.scale
  const height = drawing.height * view.scale
  return { scale: view.scale, x: hold(view.x, width, window.width), y: hold(view.y, height, window.height) }
}

function hold(offset: number, drawing: number, window: number): number {
  if (drawing <= window) return Math.min(Math.max(offset, 0), window - drawing)
  return Math.min(0, Math.max(offset, window - drawing))
}

/** Brings a place of the drawing into the window, moving as little as needed. */
export function show(view: View, place: { x: number; y: number }, window: Size): View {
  const margin = { x: Math.min(90, window.width / 4), y: Math.min(70, window.height / 4) }
  const x = place.x * view.scale + view.x
  const y = place.y * view.scale + view.y
  return {
    scale: view.scale,
    x: view.x + Math.max(0, margin.x - x) - Math.max(0, x - (window.width - margin.x)),
    y: view.y + Math.max(0, margin.y - y) - Math.max(0, y - (window.height - margin.y)),
  }
}

/** The step an arrow key goes to: the nearest in that direction, straight ahead before aside. */
export function neighbour<P extends { x: number; y: number }>(
  from: P,
  places: Iterable<P>,
  direction: { x: -1 | 0 | 1; y: -1 | 0 | 1 },
): P | undefined {
  let best: P | undefined
  let least = Infinity
  for (const place of places) {
    const dx = place.x - from.x
    const dy = place.y - from.y
    const ahead = dx * direction.x + dy * direction.y
    if (ahead <= 0) continue
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x)
    const cost = ahead + 3 * aside
    if (cost < least) [least, best] = [cost, place]
  }
  return best
}
