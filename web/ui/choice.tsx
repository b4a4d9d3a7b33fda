import type { ReactNode } from 'react'
import { useId } from 'react'
import { Icon } from './icon.tsx'
import { useText } from './text.ts'
import './choice.css'

export type Option = {
  id: string
  /** Words, maths (`MathText`) or both. */
  label: ReactNode
  picture?: ReactNode
  /** After the answer: what was right about having chosen it. */
  verdict?: 'right' | 'notYet' | undefined
}

type ChoiceProps = {
  /** What is asked; for screen readers only where the question stands above. */
  label: ReactNode
  isLabelHidden?: boolean
  options: readonly Option[]
  value: string | null
  onChange: (id: string) => void
  /** The answer is given: to look at, not to change. */
  isDone?: boolean
}

/** One of a few, as cards with letters that can be named aloud. Radio buttons underneath: arrows, Space, one stop. */
export function Choice({ label, isLabelHidden, options, value, onChange, isDone }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className="choice" disabled={isDone}>
      <legend className={isLabelHidden ? 'vh' : undefined}>{label}</legend>
      {options.map((option, n) => (
        <Card key={option.id} option={option} badge={<b className="choice__letter">{letterOf(n)}</b>}>
          <input
            type="radio"
            name={name}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
        </Card>
      ))}
    </fieldset>
  )
}

type ChoicesProps = Omit<ChoiceProps, 'value' | 'onChange'> & {
  values: readonly string[]
  onChange: (ids: string[]) => void
}

/** All that fit, as cards with boxes to tick. */
export function Choices({ label, isLabelHidden, options, values, onChange, isDone }: ChoicesProps) {
  return (
    <fieldset className="choice" disabled={isDone}>
      <legend className={isLabelHidden ? 'vh' : undefined}>{label}</legend>
      {options.map((option) => (
        <Card key={option.id} option={option} badge={<i className="choice__box" />}>
          <input
            type="checkbox"
            checked={values.includes(option.id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...values, option.id] : values.filter((one) => one !== option.id))
            }
          />
        </Card>
      ))}
    </fieldset>
  )
}

const letterOf = (n: number) => String.fromCodePoint(65 + (n % 26))

function Card(props: { option: Option; badge: ReactNode; children: ReactNode }) {
  const t = useText()
  const { label, picture, verdict } = props.option
  return (
    <label className="choice__card" data-verdict={verdict}>
      {props.children}
      <span className="choice__badge" aria-hidden="true">
        {props.badge}
        <Icon name="check" />
      </span>
      <span className="choice__label">
        {picture}
        <span>{label}</span>
        {verdict && (
          <span className="choice__verdict">{t(verdict === 'right' ? 'choice.right' : 'choice.notYet')}</span>
        )}
      </span>
    </label>
  )
}
