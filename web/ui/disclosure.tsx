import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import './disclosure.css'

type DisclosureProps = {
  label: ReactNode
  icon?: IconName
  /** Quiet: a link in the flow of the page. Row: the width of the page between hairlines, for a list of them. */
  look?: 'quiet' | 'row'
  isOpen?: boolean
  children: ReactNode
}

/** Opens in place. The browser's own, so it is found by search on the page and needs no script. */
export function Disclosure({ label, icon, look = 'quiet', isOpen, children }: DisclosureProps) {
  return (
    <details className={`disclosure disclosure--${look}`} open={isOpen}>
      <summary>
        {icon && <Icon name={icon} />}
        <span>{label}</span>
        <Icon name="down" size={look === 'row' ? 20 : 16} />
      </summary>
      <div className="disclosure__in">{children}</div>
    </details>
  )
}
