import type { KeyboardEvent, ReactNode } from 'react'
import { useRef } from 'react'
import { useText } from './text.ts'
import './field.css'
import './fraction-field.css'

/** As typed; an empty box is an empty text. */
export type Fraction = { whole: string; numerator: string; denominator: string }

type FractionFieldProps = {
  /** What the number is ("Your answer"); for screen readers. */
  label: string
  value: Fraction
  onChange: (value: Fraction) => void
  /** Without a box for wholes, where a plain fraction is asked. */
  hasWhole?: boolean
  unit?: ReactNode
  isDone?: boolean
}

const boxes = ['whole', 'numerator', 'denominator'] as const
type Box = (typeof boxes)[number]

/**
 * A mixed number in three boxes, written as one writes it on paper. "/" or Space goes on to the next box, Backspace
 * in an empty one goes back; what counts as right is decided where it is scored.
 */
export function FractionField({ label, value, onChange, hasWhole = true, unit, isDone }: FractionFieldProps) {
  const t = useText()
  const fields = useRef<Partial<Record<Box, HTMLInputElement | null>>>({})
  const names = {
    whole: t('fraction.whole'),
    numerator: t('fraction.top'),
    denominator: t('fraction.bottom'),
  }
  const onKeyDown = (event: KeyboardEvent, box: Box) => {
    const step =
      event.key === '/' || event.key === ' ' ? 1 : event.key === 'Backspace' && value[box] === '' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = boxes[boxes.indexOf(box) + step]
    if (next) fields.current[next]?.focus()
  }
  const box = (name: Box) => (
    <input
      ref={(element) => {
        fields.current[name] = element
      }}
      className="input"
      inputMode="numeric"
      autoComplete="off"
      aria-label={names[name]}
      value={value[name]}
      readOnly={isDone}
      maxLength={9}
      onKeyDown={(event) => onKeyDown(event, name)}
      onChange={(event) => onChange({ ...value, [name]: event.target.value })}
    />
  )
  return (
    <div className="fraction-field" role="group" aria-label={label}>
      <span className="fraction-field__boxes" dir="ltr">
        {hasWhole && box('whole')}
        <span className="fraction-field__over">
          {box('numerator')}
          <i />
          {box('denominator')}
        </span>
      </span>
      {unit && <span className="quiet">{unit}</span>}
    </div>
  )
}
