import type { RefObject } from 'react'
import { useEffect } from 'react'

/**
 * Where the part that has the focus goes away and nothing else takes it (what was asked for is done, a list is another
 * one), the nearest thing around it that is still there takes it, so that the keys and a screen reader go on from
 * there and not from the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    /** What has the focus, and all around it up to the root. */
    let around: HTMLElement[] = []
    const note = ({ target }: FocusEvent) => {
      around = []
      for (let one = target as HTMLElement | null; one && element.contains(one); one = one.parentElement)
        around.push(one)
    }
    const look = () => {
      if (document.activeElement !== document.body || around.length === 0 || around[0]?.isConnected) return
      const heir = around.find((one) => one.isConnected) ?? element
      if (!heir.hasAttribute('tabindex')) heir.tabIndex = -1
      heir.focus({ preventScroll: true })
    }
    let waiting = 0
    const observer = new MutationObserver(() => {
      clearTimeout(waiting)
      // What moves the focus by itself does so first.
      waiting = window.setTimeout(look, 60)
    })
    observer.observe(element, { childList: true, subtree: true })
    element.addEventListener('focusin', note)
    return () => {
      clearTimeout(waiting)
      observer.disconnect()
      element.removeEventListener('focusin', note)
    }
  }, [root])
}
