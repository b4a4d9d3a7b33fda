import type { Fault } from './editing.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage } from '../ui/spoken.ts'
import { useText } from '../ui/text.ts'
import { FaultWords } from './editing.tsx'
import { placeOf } from './item-words.ts'
import { nearestPath } from './template-path.ts'

/** Goes to the field nearest to a place in the template. */
function goTo(place: string): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-path]')].filter(
    (field) => field.offsetParent !== null,
  )
  const path = nearestPath(
    place,
    fields.map((field) => field.dataset['path'] ?? ''),
  )
  fields.find((field) => field.dataset['path'] === path)?.focus()
}

type FaultListProps = { faults: readonly Fault[]; onGo: (place: string) => void }

/** What keeps a template from being published: where, what is wrong, and how to mend it. */
export function FaultList({ faults, onGo }: FaultListProps) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <div role="status">
      {faults.length > 0 && (
        <Note tone="fault" icon="warning" title={t('items.faults', { count: faults.length })}>
          {language !== 'en' && <p>{t('items.faults.english')}</p>}
          <ul className="stack-s">
            {faults.map((fault) => {
              const { section, rest, language: tongue } = placeOf(fault.path)
              const what = `${t(section)}${rest}`
              return (
                <li key={`${fault.path} ${fault.message}`}>
                  <button
                    className="link"
                    type="button"
                    onClick={() => {
                      onGo(fault.path)
                      requestAnimationFrame(() => goTo(fault.path))
                    }}
                  >
                    {tongue ? t('items.inLanguage', { what, language: t(tongue) }) : what}
                  </button>{' '}
                  <FaultWords fault={fault} />
                </li>
              )
            })}
          </ul>
        </Note>
      )}
    </div>
  )
}
