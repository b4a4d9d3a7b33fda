import { useId } from 'react'
import './disc.css'

/**
 * A step in learning drawn large: it fills from below, by area, and rises when it fills further; full, it is
 * got and bears the check. Decoration beside the words that say the same.
 */
export function Disc({ quarters }: { quarters: number }) {
  const clip = useId()
  return (
    <svg className="disc" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
      <clipPath id={clip}>
        <circle cx="120" cy="120" r="110" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect
          className="disc__fill"
          width="240"
          height="240"
          style={{ translate: `0 ${surfaceAt(quarters)}px` }}
        />
      </g>
      <circle className="disc__rim" cx="120" cy="120" r="106" />
      {quarters >= 4 && <path className="disc__check" d="M72 124l34 34 66-70" />}
    </svg>
  )
}

/** Where the surface stands, from the top of the 240 grid, so that n quarters of the area lie below it. */
const surfaceAt = (quarters: number): number =>
  [240, 164.4, 120, 75.6, 0][Math.min(4, Math.max(0, quarters))] ?? 240
