import { useDeferredValue, useMemo, useState } from 'react'
import { useAllSteps, type WrittenStep } from '../map/all-steps.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

const mostFound = 8

type StepChoiceProps = { value: string; error: string | undefined; onChange: (competencyId: string) => void }

/** The step a question belongs to: found by any of its words. */
export function StepChoice({ value, error, onChange }: StepChoiceProps) {
  const t = useText()
  const { steps, isReady, problem } = useAllSteps()
  const [isChoosing, setChoosing] = useState(false)
  const [wanted, setWanted] = useState('')
  const words = useDeferredValue(wanted.trim().toLocaleLowerCase().split(/\s+/))
  const found = useMemo(
    () => steps.filter((step) => words.every((word) => step.words.includes(word))),
    [steps, words],
  )
  const isWanted = words.some(Boolean)
  const chosen = steps.find(({ id }) => id === value)
  if (problem) return <Trouble problem={problem} />
  if (!isReady) return <p className="small quiet">{t('wait.loading')}</p>
  if (chosen && !isChoosing)
    return (
      <div className="item-step">
        <div>
          <p className="small">
            <b>{t('items.step')}</b>
          </p>
          <p>{chosen.title}</p>
          <p className="tiny">{chosen.about}</p>
        </div>
        <Button onClick={() => setChoosing(true)}>{t('items.step.other')}</Button>
      </div>
    )
  const choose = (step: WrittenStep) => {
    onChange(step.id)
    setChoosing(false)
    setWanted('')
  }
  return (
    <div className="stack-s">
      <TextField
        label={t('items.step')}
        hint={t('items.step.hint')}
        error={error}
        type="search"
        value={wanted}
        onChange={setWanted}
      />
      <p className="tiny" role="status">
        {isWanted && t('items.step.found', { count: found.length })}
      </p>
      <ul className="item-steps">
        {(isWanted ? found : []).slice(0, mostFound).map((step) => (
          <li key={step.id}>
            <button type="button" onClick={() => choose(step)}>
              <span>{step.title}</span>
              <span className="tiny">{step.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
