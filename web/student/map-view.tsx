import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { MapStep } from '../map/map-steps.ts'
import { aroundOf } from '../map/around.ts'
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

export type MapSearch = { step?: string; view?: 'list'; all?: true }

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
  const near = useMemo(() => aroundOf(steps), [steps])
  const isList = search.view === 'list'
  const step = steps.find(({ id }) => id === search.step) ?? firstStepOf(steps)
  // A step that is far away is seen on the whole map.
  const shown = !search.all && near?.some(({ id }) => id === step?.id) ? near : steps
  const select = (id: string) => onSearch({ ...search, step: id })
  if (!step) return null
  const label = t('map.label', { count: steps.length })
  const drawingOf = (part: readonly MapStep[]) => (
    <MapDrawing steps={part} label={label} selectedId={step.id} onSelect={select} />
  )
  const card = (
    <StepDetail steps={steps} step={step} student={student} onSelect={select} actions={actionsOf?.(step)} />
  )
  const list = <StepList level={isList ? 2 : 3} steps={shown} selectedId={step.id} onSelect={select} />
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
          onChange={(view) => {
            const { view: _, ...rest } = search
            onSearch({ ...rest, step: step.id, ...(view === 'list' ? { view } : {}) })
          }}
        />
        {near && (
          <Segmented
            label={t('map.extent')}
            value={shown === near ? 'near' : 'all'}
            options={[
              { value: 'near', label: t('map.near', { count: near.length }) },
              { value: 'all', label: t('map.all', { count: steps.length }) },
            ]}
            onChange={(extent) => {
              const { all: _, step: far, ...rest } = search
              const isNear = near.some(({ id }) => id === far)
              if (extent === 'all') onSearch({ ...rest, ...(far ? { step: far } : {}), all: true })
              else onSearch({ ...rest, ...(far && isNear ? { step: far } : {}) })
            }}
          />
        )}
      </div>
      <div className="map-view">
        {isList ? (
          <div className="map-view__main">{list}</div>
        ) : (
          <>
            <div className="map-view__main map-view__wide">{drawingOf(shown)}</div>
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
            {t('map.sameAsList', { count: shown.length })}
          </h2>
          {list}
        </section>
      )}
      {isWhole && (
        <Panel label={label} isFull onClose={() => setWhole(false)}>
          <h2>{label}</h2>
          {drawingOf(steps)}
          {card}
        </Panel>
      )}
    </>
  )
}
