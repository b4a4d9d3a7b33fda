import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react'
import { Link } from '@tanstack/react-router'
import { memo, useMemo, useRef, useState } from 'react'
import type { ClassMap } from '#contract/mastery.ts'
import type { Order, Row, Strand } from './class-map.ts'
import { Sign } from '../ui/sign.tsx'
import { stateMessages } from '../ui/state-words.ts'
import { useText } from '../ui/text.ts'
import './class-grid.css'

type ClassGridProps = {
  map: ClassMap
  rows: readonly Row[]
  order: Order
  strands: readonly Strand[]
  held: readonly number[]
  /** The step the sentence speaks of; its column is washed. */
  step: number | null
  onCell: (studentId: string, stepId: string) => void
  onStep: (stepId: string) => void
}

/** Row -1 holds the headings of the steps, column -1 the names of the students. */
type Spot = { row: number; column: number }

/**
 * Students down, steps across, one sign in each cell. One stop of the Tab key; arrow keys walk the cells, the names and
 * the headings, Home and End go to the ends of a row, Control with them to the corners, Enter opens what is behind.
 */
export function ClassGrid(props: ClassGridProps) {
  const t = useText()
  const { map, rows, strands } = props
  const table = useRef<HTMLTableElement>(null)
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const [hint, setHint] = useState<(Spot & { x: number; y: number }) | null>(null)

  const cellAt = ({ row, column }: Spot) =>
    table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
  const showHint = (target: EventTarget) => {
    const cell = spotOf(target)
    const element = cell && cellAt(cell)
    setHint(
      element ? { ...cell, x: element.offsetLeft + element.offsetWidth / 2, y: element.offsetTop } : null,
    )
  }
  const open = ({ row, column }: Spot) => {
    const student = rows[row]?.student
    const step = map.competencies[column]
    if (student && step) props.onCell(student.id, step.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = spotOf(event.target)
    if (!from) return
    if (event.key === 'Enter' || event.key === ' ') {
      if (from.row < 0 || from.column < 0) return // a button and a link open by themselves
      open(from)
    } else {
      const to = goes(event, from, rows.length - 1, map.competencies.length - 1)
      if (!to) return
      setSpot(to)
      cellAt(to)?.focus()
    }
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const at = spotOf(event.target)
    if (!at) return
    setSpot(at)
    open(at)
  }
  const hinted = hint && rows[hint.row]?.student
  const [state, quarters] = (hint && hinted?.cells[hint.column]) ?? (['notStarted', 0] as const)
  return (
    <div className="class-grid scroll" onMouseLeave={() => setHint(null)}>
      <table
        ref={table}
        role="grid"
        style={{ '--steps': map.competencies.length, '--gaps': strands.length - 1 } as CSSProperties}
        aria-label={t('classMap.grid')}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onMouseOver={(event) => showHint(event.target)}
        onFocus={(event) => {
          const at = spotOf(event.target)
          if (at) setSpot(at)
          showHint(event.target)
        }}
        onBlur={() => setHint(null)}
      >
        <Heads {...props} stop={spot.row < 0 ? spot.column : null} />
        <tbody>
          {rows.map((row, n) => (
            <GridRow
              key={row.student.id}
              row={row}
              n={n}
              strands={strands}
              look={props.step}
              stop={spot.row === n ? spot.column : null}
            />
          ))}
        </tbody>
        <Totals {...props} />
      </table>
      {hint && hinted && (
        <div className="class-grid__hint" style={{ left: hint.x, top: hint.y }} aria-hidden="true">
          <b>{hinted.name}</b>
          <span>{map.competencies[hint.column]?.title}</span>
          <span className="state">
            <Sign state={state} quarters={quarters} size={16} />
            {t(stateMessages[state])}
          </span>
        </div>
      )}
    </div>
  )
}

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

function goes(event: KeyboardEvent, { row, column }: Spot, lastRow: number, lastColumn: number): Spot | null {
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  const hold = (value: number, last: number, other: number) =>
    Math.min(last, Math.max(other < 0 ? 0 : -1, value))
  switch (event.key) {
    case 'ArrowDown':
      return { row: hold(row + 1, lastRow, column), column }
    case 'ArrowUp':
      return { row: hold(row - 1, lastRow, column), column }
    case 'ArrowRight':
      return { row, column: hold(column + (isRtl ? -1 : 1), lastColumn, row) }
    case 'ArrowLeft':
      return { row, column: hold(column + (isRtl ? 1 : -1), lastColumn, row) }
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: event.ctrlKey ? lastRow : row, column: lastColumn }
    case 'PageDown':
      return { row: hold(row + 10, lastRow, column), column }
    case 'PageUp':
      return { row: hold(row - 10, lastRow, column), column }
    default:
      return null
  }
}

