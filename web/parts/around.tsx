import { useState } from 'react'
import { ApiProblem } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Panel } from '../ui/panel.tsx'
import { Progress } from '../ui/progress.tsx'
import { Ring } from '../ui/ring.tsx'
import { Seats } from '../ui/seats.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Tick } from '../ui/ticks.tsx'
import { Ticks, TicksKey } from '../ui/ticks.tsx'
import { Empty, Loading, Trouble } from '../ui/waiting.tsx'
import { Part } from './part.tsx'
import { useSay } from './say.ts'

const tries: Tick[] = (
  [
    [0.06, 'right'],
    [0.12, 'right'],
    [0.25, 'notYet'],
    [0.35, 'hint'],
    [0.42, 'notYet'],
    [0.55, 'hint'],
    [0.63, 'notYet'],
  ] as const
).map(([at, kind]) => ({ at, kind }))

export function Marks() {
  const say = useSay()
  return (
    <Part
      id="marks"
      title="Ring, Ticks, Seats"
      note="Goals and seats are squares and pieces, tries are ticks."
    >
      <div className="row">
        {(
          [
            [0, 0],
            [0, 4],
            [3, 5],
            [6, 6],
            [17, 40],
          ] as const
        ).map(([done, total]) => (
          <Ring
            key={total}
            done={done}
            total={total}
            label={say(`${done} of ${total} goals done`, `${done} de ${total} metas logradas`)}
          />
        ))}
      </div>
      <TicksKey />
      <div className="row">
        <Ticks ticks={tries} label={say('Noor, last 20 minutes', 'Noor, últimos 20 minutos')} />
        <Ticks ticks={tries.map(({ kind }) => ({ kind }))} />
        <Ticks ticks={[]} />
      </div>
      {[
        [5, 8],
        [6, 6],
        [7, 6],
        [24, 60],
      ].map(([filled = 0, total = 0]) => (
        <p key={filled} className="small">
          <Seats filled={filled} total={total} />{' '}
          {say(`${filled} of ${total} seats`, `${filled} de ${total} lugares`)}
        </p>
      ))}
      <p className="small">
        <Seats filled={5} total={6} tone="got" /> {say('5 of 6 helped', '5 de 6 ayudaron')}
      </p>
    </Part>
  )
}

export function Around() {
  const say = useSay()
  const [view, setView] = useState<'pattern' | 'name'>('pattern')
  const [tab, setTab] = useState<'evidence' | 'goals' | 'history'>('evidence')
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Part id="switches" title="Segmented, Tabs, Disclosure, Chip">
        <div>
          <Segmented
            label={say('Order of students', 'Orden de estudiantes')}
            value={view}
            options={[
              { value: 'pattern', label: say('By pattern', 'Por patrón') },
              { value: 'name', label: say('By name', 'Por nombre') },
            ]}
            onChange={setView}
          />
        </div>
        <Tabs
          label={say('About Linh', 'Sobre Linh')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'evidence',
              label: say('Evidence', 'Evidencias'),
              content: say('31 pieces of work.', '31 trabajos.'),
            },
            { id: 'goals', label: say('Goals', 'Metas'), content: say('Three goals.', 'Tres metas.') },
            {
              id: 'history',
              label: say('History', 'Historial'),
              content: say('Since August.', 'Desde agosto.'),
            },
          ]}
        />
        <Disclosure label={say('Same as a table', 'Lo mismo como tabla')}>
          <p>{say('Here it is.', 'Aquí está.')}</p>
        </Disclosure>
        <Disclosure
          look="row"
          icon="bulb"
          label={say('How a step becomes yours', 'Cómo un paso se vuelve tuyo')}
          isOpen
        >
          <p>{say('By new questions, without help.', 'Con preguntas nuevas, sin ayuda.')}</p>
        </Disclosure>
        <p className="row">
          <Chip>{say('12 minutes', '12 minutos')}</Chip>
          <Chip tone="do">{say('This week', 'Esta semana')}</Chip>
          <Chip tone="got">{say('Kept', 'Cumplido')}</Chip>
          <Chip tone="help">{say('Asked 6 min ago', 'Pidió hace 6 min')}</Chip>
          <Chip tone="fault">{say('Refused', 'Rechazado')}</Chip>
        </p>
      </Part>
      <Part id="notes" title="Note, Progress">
        <div className="parts__two">
          <Note tone="got" icon="check" title={say('That is right.', 'Está bien.')}>
            {say(
              '15 quarters make 3 wholes and 3 quarters left.',
              '15 cuartos son 3 enteros y sobran 3 cuartos.',
            )}
          </Note>
          <Note
            tone="do"
            icon="bulb"
            title={say('Not yet, but you are close.', 'Todavía no, pero estás cerca.')}
          >
            {say('The 15 is right. Look at the bottom again.', 'El 15 está bien. Mira otra vez lo de abajo.')}
          </Note>
          <Note tone="help" icon="hand" title={say('Noor asked for help.', 'Noor pidió ayuda.')}>
            {say('Six minutes ago.', 'Hace seis minutos.')}
          </Note>
          <Note icon="offline">
            {say('Keep going: your work is saved here.', 'Sigue: tu trabajo se guarda aquí.')}
          </Note>
        </div>
        <Progress label={say('Sending, 40 %', 'Enviando, 40 %')} share={0.4} />
        <Progress label={say('Checking', 'Revisando')} />
      </Part>
      <Part id="waiting" title="Nothing yet, loading, broken">
        <div className="parts__two">
          <Empty title={say('No groups yet', 'Aún no hay grupos')}>
            <p>
              {say(
                'Groups appear when two days of work are in.',
                'Los grupos aparecen cuando hay dos días de trabajo.',
              )}
            </p>
            <p>
              <Button icon="plus">{say('Make a group', 'Crear un grupo')}</Button>
            </p>
          </Empty>
          <Trouble problem={new ApiProblem(0, 'unreachable', '')} onRetry={() => undefined} />
          <Trouble problem={new ApiProblem(500, 'unknown', '')} />
          <Trouble problem={new ApiProblem(403, 'not-allowed', '')} />
        </div>
        <div>
          <Loading />
        </div>
      </Part>
      <Part id="panel" title="Panel and Dialog">
        <p className="row">
          <Button onClick={() => setAsking(true)}>{say('Ask', 'Preguntar')}</Button>
          <Button onClick={() => setOpen(true)}>{say('Read on', 'Leer más')}</Button>
        </p>
        {isAsking && (
          <Dialog
            title={say('Open this step for Linh?', '¿Abrir este paso para Linh?')}
            action={say('Open it', 'Abrirlo')}
            onAction={() => setAsking(false)}
            onClose={() => setAsking(false)}
          >
            <p className="small quiet">
              {say(
                'A building block is missing: Fraction times a whole number. Your reason stays beside the step.',
                'Falta un paso previo: Fracción por un número entero. Tu motivo queda junto al paso.',
              )}
            </p>
            <TextField
              label={say('Reason', 'Motivo')}
              defaultValue={say('She needs it for the recipe book', 'Lo necesita para el recetario')}
            />
          </Dialog>
        )}
        {isOpen && (
          <Panel label={say('Open this step', 'Abrir este paso')} onClose={() => setOpen(false)}>
            <h2>{say('Open this step for Linh?', '¿Abrir este paso para Linh?')}</h2>
            <p>{say('Your reason stays beside the step.', 'Tu motivo queda junto al paso.')}</p>
          </Panel>
        )}
      </Part>
    </>
  )
}
