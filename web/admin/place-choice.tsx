import { useDeferredValue, useMemo, useState } from 'react'
import { useAllSteps } from '../map/all-steps.ts'
import { IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'
import './place-choice.css'

export type Place = { id: string; title: string; isFramework: boolean }

const mostFound = 6

type PlaceChoiceProps = {
  places: readonly Place[]
  /** Single steps, no whole frameworks. */
  isOnlySteps?: boolean
  label: string
  hint: string
  onChange: (places: Place[]) => void
}

/** Frameworks and steps, found by any of their words. */
export function PlaceChoice({ places, isOnlySteps = false, label, hint, onChange }: PlaceChoiceProps) {
  const t = useText()
  const { frameworks, steps, isReady, problem } = useAllSteps()
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase().split(/\s+/))
  const all = useMemo(
    () => [
      ...(isOnlySteps ? [] : frameworks).map(({ id, title }) => ({
        id,
        title,
        isFramework: true,
        about: t('trust.framework'),
        words: title.toLocaleLowerCase(),
      })),
      ...steps.map((step) => ({ ...step, isFramework: false })),
    ],
    [frameworks, steps, isOnlySteps, t],
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
      <TextField label={label} hint={hint} type="search" value={wanted} onChange={setWanted} />
      <p className="tiny" role="status">
        {isWanted && t('items.step.found', { count: found.length })}
      </p>
      <ul className="found-places">
        {(isWanted ? found : found.filter(({ isFramework }) => isFramework))
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
