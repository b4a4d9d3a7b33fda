import type { MasteryState } from '#contract/mastery.ts'
import type { Board, PlacedStep, Point } from './board.ts'
import { isHeld } from '../ui/state-words.ts'

/** One step as the map shows it. */
export type MapStep = PlacedStep & {
  title: string
  /** The short code of the standard, where it has one. */
  code: string | null
  state: MasteryState
  quarters: number
}

export type EdgeKind = 'held' | 'heldFar' | 'open' | 'locked'

/** How a tie is drawn: thick where both ends are held, dotted where it leads to a locked step. */
export function edgeKind(from: MapStep | undefined, to: MapStep | undefined): EdgeKind {
  if (isHeld(from?.state) && isHeld(to?.state)) return from?.strand === to?.strand ? 'held' : 'heldFar'
  return to?.state === 'locked' ? 'locked' : 'open'
}

/** Path data of a polyline with corners of radius 10. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let d = `M${first.x} ${first.y}`
  rest.forEach((corner, n) => {
    const next = rest[n + 1]
    const before = points[n]
    if (!next || !before) {
      d += `L${corner.x} ${corner.y}`
      return
    }
    const near = toward(corner, before)
    const far = toward(corner, next)
    d += `L${near.x} ${near.y}Q${corner.x} ${corner.y} ${far.x} ${far.y}`
  })
  return d
}

function toward(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length ? Math.min(10, length / 2) / length : 0
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The same map for a page that reads from right to left. */
export function mirrored(board: Board): Board {
  const flip = <P extends Point>(point: P): P => ({ ...point, x: board.width - point.x })
  return {
    ...board,
    places: new Map([...board.places].map(([id, place]) => [id, flip(place)])),
    edges: board.edges.map((edge) => ({ ...edge, path: edge.path.map(flip) })),
  }
}

/** A step among others in a line: its title, or the code of a standard whose title is a whole statement. */
export const nameInLine = ({ title, code }: MapStep): string => (code && title.length > 40 ? code : title)

/** Steps by id, and what each opens. */
export function tiesOf(steps: readonly MapStep[]) {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const opens = new Map<string, MapStep[]>(steps.map((step) => [step.id, []]))
  for (const step of steps) for (const id of step.needs) opens.get(id)?.push(step)
  return {
    byId,
    needs: (id: string) => (byId.get(id)?.needs ?? []).flatMap((other) => byId.get(other) ?? []),
    opens: (id: string) => opens.get(id) ?? [],
  }
}
