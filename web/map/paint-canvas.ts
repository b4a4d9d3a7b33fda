import type { Drawing } from '../ui/sign-shapes.ts'
import type { Board } from './board.ts'
import type { EdgeKind, MapStep } from './map-steps.ts'
import type { Size, View } from './viewport.ts'
import { shapes16, shapes24, signColors } from '../ui/sign-shapes.ts'
import { drawingOf } from '../ui/state-words.ts'
import { edgeKind, roundedPath } from './map-steps.ts'
import { wordScale } from './viewport.ts'

/** The painter of large maps: lines as a few long paths, signs as stamps, so that a frame costs a few milliseconds. */
export type CanvasPainter = { paint(view: View, window: Size, selectedId: string | null): void }

const otherColors = ['paper', 'ink', 'ink-2', 'edge', 'got', 'line', 'do', 'do-edge'] as const
type Colors = Record<string, string>

/** What the colour roles are at this moment, as a canvas understands them. */
function readColors(element: Element): Colors {
  const probe = document.createElement('span')
  element.append(probe)
  const colors: Colors = {}
  for (const role of [...signColors, ...otherColors]) {
    probe.style.color = `var(--${role})`
    colors[role] = getComputedStyle(probe).color
  }
  probe.remove()
  return colors
}

const strokes: Record<EdgeKind, { color: 'got' | 'edge'; width: number; dash: number[] }> = {
  open: { color: 'edge', width: 1.5, dash: [] },
  locked: { color: 'edge', width: 1.5, dash: [1, 6] },
  heldFar: { color: 'got', width: 1.5, dash: [] },
  held: { color: 'got', width: 3.5, dash: [] },
}
const kinds = Object.keys(strokes) as EdgeKind[]

export function createCanvasPainter(
  canvas: HTMLCanvasElement,
  board: Board,
  steps: ReadonlyMap<string, MapStep>,
): CanvasPainter {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no canvas')
  const colors = readColors(canvas.parentElement ?? document.body)
  const font = getComputedStyle(document.body).fontFamily
  const lines = new Map<EdgeKind, Path2D>(kinds.map((kind) => [kind, new Path2D()]))
  for (const { from, to, path } of board.edges)
    lines.get(edgeKind(steps.get(from), steps.get(to)))?.addPath(new Path2D(roundedPath(path)))
  const stamps = new Map<string, HTMLCanvasElement>()
  const words = new Map<string, string[]>()

  const stampOf = (drawing: Drawing, size: number, ratio: number) => {
    const key = `${drawing} ${size} ${ratio}`
    let stamp = stamps.get(key)
    if (!stamp) stamps.set(key, (stamp = drawStamp(drawing, size, ratio, colors)))
    return stamp
  }
  const wordsOf = (step: MapStep) => {
    let found = words.get(step.id)
    if (!found) words.set(step.id, (found = wrap(context, step.title, board.columnWidth - 18)))
    return found
  }

  return {
    paint(view, window, selectedId) {
      const ratio = devicePixelRatio
      if (canvas.width !== window.width * ratio || canvas.height !== window.height * ratio) {
        canvas.width = window.width * ratio
        canvas.height = window.height * ratio
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, window.width, window.height)
      context.setTransform(ratio * view.scale, 0, 0, ratio * view.scale, ratio * view.x, ratio * view.y)
      paintLanes(context, board, colors, view)
      for (const kind of kinds) {
        const { color, width, dash } = strokes[kind]
        context.strokeStyle = colors[color] ?? ''
        context.lineWidth = Math.max(width, 1 / view.scale)
        context.lineCap = dash.length ? 'round' : 'butt'
        context.setLineDash(dash)
        context.stroke(lines.get(kind) ?? new Path2D())
      }
      context.setLineDash([])
      if (selectedId) paintTies(context, board, colors, selectedId)
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.textAlign = 'center'
      context.textBaseline = 'top'
      const size = Math.max(9, Math.round(28 * view.scale))
      for (const place of board.places.values()) {
        const x = place.x * view.scale + view.x
        const y = place.y * view.scale + view.y
        if (x < -80 || y < -60 || x > window.width + 80 || y > window.height + 60) continue
        const step = steps.get(place.id)
        if (!step) continue
        if (place.id === selectedId) paintRing(context, x, y, size, colors)
        context.drawImage(
          stampOf(drawingOf(step.state, step.quarters), size, ratio),
          x - size / 2,
          y - size / 2,
          size,
          size,
        )
        if (view.scale < wordScale) continue
        const isSelected = place.id === selectedId
        context.font = `${isSelected ? 620 : 400} 13px ${font}`
        context.fillStyle = (step.state === 'locked' && !isSelected ? colors['ink-2'] : colors['ink']) ?? ''
        context.strokeStyle = colors['paper'] ?? ''
        context.lineWidth = 4
        context.lineJoin = 'round'
        wordsOf(step).forEach((line, n) => {
          // A halo, so that words stay readable where a line passes behind them.
          context.strokeText(line, x, y + 18 + n * 15)
          context.fillText(line, x, y + 18 + n * 15)
        })
      }
    },
  }
}

function paintLanes(context: CanvasRenderingContext2D, board: Board, colors: Colors, view: View) {
  context.strokeStyle = colors['line'] ?? ''
  context.lineWidth = 1 / view.scale
  context.beginPath()
  for (const lane of board.lanes.slice(1)) {
    context.moveTo(0, lane.top)
    context.lineTo(board.width, lane.top)
  }
  context.stroke()
}

function paintTies(context: CanvasRenderingContext2D, board: Board, colors: Colors, selectedId: string) {
  context.strokeStyle = colors['ink'] ?? ''
  context.lineWidth = 2.5
  for (const edge of board.edges)
    if (edge.from === selectedId || edge.to === selectedId) context.stroke(new Path2D(roundedPath(edge.path)))
}

function paintRing(context: CanvasRenderingContext2D, x: number, y: number, size: number, colors: Colors) {
  for (const [role, more] of [
    ['do-edge', 7],
    ['do', 6],
    ['paper', 2],
  ] as const) {
    context.fillStyle = colors[role] ?? ''
    context.beginPath()
    context.arc(x, y, size / 2 + more, 0, Math.PI * 2)
    context.fill()
  }
}

function drawStamp(drawing: Drawing, size: number, ratio: number, colors: Colors): HTMLCanvasElement {
  const stamp = document.createElement('canvas')
  stamp.width = stamp.height = Math.ceil(size * ratio)
  const context = stamp.getContext('2d')
  if (!context) return stamp
  const isSmall = size <= 18
  const scale = stamp.width / (isSmall ? 16 : 24)
  context.setTransform(scale, 0, 0, scale, 0, 0)
  context.lineCap = context.lineJoin = 'round'
  // The disc covers the lines that end at it.
  context.fillStyle = colors['paper'] ?? ''
  context.beginPath()
  context.arc(isSmall ? 8 : 12, isSmall ? 8 : 12, isSmall ? 6 : 9, 0, Math.PI * 2)
  context.fill()
  for (const shape of (isSmall ? shapes16 : shapes24)[drawing]) {
    const path = new Path2D(shape.d)
    if (shape.fill) {
      context.fillStyle = colors[shape.fill] ?? ''
      context.fill(path)
    }
    if (shape.stroke) {
      context.strokeStyle = colors[shape.stroke] ?? ''
      context.lineWidth = shape.width ?? 1
      context.stroke(path)
    }
  }
  return stamp
}

/** Breaks a title into at most three lines of a width in pixels; the third ends in an ellipsis when more is left. */
function wrap(context: CanvasRenderingContext2D, title: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of title.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines
}
