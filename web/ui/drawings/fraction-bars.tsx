import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'fractionBars' }>['values']
type Bar = Values['bars'][number]

/** Wholes cut into equal parts, some filled: bars from the left, cups from below, circles from the top on. */
export function FractionBars({ values: { look, bars }, alt }: { values: Values; alt: string }) {
  if (look === 'bars')
    return (
      <Canvas width={320} height={bars.length * 46 - 6} alt={alt}>
        {bars.map((bar, n) => (
          <g key={n} transform={`translate(1 ${n * 46 + 1})`}>
            {partsOf(bar).map(({ k, className }) => (
              <rect
                key={k}
                className={className}
                x={(k * 318) / bar.parts}
                width={318 / bar.parts}
                height="38"
              />
            ))}
            <rect className="drawing__line" width="318" height="38" rx="5" />
          </g>
        ))}
      </Canvas>
    )
  const size = 64
  const columns = Math.min(bars.length, 5)
  const rows = Math.ceil(bars.length / columns)
  const high = look === 'cups' ? 92 : size
  return (
    <Canvas width={columns * (size + 14) - 14 + 4} height={rows * (high + 14) - 14 + 4} alt={alt}>
      {bars.map((bar, n) => (
        <g
          key={n}
          transform={`translate(${2 + (n % columns) * (size + 14)} ${2 + Math.floor(n / columns) * (high + 14)})`}
        >
          {look === 'cups' ? <Cup bar={bar} width={size} height={high} /> : <Pie bar={bar} size={size} />}
        </g>
      ))}
    </Canvas>
  )
}

const partsOf = ({ parts, filled }: Bar) =>
  Array.from({ length: parts }, (_, k) => ({
    k,
    className: `drawing__part ${k < filled ? 'drawing__fill' : 'drawing__empty'}`,
  }))

function Cup({ bar, width, height }: { bar: Bar; width: number; height: number }) {
  const part = height / bar.parts
  return (
    <>
      {partsOf(bar).map(({ k, className }) => (
        <rect key={k} className={className} y={height - (k + 1) * part} width={width} height={part} />
      ))}
      <rect className="drawing__line" width={width} height={height} rx="6" />
    </>
  )
}

function Pie({ bar, size }: { bar: Bar; size: number }) {
  const r = size / 2
  const at = (k: number) => {
    const angle = (k / bar.parts) * 2 * Math.PI - Math.PI / 2
    return `${r + r * Math.cos(angle)} ${r + r * Math.sin(angle)}`
  }
  return (
    <>
      {partsOf(bar).map(({ k, className }) =>
        bar.parts === 1 ? (
          <circle key={k} className={className} cx={r} cy={r} r={r} />
        ) : (
          <path
            key={k}
            className={className}
            d={`M${r} ${r}L${at(k)}A${r} ${r} 0 ${bar.parts === 1 ? 1 : 0} 1 ${at(k + 1)}Z`}
          />
        ),
      )}
      <circle className="drawing__line" cx={r} cy={r} r={r} />
    </>
  )
}
