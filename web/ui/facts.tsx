import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import './facts.css'

/** What is good to know before one begins: minutes, kind, with whom. */
export function Facts({ children }: { children: ReactNode }) {
  return <p className="facts">{children}</p>
}

export function Fact({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
