import { useText } from './text.ts'
import './ticks.css'

export type Tick = {
  kind: 'right' | 'notYet' | 'hint'
  /** Where on the line, from 0 (earliest) to 1 (now). Without, the ticks stand side by side, the last one at the end. */
  at?: number
}

const width = 132
/** Side by side, a tick takes this much of the line. */
const step = 9

/**
 * The last tries of one student: right above the line, not yet below it, a hint as a circle on it. `label` says whose
 * and of what time; the counts are said with it.
 */
export function Ticks({ ticks, label }: { ticks: readonly Tick[]; label?: string }) {
  const t = useText()
  const count = (kind: Tick['kind']) => ticks.filter((tick) => tick.kind === kind).length
  const counts = t('ticks.counts', { right: count('right'), notYet: count('notYet'), hints: count('hint') })
  const shown = ticks.slice(-Math.floor((width - 6) / step))
  return (
    <svg
      className="ticks"
      viewBox={`0 0 ${width} 26`}
      role="img"
      aria-label={label ? `${label}: ${counts}` : counts}
    >
      <path className="ticks__line" d={`M0 13H${width}`} />
      {shown.map(({ kind, at }, n) => {
        const x = at === undefined ? width - 4 - (shown.length - 1 - n) * step : 3 + at * (width - 6)
        if (kind === 'right') return <path key={n} className="ticks__right" d={`M${x} 11.5v-9`} />
        if (kind === 'notYet') return <path key={n} className="ticks__not-yet" d={`M${x} 14.5v9`} />
        return <circle key={n} className="ticks__hint" cx={x} cy="13" r="3" />
      })}
    </svg>
  )
}

/** What the ticks mean, to stand over a column of them. */
export function TicksKey() {
  const t = useText()
  return (
    <p className="ticks-key" aria-hidden="true">
      <span>
        <svg viewBox="0 0 4 12">
          <path className="ticks__right" d="M2 1v10" />
        </svg>
        {t('ticks.right')}
      </span>
      <span>
        <svg viewBox="0 0 4 12">
          <path className="ticks__not-yet" d="M2 1v10" />
        </svg>
        {t('ticks.notYet')}
      </span>
      <span>
        <svg viewBox="0 0 8 12">
          <circle className="ticks__hint" cx="4" cy="6" r="3" />
        </svg>
        {t('ticks.hint')}
      </span>
    </p>
  )
}
