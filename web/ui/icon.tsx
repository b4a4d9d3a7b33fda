import type { ReactNode } from 'react'
import './icon.css'

const ring = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
const dots = (...points: [x: number, y: number][]) => (
  <path d={points.map(([x, y]) => ring(x, y, 1.6)).join('')} fill="currentColor" stroke="none" />
)

/** Line drawings on a 20 grid, 1.75 stroke; decoration beside a word, so hidden from assistive technology. */
const drawings = {
  arrow: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  bulb: 'M7.5 14.5c0-2-2.5-3-2.5-6a5 5 0 0 1 10 0c0 3-2.5 4-2.5 6ZM8 17.5h4',
  check: 'm4.5 10.5 3.7 3.7 7.3-8.2',
  chevron: 'm8 5 5 5-5 5',
  clock: `${ring(10, 10, 7)}M10 6.2V10l2.6 1.6`,
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  copy: 'M7.5 7.5h9v9h-9ZM13 7.5v-4H3.5V13h4',
  down: 'm5 8 5 5 5-5',
  downward: 'M10 4v12M5 11l5 5 5-5',
  download: 'M10 3v9.5M6.5 9.5 10 13l3.5-3.5M4 16.8h12',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
  group: `${ring(10, 6, 2.5)}${ring(4.5, 11.5, 2)}${ring(15.5, 11.5, 2)}M5.8 17.5c.4-2.8 2-4.2 4.2-4.2s3.8 1.4 4.2 4.2`,
  guide: `${ring(8.6, 11.4, 4.6)}M8.2 2.7a8.7 8.7 0 0 1 9.1 9.1`,
  hand: 'M6.5 10V5.8a1.2 1.2 0 0 1 2.4 0V9 4a1.2 1.2 0 0 1 2.4 0v5-4.1a1.2 1.2 0 0 1 2.4 0V10 6.9a1.2 1.2 0 0 1 2.3 0v5.3c0 3.2-2 5.3-5 5.3-2.4 0-3.6-1-4.7-2.8L4 11.4a1.2 1.2 0 0 1 2-1.3l.5.7',
  home: `${ring(10, 10, 3.2)}M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M15.3 4.7l-1.2 1.2M5.9 14.1l-1.2 1.2`,
  idle: 'M4 10h2.5M8.8 10h2.4M13.5 10H16',
  inbox: 'M3 11.5 5 4h10l2 7.5V16H3ZM3 11.5h4l1 2h4l1-2h4',
  language: `${ring(10, 10, 7)}M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7S12.2 15 10 17c-2.2-2-3.2-4.3-3.2-7S7.8 5 10 3Z`,
  link: 'M7.5 4H4v12h12v-3.5M11 3.5h5.5V9M16 4l-7 7',
  list: 'M7.5 5h9M7.5 10h9M7.5 15h9M3.6 5h.1M3.6 10h.1M3.6 15h.1',
  live: `${ring(10, 10, 2)}M6.5 13.5a5 5 0 0 1 0-7M13.5 6.5a5 5 0 0 1 0 7M4 16a8.5 8.5 0 0 1 0-12M16 4a8.5 8.5 0 0 1 0 12`,
  lock: 'M4.5 10.5a1.5 1.5 0 0 1 1.5-1.5h8a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-8a1.5 1.5 0 0 1-1.5-1.5ZM7 9V6.5a3 3 0 0 1 6 0V9',
  map: `${ring(4.5, 15, 2)}${ring(10, 9.5, 2)}${ring(15.5, 4.5, 2)}${ring(15.5, 14, 2)}M6 13.6l2.6-2.7M11.5 8.2 14 5.9M11.8 10.5l2 2`,
  message: 'M3 4.5h14v9.5H9l-4 3v-3H3Z',
  minus: 'M4 10h12',
  more: <>{dots([4.5, 10], [10, 10], [15.5, 10])}</>,
  offline:
    'M6 15.5h8.2a3 3 0 0 0 1.6-5.6M13.6 8.3A4.5 4.5 0 0 0 7 6.1M5.6 8.5A3.6 3.6 0 0 0 6 15.5M3.5 3.5l13 13',
  out: 'M12 4h4.5v12H12M3.5 10h8.5M8.5 6.5 12 10l-3.5 3.5',
  pair: `${ring(7, 7, 2.7)}M2 16.5c.4-3 2.2-4.6 5-4.6s4.6 1.6 5 4.6M12.6 4.6a2.7 2.7 0 0 1 0 4.9M14.6 12.3c1.9.6 3.1 2 3.4 4.2`,
  pencil: 'M3.5 16.5 4.4 13 13 4.4a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1L7 15.6ZM11.5 6 14 8.5',
  person: `${ring(10, 6.6, 3.1)}M3.8 17c.6-3.4 3-5.2 6.2-5.2s5.6 1.8 6.2 5.2`,
  plus: 'M10 4v12M4 10h12',
  practice: 'M3.5 5.5 5 7l2.5-3M3.5 14 5 15.5l2.5-3M11 6h5.5M11 14.5h5.5',
  record: `${ring(10, 8, 4.8)}M7 12l-1 5.5 4-2 4 2-1-5.5`,
  share: 'M10 12.5V3M6.5 6 10 2.7 13.5 6M4 10.5V17h12v-6.5',
  source: `${ring(14, 10, 3)}M2.5 4.5h3.2l5.9 3.7M2.5 10H11M2.5 15.5h3.2l5.9-3.7`,
  speak: 'M3 8v4h3l4 3.5v-11L6 8ZM13 7.5a3.5 3.5 0 0 1 0 5M15.3 5.2a6.8 6.8 0 0 1 0 9.6',
  stop: 'M5.5 5.5h9v9h-9Z',
  tree: 'M4 3.5v11.5h4M4 8h4M8 5.8h8.5v4.4H8ZM8 12.8h8.5V17.2H8Z',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  up: 'M10 14V4.5M6.5 8 10 4.5 13.5 8M4 16.8h12',
  upward: 'M10 16V4M5 9l5-5 5 5',
  warning: 'M10 3 18 16.5H2ZM10 8v4M10 14.2v.1',
  week: 'M3 6.5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2ZM3 8.5h14M7 2.8v3M13 2.8v3',
  grid: (
    <>
      {dots([4.5, 4.5], [10, 4.5], [15.5, 4.5], [4.5, 10], [10, 10], [4.5, 15.5])}
      <path d={ring(15.5, 10, 1.4) + ring(10, 15.5, 1.4) + ring(15.5, 15.5, 1.4)} />
    </>
  ),
  grip: dots([7.5, 5], [12.5, 5], [7.5, 10], [12.5, 10], [7.5, 15], [12.5, 15]),
  theme: (
    <>
      <path d={ring(10, 10, 6.5)} />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </>
  ),
  /** To-dos are squares: discs are for mastery. */
  todo: <rect x="2.9" y="2.9" width="14.2" height="14.2" rx="4" stroke="var(--m-line)" strokeWidth="1.8" />,
  done: (
    <>
      <rect x="2" y="2" width="16" height="16" rx="4.5" fill="var(--got)" stroke="none" />
      <path d="m5.8 10.4 2.8 2.8 5.6-6.2" stroke="var(--on-got)" strokeWidth="2.2" />
    </>
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** Those that point where reading goes; they turn with the direction of the page. */
const turning: readonly IconName[] = ['arrow', 'back', 'chevron', 'undo', 'out', 'list', 'speak']

export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 }) {
  const drawing = drawings[name]
  const turns = turning.includes(name) ? ' ico--turns' : ''
  return (
    <svg className={`ico ico--${size}${turns}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {typeof drawing === 'string' ? <path d={drawing} /> : drawing}
    </svg>
  )
}

export const iconNames = Object.keys(drawings) as IconName[]
