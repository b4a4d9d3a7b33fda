import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { useModal } from './modal.ts'
import { useText } from './text.ts'
import './panel.css'

/** A sheet above the page: from the side on a desk, the whole screen on a phone. For reading on, one tap deeper. */
export function Panel(props: { label: string; onClose: () => void; isFull?: boolean; children: ReactNode }) {
  const t = useText()
  const { dialog, events } = useModal(props.onClose)
  return (
    <dialog
      ref={dialog}
      className={props.isFull ? 'panel panel--full' : 'panel'}
      aria-label={props.label}
      {...events}
    >
      <div className="panel__in">
        <div className="panel__close">
          <IconButton icon="close" label={t('panel.close')} onClick={props.onClose} />
        </div>
        {props.children}
      </div>
    </dialog>
  )
}
