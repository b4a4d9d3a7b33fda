import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'clock' }>['values']

const r = 96
const at = (turn: number, length: number) => {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return `${100 + length * Math.cos(angle)} ${100 + length * Math.sin(angle)}`
}

/** A clock with hands: the short one thick, the long one slender. */
export function Clock({ values: { hour, minute }, alt }: { values: Values; alt: string }) {
  return (
    <Canvas width={200} height={200} alt={alt}>
      <circle className="drawing__face" cx="100" cy="100" r={r} />
      {Array.from({ length: 60 }, (_, n) => (
        <path
          key={n}
          className={n % 5 ? 'drawing__thin' : 'drawing__line'}
          d={`M${at(n / 60, r - 4)}L${at(n / 60, n % 5 ? r - 9 : r - 12)}`}
        />
      ))}
      <path
        className="drawing__hand drawing__hand--short"
        d={`M${at(hour / 12 + 0.5, 10)}L${at(hour / 12, 46)}`}
      />
      <path className="drawing__hand" d={`M${at(minute / 60 + 0.5, 12)}L${at(minute / 60, 78)}`} />
      <circle cx="100" cy="100" r="6" fill="var(--ink)" />
      {Array.from({ length: 12 }, (_, n) => {
        const [x, y] = at((n + 1) / 12, r - 26).split(' ')
        return (
          <text key={n} className="drawing__middle drawing__strong drawing__figure" x={x} y={Number(y) + 6}>
            {n + 1}
          </text>
        )
      })}
    </Canvas>
  )
}