const className = (...names: (string | false)[]) => names.filter(Boolean).join(' ') || undefined
const startsStrand = (strands: readonly Strand[], n: number) =>
  n > 0 && strands.some(({ from }) => from === n)

function Heads({ map, order, strands, step: look, onStep, stop }: ClassGridProps & { stop: number | null }) {
  const t = useText()
  return (
    <thead>
      <tr className="class-grid__strands">
        <td colSpan={2} />
        {strands.map((strand) => (
          <th
            key={strand.from}
            scope="colgroup"
            colSpan={strand.steps.length}
            className={className(strand.from > 0 && 'gap')}
            title={strand.name ?? undefined}
          >
            <span style={{ maxInlineSize: `calc(var(--cell) * ${strand.steps.length} - 4px)` }}>
              {strand.name}
            </span>
          </th>
        ))}
      </tr>
      <tr className="class-grid__heads">
        <th scope="col" className="name">
          {order === 'pattern' ? t('classMap.mostFirst') : t('classMap.byFamilyName')}
        </th>
        <th scope="col" className="sum">
          {t('classMap.held')}
        </th>
        {map.competencies.map((step, n) => (
          <th
            key={step.id}
            scope="col"
            className={className(startsStrand(strands, n) && 'gap', n === look && 'look')}
          >
            <button
              type="button"
              title={step.title}
              tabIndex={n === stop ? 0 : -1}
              data-row={-1}
              data-column={n}
              onClick={() => onStep(step.id)}
            >
              <span>{step.title}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

type GridRowProps = {
  row: Row
  n: number
  strands: readonly Strand[]
  look: number | null
  stop: number | null
}

const GridRow = memo(function GridRow({ row, n, strands, look, stop }: GridRowProps) {
  const t = useText()
  const starts = useMemo(() => new Set(strands.slice(1).map(({ from }) => from)), [strands])
  return (
    <tr>
      <th scope="row" className="name">
        <Link
          to="/students/$studentId"
          params={{ studentId: row.student.id }}
          tabIndex={stop === -1 ? 0 : -1}
          data-row={n}
          data-column={-1}
        >
          {row.student.name}
        </Link>
      </th>
      <td className="sum">{row.held}</td>
      {row.student.cells.map(([state, quarters], column) => (
        <td
          key={column}
          role="gridcell"
          tabIndex={column === stop ? 0 : -1}
          data-row={n}
          data-column={column}
          aria-label={t(stateMessages[state])}
          className={className(starts.has(column) && 'gap', column === look && 'look')}
        >
          <Sign state={state} quarters={quarters} size={16} />
        </td>
      ))}
    </tr>
  )
})

const tallest = 40

/** How many hold each step: a figure and a bar. */
function Totals({ map, strands, held, step: look }: ClassGridProps) {
  const t = useText()
  const of = Math.max(1, map.students.length)
  return (
    <tfoot>
      <tr className="class-grid__totals">
        <th scope="row" colSpan={2}>
          {t('classMap.whoHolds')}
        </th>
        {map.competencies.map((step, n) => (
          <td key={step.id} className={className(startsStrand(strands, n) && 'gap', n === look && 'look')}>
            {held[n]}
            <i style={{ blockSize: `${Math.max(held[n] ? 2 : 0, ((held[n] ?? 0) / of) * tallest)}px` }} />
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
