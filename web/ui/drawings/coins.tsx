import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'coins' }>['values']

/** Sizes follow the real coins; the word on each tells it without its colour. */
const sizes: Readonly<Record<number, number>> = { 1: 25, 5: 28, 10: 23, 25: 32 }
const width = 340

/** Coins and notes in a row that breaks. */
export function Coins({ values: { coins }, alt }: { values: Values; alt: string }) {
  let x = 2
  let y = 2
  let high = 0
  const placed = coins.map((cents) => {
    const [w, h] = cents < 100 ? [2 * (sizes[cents] ?? 28), 2 * (sizes[cents] ?? 28)] : [112, 52]
    if (x + w > width - 2) {
      x = 2
      y += high + 8
      high = 0
    }
    const place = { cents, x, y, w, h }
    x += w + 8
    high = Math.max(high, h)
    return place
  })
  return (
    <Canvas width={width} height={y + high + 2} alt={alt}>
      {placed.map(({ cents, x: left, y: top, w, h }, n) =>
        cents < 100 ? (
          <g key={n} transform={`translate(${left + w / 2} ${top + h / 2})`}>
            <circle
              className={cents === 1 ? 'drawing__coin drawing__coin--copper' : 'drawing__coin'}
              r={w / 2 - 1}
            />
            <text className="drawing__middle drawing__strong" y="6">
              {cents}¢
            </text>
          </g>
        ) : (
          <g key={n} transform={`translate(${left} ${top})`}>
            <rect className="drawing__note" width={w} height={h} rx="4" />
            <rect className="drawing__thin" x="5" y="5" width={w - 10} height={h - 10} rx="2" />
            <text className="drawing__middle drawing__strong" x={w / 2} y={h / 2 + 6}>
              ${cents / 100}
            </text>
          </g>
        ),
      )}
    </Canvas>
  )
}
