import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, call, read } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { ReadAloud } from '../ui/read-aloud.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Loading, Trouble } from '../ui/waiting.tsx'
import { keepClass, keptClass, type KeptClass } from './kept-class.ts'
import { TapPictures } from './tap-pictures.tsx'
import './pictures-page.css'

/**
 * Signing in without reading or typing: the class of this device, then one's own picture and name, then three pictures.
 * Only the class code is typed, once, by a grown-up.
 */
export function PicturesPage() {
  const t = useText()
  useTitle(t('pictures.title'))
  const search = useSearch({ from: '/sign-in/pictures' })
  const [kept, setKept] = useState(keptClass)
  const chosen: KeptClass | null = search.code ? { code: search.code, district: search.district } : kept
  const forget = () => {
    keepClass(null)
    setKept(null)
  }
  return <div className="page">{chosen ? <OfClass chosen={chosen} onForget={forget} /> : <ClassCode />}</div>
}

const problemOfCode = (error: unknown) => {
  const status = error instanceof ApiProblem ? error.status : -1
  return status === 404 || status === 400 ? ('pictures.code.wrong' as const) : null
}

const studentsOf = ({ code, district }: KeptClass) =>
  read('GET /sign-in/sections/:code', {
    params: { code },
    query: district ? { districtId: district } : {},
  })

/** A grown-up types the code of the class. */
function ClassCode() {
  const t = useText()
  const navigate = useNavigate()
  const { district } = useSearch({ from: '/sign-in/pictures' })
  const find = useMutation({
    mutationFn: async (code: string) => {
      const chosen = { code, district }
      await call('GET /sign-in/sections/:code', {
        params: { code },
        query: district ? { districtId: district } : {},
      })
      return chosen
    },
    onSuccess: async (chosen) => {
      keepClass(chosen)
      await navigate({ to: '/sign-in/pictures', search: chosen })
    },
  })
  const wrong = problemOfCode(find.error)
  return (
    <div className="stack class-code">
      <Sentence lead={t('pictures.code.lead')}>{t('pictures.code.sentence')}</Sentence>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const code = new FormData(event.currentTarget).get('code')
          if (typeof code === 'string' && code.trim()) find.mutate(code.trim())
        }}
      >
        <div className="class-code__field">
          <TextField
            label={t('pictures.code')}
            error={wrong && t(wrong)}
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
        </div>
        <div>
          <Button type="submit" look="do" isBig isBusy={find.isPending}>
            {t('pictures.code.open')}
          </Button>
        </div>
      </form>
      {find.isError && !wrong && <Trouble problem={find.error} />}
      <p>
        <Link className="link" to="/sign-in">
          {t('pictures.withPassword')}
        </Link>
      </p>
    </div>
  )
}

/** Who of the class it is; then her pictures. */
function OfClass({ chosen, onForget }: { chosen: KeptClass; onForget: () => void }) {
  const t = useText()
  const { who } = useSearch({ from: '/sign-in/pictures' })
  const students = useQuery(studentsOf(chosen))
  if (students.isPending) return <Loading />
  if (students.isError)
    return (
      <div className="stack">
        <Sentence>{t('pictures.code.gone')}</Sentence>
        {!problemOfCode(students.error) && (
          <Trouble problem={students.error} onRetry={() => void students.refetch()} />
        )}
        <OtherClass onForget={onForget} />
      </div>
    )
  const list = students.data.students
  const student = list.find(({ id }) => id === who)
  if (student) return <TapPictures key={student.id} student={student} chosen={chosen} />
  return (
    <div className="stack-l">
      <div className="row who-head">
        <div className="push-end">
          <Sentence>{t('pictures.who')}</Sentence>
        </div>
        {list.length > 0 && (
          <ReadAloud words={`${t('pictures.who')} ${list.map(({ name }) => name).join(', ')}`} />
        )}
      </div>
      {list.length === 0 && <Empty title={t('pictures.nobody')}>{t('pictures.nobody.advice')}</Empty>}
      <ul className="names">
        {list.map((one) => (
          <li key={one.id}>
            <Link to="/sign-in/pictures" search={{ ...chosen, who: one.id }}>
              <Picture name={pictureOf(one)} size={64} />
              <b>{one.name}</b>
            </Link>
          </li>
        ))}
      </ul>
      <OtherClass onForget={onForget} />
    </div>
  )
}

function OtherClass({ onForget }: { onForget: () => void }) {
  const t = useText()
  return (
    <p className="row small">
      <Link className="link" to="/sign-in/pictures" search={{}} onClick={onForget}>
        {t('pictures.otherClass')}
      </Link>
      <Link className="link" to="/sign-in">
        {t('pictures.withPassword')}
      </Link>
    </p>
  )
}
