import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { read } from '../api.ts'
import { Waiting } from '../ui/waiting.tsx'
import { draftOf } from './draft.ts'
import { ItemEditor } from './item-editor.tsx'
import './author.css'

/** One item, to look at and to change. */
export function ItemPage() {
  const { templateId } = useParams({ from: '/signed-in/items/$templateId' })
  const template = useQuery(read('GET /item-templates/:templateId', { params: { templateId } }))
  if (!template.data) return <Waiting query={template} />
  return (
    <ItemEditor key={templateId} keptAs={templateId} stored={template.data} begin={draftOf(template.data)} />
  )
}
