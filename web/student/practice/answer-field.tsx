import { lazy } from 'react'
import type { Option, ResponseForm } from '#contract/assessment.ts'
import { Choice, Choices } from '../../ui/choice.tsx'
import { NumberField, TextArea, TextField } from '../../ui/field.tsx'
import { FractionField } from '../../ui/fraction-field.tsx'
import { MathText } from '../../ui/math-text.tsx'
import { spokenLine } from '../../ui/spoken-line.ts'
import { useText } from '../../ui/text.ts'
import type { Draft } from './answer.ts'

/** What is carried from place to place comes with the questions that ask for it. */
const parts = {
  match: once(() => import('../../ui/match-board.tsx').then((it) => ({ default: it.MatchBoard }))),
  order: once(() => import('../../ui/order-list.tsx').then((it) => ({ default: it.OrderList }))),
}
const MatchBoard = lazy(parts.match)
const OrderList = lazy(parts.order)

/** Asks for what a question of this form will need, before it is shown; a failure is told by the question itself. */
export function fetchField({ kind }: ResponseForm): void {
  if (kind === 'match' || kind === 'order') parts[kind]().catch(() => undefined)
}

/** Fetches once, after a failure again when asked again. What was fetched ahead is the promise React meets: no fallback. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined
  return () =>
    (part ??= load().catch((problem: unknown) => {
      part = undefined
      throw problem
    }))
}

type AnswerFieldProps = {
  form: ResponseForm
  draft: Draft
  onChange: (draft: Draft) => void
  /** The answer is given: to look at, not to change. */
  isDone: boolean
}

/** Where the answer goes, by what is asked for. The question waits for it, under a Suspense of its page. */
export function AnswerField({ form, draft, onChange, isDone }: AnswerFieldProps) {
  const t = useText()
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const label = t('answer.label')
  const labelled = (options: readonly Option[]) =>
    options.map(({ id, line }) => ({ id, label: <MathText line={line} />, name: spokenLine(line) }))
  switch (form.kind) {
    case 'number':
      return form.boxes === 'plain' ? (
        <NumberField
          label={label}
          isBig
          value={draft.text}
          unit={form.unit}
          maxLength={100}
          readOnly={isDone}
          onChange={(text) => set({ text })}
        />
      ) : (
        <FractionField
          label={label}
          value={draft.fraction}
          hasWhole={form.boxes === 'mixed'}
          unit={form.unit}
          isDone={isDone}
          onChange={(fraction) => set({ fraction })}
        />
      )
    case 'expression':
      return (
        <TextField
          label={label}
          hint={t('answer.expression', { names: form.variables.join(', ') })}
          value={draft.text}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          readOnly={isDone}
          onChange={(text) => set({ text })}
        />
      )
    case 'text':
      return form.longest > 60 ? (
        <TextArea
          label={label}
          value={draft.text}
          maxLength={form.longest}
          readOnly={isDone}
          onChange={(text) => set({ text })}
        />
      ) : (
        <TextField
          label={label}
          value={draft.text}
          maxLength={form.longest}
          autoComplete="off"
          readOnly={isDone}
          onChange={(text) => set({ text })}
        />
      )
    case 'choice':
      return (
        <Choice
          label={t('answer.chooseOne')}
          options={labelled(form.options)}
          value={draft.optionIds[0] ?? null}
          isDone={isDone}
          onChange={(id) => set({ optionIds: [id] })}
        />
      )
    case 'choices':
      return (
        <Choices
          label={t('answer.chooseAll')}
          options={labelled(form.options)}
          values={draft.optionIds}
          isDone={isDone}
          onChange={(optionIds) => set({ optionIds })}
        />
      )
    case 'order':
      return (
        <OrderList
          label={t('answer.order')}
          items={labelled(form.options)}
          order={draft.optionIds}
          isDone={isDone}
          onChange={(optionIds) => set({ optionIds })}
        />
      )
    case 'match':
      return (
        <MatchBoard
          label={t('answer.match')}
          options={labelled(form.options)}
          targets={labelled(form.targets)}
          pairs={draft.pairs}
          isDone={isDone}
          onChange={(pairs) => set({ pairs })}
        />
      )
  }
}
