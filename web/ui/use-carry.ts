import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Lists, Place, Step } from './carry.ts'
import { isSamePlace, moved, placeOf, stepFrom } from './carry.ts'
import { useText } from './text.ts'

type Carry = {
  /** What holds the lists. */
  root: RefObject<HTMLElement | null>
  lists: Lists
  nameOf: (id: string) => string
  /** What a list is called; null where there is only one. */
  listName: (list: number) => string | null
  onMove: (id: string, to: Place) => void
}

type Held = { id: string; lists: Lists; by: 'keys' | 'pointer' }

/** How far a pointer goes before it carries. */
const startPx = 5
/** How near to the edge of the window it must come for the page to follow. */
const edgePx = 60

/**
 * Carrying things within lists and between them. By keys: Enter or Space on the handle picks up, arrows move, Enter
 * or Space drops, Escape puts back. By pointer: the handle is dragged. What happens is said in `told`; put that into a
 * live region. A list has `data-carry-list`, a row `data-carry-id`.
 */
export function useCarry({ root, lists, nameOf, listName, onMove }: Carry) {
  const t = useText()
  const [held, setHeld] = useState<Held | null>(null)
  const [told, tell] = useState('')
  const shown = held?.lists ?? lists

  const where = (now: Lists, id: string) => {
    const place = placeOf(now, id)
    const total = place ? (now[place.list]?.length ?? 0) : 0
    const list = place ? listName(place.list) : null
    return list === null
      ? t('carry.place', { place: (place?.at ?? 0) + 1, total })
      : t('carry.placeIn', { list, place: (place?.at ?? 0) + 1, total })
  }
  const pickUp = (id: string, by: Held['by']) => {
    setHeld({ id, lists, by })
    tell(t('carry.held', { name: nameOf(id), where: where(lists, id) }))
  }
  const carryTo = (to: Place) => {
    if (!held || isSamePlace(placeOf(held.lists, held.id), to)) return
    const next = moved(held.lists, held.id, to)
    setHeld({ ...held, lists: next })
    tell(where(next, held.id))
  }
  const drop = () => {
    if (!held) return
    const to = placeOf(held.lists, held.id)
    setHeld(null)
    tell(t('carry.dropped', { name: nameOf(held.id), where: where(held.lists, held.id) }))
    if (to && !isSamePlace(to, placeOf(lists, held.id))) onMove(held.id, to)
  }
  const putBack = () => {
    if (!held) return
    setHeld(null)
    tell(t('carry.putBack', { name: nameOf(held.id), where: where(lists, held.id) }))
  }

  const handleOf = (id: string) =>
    root.current?.querySelector<HTMLElement>(`[data-carry-handle="${CSS.escape(id)}"]`)
  // A row that went into another list is a new element: the focus goes with it.
  const last = useRef<string | null>(null)
  useLayoutEffect(() => {
    const id = held?.by === 'keys' ? held.id : last.current
    if (id && document.activeElement !== handleOf(id)) handleOf(id)?.focus()
    last.current = held?.by === 'keys' ? held.id : null
  })

  usePointer(held?.by === 'pointer', {
    onMove: (x, y) => {
      const to = root.current && held ? placeUnder(root.current, held.id, x, y) : null
      if (to) carryTo(to)
    },
    onEnd: drop,
    onCancel: putBack,
  })
  const pressed = usePressed(pickUp)

  const steps: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down' }
  const handle = (id: string) => ({
    'data-carry-handle': id,
    'aria-pressed': held?.id === id,
    onPointerDown: (event: PointerEvent) => pressed(event, id),
    onClick: (event: MouseEvent) => {
      // Of clicks only those of keys pick up: a pointer carries by dragging.
      if (held?.by === 'keys') drop()
      else if (event.detail === 0) pickUp(id, 'keys')
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (held?.by !== 'keys' || held.id !== id) return
      if (event.key === 'Escape') putBack()
      else if (event.key !== 'Tab') {
        const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
        const sides = isRtl
          ? { ArrowLeft: 'after', ArrowRight: 'before' }
          : { ArrowLeft: 'before', ArrowRight: 'after' }
        const step = steps[event.key] ?? (sides as Record<string, Step>)[event.key]
        if (!step) return
        const to = stepFrom(held.lists, id, step)
        if (to) carryTo(to)
      }
      event.preventDefault()
      event.stopPropagation()
    },
  })
  return { lists: shown, heldId: held?.id ?? null, told, handle }
}

/** Begins to carry once a pressed pointer has gone a little way. */
function usePressed(pickUp: (id: string, by: 'pointer') => void) {
  const begin = useEffectEvent(pickUp)
  const press = useRef<{ id: string; x: number; y: number } | null>(null)
  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => {
      const from = press.current
      if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) < startPx) return
      press.current = null
      begin(from.id, 'pointer')
    }
    const release = () => {
      press.current = null
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', release)
    addEventListener('pointercancel', release)
    return () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', release)
      removeEventListener('pointercancel', release)
    }
  }, [])
  return (event: PointerEvent, id: string) => {
    if (event.button !== 0) return
    press.current = { id, x: event.clientX, y: event.clientY }
  }
}

type Hand = { onMove: (x: number, y: number) => void; onEnd: () => void; onCancel: () => void }

/** While something is carried by pointer: where it goes, until it is let go or Escape puts it back. */
function usePointer(isCarrying: boolean, hand: Hand) {
  const move = useEffectEvent(hand.onMove)
  const end = useEffectEvent(hand.onEnd)
  const cancel = useEffectEvent(hand.onCancel)
  useEffect(() => {
    if (!isCarrying) return undefined
    const follow = (event: globalThis.PointerEvent) => {
      const { clientX: x, clientY: y } = event
      const pull = y < edgePx ? y - edgePx : y > innerHeight - edgePx ? y - innerHeight + edgePx : 0
      if (pull) scrollBy(0, pull / 3)
      move(x, y)
    }
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') cancel()
    }
    const up = () => end()
    const lost = () => cancel()
    document.documentElement.classList.add('is-carrying')
    addEventListener('pointermove', follow)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', lost)
    addEventListener('keydown', escape)
    return () => {
      document.documentElement.classList.remove('is-carrying')
      removeEventListener('pointermove', follow)
      removeEventListener('pointerup', up)
      removeEventListener('pointercancel', lost)
      removeEventListener('keydown', escape)
    }
  }, [isCarrying])
}

/** The place under a pointer: the list it is over, after the rows whose middle is above it. */
function placeUnder(root: HTMLElement, id: string, x: number, y: number): Place | null {
  const lists = [...root.querySelectorAll<HTMLElement>('[data-carry-list]')]
  const over = lists.find((element) => {
    const box = element.getBoundingClientRect()
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  })
  if (!over) return null
  const rows = [...over.querySelectorAll<HTMLElement>('[data-carry-id]')].filter(
    (row) => row.dataset['carryId'] !== id,
  )
  const at = rows.filter((row) => {
    const box = row.getBoundingClientRect()
    return box.top + box.height / 2 < y
  }).length
  return { list: Number(over.dataset['carryList']), at }
}
