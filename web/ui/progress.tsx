import type { ReactNode } from 'react'
import { useId } from 'react'
import './progress.css'

/** How far something has come, in words and as a line. `share` from 0 to 1; absent when nobody can tell. */
export function Progress({ label, share }: { label: ReactNode; share?: number }) {
  const id = useId()
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} {...(share === undefined ? {} : { value: share })} />
    </div>
  )
}
