import { useText } from './text.ts'
import './ring.css'

/** Past this many the pieces would be crumbs: then one arc. */
const mostPieces = 12

/**
 * Goals reached of all: one piece each, thick when done. `label` says what is counted ("3 of 5 goals done"); the
 * goals themselves stand beside it as a list.
 */
export function Ring({ done, total, label }: { done: number; total: number; label: string }) {
  const t = useText()
  const pieces =
    total <= mostPieces
      ? Array.from({ length: Math.max(1, total) }, (_, n, of = Math.max(1, total)) => ({
          from: n / of,
          to: (n + 1) / of,
          isDone: n < done,
        }))
      : [
          { from: 0, to: done / total, isDone: true },
          { from: done / total, to: 1, isDone: false },
        ].filter(({ from, to }) => to > from)
  const gap = pieces.length > 1 ? 9 : 0
  return (
    <svg className="ring" viewBox="0 0 120 120" role="img" aria-label={label}>
      {pieces.map(({ from, to, isDone }) => (
        <circle
          key={from}
          className={isDone ? 'ring__done' : 'ring__open'}
          cx="60"
          cy="60"
          r="52"
          strokeDasharray={`${Math.max(2, (to - from) * round - gap)} ${round}`}
          strokeDashoffset={-(from * round + gap / 2)}
        />
      ))}
      <text className="ring__count" x="60" y={total ? 62 : 71}>
        {done}
      </text>
      {total > 0 && (
        <text className="ring__of" x="60" y="81">
          {t('ring.of', { total })}
        </text>
      )}
    </svg>
  )
}

const round = 2 * Math.PI * 52
