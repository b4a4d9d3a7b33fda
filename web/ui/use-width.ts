import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** The width of an element in pixels, 0 until it stands on the page: charts are drawn for it, never shrunk. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
