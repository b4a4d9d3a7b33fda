import type { DotRow } from '../ui/dot-plot.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { DotPlot } from '../ui/dot-plot.tsx'
import { Dots } from '../ui/dots.tsx'
import { LineChart } from '../ui/line-chart.tsx'
import { StateLabel } from '../ui/sign.tsx'
import { Case, Part } from './part.tsx'
import { useSay } from './say.ts'

const values = [12.2, 12.6, 13.4, 14.6, 15.4, 16.6, 17, 17.1, 17.4, 19, 20.4, 21.3, 22]
const months = [
  'Aug',
  'Aug',
  'Sept',
  'Sept',
  'Sept',
  'Oct',
  'Oct',
  'Oct',
  'Nov',
  'Nov',
  'Nov',
  'Nov',
  'Nov 24',
]

export function Figures() {
  const say = useSay()
  const points = values.map((value, n) => {
    const spread = 3.4 - n * 0.18
    return { label: months[n] ?? '', value, low: value - spread, high: value + spread * 0.9 }
  })
  const rows: DotRow[] = [
    {
      id: 'all',
      name: say('All third graders', 'Todo tercer grado'),
      before: 49,
      now: 58,
      promised: 62,
      count: 1284,
      isAll: true,
    },
    {
      id: 'el',
      name: say('English learners', 'Aprendices de inglés'),
      before: 29,
      now: 38,
      promised: 48,
      count: 212,
    },
    {
      id: 'moved',
      name: say('Moved school this year', 'Cambió de escuela este año'),
      before: 38,
      now: 44,
      promised: 50,
      count: 86,
    },
    {
      id: 'kept',
      name: say('Two or more languages', 'Dos idiomas o más'),
      before: 66,
      now: 71,
      promised: 70,
      count: 74,
    },
    {
      id: 'few',
      name: say('In foster care', 'En acogida'),
      before: null,
      now: null,
      promised: null,
      count: null,
    },
    {
      id: 'fewer',
      name: say('New this month', 'Nuevos este mes'),
      before: null,
      now: null,
      promised: null,
      count: null,
    },
  ]
  return (
    <>
      <Part
        id="line-chart"
        title="LineChart"
        note="Drawn for its width, so its words never shrink; an equal table beside it."
      >
        <LineChart
          label={say(
            'Steps held: from 12 in August to 22 on November 24.',
            'Pasos logrados: de 12 en agosto a 22 el 24 de noviembre.',
          )}
          points={points}
          goal={values.map((_, n) => 12 + n * 0.67)}
          end={[say('Linh has 22', 'Linh tiene 22'), say('likely 21 to 23', 'probable: 21 a 23')]}
          goalEnd={say('Pace: 20', 'Ritmo: 20')}
          height={230}
        />
        <div className="parts__two">
          <Case name="Counted, without a band">
            <LineChart
              label={say('From 0 to 4.', 'De 0 a 4.')}
              points={[0, 1, 1, 3, 4].map((value, n) => ({ label: months[n * 3] ?? '', value }))}
              end={[say('4 steps', '4 pasos')]}
              isCount
            />
          </Case>
          <Case name="One point">
            <LineChart
              label={say('3 in August.', '3 en agosto.')}
              points={[{ label: 'Aug', value: 3 }]}
              end={[say('3 steps', '3 pasos')]}
              isCount
            />
          </Case>
        </div>
        <Disclosure label={say('Same as a table', 'Lo mismo como tabla')} isOpen>
          <DataTable
            caption={say('Steps held', 'Pasos logrados')}
            saveAs="steps"
            columns={[
              { key: 'month', label: say('Month', 'Mes') },
              { key: 'state', label: say('State', 'Estado') },
              { key: 'total', label: say('Steps', 'Pasos'), isNumber: true },
            ]}
            rows={values.slice(0, 4).map((value, n) => ({
              id: String(n),
              cells: { month: months[n] ?? '', state: 'working', total: value },
              shown: { state: <StateLabel state="working" quarters={n} /> },
            }))}
          />
        </Disclosure>
      </Part>
      <Part
        id="dot-plot"
        title="Dots and DotPlot"
        note="Promises are dots on a scale; small groups are not shown, two at least."
      >
        <Case name="Dots">
          <Dots
            from={20}
            to={80}
            before={29}
            now={38}
            promised={48}
            label={say('From 29 to 38, promised 48.', 'De 29 a 38, prometido 48.')}
          />
        </Case>
        <DotPlot
          caption={say('Third-grade reading, by group', 'Lectura de tercer grado, por grupo')}
          rows={rows}
          groupWord={say('Group', 'Grupo')}
          beforeWord="2022"
          promisedWord={say('Promised', 'Prometido')}
          countWord={say('Students', 'Estudiantes')}
          formatValue={(value) => `${value}%`}
        />
      </Part>
    </>
  )
}
