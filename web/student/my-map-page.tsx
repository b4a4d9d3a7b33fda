import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { MapPage } from './map-page.tsx'
import { StepActions } from './step-actions.tsx'

/** A student's own map. */
export function MyMapPage() {
  const t = useText()
  useTitle(t('place.map'))
  const { session } = useRouteContext({ from: '/signed-in' })
  const search = useSearch({ from: '/signed-in/map' })
  const navigate = useNavigate({ from: '/map' })
  return (
    <MapPage
      student={{ id: session.user.id, name: session.user.name }}
      isSelf
      search={search}
      actionsOf={(step) => <StepActions key={step.id} step={step} studentId={session.user.id} />}
      onSearch={(next) => void navigate({ search: next, resetScroll: false })}
    />
  )
}
