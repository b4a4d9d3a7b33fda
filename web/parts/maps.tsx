import { useState } from 'react'
import { MapDrawing } from '../map/map-drawing.tsx'
import { ClassGrid } from '../teacher/class-grid.tsx'
import { headlineOf, heldPerStep, orderRows, signsOfStep, strandsOf } from '../teacher/class-map.ts'
import { StepRows } from '../teacher/step-rows.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { madeUpClass, madeUpMap } from './made-up.ts'
import { Part } from './part.tsx'
import '../teacher/class-map-page.css'

const nothing = () => undefined

export function Maps() {
  const [count, setCount] = useState<'46' | '746'>('46')
  const [selected, select] = useState<string | null>('s12')
  const classMap = madeUpClass()
  const headline = headlineOf(classMap)
  const step = headline.kind === 'wall' ? headline.step : null
  const rows = orderRows(classMap, 'pattern')
  const strands = strandsOf(classMap.competencies)
  const held = heldPerStep(classMap)
  return (
    <>
      <Part id="class-map" title="Class map">
        <div className="class-wide">
          <ClassGrid
            map={classMap}
            rows={rows}
            order="pattern"
            strands={strands}
            held={held}
            step={step}
            onCell={nothing}
            onStep={nothing}
          />
        </div>
        <div className="class-narrow">
          <StepRows
            rows={rows}
            strands={strands}
            held={held}
            step={step}
            signs={(n) => signsOfStep(rows, n)}
            onCell={nothing}
          />
        </div>
      </Part>
      <Part id="learning-map" title="Learning map">
        <div>
          <Segmented
            label="Steps"
            value={count}
            options={[
              { value: '46', label: '46 steps' },
              { value: '746', label: '746 steps' },
            ]}
            onChange={setCount}
          />
        </div>
        <MapDrawing
          key={count}
          steps={madeUpMap(Number(count))}
          label="Map"
          selectedId={selected}
          onSelect={select}
        />
      </Part>
    </>
  )
}
