import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnmappedActivity } from '#contract/activities.ts'
import type { EvidenceKind } from '#contract/evidence.ts'
import { ApiProblem, call } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { NumberField, Select } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Panel } from '../ui/panel.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useText } from '../ui/text.ts'
import { toast } from '../ui/toast.tsx'
import { Trouble } from '../ui/waiting.tsx'
import {
  addressesAbove,
  countsAs,
  mappingsKey,
  nameOf,
  shareOf,
  unmappedKey,
  verbWord,
} from './activity-words.ts'
import { KindChoice } from './kind-choice.tsx'
import { PlaceChoice, type Place } from './place-choice.tsx'

const kinds: readonly EvidenceKind[] = ['practised', 'assessed', 'observed']
const everything = ''

/** Lets an activity count: how much of it, towards which steps, as what, and from when on it is right. */
export function NewMapping({ activity, onClose }: { activity: UnmappedActivity; onClose: () => void }) {
  const t = useText()
  const queryClient = useQueryClient()
  const { iri, verbs, sources, results } = activity
  const name = nameOf(activity)
  const [below, setBelow] = useState<string | null>(null)
  const [steps, setSteps] = useState<readonly Place[]>([])
  const [kind, setKind] = useState<EvidenceKind>('practised')
  const [bar, setBar] = useState<string | null>(null)
  const [verb, setVerb] = useState(everything)
  const [sourceId, setSourceId] = useState(everything)
  const passFrom = bar === null ? null : shareOf(bar)
  const isBarWrong = bar !== null && passFrom === null
  const create = useMutation({
    mutationFn: () =>
      call('POST /activity-mappings', {
        body: {
          iri: below ?? iri,
          isPrefix: below !== null,
          competencyIds: steps.map(({ id }) => id),
          kind,
          passFrom,
          verb: verb || null,
          sourceId: sourceId || null,
        },
      }),
    onSuccess: async () => {
      toast(t('newMapping.done', { name }))
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: mappingsKey }),
        queryClient.invalidateQueries({ queryKey: unmappedKey }),
      ])
      onClose()
    },
  })
  const isTaken = create.error instanceof ApiProblem && create.error.code === 'mapping-exists'
  return (
    <Panel label={t('newMapping.title', { name })} onClose={onClose}>
      <h2>{t('newMapping.title', { name })}</h2>
      <p className="unmapped__iri">{iri}</p>
      <form
        className="stack new-mapping"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <section className="stack-s">
          <h3>{t('newMapping.steps')}</h3>
          <PlaceChoice
            places={steps}
            isOnlySteps
            label={t('newMapping.find')}
            hint={t('items.step.hint')}
            onChange={setSteps}
          />
        </section>
        <section className="stack-s">
          <h3>{t('newMapping.kind')}</h3>
          <KindChoice
            legend={t('newMapping.kind')}
            kinds={kinds.map((id) => ({ id, name: t(countsAs[id].name), about: t(countsAs[id].about) }))}
            value={kind}
            onChange={setKind}
          />
        </section>
        <section className="stack-s">
          <h3>{t('newMapping.right')}</h3>
          <div>
            <Segmented
              label={t('newMapping.right')}
              value={bar === null ? 'tool' : 'bar'}
              options={[
                { value: 'tool', label: t('newMapping.right.tool') },
                { value: 'bar', label: t('newMapping.right.bar') },
              ]}
              onChange={(value) => setBar(value === 'tool' ? null : '80')}
            />
          </div>
          {bar !== null && (
            <NumberField
              label={t('newMapping.bar')}
              unit="%"
              error={isBarWrong && t('newMapping.bar.wrong')}
              value={bar}
              onChange={setBar}
            />
          )}
        </section>
        <section className="stack-s">
          <h3>{t('newMapping.much')}</h3>
          <Below iri={iri} value={below} onChange={setBelow} />
          {verbs.length > 1 && (
            <Select
              label={t('newMapping.verb')}
              value={verb}
              options={[
                { value: everything, label: t('newMapping.verb.all') },
                ...verbs.map((one) => ({ value: one.iri, label: verbWord(t, one.iri) })),
              ]}
              onChange={setVerb}
            />
          )}
          {sources.length > 1 && (
            <Select
              label={t('newMapping.source')}
              value={sourceId}
              options={[
                { value: everything, label: t('newMapping.source.all') },
                ...sources.map((one) => ({ value: one.id, label: one.name })),
              ]}
              onChange={setSourceId}
            />
          )}
        </section>
        {isTaken && (
          <Note tone="do" icon="warning" isLive>
            {t('newMapping.taken')}
          </Note>
        )}
        {create.isError && !isTaken && <Trouble problem={create.error} />}
        <p className="small quiet">{t('newMapping.before', { count: results })}</p>
        <div className="row">
          <Button
            look="do"
            type="submit"
            isBusy={create.isPending}
            isDisabled={steps.length === 0 || isBarWrong}
          >
            {t('activities.count')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('dialog.leave')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

type BelowProps = { iri: string; value: string | null; onChange: (below: string | null) => void }

/** The activity alone, or everything below an address above it. */
function Below({ iri, value, onChange }: BelowProps) {
  const t = useText()
  const addresses = [iri, ...addressesAbove(iri)]
  return (
    <>
      <div>
        <Segmented
          label={t('newMapping.much')}
          value={value === null ? 'one' : 'below'}
          options={[
            { value: 'one', label: t('newMapping.much.one') },
            { value: 'below', label: t('newMapping.much.below') },
          ]}
          onChange={(much) => onChange(much === 'one' ? null : (addresses[1] ?? iri))}
        />
      </div>
      {value !== null && (
        <Select
          label={t('newMapping.address')}
          hint={t('newMapping.address.hint')}
          value={value}
          options={addresses.map((address) => ({ value: address, label: address }))}
          onChange={onChange}
        />
      )}
    </>
  )
}
