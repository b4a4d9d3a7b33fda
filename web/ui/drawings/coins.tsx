import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'coins' }>['values']

/** Sizes follow the real coins; the word on each tells it without its colour. */
const sizes: Readonly<Record<number, number>> = { 1: 25, 5: 28, 10: 23, 25: 32 }
const width = 340

type Placed = { cents: number; x: number; y: number; w: number; h: number }

/** One after the other; what does not fit begins a new row. */
function placed(coins: readonly number[]): Placed[] {
  const all: Placed[] = []
  let [x, y, high] = [2, 2, 0]
  for (const cents of coins) {
    const size = 2 * (sizes[cents] ?? 28)
    const [w, h] = cents < 100 ? [size, size] : [112, 52]
    if (x + w > width - 2) [x, y, high] = [2, y + high + 8, 0]
    all.push({ cents, x, y, w, h })
    x += w + 8
    high = Math.max(high, h)
  }
  return all
}

/** Coins and notes in a row that breaks. */
export function Coins({ values: { coins }, alt }: { values: Values; alt: string }) {
  const all = placed(coins)
  const height = Math.max(0, ...all.map(({ y, h }) => y + h)) + 2
  return (
    <Canvas width={width} height={height} alt={alt}>
      {all.map(({ cents, x: left, y: top, w, h }, n) =>
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
