import type { FormEvent, ReactNode } from 'react'
import { useId } from 'react'
import { Button } from './button.tsx'
import { useModal } from './modal.ts'
import { useText } from './text.ts'
import './dialog.css'

type DialogProps = {
  title: string
  children?: ReactNode
  /** The words on the marigold button: what will be done, not "OK". */
  action: string
  onAction: () => void
  onClose: () => void
  isBusy?: boolean
  /** What it could not do, and why. */
  problem?: ReactNode
}

/** A question that must be answered before anything is done: with a reason, or not at all. Enter answers, Escape leaves. */
export function Dialog({ title, children, action, onAction, onClose, isBusy, problem }: DialogProps) {
  const t = useText()
  const id = useId()
  const { dialog, events } = useModal(onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAction()
  }
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} {...events}>
      <form className="dialog__in" onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        {children}
        {problem}
        <div className="row">
          <Button type="submit" look="do" isBusy={isBusy}>
            {action}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('dialog.leave')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
