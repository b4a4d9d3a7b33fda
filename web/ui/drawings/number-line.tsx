import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'numberLine' }>['values']

const width = 340
const inset = 18
/** About the width of one figure of a label. */
const figure = 9

/** A line with ticks, marked points and jumps. Where the numbers stand too close, every other one steps down. */
export function NumberLine({ values: { ticks, points, jumps }, alt }: { values: Values; alt: string }) {
  const ats = ticks.map(({ at }) => at)
  const [from, to] = [Math.min(...ats), Math.max(...ats)]
  const x = (at: number) => inset + ((at - from) / (to - from || 1)) * (width - 2 * inset)
  const top = jumps.length ? 52 : points.some(({ label }) => label) ? 34 : 14
  const labelled = ticks.filter(({ label }) => label !== null)
  const longest = Math.max(0, ...labelled.map(({ label }) => label?.length ?? 0)) * figure
  const between = labelled.length > 1 ? (width - 2 * inset) / (labelled.length - 1) : width
  const rows = Math.min(3, Math.max(1, Math.ceil((longest + 4) / between)))
  return (
    <Canvas width={width} height={top + 18 + rows * 20} alt={alt}>
      <path className="drawing__line" d={`M4 ${top}H${width - 4}m-6-5 6 5-6 5M10 ${top - 5}l-6 5 6 5`} />
      {ticks.map(({ at, label }) => (
        <path
          key={at}
          className="drawing__line"
          d={`M${x(at)} ${top - (label ? 8 : 5)}v${label ? 16 : 10}`}
        />
      ))}
      {labelled.map(({ at, label }, n) => (
        <text key={at} className="drawing__middle" x={x(at)} y={top + 26 + (n % rows) * 20}>
          {label}
        </text>
      ))}
      {jumps.map((jump, n) => {
        const [a, b] = [x(jump.from), x(jump.to)]
        const side = Math.sign(b - a) || 1
        return (
          <g key={n}>
            <path
              className="drawing__line drawing__jump"
              d={`M${a} ${top - 6}C${a} ${top - 44} ${b} ${top - 44} ${b} ${top - 8}m${-side * 5}-6 ${side * 5} 7 ${side * 5}-7`}
            />
          </g>
        )
      })}
      {points.map(({ at, label }, n) => (
        <g key={n}>
          <circle className="drawing__point" cx={x(at)} cy={top} r="6.5" />
          {label && (
            <text className="drawing__middle drawing__strong" x={x(at)} y={top - 14}>
              {label}
            </text>
          )}
        </g>
      ))}
    </Canvas>
  )
}
