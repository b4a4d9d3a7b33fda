import type { RegisteredKind, SourceKind } from '#contract/sources.ts'
import { Check } from '../ui/check.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useText } from '../ui/text.ts'
import { PlaceChoice, type Place } from './place-choice.tsx'

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
            <PlaceChoice
              places={places}
              label={t('trust.find')}
              hint={t('trust.find.hint')}
              onChange={(next) => onChange({ ...draft, places: next })}
            />
          )}
        </div>
      )}
    </fieldset>
  )
}
