import type { ReactNode } from 'react'
import { useRef } from 'react'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { useCarry } from './use-carry.ts'
import { useText } from './text.ts'
import './order-list.css'

export type OrderItem = {
  id: string
  label: ReactNode
  /** The same in words, to announce. */
  name: string
}

type OrderListProps = {
  label: string
  items: readonly OrderItem[]
  /** Their ids in the order they stand. */
  order: readonly string[]
  onChange: (order: readonly string[]) => void
  isDone?: boolean
}

/** Things to put in order: by dragging, by keys on the handle, or by the arrows beside each. */
export function OrderList({ label, items, order, onChange, isDone = false }: OrderListProps) {
  const t = useText()
  const root = useRef<HTMLDivElement>(null)
  const nameOf = (id: string) => items.find((item) => item.id === id)?.name ?? ''
  const moveTo = (id: string, at: number) => {
    const others = order.filter((one) => one !== id)
    onChange(others.toSpliced(at, 0, id))
  }
  const carry = useCarry({
    root,
    lists: [order],
    nameOf,
    listName: () => null,
    onMove: (id, { at }) => moveTo(id, at),
  })
  const [shown = []] = carry.lists
  return (
    <div className="order-list" ref={root}>
      <ol aria-label={label} data-carry-list="0">
        {shown.map((id, at) => {
          const item = items.find((one) => one.id === id)
          if (!item) return null
          return (
            <li key={id} data-carry-id={id} className={carry.heldId === id ? 'is-held' : undefined}>
              <b className="num" aria-hidden="true">
                {at + 1}
              </b>
              {!isDone && (
                <button
                  type="button"
                  className="handle"
                  aria-label={t('carry.move', { name: item.name })}
                  {...carry.handle(id)}
                >
                  <Icon name="grip" />
                </button>
              )}
              <span className="order-list__label">{item.label}</span>
              {!isDone && (
                <span className="order-list__arrows">
                  <IconButton
                    look="quiet"
                    icon="upward"
                    label={t('carry.up', { name: item.name })}
                    isDisabled={at === 0}
                    onClick={() => moveTo(id, at - 1)}
                  />
                  <IconButton
                    look="quiet"
                    icon="downward"
                    label={t('carry.down', { name: item.name })}
                    isDisabled={at === shown.length - 1}
                    onClick={() => moveTo(id, at + 1)}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p className="vh" role="status">
        {carry.told}
      </p>
    </div>
  )
}
