import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'blocks' }>['values']

const unit = 7
const width = 340

/** Base-ten blocks: plates of a hundred, sticks of ten, single cubes, each kind on rows of its own. */
export function Blocks({ values: { hundreds, tens, ones }, alt }: { values: Values; alt: string }) {
  const kinds = [
    { count: hundreds, columns: 10, rows: 10 },
    { count: tens, columns: 1, rows: 10 },
    { count: ones, columns: 1, rows: 1 },
  ].filter(({ count }) => count > 0)
  let y = 1
  const placed = kinds.flatMap(({ count, columns, rows }) => {
    const [w, h] = [columns * unit, rows * unit]
    const perRow = Math.max(1, Math.floor((width + 8) / (w + 8)))
    const first = y
    y += Math.ceil(count / perRow) * (h + 8) + 6
    return Array.from({ length: count }, (_, n) => ({
      x: (n % perRow) * (w + 8) + 1,
      y: first + Math.floor(n / perRow) * (h + 8),
      w,
      h,
      columns,
      rows,
    }))
  })
  return (
    <Canvas width={width} height={Math.max(y - 12, unit + 2)} alt={alt}>
      {placed.map(({ x, y: top, w, h, columns, rows }, n) => (
        <g key={n} transform={`translate(${x} ${top})`}>
          <rect className="drawing__fill" width={w} height={h} />
          <path
            className="drawing__seam"
            d={[
              ...Array.from({ length: columns - 1 }, (_, k) => `M${(k + 1) * unit} 0v${h}`),
              ...Array.from({ length: rows - 1 }, (_, k) => `M0 ${(k + 1) * unit}h${w}`),
            ].join('')}
          />
          <rect className="drawing__edge" width={w} height={h} />
        </g>
      ))}
    </Canvas>
  )
}
