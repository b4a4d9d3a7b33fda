import { useDeferredValue, useMemo, useState } from 'react'
import type { RegisteredKind, SourceKind } from '#contract/sources.ts'
import { useAllSteps } from '../map/all-steps.ts'
import { IconButton } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

export type Place = { id: string; title: string; isFramework: boolean }

/** What is being decided of a source. */
export type TrustDraft = {
  mayObserve: boolean
  mayAssess: boolean
  /** Null: it may assess everything. */
  places: readonly Place[] | null
}

/** The body of a request that says it; null while a place is still to be named. */
export function trustOf({ mayObserve, mayAssess, places }: TrustDraft) {
  if (mayAssess && places?.length === 0) return null
  return {
    asserts: [
      'practised' as const,
      ...(mayObserve ? ['observed' as const] : []),
      ...(mayAssess ? ['assessed' as const] : []),
    ],
    trustedIds: mayAssess && places ? places.map(({ id }) => id) : null,
  }
}

type TrustFieldsProps = {
  kind: SourceKind | RegisteredKind
  draft: TrustDraft
  onChange: (draft: TrustDraft) => void
}

/** What a source may tell, and where its word declares mastery. */
export function TrustFields({ kind, draft, onChange }: TrustFieldsProps) {
  const t = useText()
  const { mayObserve, mayAssess, places } = draft
  return (
    <fieldset className="trust stack-s">
      <legend>{t('trust.title')}</legend>
      <p className="trust__given">
        <Icon name="check" />
        <span>
          {t('trust.practised')} <span className="quiet small">{t('trust.practised.hint')}</span>
        </span>
      </p>
      <Check
        label={t('trust.observed')}
        hint={t('trust.observed.hint')}
        checked={mayObserve}
        onChange={(isChecked) => onChange({ ...draft, mayObserve: isChecked })}
      />
      <Check
        label={t('trust.assessed')}
        hint={t('trust.assessed.hint')}
        checked={mayAssess}
        onChange={(isChecked) => onChange({ ...draft, mayAssess: isChecked })}
      />
      {mayAssess && kind === 'provider' && (
        <Note tone="do" icon="warning">
          {t('trust.provider')}
        </Note>
      )}
      {mayAssess && (
        <div className="stack-s">
          <div>
            <Segmented
              label={t('trust.where')}
              value={places === null ? 'everything' : 'some'}
              options={[
                { value: 'everything', label: t('trust.where.everything') },
                { value: 'some', label: t('trust.where.some') },
              ]}
              onChange={(where) => onChange({ ...draft, places: where === 'everything' ? null : [] })}
            />
          </div>
          {places !== null && (
            <PlaceChoice places={places} onChange={(next) => onChange({ ...draft, places: next })} />
          )}
        </div>
      )}
    </fieldset>
  )
}

const mostFound = 6

/** Frameworks and steps, found by any of their words; each stands for all beneath it. */
function PlaceChoice(props: { places: readonly Place[]; onChange: (places: Place[]) => void }) {
  const t = useText()
  const { places, onChange } = props
  const { frameworks, steps, isReady, problem } = useAllSteps()
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase().split(/\s+/))
  const all = useMemo(
    () => [
      ...frameworks.map(({ id, title }) => ({
        id,
        title,
        isFramework: true,
        about: t('trust.framework'),
        words: title.toLocaleLowerCase(),
      })),
      ...steps.map((step) => ({ ...step, isFramework: false })),
    ],
    [frameworks, steps, t],
  )
  const isWanted = words.some(Boolean)
  const found = all.filter(
    (one) => !places.some(({ id }) => id === one.id) && words.every((word) => one.words.includes(word)),
  )
  if (problem) return <Trouble problem={problem} />
  if (!isReady) return <p className="small quiet">{t('wait.loading')}</p>
  const add = ({ id, title, isFramework }: Place) => {
    onChange([...places, { id, title, isFramework }])
    setWanted('')
  }
  return (
    <div className="stack-s">
      <ul className="chosen-places">
        {places.map((place) => (
          <li key={place.id}>
            <Icon name={place.isFramework ? 'tree' : 'map'} />
            <span>{place.title}</span>
            <IconButton
              look="quiet"
              icon="close"
              label={t('trust.remove', { title: place.title })}
              onClick={() => onChange(places.filter(({ id }) => id !== place.id))}
            />
          </li>
        ))}
      </ul>
      <TextField
        label={t('trust.find')}
        hint={t('trust.find.hint')}
        type="search"
        value={wanted}
        onChange={setWanted}
      />
      <p className="tiny" role="status">
        {isWanted && t('items.step.found', { count: found.length })}
      </p>
      <ul className="found-places">
        {(isWanted ? found : frameworks.length > 0 ? found.filter(({ isFramework }) => isFramework) : [])
          .slice(0, mostFound)
          .map((place) => (
            <li key={place.id}>
              <button type="button" onClick={() => add(place)}>
                <Icon name="plus" />
                <span>
                  {place.title}
                  <span className="tiny">{place.about}</span>
                </span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
