import type { Board, Point } from './board.ts'
import type { MapStep } from './map-steps.ts'
import type { CanvasPainter } from './paint-canvas.ts'
import type { Size, View } from './viewport.ts'
import { fit, keepInside, neighbour, show, wordScale, zoomAt } from './viewport.ts'

/** The elements that move: the frame is the window; the map inside is either elements or a canvas. */
export type StageParts = {
  frame: HTMLElement
  world: HTMLElement | null
  canvas: HTMLCanvasElement | null
  lanes: HTMLElement
}

/** The moving half of the drawing, apart from React, so that a drag costs no render. */
export type Stage = {
  /** Both answer whether anything moved; if not, the page may scroll. */
  move(dx: number, dy: number): boolean
  zoom(factor: number, at?: Point): boolean
  whole(): void
  /** Rings the step that is open. */
  choose(id: string | null): void
  /** Brings a step into sight and puts the keyboard's place on it. */
  stand(id: string): void
  /** The step under a point of the frame, within the reach of a finger. */
  stepAt(at: Point): string | null
  /** The step an arrow key goes to from another. */
  next(id: string, direction: { x: -1 | 0 | 1; y: -1 | 0 | 1 }): string | null
  /** Paints again, with the colours of this moment. */
  recolour(): void
  dispose(): void
}

export function createStage(
  { frame, world, canvas, lanes }: StageParts,
  board: Board,
  steps: ReadonlyMap<string, MapStep>,
  chosen: string | null,
): Stage {
  let painter: CanvasPainter | null = null
  let view = firstView()
  let standing = chosen
  let frameAsked = 0

  function sizeNow(): Size {
    return { width: frame.clientWidth, height: frame.clientHeight }
  }
  /** All of it when its words can be read; else life-size, where the chosen step is. */
  function firstView(): View {
    const size = sizeNow()
    const whole = fit(board, size)
    const place = board.places.get(chosen ?? '')
    const near = place ? show({ x: 0, y: 0, scale: 1 }, place, size) : { x: 0, y: 0, scale: 1 }
    return keepInside(whole.scale >= wordScale ? whole : near, board, size)
  }
  function paint() {
    const { x, y, scale } = view
    if (world) {
      world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
      world.dataset['words'] = String(scale >= wordScale)
    }
    painter?.paint(view, sizeNow(), chosen)
    placeLanes(lanes, board, view)
    const place = standing === null ? undefined : board.places.get(standing)
    frame.style.setProperty('--at-x', `${(place?.x ?? 0) * scale + x}px`)
    frame.style.setProperty('--at-y', `${(place?.y ?? 0) * scale + y}px`)
  }
  function look(next: View): boolean {
    const before = view
    view = keepInside(next, board, sizeNow())
    cancelAnimationFrame(frameAsked)
    frameAsked = requestAnimationFrame(paint)
    return before.x !== view.x || before.y !== view.y || before.scale !== view.scale
  }

  let isOver = false
  /** Large maps alone need the painter of canvases. */
  async function takeUpBrush() {
    if (!canvas) return
    const { createCanvasPainter } = await import('./paint-canvas.ts')
    if (isOver) return
    painter = createCanvasPainter(canvas, board, steps)
    look(view)
  }

  const observer = new ResizeObserver(() => look(view))
  observer.observe(frame)
  paint()
  void takeUpBrush()
  return {
    move: (dx, dy) => look({ ...view, x: view.x + dx, y: view.y + dy }),
    zoom(factor, at) {
      const size = sizeNow()
      const middle = { x: size.width / 2, y: size.height / 2 }
      return look(zoomAt(view, factor, at ?? middle, Math.min(1, fit(board, size).scale)))
    },
    whole: () => void look(fit(board, sizeNow())),
    choose(id) {
      chosen = id
      look(view)
    },
    stand(id) {
      standing = id
      const place = board.places.get(id)
      look(place ? show(view, place, sizeNow()) : view)
    },
    stepAt: (at) => nearest(board, view, at),
    next(id, direction) {
      const place = board.places.get(id)
      return (place && neighbour(place, board.places.values(), direction)?.id) ?? null
    },
    recolour: () => void takeUpBrush(),
    dispose() {
      isOver = true
      observer.disconnect()
      cancelAnimationFrame(frameAsked)
    },
  }
}

function nearest(board: Board, view: View, at: Point): string | null {
  let best: string | null = null
  let least = 26
  for (const place of board.places.values()) {
    const dx = Math.abs(place.x * view.scale + view.x - at.x)
    const dy = place.y * view.scale + view.y - at.y
    // With words shown, the words under a disc belong to it.
    const isOnWords = view.scale >= wordScale && dx < 56 && dy < 0 && dy > -46
    const far = isOnWords ? 12 + Math.abs(dy) / 8 : Math.hypot(dx, dy)
    if (far < least) [least, best] = [far, place.id]
  }
  return best
}

/** Lane names stay in sight at the edge, at their own size, and hide where lanes are too flat for words. */
function placeLanes(element: HTMLElement, board: Board, view: View) {
  board.lanes.forEach((lane, n) => {
    const name = element.children[n] as HTMLElement | undefined
    if (!name) return
    const top = lane.top * view.scale + view.y
    const room = lane.height * view.scale
    name.hidden = room < 20
    name.style.transform = `translateY(${Math.max(top, Math.min(0, top + room - 22)) + 6}px)`
  })
}
