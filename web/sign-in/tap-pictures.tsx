import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { SignInPicture } from '#contract/pictures.ts'
import { ApiProblem, call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { PicturePad, PictureSlots } from '../ui/picture-pad.tsx'
import { ReadAloud } from '../ui/read-aloud.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { useEnter } from './enter.ts'
import { keepClass, type KeptClass } from './kept-class.ts'

type Student = { id: string; name: string; picture: string | null }
const needed = 3

/** Her three pictures in their order: the third one knocks at the door. */
export function TapPictures({ student, chosen }: { student: Student; chosen: KeptClass }) {
  const t = useText()
  const enter = useEnter()
  const [tapped, setTapped] = useState<readonly SignInPicture[]>([])
  const pad = useRef<{ focus: () => void }>(null)
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
    pad.current?.focus()
  }
  useEffect(() => pad.current?.focus(), [])
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
        <PictureSlots tapped={tapped} needed={needed} />
        <p className="young__not-yet" role="status">
          {problem && t(problem)}
        </p>
      </div>
      <PicturePad ref={pad} label={task} tapped={tapped} onTap={tap} />
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

/** A child is told what to do now; a wrong try is no fault. */
function problemOf(error: unknown): MessageId {
  if (!(error instanceof ApiProblem)) return 'trouble.broken.advice'
  if (error.code === 'new-pictures-needed') return 'pictures.newNeeded'
  if (error.code === 'sign-in-refused') return 'pictures.notYet'
  if (error.status === 429) return 'pictures.wait'
  return error.status === 0 ? 'trouble.unreachable.advice' : 'trouble.broken.advice'
}
