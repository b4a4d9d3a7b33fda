import { useQuery } from '@tanstack/react-query'
import type { CompetencyRef } from '#contract/standards.ts'
import { read } from '../api.ts'
import { Note } from '../ui/note.tsx'
import { Panel } from '../ui/panel.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import '../why/why.css'

type CompetencyPanelProps = { competencyId: string; onOpen: (id: string) => void; onClose: () => void }

const ties = [
  ['prerequisites', 'why.needs'],
  ['opens', 'why.opens'],
  ['parents', 'competency.parents'],
  ['children', 'competency.children'],
  ['replacedBy', 'competency.replacedBy'],
] as const

/** One item: its statement, and everything it is tied to, across frameworks. */
export function CompetencyPanel({ competencyId, onOpen, onClose }: CompetencyPanelProps) {
  const t = useText()
  const competency = useQuery(read('GET /competencies/:competencyId', { params: { competencyId } }))
  const it = competency.data
  return (
    <Panel label={it?.code ?? it?.title ?? t('competency.word')} onClose={onClose}>
      {competency.isPending && <p className="quiet">{t('wait.loading')}</p>}
      {competency.isError && <Trouble problem={competency.error} onRetry={() => void competency.refetch()} />}
      {it && (
        <>
          <header className="stack-s why__head">
            <p className="small quiet">
              {[it.type, it.educationLevels.join(' ')].filter(Boolean).join(' · ')}
            </p>
            <h2>{it.code ?? it.title}</h2>
            {it.statement !== it.title && <p>{it.statement}</p>}
            {it.isDeprecated && <Note>{t('framework.deprecated.why')}</Note>}
          </header>
          <dl className="ties">
            {ties.map(([key, label]) => (
              <Ties key={key} label={t(label)} items={it[key]} onOpen={onOpen} />
            ))}
          </dl>
        </>
      )}
    </Panel>
  )
}

function Ties(props: { label: string; items: readonly CompetencyRef[]; onOpen: (id: string) => void }) {
  if (!props.items.length) return null
  return (
    <div>
      <dt>{props.label}</dt>
      {props.items.map((item) => (
        <dd key={item.id}>
          <button className="link" type="button" onClick={() => props.onOpen(item.id)}>
            {[item.code, item.title === item.code ? null : item.title].filter(Boolean).join(' ')}
          </button>
        </dd>
      ))}
    </div>
  )
}
