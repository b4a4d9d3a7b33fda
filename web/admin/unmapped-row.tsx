import type { UnmappedActivity } from '#contract/activities.ts'
import { AsOf } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { useFormat } from '../ui/format.ts'
import { useText } from '../ui/text.ts'
import { nameOf, verbWord } from './activity-words.ts'

type UnmappedRowProps = {
  activity: UnmappedActivity
  /** Of the results of the activity with most, from 0 to 1. */
  share: number
  isFirst: boolean
  onChoose: () => void
}

/** An activity that nobody counts: how much there is as a line and a figure, what its tool says, and the way to let it count. */
export function UnmappedRow({ activity, share, isFirst, onChoose }: UnmappedRowProps) {
  const t = useText()
  const format = useFormat()
  const { iri, verbs, sources, results, lastAt } = activity
  const name = nameOf(activity)
  return (
    <article className="unmapped__row" data-first={isFirst}>
      <div className="unmapped__words">
        <h3>{name}</h3>
        <p className="unmapped__iri">{iri}</p>
        <p className="tiny">
          {[
            format.list(verbs.map((verb) => verbWord(t, verb.iri))),
            format.list(sources.map((source) => source.name)),
          ].join(' · ')}
          {' · '}
          {t('activities.last', { at: <AsOf at={lastAt} /> })}
        </p>
      </div>
      <p className="unmapped__volume">
        <b>{format.number(results)}</b> {t('activities.results', { count: results })}
        <span className="unmapped__bar" aria-hidden="true">
          <i style={{ inlineSize: `${Math.max(1, share * 100)}%` }} />
        </span>
      </p>
      <Button look={isFirst ? 'do' : 'plain'} onClick={onChoose}>
        {t('activities.count')}
        <span className="vh">: {name}</span>
      </Button>
    </article>
  )
}
