import './seats.css'

/** More than the eye counts at once: then the words beside say it alone. */
const mostDrawn = 20

/**
 * n of m as small squares: seats of a group, sessions that helped. Teal when it is about learning. The words beside
 * say the same, so the squares are hidden from screen readers.
 */
export function Seats({
  filled,
  total,
  tone = 'ink',
}: {
  filled: number
  total: number
  tone?: 'ink' | 'got'
}) {
  if (Math.max(total, filled) > mostDrawn) return null
  return (
    <span className={`seats seats--${tone}`} aria-hidden="true">
      {Array.from({ length: Math.max(total, filled) }, (_, n) => (
        <i key={n} className={n >= total ? 'seats__over' : n < filled ? 'seats__filled' : undefined} />
      ))}
    </span>
  )
}
