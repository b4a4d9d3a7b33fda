import type { ReactNode } from 'react'
import { useRouter } from '@tanstack/react-router'
import { ApiProblem } from '../api.ts'
import { Button, ButtonLink } from './button.tsx'
import { Note } from './note.tsx'
import { refusalOf } from './refusal.ts'
import { Sentence } from './sentence.tsx'
import { useText } from './text.ts'
import './waiting.css'

/** While a screen waits for its first answer. */
export function Loading() {
  const t = useText()
  return (
    <div className="page">
      <div className="skeleton intro" role="status">
        <i />
        <i />
        <i />
        <span className="tiny">{t('wait.loading')}</span>
      </div>
    </div>
  )
}

/** What happened, that nothing was lost, and what to do. Stands in the place of what could not be shown. */
export function Trouble({ problem, onRetry }: { problem: unknown; onRetry?: (() => void) | undefined }) {
  const t = useText()
  const { title, advice } = refusalOf(problem)
  return (
    <Note tone="fault" icon={title === 'trouble.unreachable' ? 'offline' : 'warning'} title={t(title)} isLive>
      <p>{t(advice)}</p>
      {onRetry && (
        <div>
          <Button onClick={onRetry}>{t('trouble.retry')}</Button>
        </div>
      )}
    </Note>
  )
}

/** A page whose first answer is not here yet, or will not come. */
export function Waiting({ query }: { query: { error: unknown; refetch: () => unknown } }) {
  return query.error ? (
    <TroublePage problem={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Loading />
  )
}

/** A whole page in trouble keeps its heading, so that a person knows where she is. */
export function TroublePage(props: { problem: unknown; onRetry?: () => void }) {
  const t = useText()
  const isHidden = props.problem instanceof ApiProblem && [403, 404].includes(props.problem.status)
  if (isHidden) return <NotFound />
  return (
    <div className="page">
      <Sentence>{t('trouble.page')}</Sentence>
      <Trouble {...props} />
    </div>
  )
}

/** A page whose route could not be entered: tries the whole way again. */
export function RouteTrouble({ error }: { error: unknown }) {
  const router = useRouter()
  return <TroublePage problem={error} onRetry={() => void router.invalidate()} />
}

export function NotFound() {
  const t = useText()
  return (
    <div className="page">
      <Sentence lead={t('notFound.advice')}>{t('notFound.sentence')}</Sentence>
      <ButtonLink look="do" to="/">
        {t('notFound.home')}
      </ButtonLink>
    </div>
  )
}

/** Nothing here yet: says why, and teaches the first action. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card stack-s">
      <h2 className="h2">{title}</h2>
      <div className="quiet stack-s">{children}</div>
    </div>
  )
}
