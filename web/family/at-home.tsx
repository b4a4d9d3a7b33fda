import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FamilyHome } from '#contract/families.ts'
import { call } from '../api.ts'
import { newId } from '../new-id.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ReadAloud } from '../ui/read-aloud.tsx'
import type { MessageId } from '../ui/text.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

const whys: Record<NonNullable<FamilyHome['atHome']>['reason'], MessageId> = {
  stuckOn: 'atHome.why.stuckOn',
  workingOn: 'atHome.why.workingOn',
  refresh: 'atHome.why.refresh',
  next: 'atHome.why.next',
}

type Props = { child: FamilyHome['child']; atHome: NonNullable<FamilyHome['atHome']> }

/** The one thing to do: what it takes, what to do, the question to ask, and why this. */
export function AtHome({ child, atHome }: Props) {
  const t = useText()
  const { resource, outcome } = atHome
  const ask = t('atHome.ask', { name: child.givenName })
  const needs = [
    resource.minutes === null ? null : t('atHome.minutes', { count: resource.minutes }),
    resource.materials,
  ].filter(Boolean)
  const words = [resource.title, needs.join('. '), ...resource.body, ask, resource.question].filter(Boolean)
  return (
    <section className={outcome === null ? 'at-home' : 'at-home at-home--answered'} aria-labelledby="at-home">
      <div className="at-home__what">
        <p className="at-home__head" id="at-home">
          {t('atHome.title')}
        </p>
        <h2>{resource.title}</h2>
        {needs.length > 0 && <p className="at-home__needs">{needs.join(' · ')}</p>}
        {resource.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="at-home__why">
          {t(whys[atHome.reason], {
            name: child.givenName,
            step: (
              <Link
                key="step"
                to="/students/$studentId"
                params={{ studentId: child.id }}
                search={{ step: atHome.competencyId }}
              >
                {atHome.competencyTitle}
              </Link>
            ),
          })}
        </p>
      </div>
      <div className="at-home__ask">
        {resource.question && (
          <>
            <p>{ask}</p>
            <blockquote>{resource.question}</blockquote>
          </>
        )}
        <ReadAloud words={words.join('. ')} isQuiet />
      </div>
      <div className="at-home__answer">
        <Answer child={child} resourceId={resource.id} outcome={outcome} />
      </div>
    </section>
  )
}

type AnswerProps = {
  child: FamilyHome['child']
  resourceId: string
  outcome: 'done' | 'notThisTime' | null
}

const newIds = () => ({ done: newId(), notThisTime: newId() })

function Answer({ child, resourceId, outcome }: AnswerProps) {
  const t = useText()
  const queryClient = useQueryClient()
  const params = { studentId: child.id }
  // A word sent again after a cut is the same word; the other word is another.
  const [ids, setIds] = useState(newIds)
  const say = useMutation({
    mutationFn: (said: 'done' | 'notThisTime') =>
      call('POST /students/:studentId/resource-uses', {
        params,
        body: { id: ids[said], resourceId, outcome: said },
      }),
    onSuccess: () => {
      setIds(newIds())
      return queryClient.invalidateQueries({ queryKey: ['GET /students/:studentId/home'] })
    },
  })
  if (outcome !== null)
    return (
      <p className="at-home__thanks" role="status">
        <Icon name={outcome === 'done' ? 'done' : 'clock'} />
        <span>{t(outcome === 'done' ? 'atHome.done' : 'atHome.notThisTime')}</span>
      </p>
    )
  return (
    <>
      <div className="row">
        <Button look="ink" isBig isBusy={say.isPending} onClick={() => say.mutate('done')}>
          {t('atHome.weDidIt')}
        </Button>
        <Button look="quiet" isBusy={say.isPending} onClick={() => say.mutate('notThisTime')}>
          {t('atHome.notNow')}
        </Button>
      </div>
      {say.isError && <Trouble problem={say.error} />}
    </>
  )
}
