import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'rectangle' }>['values']

/** A rectangle in true proportion, its sides labelled, with unit squares when asked. */
export function Rectangle({ values, alt }: { values: Values; alt: string }) {
  const { width, height, grid, widthLabel, heightLabel } = values
  const scale = Math.min(240 / width, 200 / height)
  const [w, h] = [Math.max(24, width * scale), Math.max(24, height * scale)]
  const left = Math.max(24, heightLabel.length * 9 + 14)
  const lines = grid
    ? [
        ...Array.from(
          { length: Math.max(0, Math.round(width) - 1) },
          (_, n) => `M${((n + 1) * w) / width} 0V${h}`,
        ),
        ...Array.from(
          { length: Math.max(0, Math.round(height) - 1) },
          (_, n) => `M0 ${((n + 1) * h) / height}H${w}`,
        ),
      ]
    : []
  return (
    <Canvas width={left + w + 12} height={h + 36} alt={alt}>
      <text className="drawing__end" x={left - 10} y={h / 2 + 8}>
        {heightLabel}
      </text>
      <g transform={`translate(${left} 2)`}>
        <rect className="drawing__wash" width={w} height={h} />
        <path className="drawing__thin" d={lines.join('')} />
        <rect className="drawing__line" width={w} height={h} />
        <text className="drawing__middle" x={w / 2} y={h + 24}>
          {widthLabel}
        </text>
      </g>
    </Canvas>
  )
}
