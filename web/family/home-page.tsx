import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { FamilyHome } from '#contract/families.ts'
import { read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { useFormat } from '../ui/format.ts'
import { Picture, pictureOf } from '../ui/picture.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Waiting } from '../ui/waiting.tsx'
import { AtHome } from './at-home.tsx'
import { HomeSentence } from './home-sentence.tsx'
import { HomeWhy } from './home-why.tsx'
import { Subjects } from './subjects.tsx'
import { Week } from './week.tsx'
import './home-page.css'

/** "How is my child doing, and what can I do?" */
export function FamilyHomePage() {
  const t = useText()
  const { studentId } = useParams({ from: '/signed-in/children/$studentId' })
  const home = useQuery(read('GET /students/:studentId/home', { params: { studentId } }))
  const children = useQuery(read('GET /children', {}))
  useTitle(home.data ? t('home.title', { name: home.data.child.givenName }) : t('place.home'))
  const [isAsked, setAsked] = useState(false)
  if (!home.data) return <Waiting query={home} />
  const { child, asOf, atHome } = home.data
  return (
    <div className="page">
      {children.data && children.data.length > 1 && <Children list={children.data} current={studentId} />}
      <Sentence
        picture={pictureOf(child)}
        isLive
        asOf={
          <>
            <span>{t('asOf', { at: <AsOf at={asOf} /> })}</span>
            <button className="link" type="button" onClick={() => setAsked(true)}>
              {t('home.why')}
            </button>
          </>
        }
      >
        <HomeSentence home={home.data} />
      </Sentence>
      <div className="home-cols">
        <div className="stack-l">
          {atHome && <AtHome key={atHome.resource.id} child={child} atHome={atHome} />}
          <Subjects home={home.data} />
        </div>
        <aside className="stack" aria-label={t('home.beside')}>
          <Week home={home.data} />
          <Talk home={home.data} />
          <section className="aside-block" aria-labelledby="behind">
            <h2 className="h2" id="behind">
              {t('home.behind')}
            </h2>
            <p className="small quiet">{t('home.behind.about')}</p>
            <p className="small">
              <Link className="link" to="/students/$studentId" params={{ studentId }}>
                {t('home.behind.link')}
              </Link>
            </p>
          </section>
        </aside>
      </div>
      {isAsked && <HomeWhy home={home.data} onClose={() => setAsked(false)} />}
    </div>
  )
}

/** The children of the family, to go from one to the other. */
function Children({ list, current }: { list: readonly FamilyHome['child'][]; current: string }) {
  const t = useText()
  return (
    <nav className="children-nav" aria-label={t('place.children')}>
      <ul>
        {list.map((child) => (
          <li key={child.id}>
            <Link
              to="/children/$studentId"
              params={{ studentId: child.id }}
              aria-current={child.id === current ? 'page' : undefined}
              activeProps={{}}
            >
              <Picture name={pictureOf(child)} size={28} />
              {child.givenName}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Talk({ home }: { home: FamilyHome }) {
  const t = useText()
  const format = useFormat()
  const [first] = home.teachers
  if (!first) return null
  return (
    <section className="aside-block stack-s" aria-labelledby="talk">
      <h2 className="h2" id="talk">
        {t('home.talk')}{' '}
        {home.unread > 0 && <Chip tone="do">{t('talk.unread', { count: home.unread })}</Chip>}
      </h2>
      <p className="small quiet">
        {t('home.talk.about', { names: format.list(home.teachers.map(({ name }) => name)) })}
      </p>
      <div>
        <ButtonLink icon="message" to="/messages/$studentId" params={{ studentId: home.child.id }}>
          {t('home.talk.write', { name: first.name })}
        </ButtonLink>
      </div>
    </section>
  )
}
