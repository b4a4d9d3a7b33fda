import type { ReactNode } from 'react'
import { useRef } from 'react'
import { useFormat } from './format.ts'
import { apart, marksOf } from './scale.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

export type Point = {
  /** Under the line: a month, a year. */
  label: string
  value: number
  /** The band around it: where the true value most likely lies. */
  low?: number
  high?: number
}

type LineChartProps = {
  points: readonly Point[]
  /** What was promised or is the pace, at the same places; dashed, because it is not measured. */
  goal?: readonly number[]
  /** Stand at the end of the lines, instead of a legend: one or two short lines each. */
  end: readonly string[]
  goalEnd?: string
  /** The whole drawing in one sentence. */
  label: string
  height?: number
  /** Of things that are counted: the scale begins at nought and has no halves. */
  isCount?: boolean
}

/**
 * How one thing went over time, with the band of how sure we are. Drawn for the width it has, never shrunk: words stay
 * 13 px. An equal `DataTable` belongs beside it.
 */
export function LineChart(props: LineChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div className="chart-box" ref={box}>
      {width > 0 && props.points.length > 0 && <Drawn {...props} width={width} />}
    </div>
  )
}

/** About the width of a letter at 13 px. */
const letter = 7.4

function Drawn(props: LineChartProps & { width: number }): ReactNode {
  const { points, goal, end, goalEnd, label, width, height = 190, isCount = false } = props
  const format = useFormat()
  const all = [
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    ...(goal ?? []),
  ]
  const marks = marksOf(isCount ? Math.min(0, ...all) : Math.min(...all), Math.max(...all), isCount)
  const [bottom = 0, top = 1] = [marks[0], marks.at(-1)]
  const numbers = marks.map((mark) => format.number(mark))
  const left = Math.max(...numbers.map((text) => text.length)) * letter + 10
  const endWords = [...end, ...(goalEnd ? [goalEnd] : [])]
  const right = Math.min(width * 0.45, Math.max(...endWords.map((text) => text.length)) * letter + 18)
  const [roof, floor] = [12, height - 26]
  const x = (n: number) => left + (points.length > 1 ? n / (points.length - 1) : 1) * (width - left - right)
  const y = (value: number) => floor - ((value - bottom) / (top - bottom || 1)) * (floor - roof)
  const path = (values: readonly number[]) => values.map((value, n) => `${x(n)} ${y(value)}`).join('L')
  const last = points.at(-1)
  const hasBand = points.some(({ low, high }) => low !== undefined && high !== undefined)
  const lineHeight = 17
  const [endAt = 0, goalAt = 0] = apart(
    [
      y(last?.value ?? 0) - ((end.length - 1) * lineHeight) / 2,
      ...(goalEnd && goal ? [y(goal.at(-1) ?? 0)] : []),
    ],
    end.length * lineHeight + 2,
    roof,
    floor,
  )
  return (
    <svg className="chart" width={width} height={height} role="img" aria-label={label}>
      {marks.map((mark, n) => (
        <g key={mark}>
          <path className="chart__grid" d={`M${left} ${y(mark)}H${width - right}`} />
          <text className="chart__end" x={left - 8} y={y(mark) + 4.5}>
            {numbers[n]}
          </text>
        </g>
      ))}
      {hasBand && (
        <path
          className="chart__band"
          d={`M${path(points.map(({ high, value }) => high ?? value))}L${points
            .map(({ low, value }, n) => `${x(n)} ${y(low ?? value)}`)
            .toReversed()
            .join('L')}Z`}
        />
      )}
      {goal && <path className="chart__goal" d={`M${path(goal)}`} />}
      <path className="chart__line" d={`M${path(points.map(({ value }) => value))}`} />
      {last && <circle className="chart__dot" cx={x(points.length - 1)} cy={y(last.value)} r="5" />}
      {end.map((text, n) => (
        <text
          key={text}
          className={n === 0 ? 'chart__strong' : undefined}
          x={width - right + 14}
          y={endAt + n * lineHeight + 4.5}
        >
          {text}
        </text>
      ))}
      {goalEnd && (
        <text className="chart__goal-words" x={width - right + 14} y={goalAt + 4.5}>
          {goalEnd}
        </text>
      )}
      {placesOf(points, (width - left - right) / Math.max(1, points.length - 1)).map((n) => (
        <text
          key={n}
          className={n === 0 ? undefined : n === points.length - 1 ? 'chart__end' : 'chart__middle'}
          x={n === 0 ? left : x(n)}
          y={height - 6}
        >
          {points[n]?.label}
        </text>
      ))}
    </svg>
  )
}

/** Which places get their word: the first and the last, and of those between as many as fit. */
function placesOf(points: readonly Point[], step: number): number[] {
  const last = points.length - 1
  if (last <= 0) return points.length ? [0] : []
  const longest = Math.max(...points.map(({ label }) => label.length)) * letter + 16
  const every = Math.max(1, Math.ceil(longest / step))
  const between = Array.from({ length: last - 1 }, (_, n) => n + 1).filter(
    (n) => n % every === 0 && n * step > longest && (last - n) * step > longest * 1.1,
  )
  return [0, ...between, last]
}
