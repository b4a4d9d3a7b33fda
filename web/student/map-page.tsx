import type { ReactNode } from 'react'
import type { MapStep } from '../map/map-steps.ts'
import type { MapSearch } from './map-view.tsx'
import type { Standing } from './standing.ts'
import { useLearningMap } from '../map/learning-map.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { Sign } from '../ui/sign.tsx'
import { useText } from '../ui/text.ts'
import { Empty, Loading, TroublePage } from '../ui/waiting.tsx'
import { RuleLink } from '../why/rule-link.tsx'
import { MapView } from './map-view.tsx'
import { standingOf } from './standing.ts'

type MapPageProps = {
  student: { id: string; name: string }
  /** Whether the student looks at her own map: then the sentence says "you". */
  isSelf: boolean
  search: MapSearch
  onSearch: (search: MapSearch) => void
  /** What may be done with the step that is open: for the student herself. */
  actionsOf?: ((step: MapStep) => ReactNode) | undefined
  above?: ReactNode
}

/** "Where am I, where can I go?": the sentence, the drawing, the step, the list. */
export function MapPage({ student, isSelf, search, onSearch, actionsOf, above }: MapPageProps) {
  const t = useText()
  const map = useLearningMap(student.id)
  if (map.status === 'pending') return <Loading />
  if (map.status === 'error') return <TroublePage problem={map.problem} onRetry={map.retry} />
  const { steps, mastery } = map
  return (
    <div className="page page--wide">
      {above}
      <Sentence
        asOf={
          <>
            <span>{t('asOf', { at: <AsOf at={mastery.asOf} /> })}</span>
            <RuleLink label={t('rule.question')} />
          </>
        }
      >
        {steps.length === 0 ? (
          t('myMap.empty')
        ) : (
          <Stands standing={standingOf(steps)} name={isSelf ? null : student.name} />
        )}
      </Sentence>
      {steps.length === 0 ? (
        <Empty title={t('myMap.none')}>{t('myMap.none.advice')}</Empty>
      ) : (
        <MapView steps={steps} student={student} search={search} onSearch={onSearch} actionsOf={actionsOf} />
      )}
    </div>
  )
}

function Stands({ standing, name }: { standing: Standing; name: string | null }) {
  const t = useText()
  const values = {
    ...standing,
    got: <Sign key="got" state="mastered" size="em" />,
    half: <Sign key="half" state="working" size="em" />,
  }
  if (name === null) return t('myMap.sentence', values)
  return t('theirMap.sentence', { ...values, name })
}
