import type { NewPictures, PictureSignIn } from '#contract/pictures.ts'
import { Button } from '../ui/button.tsx'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { useText } from '../ui/text.ts'
import { pictureMessages } from '../ui/picture-words.ts'

type Props = {
  given: readonly NewPictures[]
  students: readonly PictureSignIn[]
  code: string
  onDone: () => void
}

/** A card for each student, to print and cut: her name, her three pictures in their order, and where to tap them. */
export function PictureCards({ given, students, code, onDone }: Props) {
  const t = useText()
  const cards = given.flatMap(({ studentId, pictures }) => {
    const student = students.find(({ id }) => id === studentId)
    return student ? [{ student, pictures }] : []
  })
  return (
    <section className="stack picture-cards" aria-labelledby="cards">
      <div className="stack-s no-print" role="status">
        <h2 className="h2" id="cards">
          {t('pictureCards.title', { count: cards.length })}
        </h2>
        <p>{t('pictureCards.once')}</p>
      </div>
      <div className="row no-print">
        <Button look="ink" onClick={() => print()}>
          {t('pictureCards.print')}
        </Button>
        <Button onClick={onDone}>{t('pictureCards.done')}</Button>
      </div>
      <ul className="picture-cards__list">
        {cards.map(({ student, pictures }) => (
          <li key={student.id}>
            <p className="row">
              <Picture name={pictureOf(student)} size={48} />
              <b>{student.name}</b>
            </p>
            <ol>
              {pictures.map((picture) => (
                <li key={picture}>
                  <Picture name={picture} size={64} />
                  <span>{t(pictureMessages[picture])}</span>
                </li>
              ))}
            </ol>
            <p className="small quiet">{t('pictureCards.where', { address: location.host, code })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
