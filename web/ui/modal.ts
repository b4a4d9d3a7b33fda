import type { MouseEvent, RefObject, SyntheticEvent } from 'react'
import { useLayoutEffect, useRef } from 'react'

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the rest inert, closes on Escape and gives the
 * focus back. React adds the way out: Escape and a tap beside it both call `onClose`.
 */
export function useModal(onClose: () => void): {
  dialog: RefObject<HTMLDialogElement | null>
  events: { onCancel: (event: SyntheticEvent) => void; onClick: (event: MouseEvent) => void }
} {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return {
    dialog,
    events: {
      onCancel: (event) => {
        event.preventDefault()
        onClose()
      },
      onClick: (event) => {
        if (event.target === dialog.current) onClose()
      },
    },
  }
}
