import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { Icon } from './icon.tsx'
import { useText } from './text.ts'
import './hints.css'

type HintsProps = {
  /** How many there are. */
  total: number
  /** The words of those taken so far, the first one first. */
  taken: readonly ReactNode[]
  /** Takes the next one: it is help, and is recorded as such. */
  onTake: () => void
  isBusy?: boolean
}

/** One hint after the other, from the gentlest on: the next opens only when the one before was opened. */
export function Hints({ total, taken, onTake, isBusy = false }: HintsProps) {
  const t = useText()
  const id = useId()
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set())
  const toggle = (n: number) => setClosed((now) => (now.has(n) ? without(now, n) : new Set([...now, n])))
  return (
    <section className="hints" aria-label={t('hints.title')}>
      {Array.from({ length: total }, (_, n) => {
        const isTaken = n < taken.length
        const isNext = n === taken.length
        const isOpen = isTaken && !closed.has(n)
        if (!isTaken && !isNext)
          return (
            <p key={n} className="hints__row hints__row--shut">
              <Icon name="bulb" />
              {t('hints.after', { n: n + 1, before: n })}
            </p>
          )
        return (
          <div key={n} className="hints__one">
            <button
              type="button"
              className="hints__row"
              aria-expanded={isOpen}
              aria-controls={`${id}-${n}`}
              aria-disabled={(isNext && isBusy) || undefined}
              onClick={() => (isTaken ? toggle(n) : isBusy || onTake())}
            >
              <Icon name="bulb" />
              {t('hints.one', { n: n + 1, total })}
              <Icon name="down" />
            </button>
            <div id={`${id}-${n}`} className="hints__words" aria-live="polite" hidden={isTaken && !isOpen}>
              {taken[n]}
            </div>
          </div>
        )
      })}
    </section>
  )
}

const without = (set: ReadonlySet<number>, n: number) => new Set([...set].filter((one) => one !== n))
