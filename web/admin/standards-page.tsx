import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Framework } from '#contract/standards.ts'
import { addressOf, read } from '../api.ts'
import { AsOf } from '../ui/as-of.tsx'
import { ButtonLink, DownloadLink } from '../ui/button.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { useText } from '../ui/text.ts'
import { useTitle } from '../ui/title.ts'
import { Empty, Waiting } from '../ui/waiting.tsx'
import './standards-page.css'

/** The frameworks of the district, each with what it holds and the way to take it out again. */
export function StandardsPage() {
  const t = useText()
  useTitle(t('place.standards'))
  const frameworks = useQuery(read('GET /frameworks', {}))
  if (!frameworks.data) return <Waiting query={frameworks} />
  const list = frameworks.data
  const items = list.reduce((sum, { competencyCount }) => sum + competencyCount, 0)
  return (
    <div className="page">
      <Sentence lead={t('standards.lead')}>
        {t('standards.sentence', { frameworks: list.length, items })}
      </Sentence>
      {list.length === 0 && (
        <Empty title={t('standards.none')}>
          <p>{t('standards.none.advice')}</p>
          <p>
            <ButtonLink look="do" to="/imports">
              {t('place.imports')}
            </ButtonLink>
          </p>
        </Empty>
      )}
      <ul className="stack">
        {list.map((framework) => (
          <li key={framework.id}>
            <FrameworkCard framework={framework} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function FrameworkCard({ framework }: { framework: Framework }) {
  const t = useText()
  return (
    <article className="card framework">
      <div className="stack-s">
        <h2 className="h2">
          <Link to="/standards/$frameworkId" params={{ frameworkId: framework.id }}>
            {framework.title}
          </Link>
        </h2>
        <p className="small quiet">
          {t('standards.counts', {
            items: framework.competencyCount,
            prerequisites: framework.prerequisiteCount,
          })}
        </p>
        <p className="tiny">
          {[framework.creator, framework.adoptionStatus, `CASE ${framework.caseVersion}`]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {t('standards.updated', { at: <AsOf at={framework.updatedAt} /> })}
        </p>
        {framework.license && (
          <p className="tiny">{t('standards.license', { license: framework.license.title })}</p>
        )}
      </div>
      <DownloadLink
        href={addressOf('GET /frameworks/:frameworkId/export', { params: { frameworkId: framework.id } })}
      >
        {t('standards.export')}
        <span className="vh">: {framework.title}</span>
      </DownloadLink>
    </article>
  )
}
