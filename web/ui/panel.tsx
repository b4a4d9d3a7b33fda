import type { ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { IconButton } from './button.tsx'
import { useText } from './text.ts'
import './panel.css'

/**
 * A sheet above the page. The browser's own modal dialog keeps the focus inside, makes the rest inert, closes on
 * Escape and gives the focus back; React adds nothing to that.
 */
export function Panel(props: { label: string; onClose: () => void; isFull?: boolean; children: ReactNode }) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const { onClose } = props
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={props.isFull ? 'panel panel--full' : 'panel'}
      aria-label={props.label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="panel__in">
        <div className="panel__close">
          <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
