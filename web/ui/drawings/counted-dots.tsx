import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type ArrayValues = Extract<Drawing, { kind: 'array' }>['values']
type DotsValues = Extract<Drawing, { kind: 'dots' }>['values']

/** Equal rows of dots. */
export function DotArray({ values: { rows, columns }, alt }: { values: ArrayValues; alt: string }) {
  const step = 26
  return (
    <Canvas width={columns * step} height={rows * step} alt={alt}>
      {Array.from({ length: rows * columns }, (_, n) => (
        <Counter key={n} x={(n % columns) * step + 4} y={Math.floor(n / columns) * step + 4} size={18} />
      ))}
    </Canvas>
  )
}

/** Up to 20 to count, in fives, or in frames of ten. */
export function CountedDots({ values, alt }: { values: DotsValues; alt: string }) {
  const { count, more, crossed, frames } = values
  const total = count + more
  const step = 32
  const columns = frames ? 5 : Math.min(5, Math.max(total, 1))
  const perFrame = 10
  const frameCount = frames ? Math.max(1, Math.ceil(total / perFrame)) : 1
  const gap = 14
  const spot = (n: number) => {
    const frame = frames ? Math.floor(n / perFrame) : 0
    const within = frames ? n % perFrame : n
    return {
      x: (within % columns) * step + (frame % 2) * (columns * step + gap),
      y: Math.floor(within / columns) * step + Math.floor(frame / 2) * (2 * step + gap),
    }
  }
  const width = frames
    ? Math.min(frameCount, 2) * columns * step + (frameCount > 1 ? gap : 0)
    : columns * step
  const rows = frames ? 2 * Math.ceil(frameCount / 2) : Math.ceil(Math.max(total, 1) / columns)
  return (
    <Canvas
      width={width + 2}
      height={rows * step + 2 + (frames ? (Math.ceil(frameCount / 2) - 1) * gap : 0)}
      alt={alt}
    >
      <g transform="translate(1 1)">
        {frames &&
          Array.from({ length: frameCount * perFrame }, (_, n) => (
            <rect key={n} className="drawing__cell" {...spot(n)} width={step} height={step} />
          ))}
        {Array.from({ length: total }, (_, n) => {
          const { x, y } = spot(n)
          return (
            <g key={n}>
              <Counter x={x + 6} y={y + 6} size={20} isMore={n >= count} />
              {n >= total - crossed && (
                <path className="drawing__cross" d={`M${x + 4} ${y + 4}l24 24m0-24-24 24`} />
              )}
            </g>
          )
        })}
      </g>
    </Canvas>
  )
}

function Counter(props: { x: number; y: number; size: number; isMore?: boolean }) {
  const { x, y, size, isMore } = props
  return (
    <circle
      className={isMore ? 'drawing__more' : 'drawing__fill'}
      cx={x + size / 2}
      cy={y + size / 2}
      r={size / 2}
    />
  )
}
