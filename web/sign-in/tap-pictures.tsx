import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { SignInPicture } from '#contract/pictures.ts'
import { ApiProblem, call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { ReadAloud } from '../ui/read-aloud.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { useEnter } from './enter.ts'
import { keepClass, type KeptClass } from './kept-class.ts'
import { nine, pictureMessages } from '../ui/picture-words.ts'

type Student = { id: string; name: string; picture: string | null }
const needed = 3
const columns = 3

/** Her three pictures in their order: the third one knocks at the door. */
export function TapPictures({ student, chosen }: { student: Student; chosen: KeptClass }) {
  const t = useText()
  const enter = useEnter()
  const [tapped, setTapped] = useState<readonly SignInPicture[]>([])
  const grid = useRef<HTMLDivElement>(null)
  const knock = useMutation({
    mutationFn: (pictures: readonly SignInPicture[]) =>
      call('POST /session/pictures', {
        body: {
          ...(chosen.district ? { districtId: chosen.district } : {}),
          code: chosen.code,
          studentId: student.id,
          pictures: [...pictures],
        },
      }),
    onSuccess: async (session) => {
      keepClass(chosen)
      await enter(session)
    },
    onError: () => startAgain(),
  })
  const startAgain = () => {
    setTapped([])
    grid.current?.querySelector('button')?.focus()
  }
  useEffect(() => grid.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  const tap = (picture: SignInPicture) => {
    if (knock.isPending) return
    const next = tapped.includes(picture) ? tapped.filter((one) => one !== picture) : [...tapped, picture]
    setTapped(next)
    if (next.length === needed) knock.mutate(next)
    else knock.reset()
  }
  const problem = knock.isError ? problemOf(knock.error) : null
  const hello = t('pictures.hello', { name: student.name })
  const task = t('pictures.tap')
  return (
    <section className="young" aria-labelledby="hello">
      <div className="stack young__words">
        <div className="row young__head">
          <Picture name={pictureOf(student)} size={64} />
          <h1 id="hello">
            {hello}
            <br />
            {task}
          </h1>
        </div>
        <div
          className="slots"
          role="img"
          aria-label={t('pictures.chosen', { count: tapped.length, of: needed })}
        >
          {Array.from({ length: needed }, (_, place) => {
            const picture = tapped[place]
            return <i key={place}>{picture && <Picture name={picture} size={48} />}</i>
          })}
        </div>
        <p className="young__not-yet" role="status">
          {problem && t(problem)}
        </p>
      </div>
      <div className="taps" ref={grid} role="group" aria-label={task} onKeyDown={moveFocus}>
        {nine.map((picture) => {
          const place = tapped.indexOf(picture)
          return (
            <button
              key={picture}
              type="button"
              aria-pressed={place >= 0}
              data-place={place >= 0 ? place + 1 : undefined}
              onClick={() => tap(picture)}
            >
              <Picture name={picture} size={64} />
              <span className="vh">{t(pictureMessages[picture])}</span>
            </button>
          )
        })}
      </div>
      <div className="stack young__more">
        <div className="row">
          <ReadAloud words={problem ? t(problem) : `${hello} ${task}`} />
          <Button
            look="quiet"
            isBig
            icon="undo"
            onClick={() => {
              knock.reset()
              startAgain()
            }}
          >
            {t('pictures.again')}
          </Button>
        </div>
        <p className="small">
          {t('pictures.notMe', {
            name: student.name,
            link: (words) => (
              <Link key="link" className="link" to="/sign-in/pictures" search={{ ...chosen }}>
                {words}
              </Link>
            ),
          })}
        </p>
      </div>
    </section>
  )
}

/** The arrow keys walk over the pictures as the eye does. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const isRightToLeft = document.documentElement.dir === 'rtl'
  const step = {
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowLeft: isRightToLeft ? 1 : -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** A child is told what to do now; a wrong try is no fault. */
function problemOf(error: unknown): MessageId {
  if (!(error instanceof ApiProblem)) return 'trouble.broken.advice'
  if (error.code === 'new-pictures-needed') return 'pictures.newNeeded'
  if (error.code === 'sign-in-refused') return 'pictures.notYet'
  if (error.status === 429) return 'pictures.wait'
  return error.status === 0 ? 'trouble.unreachable.advice' : 'trouble.broken.advice'
}
