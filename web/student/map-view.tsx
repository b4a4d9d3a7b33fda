import type { ReactNode } from 'react'
import { useState } from 'react'
import type { MapStep } from '../map/map-steps.ts'
import { MapDrawing } from '../map/map-drawing.tsx'
import { NearSteps } from '../map/near-steps.tsx'
import { StepList } from '../map/step-list.tsx'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useText } from '../ui/text.ts'
import { firstStepOf } from './standing.ts'
import { StepDetail } from './step-detail.tsx'
import './map-view.css'

export type MapSearch = { step?: string; view?: 'list' }

type MapViewProps = {
  steps: readonly MapStep[]
  student: { id: string; name: string }
  search: MapSearch
  onSearch: (search: MapSearch) => void
  /** What may be done with the step that is open: for the student herself. */
  actionsOf?: ((step: MapStep) => ReactNode) | undefined
}

/** The map of one student: the drawing (on a phone the part around a step), the step that is open, and the list. */
export function MapView({ steps, student, search, onSearch, actionsOf }: MapViewProps) {
  const t = useText()
  const [isWhole, setWhole] = useState(false)
  const isList = search.view === 'list'
  const step = steps.find(({ id }) => id === search.step) ?? firstStepOf(steps)
  const select = (id: string) => onSearch({ ...search, step: id })
  if (!step) return null
  const label = t('map.label', { count: steps.length })
  const drawing = <MapDrawing steps={steps} label={label} selectedId={step.id} onSelect={select} />
  const card = (
    <StepDetail steps={steps} step={step} student={student} onSelect={select} actions={actionsOf?.(step)} />
  )
  const list = <StepList level={isList ? 2 : 3} steps={steps} selectedId={step.id} onSelect={select} />
  return (
    <>
      <div className="map-view__switch">
        <Segmented
          label={t('map.view')}
          value={search.view ?? 'map'}
          options={[
            { value: 'map', label: t('map.asMap'), icon: 'map' },
            { value: 'list', label: t('map.asList'), icon: 'list' },
          ]}
          onChange={(view) => onSearch({ step: step.id, ...(view === 'list' ? { view } : {}) })}
        />
      </div>
      <div className="map-view">
        {isList ? (
          <div className="map-view__main">{list}</div>
        ) : (
          <>
            <div className="map-view__main map-view__wide">{drawing}</div>
            <div className="map-view__near stack-s">
              <NearSteps steps={steps} step={step} onSelect={select} />
              <Button icon="map" onClick={() => setWhole(true)}>
                {t('map.openWhole')}
              </Button>
            </div>
          </>
        )}
        <aside className="map-view__card">{card}</aside>
      </div>
      {!isList && (
        <section className="map-view__list stack" aria-labelledby="list-title">
          <h2 className="h2" id="list-title">
            {t('map.sameAsList', { count: steps.length })}
          </h2>
          {list}
        </section>
      )}
      {isWhole && (
        <Panel label={label} isFull onClose={() => setWhole(false)}>
          <h2>{label}</h2>
          {drawing}
          {card}
        </Panel>
      )}
    </>
  )
}
