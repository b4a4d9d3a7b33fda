import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useId } from 'react'
import { Icon } from './icon.tsx'
import './field.css'

type About = {
  label: ReactNode
  /** What to write, before one writes. */
  hint?: ReactNode
  /** What is wrong and how to mend it; shown and said as soon as it is there. */
  error?: ReactNode
  /** Where a heading or the place says it already, the label is for screen readers only. */
  isLabelHidden?: boolean | undefined
}
type ControlNames = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A label, a control and what belongs to it, tied together for screen readers. `children` gets the names to set. */
function Field({
  label,
  hint,
  error,
  isLabelHidden,
  children,
}: About & { children: (names: ControlNames) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'vh' : undefined}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      <div role="alert">
        {error && (
          <p className="field__error" id={`${id}-error`}>
            <Icon name="warning" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  )
}

type Change = { onChange?: (value: string) => void }
type TextFieldProps = About & Change & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className'>

export function TextField({ label, hint, error, isLabelHidden, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      {(names) => (
        <input
          {...input}
          {...names}
          className="input"
          onChange={onChange && ((event) => onChange(event.target.value))}
        />
      )}
    </Field>
  )
}

type TextAreaProps = About &
  Change &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'className'>

/** Several lines; grows with what is written. */
export function TextArea({ label, hint, error, isLabelHidden, onChange, rows = 3, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      {(names) => (
        <textarea
          {...area}
          {...names}
          rows={rows}
          className="input input--area"
          onChange={onChange && ((event) => onChange(event.target.value))}
        />
      )}
    </Field>
  )
}

type NumberFieldProps = TextFieldProps & {
  /** After the box: cups, minutes. */
  unit?: ReactNode
  /** A child's answer: large, and only as wide as a number. */
  isBig?: boolean
}

/**
 * A number as it is written, "3/4" or "-2" as well: a text, because what counts as a number is decided where it is
 * scored. On phones the keys of numbers come first.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, isLabelHidden, unit, isBig, onChange, ...input } = props
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      {(names) => (
        <span className="input-unit">
          <input
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...names}
            className={isBig ? 'input input--number input--big' : 'input input--number'}
            onChange={onChange && ((event) => onChange(event.target.value))}
          />
          {unit && <span className="quiet">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

type SelectProps<Value extends string> = About & {
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'className' | 'value'>

/** One of many, in words. The browser's own list: on a phone a wheel, with keys a search by letter. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, isLabelHidden, value, options, onChange, ...select } = props
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      {(names) => (
        <span className="select">
          <select
            {...select}
            {...names}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value as Value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  )
}
