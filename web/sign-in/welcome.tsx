import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../session.ts'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { roleMessages } from './role-words.ts'

/** For a person whose role has no screens yet: says so plainly, instead of an empty desk. */
export function WelcomePage() {
  const t = useText()
  useTitle(t('welcome.title'))
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  const role = session.roles[0]
  return (
    <div className="page">
      <div className="intro">
        <h1 className="sentence">{t('welcome.sentence', { name: session.user.givenName })}</h1>
        <p className="lead">
          {role
            ? t('welcome.role', { role: t(roleMessages[role]), district: session.district.name })
            : t('welcome.noRole')}
        </p>
      </div>
      <p className="quiet">{t('welcome.advice')}</p>
    </div>
  )
}
