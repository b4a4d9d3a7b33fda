import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActivityMapping } from '#contract/activities.ts'
import { call } from '../api.ts'
import { ShortDay } from '../ui/as-of.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Progress } from '../ui/progress.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import { countsAs, mappingsKey, nameOf, reasonMessages, unmappedKey, verbWord } from './activity-words.ts'

/** As what an activity counts, what came of it, and what did not and why. */
export function MappingCard({ mapping }: { mapping: ActivityMapping }) {
  const t = useText()
  const { iri, competencies, counted, uncounted, lookedThrough, createdAt, createdBy } = mapping
  const name = nameOf(mapping)
  return (
    <article className="card mapping">
      <div className="stack-s">
        <h3 className="h2">{name}</h3>
        <p className="unmapped__iri">{iri}</p>
        <p className="mapping__says">
          <Says mapping={mapping} />
        </p>
        <ul className="mapping__steps" aria-label={t('activities.steps')}>
          {competencies.map(({ id, title }) => (
            <li key={id}>
              <Chip>
                <Icon name="map" size={16} />
                {title}
              </Chip>
            </li>
          ))}
        </ul>
      </div>
      <div className="mapping__came">
        <p className="mapping__counted">
          <b>{t('activities.counted', { count: counted.count, isMore: String(counted.isMore) })}</b>{' '}
          {t('activities.counted.word', { count: counted.count })}
        </p>
        {lookedThrough !== null && (
          <Progress
            label={t('activities.looking', { percent: Math.round(lookedThrough * 100) })}
            share={lookedThrough}
          />
        )}
        {uncounted.length > 0 && (
          <ul className="mapping__not">
            {uncounted.map(({ reason, count }) => (
              <li key={reason}>{t(reasonMessages[reason], { count })}</li>
            ))}
          </ul>
        )}
      </div>
      <footer className="mapping__foot">
        <p className="tiny">
          {createdBy === null
            ? t('activities.since', { day: <ShortDay at={createdAt} /> })
            : t('activities.since.by', { day: <ShortDay at={createdAt} />, name: createdBy })}
        </p>
        <Acts mapping={mapping} name={name} />
      </footer>
    </article>
  )
}

/** "Counts as practice, right from 80 %." and what it is bounded to. */
function Says({ mapping }: { mapping: ActivityMapping }) {
  const t = useText()
  const { kind, passFrom, isPrefix, verb, source } = mapping
  const bounds = [
    ...(isPrefix ? [t('activities.bound.below')] : []),
    ...(verb === null ? [] : [t('activities.bound.verb', { verb: verbWord(t, verb) })]),
    ...(source === null ? [] : [t('activities.bound.source', { source: source.name })]),
  ]
  return (
    <>
      {t(countsAs[kind].said)}{' '}
      {passFrom === null
        ? t('activities.right.tool')
        : t('activities.right.from', { percent: Math.round(passFrom * 1000) / 10 })}
      {bounds.length > 0 && <span className="quiet small"> {bounds.join(' ')}</span>}
    </>
  )
}

function Acts({
  mapping: { id, uncounted, lookedThrough },
  name,
}: {
  mapping: ActivityMapping
  name: string
}) {
  const t = useText()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const params = { mappingId: id }
  const ask = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: mappingsKey }),
      queryClient.invalidateQueries({ queryKey: unmappedKey }),
    ])
  const lookAgain = useMutation({
    mutationFn: () => call('POST /activity-mappings/:mappingId/look-again', { params, body: {} }),
    onSettled: ask,
  })
  const end = useMutation({
    mutationFn: () => call('POST /activity-mappings/:mappingId/end', { params, body: {} }),
    onSuccess: async () => {
      setAsking(false)
      toast(t('activities.ended.done'))
      await ask()
    },
  })
  const mayLook = lookedThrough === null && uncounted.some(({ reason }) => reason === 'unknownPerson')
  return (
    <div className="row">
      {mayLook && (
        <Button icon="undo" isBusy={lookAgain.isPending} onClick={() => lookAgain.mutate()}>
          {t('activities.lookAgain')}
          <span className="vh">: {name}</span>
        </Button>
      )}
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('activities.end')}
        <span className="vh">: {name}</span>
      </Button>
      {lookAgain.isError && <Trouble problem={lookAgain.error} />}
      {isAsking && (
        <Dialog
          title={t('activities.end.ask', { name })}
          action={t('activities.end')}
          isBusy={end.isPending}
          problem={end.isError && <Trouble problem={end.error} />}
          onAction={() => end.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{t('activities.end.about')}</p>
        </Dialog>
      )}
    </div>
  )
}

/** A mapping that is over, in a line. */
export function EndedMapping({ mapping }: { mapping: ActivityMapping }) {
  const t = useText()
  const { iri, competencies, createdAt, endedAt, endedBy, counted } = mapping
  return (
    <div className="stack-s">
      <p>
        <b>{nameOf(mapping)}</b> <span className="unmapped__iri">{iri}</span>
      </p>
      <p className="tiny">
        {competencies.map(({ title }) => title).join(' · ')}
        {' · '}
        <ShortDay at={createdAt} /> – <ShortDay at={endedAt ?? createdAt} />
        {endedBy !== null && ` · ${t('activities.ended.by', { name: endedBy })}`}
        {' · '}
        {t('activities.counted', { count: counted.count, isMore: String(counted.isMore) })}{' '}
        {t('activities.counted.word', { count: counted.count })}
      </p>
    </div>
  )
}
