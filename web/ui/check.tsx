import type { ReactNode } from 'react'
import './check.css'

type CheckProps = {
  label: ReactNode
  hint?: ReactNode
  checked?: boolean
  onChange: (isChecked: boolean) => void
}

/** One thing that is so or not. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label} {hint && <span className="quiet small">{hint}</span>}
      </span>
    </label>
  )
}
