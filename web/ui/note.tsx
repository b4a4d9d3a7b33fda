import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import './note.css'

type NoteProps = {
  /** `do`: not yet, and what to try. `got`: right. `help`: a person is waiting. `fault`: a machine broke. */
  tone?: 'quiet' | 'do' | 'got' | 'help' | 'fault'
  icon?: IconName
  title?: ReactNode
  children?: ReactNode
  /** Said by screen readers when it appears; a fault is said at once. */
  isLive?: boolean
  /** What a child reads after an answer. */
  isBig?: boolean
}

/** A few words in the flow of a page, about what just happened or what is so. */
export function Note({ tone = 'quiet', icon, title, children, isLive, isBig }: NoteProps) {
  const role = isLive ? (tone === 'fault' ? 'alert' : 'status') : undefined
  return (
    <div className={`note note--${tone}${isBig ? ' note--big' : ''}`} role={role}>
      {icon && <Icon name={icon} />}
      <div className="stack-s">
        {title && <p className="note__title">{title}</p>}
        {children && <div className="stack-s">{children}</div>}
      </div>
    </div>
  )
}
