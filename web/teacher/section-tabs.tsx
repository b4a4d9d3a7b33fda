import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { deskOf, sessionQuery } from '../session.ts'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text.ts'
import './section-tabs.css'

const tabs = [
  { to: '/sections/$sectionId/live', icon: 'live', label: 'sectionTabs.live' },
  { to: '/sections/$sectionId', icon: 'grid', label: 'sectionTabs.map' },
  { to: '/sections/$sectionId/groups', icon: 'group', label: 'sectionTabs.groups' },
] as const

/** The three looks at one class: now, so far, tomorrow. Stands over each of their pages. */
export function SectionTabs({ sectionId, title }: { sectionId: string; title: string }) {
  const t = useText()
  const { data: session } = useQuery(sessionQuery)
  // Lessons and groups are for those who teach; a leader of the school sees how a class stands.
  const isLeader = session ? deskOf(session) === 'leader' : false
  return (
    <nav className="section-tabs" aria-label={t('sectionTabs.label', { section: title })}>
      <Link className="link back" to="/sections">
        {title}
      </Link>
      <ul>
        {tabs
          .filter(({ to }) => !isLeader || to === '/sections/$sectionId')
          .map(({ to, icon, label }) => (
            <li key={to}>
              <Link
                to={to}
                params={{ sectionId }}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon name={icon} />
                {t(label)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
