import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { NewPictures, PictureSignIn } from '#contract/pictures.ts'
import { call, read } from '../api.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Trouble, Waiting } from '../ui/waiting.tsx'
import { PictureCards } from './picture-cards.tsx'
import './picture-sign-in-page.css'

/**
 * How young students of a class sign in: the class code, and who has three pictures. The teacher cannot read which; she
 * gives new ones, and prints them on cards there and then.
 */
export function PictureSignInPage() {
  const t = useText()
  const { sectionId } = useParams({ from: '/signed-in/sections/$sectionId/sign-in' })
  const params = { sectionId }
  const queryClient = useQueryClient()
  const section = useQuery(read('GET /sections/:sectionId', { params }))
  const signIn = useQuery(read('GET /sections/:sectionId/sign-in', { params }))
  const [given, setGiven] = useState<readonly NewPictures[]>([])
  useTitle(t('pictureClass.title'))
  const refetch = () =>
    queryClient.invalidateQueries({ queryKey: ['GET /sections/:sectionId/sign-in', { params }] })
  const code = useMutation({
    mutationFn: () => call('PUT /sections/:sectionId/sign-in/code', { params }),
    onSuccess: refetch,
  })
  const give = useMutation({
    mutationFn: async (studentIds: string[]) => {
      if (!signIn.data?.code) await call('PUT /sections/:sectionId/sign-in/code', { params })
      return call('PUT /sections/:sectionId/sign-in/pictures', { params, body: { studentIds } })
    },
    onSuccess: async (pictures) => {
      await refetch()
      setGiven(pictures)
    },
  })
  const remove = useMutation({
    mutationFn: (studentId: string) =>
      call('POST /sections/:sectionId/sign-in/pictures/removals', {
        params,
        body: { studentIds: [studentId] },
      }),
    onSuccess: refetch,
  })
  if (!signIn.data) return <Waiting query={signIn} />
  if (!section.data) return <Waiting query={section} />
  const { students } = signIn.data
  const without = students.filter(({ setAt }) => setAt === null).map(({ id }) => id)
  const isBusy = give.isPending || remove.isPending
  const problem = code.error ?? give.error ?? remove.error
  return (
    <div className="page">
      <div className="no-print">
        <p>
          <Link className="link back" to="/sections/$sectionId" params={params}>
            {section.data.title}
          </Link>
        </p>
        <Sentence lead={t('pictureClass.lead')}>
          {t('pictureClass.sentence', { count: students.length - without.length, of: students.length })}
        </Sentence>
      </div>
      {problem && <Trouble problem={problem} />}
      {given.length > 0 && signIn.data.code && (
        <PictureCards given={given} students={students} code={signIn.data.code} onDone={() => setGiven([])} />
      )}
      <div className="stack-l no-print">
        <section className="stack-s" aria-labelledby="code">
          <h2 className="h2" id="code">
            {t('pictureClass.code')}
          </h2>
          {signIn.data.code && <p className="class-code-shown">{signIn.data.code}</p>}
          <p className="quiet small">{t('pictureClass.code.about')}</p>
          <div>
            <Button isBusy={code.isPending} onClick={() => code.mutate()}>
              {t(signIn.data.code ? 'pictureClass.code.replace' : 'pictureClass.code.make')}
            </Button>
          </div>
        </section>
        <section className="stack" aria-labelledby="students">
          <div className="row picture-sign-in-head">
            <h2 className="h2" id="students">
              {t('pictureClass.students')}
            </h2>
            {without.length > 0 && (
              <Button look="do" isBusy={isBusy} onClick={() => give.mutate(without)}>
                {t('pictureClass.giveAll', { count: without.length })}
              </Button>
            )}
          </div>
          {students.length === 0 && (
            <Empty title={t('classMap.noStudents')}>{t('classMap.noStudents.advice')}</Empty>
          )}
          <ul className="picture-rows">
            {students.map((student) => (
              <li key={student.id}>
                <Picture name={pictureOf(student)} size={36} />
                <span className="picture-rows__name">
                  <b>{student.name}</b>
                  <span className="small quiet">
                    <State student={student} />
                  </span>
                </span>
                <span className="row">
                  {student.setAt !== null && (
                    <Button
                      look="quiet"
                      isBusy={isBusy}
                      aria-label={t('pictureClass.stop.of', { name: student.name })}
                      onClick={() => remove.mutate(student.id)}
                    >
                      {t('pictureClass.stop')}
                    </Button>
                  )}
                  <Button
                    isBusy={isBusy}
                    aria-label={t('pictureClass.give.of', { name: student.name })}
                    onClick={() => give.mutate([student.id])}
                  >
                    {t('pictureClass.give')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

function State({ student }: { student: PictureSignIn }) {
  const t = useText()
  if (student.setAt === null) return t('pictureClass.none')
  if (student.isClosed) return t('pictureClass.closed')
  return t('pictureClass.since', { at: <ShortDay at={student.setAt} /> })
}
