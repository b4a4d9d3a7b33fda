import { useState } from 'react'
import type { MapStep } from '../map/map-steps.ts'
import type { ClassMap, ClassMapCell, MasteryState } from '#contract/mastery.ts'
import { layoutMap } from '#engine/graph/layout.ts'
import { MapDrawing } from '../map/map-drawing.tsx'
import { headlineOf, heldPerStep, orderRows, signsOfStep, strandsOf } from '../teacher/class-map.ts'
import { ClassGrid } from '../teacher/class-grid.tsx'
import { StepRows } from '../teacher/step-rows.tsx'
import { Button, ButtonLink } from './button.tsx'
import { Fact, Facts } from './facts.tsx'
import { Picture, pictureNames } from './picture.tsx'
import { Sign, StateLabel } from './sign.tsx'
import { statesInOrder } from './state-words.ts'
import { StepBlock } from './step-block.tsx'
import { StepCard } from './step-card.tsx'
import { WhoChose } from './who-chose.tsx'
import { Empty, Loading, Trouble } from './waiting.tsx'
import { ApiProblem } from '../api.ts'
import './parts-page.css'

const roles = ['paper', 'surface', 'sunken', 'ink-fill', 'do', 'do-wash', 'got', 'got-fade', 'help', 'fault']

/** Development only: the parts as they are, on made-up figures. */
export function PartsPage() {
  const [count, setCount] = useState(46)
  const [selected, select] = useState<string | null>('s12')
  const classMap = madeUpClass()
  const headline = headlineOf(classMap)
  const step = headline.kind === 'wall' ? headline.step : null
  const rows = orderRows(classMap, 'pattern')
  const strands = strandsOf(classMap.competencies)
  const held = heldPerStep(classMap)
  return (
    <div className="page page--wide parts">
      <h1 className="sentence">
        One shape means one thing: the disc <Sign state="working" size="em" /> is a step in learning. It fills
        until it is <Sign state="mastered" size="em" /> yours.
      </h1>
      <section>
        <h2>Signs</h2>
        {statesInOrder.map((state) => (
          <p key={state} className="row">
            <Sign state={state} size={16} /> <Sign state={state} size={24} /> <Sign state={state} size={40} />
            <StateLabel state={state} />
          </p>
        ))}
        <p className="row">
          {[1, 2, 3].map((quarters) => (
            <Sign key={quarters} state="working" quarters={quarters} size={40} />
          ))}
        </p>
      </section>
      <section>
        <h2>Pictures</h2>
        <p className="row">
          {pictureNames.map((name) => (
            <Picture key={name} name={name} size={64} />
          ))}
        </p>
      </section>
      <section>
        <h2>Buttons, chips, notes</h2>
        <p className="row">
          <Button look="do" isBig iconAfter="arrow">
            Start
          </Button>
          <Button look="help" isBig icon="hand">
            Ask for help
          </Button>
          <Button isBig>Show what I know</Button>
        </p>
        <p className="row">
          <Button look="do">Publish</Button>
          <Button look="ink">Done</Button>
          <Button>Send a hint</Button>
          <Button look="quiet">Not now</Button>
          <Button isDisabled>Sent</Button>
          <Button isBusy>Sending</Button>
          <ButtonLink to="/map" icon="map">
            Pick from my map
          </ButtonLink>
          <span className="chip">12 minutes</span>
          <span className="chip chip--do">This week</span>
          <span className="chip chip--got">Kept</span>
          <span className="chip chip--fault">Refused</span>
        </p>
        <Trouble problem={new ApiProblem(0, 'unreachable', '')} onRetry={() => undefined} />
        <Loading />
        <Empty title="No groups yet">Groups appear when two days of work are in.</Empty>
      </section>
      <section>
        <h2>Steps to take</h2>
        <StepBlock
          title="Fraction times a whole number"
          state="working"
          quarters={2}
          reason={
            <WhoChose who="guide">
              You can add fractions with the same parts. This is the very next step.{' '}
              <a href="#why">Why this?</a>
            </WhoChose>
          }
          facts={
            <Facts>
              <Fact icon="clock">12 minutes</Fact>
              <Fact>Practice, on your own</Fact>
            </Facts>
          }
          action={
            <Button look="ink" isBig iconAfter="arrow">
              Start
            </Button>
          }
        />
        <StepCard
          title="Area with fraction sides"
          state="working"
          quarters={1}
          reason={
            <WhoChose who="adult" lead="Ms. Haddad opened this for you.">
              Your garden plan needs it. <a href="#why">Why this?</a>
            </WhoChose>
          }
          facts={
            <Facts>
              <Fact icon="clock">20 minutes, at 10:20</Fact>
              <Fact icon="group">With Ms. Haddad</Fact>
            </Facts>
          }
          action={<Button>Join</Button>}
        />
      </section>
      <section>
        <h2>Colours</h2>
        <div className="parts__colors">
          {roles.map((role) => (
            <div key={role} style={{ background: `var(--${role})` }}>
              {role}
            </div>
          ))}
        </div>
      </section>
      <section>
        <h2>Class map</h2>
        <ClassGrid
          map={classMap}
          rows={rows}
          order="pattern"
          strands={strands}
          held={held}
          step={step}
          onCell={() => undefined}
          onStep={() => undefined}
        />
        <StepRows
          rows={rows}
          strands={strands}
          held={held}
          step={step}
          signs={(n) => signsOfStep(rows, n)}
          onCell={() => undefined}
        />
      </section>
      <section>
        <h2>Learning map</h2>
        <p className="row">
          {[46, 746].map((n) => (
            <Button key={n} onClick={() => setCount(n)}>
              {n} steps
            </Button>
          ))}
        </p>
        <MapDrawing
          key={count}
          steps={madeUpMap(count)}
          label="Map"
          selectedId={selected}
          onSelect={select}
        />
      </section>
    </div>
  )
}

