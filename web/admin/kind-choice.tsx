import { useId } from 'react'
import './kind-choice.css'

type KindChoiceProps<Id extends string> = {
  /** For screen readers: what is chosen. */
  legend: string
  kinds: readonly { id: Id; name: string; about: string }[]
  value: Id
  onChange: (id: Id) => void
}

/** What kind of thing it is: a few cards, each with what it stands for. */
export function KindChoice<Id extends string>({ legend, kinds, value, onChange }: KindChoiceProps<Id>) {
  const group = useId()
  return (
    <fieldset className="kinds">
      <legend className="vh">{legend}</legend>
      {kinds.map(({ id, name, about }) => (
        <label key={id} className="kind" htmlFor={`${group}-${id}`}>
          <input
            id={`${group}-${id}`}
            type="radio"
            name={group}
            checked={value === id}
            onChange={() => onChange(id)}
          />
          <span>
            <b>{name}</b>
            <span className="small quiet">{about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
