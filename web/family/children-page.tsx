import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../api.ts'
import { Icon } from '../ui/icon.tsx'
import { gradeWord } from '../ui/grade.ts'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import '../ui/card-links.css'

/** A family's first page: its children, each one tap away from how she is doing. */
export function ChildrenPage() {
  const t = useText()
  useTitle(t('place.children'))
  const children = useQuery(read('GET /children', {}))
  if (!children.data) return <Waiting query={children} />
  const list = children.data
  return (
    <div className="page">
      <Sentence lead={list.length > 0 && t('children.lead')}>
        {list.length
          ? t('children.sentence', { count: list.length, name: list[0]?.givenName ?? '' })
          : t('children.none')}
      </Sentence>
      {list.length === 0 && <Empty title={t('children.none.title')}>{t('children.none.advice')}</Empty>}
      <ul className="card-links">
        {list.map((child) => (
          <li key={child.id}>
            <Link className="card-link" to="/students/$studentId" params={{ studentId: child.id }}>
              <Picture name={pictureOf(child)} size={48} />
              <span className="push-end">
                <b>{child.name}</b>
                {child.grades.length > 0 && (
                  <span className="quiet small">
                    {t('student.grade', { grade: child.grades.map(gradeWord).join(', ') })}
                  </span>
                )}
              </span>
              <Icon name="arrow" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
