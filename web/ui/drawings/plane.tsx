import { useId } from 'react'
import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'plane' }>['values']

const size = 300
const inset = 20
const signed = (value: number) => String(value).replace('-', '−')

/** A coordinate plane with its grid, points and straight lines. */
export function Plane({ values: { from, to, points, lines }, alt }: { values: Values; alt: string }) {
  const clip = useId()
  const scale = (size - 2 * inset) / (to - from || 1)
  const x = (value: number) => inset + (value - from) * scale
  const y = (value: number) => size - inset - (value - from) * scale
  const every = to - from > 12 ? (to - from > 24 ? 5 : 2) : 1
  const whole = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, n) => Math.ceil(from) + n)
  const zero = Math.min(Math.max(0, from), to)
  return (
    <Canvas width={size} height={size} alt={alt}>
      <clipPath id={clip}>
        <rect x={inset} y={inset} width={size - 2 * inset} height={size - 2 * inset} />
      </clipPath>
      <path
        className="drawing__grid"
        d={whole.map((n) => `M${x(n)} ${inset}V${size - inset}M${inset} ${y(n)}H${size - inset}`).join('')}
      />
      <path
        className="drawing__line"
        d={`M${inset - 8} ${y(zero)}H${size - inset + 8}m-6-5 6 5-6 5M${x(zero)} ${size - inset + 8}V${inset - 8}m-5 6 5-6 5 6`}
      />
      {whole
        .filter((n) => n % every === 0 && n !== 0)
        .map((n) => (
          <g key={n} className="drawing__scale">
            <text className="drawing__middle" x={x(n)} y={y(zero) + 17}>
              {signed(n)}
            </text>
            <text className="drawing__end" x={x(zero) - 6} y={y(n) + 5}>
              {signed(n)}
            </text>
          </g>
        ))}
      <g clipPath={`url(#${clip})`}>
        {lines.map((line, n) => {
          // Through both points and on, as far as the plane reaches.
          const far = (2 * (to - from)) / (Math.hypot(line.x2 - line.x1, line.y2 - line.y1) || 1)
          const [dx, dy] = [(line.x2 - line.x1) * far, (line.y2 - line.y1) * far]
          return (
            <path
              key={n}
              className="drawing__path"
              d={`M${x(line.x1 - dx)} ${y(line.y1 - dy)}L${x(line.x1 + dx)} ${y(line.y1 + dy)}`}
            />
          )
        })}
      </g>
      {points.map((point, n) => (
        <g key={n}>
          <circle className="drawing__point" cx={x(point.x)} cy={y(point.y)} r="6" />
          {point.label && (
            <text className="drawing__strong drawing__halo" x={x(point.x) + 9} y={y(point.y) - 8}>
              {point.label}
            </text>
          )}
        </g>
      ))}
    </Canvas>
  )
}
