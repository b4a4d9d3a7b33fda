import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'
import { useText } from './text.ts'
import './toast.css'

type Toast = { id: number; text: string; undo?: () => void }

/** How long one stays; while somebody points at it or has the focus in it, it stays. */
const lifeMs = 12_000

let toasts: readonly Toast[] = []
let last = 0
const watchers = new Set<() => void>()
const set = (next: readonly Toast[]) => {
  toasts = next
  for (const watch of watchers) watch()
}
const remove = (id: number) => set(toasts.filter((toast) => toast.id !== id))

/** Says what was done, above the page, with a way back where there is one. What must not be missed is no toast. */
export function toast(text: string, undo?: () => void): void {
  last += 1
  set([...toasts.slice(-2), { id: last, text, ...(undo ? { undo } : {}) }])
}

/** Where they appear; once, in the shell. */
export function Toasts() {
  const all = useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    () => toasts,
  )
  return (
    <div className="toasts" role="status">
      {all.map((one) => (
        <OneToast key={one.id} toast={one} />
      ))}
    </div>
  )
}

function OneToast({ toast: { id, text, undo } }: { toast: Toast }) {
  const t = useText()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => remove(id), lifeMs)
    return () => clearTimeout(timer)
  }, [id, isHeld])
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {undo && (
        <button
          type="button"
          onClick={() => {
            undo()
            remove(id)
          }}
        >
          {t('toast.undo')}
        </button>
      )}
      <button type="button" className="toast__close" aria-label={t('toast.close')} onClick={() => remove(id)}>
        <Icon name="close" size={16} />
      </button>
    </div>
  )
}
