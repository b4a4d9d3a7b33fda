import type { ReactNode } from 'react'
import { useState } from 'react'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text.ts'
import './match-board.css'

type Piece = {
  id: string
  label: ReactNode
  /** The same in words, to announce. */
  name: string
}
export type Pair = { optionId: string; targetId: string }

type MatchBoardProps = {
  label: string
  options: readonly Piece[]
  /** May be more than the options: then some belong to none. */
  targets: readonly Piece[]
  pairs: readonly Pair[]
  onChange: (pairs: readonly Pair[]) => void
  isDone?: boolean
}

/**
 * What belongs together: one is chosen on the left, then what goes with it; it moves into the slot beside it. The
 * next open one is chosen by itself. All of it by tap or by keys.
 */
export function MatchBoard({ label, options, targets, pairs, onChange, isDone = false }: MatchBoardProps) {
  const t = useText()
  const targetOf = (optionId: string) => {
    const pair = pairs.find((one) => one.optionId === optionId)
    return targets.find(({ id }) => id === pair?.targetId)
  }
  const [chosen, choose] = useState<string | null>(null)
  const [told, tell] = useState('')
  const open = options.filter(({ id }) => !targetOf(id))
  const current = open.find(({ id }) => id === chosen) ?? open[0]
  const left = targets.filter(({ id }) => !pairs.some(({ targetId }) => targetId === id))
  const join = (target: Piece) => {
    if (!current) return
    onChange([...pairs, { optionId: current.id, targetId: target.id }])
    choose(null)
    tell(t('match.joined', { left: current.name, right: target.name }))
  }
  const part = (option: Piece, target: Piece) => {
    onChange(pairs.filter(({ optionId }) => optionId !== option.id))
    choose(option.id)
    tell(t('match.parted', { left: option.name, right: target.name }))
  }
  return (
    <div className="match-board" role="group" aria-label={label}>
      <ul className="match-board__rows">
        {options.map((option) => {
          const target = targetOf(option.id)
          const isCurrent = !isDone && option.id === current?.id
          return (
            <li
              key={option.id}
              className={isCurrent ? 'match-board__row match-board__row--now' : 'match-board__row'}
            >
              {target || isDone ? (
                <span className="match-board__left">{option.label}</span>
              ) : (
                <button
                  type="button"
                  className="match-board__left"
                  aria-pressed={isCurrent}
                  onClick={() => choose(option.id)}
                >
                  {option.label}
                </button>
              )}
              <Icon name="arrow" />
              <span className={target ? 'match-board__slot match-board__slot--full' : 'match-board__slot'}>
                {target && <span className="match-board__piece">{target.label}</span>}
                {target && !isDone && (
                  <IconButton
                    look="quiet"
                    icon="close"
                    label={t('match.part', { left: option.name, right: target.name })}
                    onClick={() => part(option, target)}
                  />
                )}
                {!target && <span className="vh">{t('match.empty')}</span>}
              </span>
            </li>
          )
        })}
      </ul>
      {!isDone && left.length > 0 && (
        <div
          className="match-board__pieces"
          role="group"
          aria-label={current ? t('match.for', { left: current.name }) : t('match.left')}
        >
          {left.map((target) => (
            <button
              key={target.id}
              type="button"
              className="match-board__piece"
              disabled={!current}
              onClick={() => join(target)}
            >
              {target.label}
            </button>
          ))}
        </div>
      )}
      <p className="vh" role="status">
        {told}
      </p>
    </div>
  )
}
