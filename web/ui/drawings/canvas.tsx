import type { ReactNode } from 'react'
import './drawing.css'

/**
 * The sheet of a drawing: units are pixels, so that its words are 16 px; on a narrow screen it shrinks, and no drawing
 * is wider than 340. `alt` says the same in words.
 */
export function Canvas(props: { width: number; height: number; alt: string; children: ReactNode }) {
  const { width, height, alt, children } = props
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={alt}
    >
      {children}
    </svg>
  )
}
