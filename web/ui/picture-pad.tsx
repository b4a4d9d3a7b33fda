import type { KeyboardEvent, Ref } from 'react'
import { useImperativeHandle, useRef } from 'react'
import type { SignInPicture } from '#contract/pictures.ts'
import { Picture } from './picture.tsx'
import { nine, pictureMessages } from './picture-words.ts'
import { useText } from './text.ts'
import './picture-pad.css'

const columns = 3

type PicturePadProps = {
  label: string
  /** Those tapped so far, in their order. */
  tapped: readonly SignInPicture[]
  onTap: (picture: SignInPicture) => void
  /** Puts the focus on the first picture. */
  ref?: Ref<{ focus: () => void }>
}

/** Nine pictures as large as the screen allows: signing in for those who do not write yet. Arrows walk over them. */
export function PicturePad({ label, tapped, onTap, ref }: PicturePadProps) {
  const t = useText()
  const pad = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    focus: () => pad.current?.querySelector('button')?.focus({ preventScroll: true }),
  }))
  return (
    <div className="picture-pad" ref={pad} role="group" aria-label={label}>
      {nine.map((picture) => {
        const place = tapped.indexOf(picture)
        return (
          <button
            key={picture}
            type="button"
            aria-pressed={place >= 0}
            data-place={place >= 0 ? place + 1 : undefined}
            onClick={() => onTap(picture)}
            onKeyDown={walk}
          >
            <Picture name={picture} size={64} />
            <span className="vh">{t(pictureMessages[picture])}</span>
          </button>
        )
      })}
    </div>
  )
}

/** The arrow keys walk over the pictures as the eye does. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const isRightToLeft = document.documentElement.dir === 'rtl'
  const step = {
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowLeft: isRightToLeft ? 1 : -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  }[event.key]
  if (step === undefined) return
  const buttons = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])]
  const next = buttons[buttons.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** What was tapped, in its order, and how many are missing. */
export function PictureSlots({ tapped, needed }: { tapped: readonly SignInPicture[]; needed: number }) {
  const t = useText()
  return (
    <div
      className="picture-slots"
      role="img"
      aria-label={t('pictures.chosen', { count: tapped.length, of: needed })}
    >
      {Array.from({ length: needed }, (_, place) => {
        const picture = tapped[place]
        return <i key={place}>{picture && <Picture name={picture} size={48} />}</i>
      })}
    </div>
  )
}
