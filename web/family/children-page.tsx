import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { read } from '../api.ts'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'

/** A family's first page leads to a child's home; from there to her brothers and sisters. */
export function ChildrenPage() {
  const t = useText()
  useTitle(t('place.home'))
  const children = useQuery(read('GET /children', {}))
  if (!children.data) return <Waiting query={children} />
  const [first] = children.data
  if (first) return <Navigate to="/children/$studentId" params={{ studentId: first.id }} replace />
  return (
    <div className="page">
      <Sentence>{t('children.none')}</Sentence>
      <Empty title={t('children.none.title')}>{t('children.none.advice')}</Empty>
    </div>
  )
}
