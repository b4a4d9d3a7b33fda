import './icon.css'

/** Line drawings on a 20 grid, 1.75 stroke; decoration beside a word, so hidden from assistive technology. */
const drawings = {
  arrow: (
    <>
      <path d="M4 10h12M11 5l5 5-5 5" />
    </>
  ),
  chevron: (
    <>
      <path d="m8 5 5 5-5 5" />
    </>
  ),
  down: (
    <>
      <path d="m5 8 5 5 5-5" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6.2V10l2.6 1.6" />
    </>
  ),
  check: (
    <>
      <path d="m4.5 10.5 3.7 3.7 7.3-8.2" />
    </>
  ),
  close: (
    <>
      <path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.6" r="3.1" />
      <path d="M3.8 17c.6-3.4 3-5.2 6.2-5.2s5.6 1.8 6.2 5.2" />
    </>
  ),
  group: (
    <>
      <circle cx="10" cy="6" r="2.5" />
      <circle cx="4.5" cy="11.5" r="2" />
      <circle cx="15.5" cy="11.5" r="2" />
      <path d="M5.8 17.5c.4-2.8 2-4.2 4.2-4.2s3.8 1.4 4.2 4.2" />
    </>
  ),
  guide: (
    <>
      <circle cx="8.6" cy="11.4" r="4.6" />
      <path d="M8.2 2.7a8.7 8.7 0 0 1 9.1 9.1" />
    </>
  ),
  offline: (
    <>
      <path d="M6 15.5h8.2a3 3 0 0 0 1.6-5.6M13.6 8.3A4.5 4.5 0 0 0 7 6.1M5.6 8.5A3.6 3.6 0 0 0 6 15.5M3.5 3.5l13 13" />
    </>
  ),
  home: (
    <>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M15.3 4.7l-1.2 1.2M5.9 14.1l-1.2 1.2" />
    </>
  ),
  map: (
    <>
      <circle cx="4.5" cy="15" r="2" />
      <circle cx="10" cy="9.5" r="2" />
      <circle cx="15.5" cy="4.5" r="2" />
      <circle cx="15.5" cy="14" r="2" />
      <path d="m6 13.6 2.6-2.7M11.5 8.2 14 5.9M11.8 10.5l2 2" />
    </>
  ),
  grid: (
    <>
      <g fill="currentColor" stroke="none">
        <circle cx="4.5" cy="4.5" r="1.7" />
        <circle cx="10" cy="4.5" r="1.7" />
        <circle cx="15.5" cy="4.5" r="1.7" />
        <circle cx="4.5" cy="10" r="1.7" />
        <circle cx="10" cy="10" r="1.7" />
        <circle cx="4.5" cy="15.5" r="1.7" />
      </g>
      <circle cx="15.5" cy="10" r="1.4" />
      <circle cx="10" cy="15.5" r="1.4" />
      <circle cx="15.5" cy="15.5" r="1.4" />
    </>
  ),
  inbox: (
    <>
      <path d="M3 11.5 5 4h10l2 7.5V16H3ZM3 11.5h4l1 2h4l1-2h4" />
    </>
  ),
  theme: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </>
  ),
  warning: (
    <>
      <path d="M10 3 18 16.5H2ZM10 8v4M10 14.2v.1" />
    </>
  ),
  plus: (
    <>
      <path d="M10 4v12M4 10h12" />
    </>
  ),
  undo: (
    <>
      <path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8" />
    </>
  ),
  language: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7S12.2 15 10 17c-2.2-2-3.2-4.3-3.2-7S7.8 5 10 3Z" />
    </>
  ),
  download: (
    <>
      <path d="M10 3v9.5M6.5 9.5 10 13l3.5-3.5M4 16.8h12" />
    </>
  ),
  pencil: (
    <>
      <path d="M3.5 16.5 4.4 13 13 4.4a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1L7 15.6Z" />
      <path d="m11.5 6 2.5 2.5" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="8" rx="1.5" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  link: (
    <>
      <path d="M7.5 4H4v12h12v-3.5M11 3.5h5.5V9M16 4l-7 7" />
    </>
  ),
  hand: (
    <>
      <path d="M6.5 10V5.8a1.2 1.2 0 0 1 2.4 0V9 4a1.2 1.2 0 0 1 2.4 0v5-4.1a1.2 1.2 0 0 1 2.4 0V10 6.9a1.2 1.2 0 0 1 2.3 0v5.3c0 3.2-2 5.3-5 5.3-2.4 0-3.6-1-4.7-2.8L4 11.4a1.2 1.2 0 0 1 2-1.3l.5.7" />
    </>
  ),
  todo: (
    <>
      <rect x="2.9" y="2.9" width="14.2" height="14.2" rx="4" stroke="var(--m-line)" strokeWidth="1.8" />
    </>
  ),
  done: (
    <>
      <rect x="2" y="2" width="16" height="16" rx="4.5" fill="var(--got)" stroke="none" />
      <path d="m5.8 10.4 2.8 2.8 5.6-6.2" stroke="var(--on-got)" strokeWidth="2.2" />
    </>
  ),
  out: (
    <>
      <path d="M12 4h4.5v12H12M3.5 10h8.5M8.5 6.5 12 10l-3.5 3.5" />
    </>
  ),
  up: (
    <>
      <path d="M10 14V4.5M6.5 8 10 4.5 13.5 8M4 16.8h12" />
    </>
  ),
  tree: (
    <>
      <path d="M4 3.5v11.5h4M4 8h4" />
      <rect x="8" y="5.8" width="8.5" height="4.4" rx="1.2" />
      <rect x="8" y="12.8" width="8.5" height="4.4" rx="1.2" />
    </>
  ),
  list: (
    <>
      <path d="M7.5 5h9M7.5 10h9M7.5 15h9M3.6 5h.1M3.6 10h.1M3.6 15h.1" />
    </>
  ),
  minus: (
    <>
      <path d="M4 10h12" />
    </>
  ),
  fit: (
    <>
      <path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4" />
    </>
  ),
}

export type IconName = keyof typeof drawings

export function Icon({ name, size = 20 }: { name: IconName; size?: 16 | 20 | 24 }) {
  return (
    <svg className={`ico ico--${size}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
