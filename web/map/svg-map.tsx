import type { CSSProperties } from 'react'
import { memo } from 'react'
import type { Board } from './board.ts'
import type { MapStep } from './map-steps.ts'
import { Sign } from '../ui/sign.tsx'
import { edgeKind, roundedPath } from './map-steps.ts'

type SvgMapProps = { board: Board; steps: ReadonlyMap<string, MapStep>; selectedId: string | null }

/** The lines, signs and words of a map of modest size, as elements. */
export const SvgMap = memo(function SvgMap({ board, steps, selectedId }: SvgMapProps) {
  const edges = board.edges
    .map((edge) => ({
      ...edge,
      kind:
        edge.from === selectedId || edge.to === selectedId
          ? 'chosen'
          : edgeKind(steps.get(edge.from), steps.get(edge.to)),
    }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return (
    <div style={{ '--column': `${board.columnWidth}px` } as CSSProperties}>
      <svg width={board.width} height={board.height} viewBox={`0 0 ${board.width} ${board.height}`}>
        {board.lanes.slice(1).map((lane) => (
          <path key={lane.strand} className="map-line" d={`M0 ${lane.top}H${board.width}`} />
        ))}
        {edges.map(({ from, to, kind, path }) => (
          <path key={`${from} ${to}`} className={`map-edge map-edge--${kind}`} d={roundedPath(path)} />
        ))}
      </svg>
      {[...board.places.values()].map((place) => {
        const step = steps.get(place.id)
        if (!step) return null
        const chosen = place.id === selectedId ? ' map-node--chosen' : ''
        return (
          <div
            key={place.id}
            className={`map-node map-node--${step.state}${chosen}`}
            style={{ transform: `translate(${place.x - board.columnWidth / 2}px, ${place.y - 14}px)` }}
          >
            <span className="map-node__disc">
              <Sign state={step.state} quarters={step.quarters} size={28} />
            </span>
            <span className="map-node__word">{step.title}</span>
          </div>
        )
      })}
    </div>
  )
})

const order = ['open', 'locked', 'heldFar', 'held', 'chosen']
