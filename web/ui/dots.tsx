import './dots.css'

type DotsProps = {
  /** Ends of the scale. */
  from: number
  to: number
  before?: number | null
  now: number
  promised?: number | null
  /** Lines that are drawn through all rows. */
  marks?: readonly number[]
  /** The same in words. */
  label: string
}

/** Then, now, promised on one scale: hollow, full, a tick; from now to what is promised it is dotted. */
export function Dots({ from, to, before = null, now, promised = null, marks = [], label }: DotsProps) {
  const x = (value: number) => `${((Math.min(to, Math.max(from, value)) - from) / (to - from || 1)) * 100}%`
  return (
    <svg className="dots" role="img" aria-label={label}>
      {marks.map((mark) => (
        <line key={mark} className="dots__mark" x1={x(mark)} x2={x(mark)} y1="0" y2="100%" />
      ))}
      {promised !== null && (
        <>
          <line className="dots__to-go" x1={x(now)} x2={x(promised)} y1="50%" y2="50%" />
          <line className="dots__promised" x1={x(promised)} x2={x(promised)} y1="12%" y2="88%" />
        </>
      )}
      {before !== null && (
        <>
          <line className="dots__way" x1={x(before)} x2={x(now)} y1="50%" y2="50%" />
          <circle className="dots__before" cx={x(before)} cy="50%" r="4.5" />
        </>
      )}
      <circle className="dots__now" cx={x(now)} cy="50%" r="6.5" />
    </svg>
  )
}
