import type { ShapeName } from '#engine/items/template.ts'
import type { Drawing } from '#engine/items/drawing.ts'
import { Canvas } from './canvas.tsx'

type Values = Extract<Drawing, { kind: 'shape' }>['values']

const regular = (sides: number, start = -90) =>
  Array.from({ length: sides }, (_, n) => {
    const angle = ((start + (n * 360) / sides) * Math.PI) / 180
    return `${100 + 78 * Math.cos(angle)},${100 + 78 * Math.sin(angle)}`
  }).join(' ')

/** Corners on a 200 grid, the middle at 100, 100. */
const corners: Readonly<Record<Exclude<ShapeName, 'circle'>, string>> = {
  triangle: regular(3),
  rightTriangle: '40,40 40,150 170,150',
  square: '42,42 158,42 158,158 42,158',
  rectangle: '26,58 174,58 174,142 26,142',
  rhombus: '100,26 158,100 100,174 42,100',
  trapezoid: '66,52 134,52 176,148 24,148',
  parallelogram: '64,54 182,54 136,146 18,146',
  pentagon: regular(5),
  hexagon: regular(6, 0),
  octagon: regular(8, 22.5),
}

/** A flat figure, turned. */
export function Shape({ values: { shape, turn }, alt }: { values: Values; alt: string }) {
  return (
    <Canvas width={200} height={200} alt={alt}>
      <g className="drawing__shape" transform={`rotate(${turn} 100 100)`}>
        {shape === 'circle' ? <circle cx="100" cy="100" r="76" /> : <polygon points={corners[shape]} />}
      </g>
    </Canvas>
  )
}
