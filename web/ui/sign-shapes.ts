/**
 * The drawings of the six mastery states, as data, because three painters need them: the sprite that a page
 * uses, the SVG map and the canvas map. Each is drawn twice: on a 24 grid, and simpler on a 16 grid for 18 px
 * and below. A disc fills from below; a pie slice would read as a clock, and a clock means "refresh it".
 */
export type Drawing = 'not' | 'lock' | 'quarter' | 'half' | 'three' | 'help' | 'got' | 'review'

export type Shape = {
  /** Path data, on the grid of its set. */
  d: string
  fill?: SignColor
  stroke?: SignColor
  width?: number
}

/** Names of the colour roles of tokens.css that signs use. */
export type SignColor = 'm-line' | 'm-rim' | 'm-fill' | 'm-fade' | 'm-help' | 'on-help' | 'on-got' | 'got-ink'

export const signColors: readonly SignColor[] = [
  'm-line',
  'm-rim',
  'm-fill',
  'm-fade',
  'm-help',
  'on-help',
  'on-got',
  'got-ink',
]

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`

const rim24: Shape = { d: circle(12, 12, 8.9), stroke: 'm-rim', width: 2 }
const rim16: Shape = { d: circle(8, 8, 6), stroke: 'm-rim', width: 1.5 }

export const shapes24: Record<Drawing, readonly Shape[]> = {
  not: [{ d: circle(12, 12, 8.9), stroke: 'm-line', width: 2 }],
  lock: [
    { d: circle(12, 8.8, 6.6), stroke: 'm-line', width: 1.8 },
    { d: 'M5.5 21h13', stroke: 'm-line', width: 2.4 },
  ],
  quarter: [{ d: 'M3.77 15.63A9 9 0 0 0 20.23 15.63Z', fill: 'm-fill' }, rim24],
  half: [{ d: 'M3 12A9 9 0 0 0 21 12Z', fill: 'm-fill' }, rim24],
  three: [{ d: 'M3.77 8.37A9 9 0 1 0 20.23 8.37Z', fill: 'm-fill' }, rim24],
  help: [
    { d: circle(12, 12, 10.4), fill: 'm-help' },
    { d: 'M9 8.2v5M11.2 6.2v6.5M13.4 6.4v6.5M15.6 8v6M6.6 11.9 9 14.6', stroke: 'on-help', width: 1.9 },
    { d: 'M8.05 12.6h8.5v1.6a4.3 4.3 0 0 1-8.5 0Z', fill: 'on-help' },
  ],
  got: [
    { d: circle(12, 12, 9.9), fill: 'm-fill' },
    { d: 'm7.4 12.5 3.2 3.2 6.1-6.9', stroke: 'on-got', width: 2.3 },
  ],
  review: [
    { d: circle(12, 12, 8.9), fill: 'm-fade', stroke: 'm-rim', width: 2 },
    { d: 'M12 6.8v5.6l3.5 2', stroke: 'got-ink', width: 2.1 },
  ],
}

export const shapes16: Record<Drawing, readonly Shape[]> = {
  not: [{ d: circle(8, 8, 6), stroke: 'm-line', width: 1.5 }],
  lock: [
    { d: circle(8, 6, 4.1), stroke: 'm-line', width: 1.35 },
    { d: 'M4 13.75h8', stroke: 'm-line', width: 1.7 },
  ],
  quarter: [{ d: 'M2.4 10.5A6.1 6.1 0 0 0 13.6 10.5Z', fill: 'm-fill' }, rim16],
  half: [{ d: 'M2 8A6 6 0 0 0 14 8Z', fill: 'm-fill' }, rim16],
  three: [{ d: 'M2.4 5.5A6.1 6.1 0 1 0 13.6 5.5Z', fill: 'm-fill' }, rim16],
  help: [
    { d: circle(8, 8, 7.4), fill: 'm-help' },
    { d: 'M6 5v4M8.1 3.6V9M10.2 4.8V9M4.3 7.9 6 9.7', stroke: 'on-help', width: 1.6 },
    { d: 'M5.2 8.4H11v1a2.9 2.9 0 0 1-5.8 0Z', fill: 'on-help' },
  ],
  got: [
    { d: circle(8, 8, 6.8), fill: 'm-fill' },
    { d: 'm4.9 8.3 2.2 2.2 4-4.6', stroke: 'on-got', width: 1.8 },
  ],
  review: [
    { d: circle(8, 8, 6), fill: 'm-fade', stroke: 'm-rim', width: 1.5 },
    { d: 'M8 4.6v3.7l2.2 1.2', stroke: 'got-ink', width: 1.5 },
  ],
}
