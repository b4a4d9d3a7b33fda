import type { ReactNode } from 'react'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text.ts'
import './who-chose.css'

/** Who chose a step, a group or a goal: the student, an adult, or the guide (the engine). */
export type Chooser = 'student' | 'adult' | 'guide'

const drawings: Record<Chooser, IconName> = { student: 'pencil', adult: 'person', guide: 'guide' }

/**
 * Who chose it, and why: a sentence with a link, never a badge. The first words stand out when a person chose
 * ("Ms. Haddad opened this for you."); that the guide chose is said to screen readers only, the rest by its sign.
 */
export function WhoChose({ who, lead, children }: { who: Chooser; lead?: ReactNode; children?: ReactNode }) {
  const t = useText()
  const word = {
    student: t('chose.student'),
    adult: t('chose.adult'),
    guide: t('chose.guide'),
  }[who]
  return (
    <p className="reason">
      <Icon name={drawings[who]} />
      <span>
        <span className="vh">{word} </span>
        {lead && <b>{lead}</b>} {children}
      </span>
    </p>
  )
}
