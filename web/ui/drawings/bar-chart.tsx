import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'barChart' }>['values']

/** Bars lie on their side, so that every name stands in full beside its bar. */
export function BarChart({ values: { title, bars, step }, alt }: { values: Values; alt: string }) {
  const top = Math.max(step, Math.ceil(Math.max(...bars.map(({ value }) => value)) / step) * step)
  const left = Math.min(120, Math.max(...bars.map(({ label }) => label.length)) * 9 + 8)
  const wide = 340 - left - 18
  const x = (value: number) => left + (value / top) * wide
  const base = 34 + bars.length * 34
  const marks = Array.from({ length: Math.round(top / step) + 1 }, (_, n) => n * step)
  return (
    <Canvas width={340} height={base + 26} alt={alt}>
      <text className="drawing__strong" x="0" y="16">
        {title}
      </text>
      {marks.map((mark) => (
        <g key={mark}>
          <path className={mark === 0 ? 'drawing__line' : 'drawing__grid'} d={`M${x(mark)} 28V${base}`} />
          <text className="drawing__middle" x={x(mark)} y={base + 20}>
            {mark}
          </text>
        </g>
      ))}
      {bars.map(({ label, value }, n) => (
        <g key={n}>
          <text className="drawing__end" x={left - 8} y={34 + n * 34 + 18}>
            {label}
          </text>
          <rect
            className="drawing__fill"
            x={left}
            y={34 + n * 34}
            width={x(value) - left}
            height="24"
            rx="2"
          />
        </g>
      ))}
    </Canvas>
  )
}