const strandNames = ['Number', 'Fractions', 'Decimals', 'Measure and space', 'Patterns and data']
const words = ['Read', 'Round', 'Compare', 'Add', 'Divide', 'Estimate', 'Plot', 'Explain']
const stateAt = (n: number): MasteryState =>
  n < 20
    ? 'mastered'
    : n < 23
      ? 'reviewDue'
      : n < 32
        ? 'working'
        : n < 33
          ? 'needsHelp'
          : n < 38
            ? 'notStarted'
            : 'locked'

const maps = new Map<number, MapStep[]>()
function madeUpMap(count: number): MapStep[] {
  let map = maps.get(count)
  if (map) return map
  const nodes = Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    strand: strandNames[Math.floor((n * 5) / count)] ?? 'Number',
  }))
  const needsOf = (n: number) =>
    [n - 1 - (n % 3), n - 5 - ((n * 7) % 4)].filter((id) => id >= 0 && n % 11 !== 0).map((id) => `s${id}`)
  const edges = nodes.flatMap(({ id }, n) => needsOf(n).map((from) => ({ from, to: id })))
  map = layoutMap(nodes, edges).nodes.map(({ id, column, row }, n) => ({
    id,
    frameworkId: 'made up',
    strand: nodes[n]?.strand ?? '',
    title: `${words[n % words.length]} numbers of kind ${n}`,
    code: null,
    needs: needsOf(n),
    column,
    row,
    state: stateAt((n * 46) / count),
    quarters: n % 4,
  }))
  maps.set(count, map)
  return map
}

function madeUpClass(): ClassMap {
  const competencies = madeUpMap(46).map(({ id, title, strand }) => ({
    id,
    title,
    strand,
    humanCodingScheme: null,
  }))
  const students = Array.from({ length: 28 }, (_, s) => ({
    id: `p${s}`,
    name: `Student ${String.fromCodePoint(65 + (s % 26))}${s}`,
    picture: null,
    asOf: null,
    cells: competencies.map((_, n): ClassMapCell => {
      const state = stateAt(((n * 7 + s * 5) % 13) + (n % 9) * 2 + s * 0.6)
      return [state, (n + s) % 4, null, 0]
    }),
  }))
  return { sectionId: 's', asOf: new Date().toISOString(), frameworkIds: [], students, competencies }
}
