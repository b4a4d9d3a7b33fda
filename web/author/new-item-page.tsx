import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { read } from '../api.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Waiting } from '../ui/waiting.tsx'
import { copyOf, draftLike, isKind, keptDraft, kinds } from './draft.ts'
import { ItemEditor } from './item-editor.tsx'
import { kindWords } from './item-words.ts'
import './author.css'

/** A new item: from a complete example of its kind, or as a copy of another one. */
export function NewItemPage() {
  const { from } = useSearch({ from: '/signed-in/items/new' })
  if (from === undefined) return <KindChoice />
  return isKind(from) ? (
    <ItemEditor key={from} keptAs={`new.${from}`} stored={null} begin={draftLike(from)} />
  ) : (
    <Copy key={from} templateId={from} />
  )
}

function Copy({ templateId }: { templateId: string }) {
  const template = useQuery(read('GET /item-templates/:templateId', { params: { templateId } }))
  if (!template.data) return <Waiting query={template} />
  return <ItemEditor keptAs={`new.${templateId}`} stored={null} begin={copyOf(template.data)} />
}

function KindChoice() {
  const t = useText()
  useTitle(t('items.new'))
  return (
    <div className="page">
      <p>
        <Link className="link back" to="/items">
          {t('place.items')}
        </Link>
      </p>
      <Sentence lead={t('items.new.lead')}>{t('items.new.sentence')}</Sentence>
      <ul className="item-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <ButtonLink to="/items/new" search={{ from: kind }} iconAfter="arrow">
              {t(kindWords[kind])}
            </ButtonLink>{' '}
            {keptDraft(`new.${kind}`).read() && <Chip tone="do">{t('items.new.begun')}</Chip>}
          </li>
        ))}
      </ul>
    </div>
  )
}
