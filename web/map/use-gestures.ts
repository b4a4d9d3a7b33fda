import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'
import type { Point } from './board.ts'
import type { Stage } from './stage.ts'

/** Drag, wheel and pinch on the frame of a drawing, whatever the pointer is; a tap opens the step under it. */
export function useGestures(
  frame: RefObject<HTMLElement | null>,
  stage: RefObject<Stage | null>,
  onTap: (id: string) => void,
): void {
  const tap = useEffectEvent(onTap)
  useEffect(() => {
    const target = frame.current
    if (!target) return
    const stop = new AbortController()
    const { signal } = stop
    const down = new Map<number, Point>()
    let travelled = 0
    const pointOf = (event: MouseEvent): Point => {
      const box = target.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    const press = (event: PointerEvent) => {
      if (event.button !== 0) return
      if (down.size === 0) travelled = 0
      down.set(event.pointerId, pointOf(event))
    }
    const move = (event: PointerEvent) => {
      const at = pointOf(event)
      const before = down.get(event.pointerId)
      if (!before) {
        target.style.cursor = stage.current?.stepAt(at) ? 'pointer' : ''
        return
      }
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
      travelled += distance(at, before)
      if (other) {
        const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }
        stage.current?.zoom(distance(at, other) / Math.max(1, distance(before, other)), middle)
      } else if (travelled > 4) {
        if (!target.hasPointerCapture(event.pointerId)) target.setPointerCapture(event.pointerId)
        target.style.cursor = 'grabbing'
        stage.current?.move(at.x - before.x, at.y - before.y)
      }
      down.set(event.pointerId, at)
    }
    const release = (event: PointerEvent) => {
      const wasDown = down.delete(event.pointerId)
      target.style.cursor = ''
      if (!wasDown || event.type !== 'pointerup' || travelled > 4) return
      const id = stage.current?.stepAt(pointOf(event))
      if (id) tap(id)
    }
    const wheel = (event: WheelEvent) => {
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      const dx = -event.deltaX * pixels
      const dy = -event.deltaY * pixels
      const isZoom = event.ctrlKey || event.metaKey
      const hasMoved = isZoom
        ? stage.current?.zoom(Math.exp(dy * 0.0045), pointOf(event))
        : stage.current?.move(event.shiftKey ? dx + dy : dx, event.shiftKey ? 0 : dy)
      // At the edge of the map the page scrolls on; a zoom of the map never zooms the page.
      if (hasMoved || isZoom) event.preventDefault()
    }
    target.addEventListener('pointerdown', press, { signal })
    target.addEventListener('pointermove', move, { signal })
    target.addEventListener('pointerup', release, { signal })
    target.addEventListener('pointercancel', release, { signal })
    target.addEventListener('wheel', wheel, { signal, passive: false })
    return () => stop.abort()
  }, [frame, stage])
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
