import type { ReactNode } from 'react'
import { createContext, use, useState } from 'react'
import type { MessageId } from '../ui/text.ts'
import type { Json } from './template-path.ts'
import type { Writing } from './written-values.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { InEnglish } from '../ui/in-english.tsx'
import { useText } from '../ui/text.ts'
import { isWithin, listAt, textAt, valueAt, withValueAt } from './template-path.ts'

export type Fault = { path: string; message: string; remedy: string }
type Editing = {
  template: Json
  faults: readonly Fault[]
  onChange: (template: Json) => void
}

/** The one template that is written, what is wrong with it, and how to change it. Fields name their path in it. */
export const EditingContext = createContext<Editing | null>(null)

export function useEditing() {
  const editing = use(EditingContext)
  if (!editing) throw new Error('a field of a template stands in a form')
  const { template, faults, onChange } = editing
  return {
    template,
    faults,
    set: (path: string, value: Json) => onChange(withValueAt(template, path, value)),
  }
}

/** What is wrong at a field, or deeper where it holds more than one thing. */
function useFault(path: string): ReactNode {
  const { faults } = useEditing()
  const [fault] = faults.filter((one) => isWithin(one.path, path))
  return fault && <FaultWords fault={fault} />
}

export const FaultWords = ({ fault }: { fault: Fault }) => (
  <InEnglish words={`${fault.message}; ${fault.remedy}`} />
)

type FieldProps = { path: string; label: string; hint?: ReactNode; isOptional?: boolean }

/** A short text: a name, an expression. An optional one that is empty is left out. */
export function SourceField({ path, label, hint, isOptional }: FieldProps) {
  const { template, set } = useEditing()
  return (
    <TextField
      label={label}
      hint={hint}
      error={useFault(path)}
      value={textAt(template, path)}
      data-path={path}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(text) => set(path, isOptional && text === '' ? undefined : text)}
    />
  )
}

const languages = [
  ['en', 'items.english'],
  ['es', 'items.spanish'],
] as const

/** The same words in English and Spanish, side by side; on a phone one language at a time. */
export function WordsField({ path, label, hint, isOptional, rows = 2 }: FieldProps & { rows?: number }) {
  const t = useText()
  const { template, set, faults } = useEditing()
  const change = (language: string, text: string) => {
    const all = languages.map(([one]) => [one, one === language ? text : textAt(template, `${path}.${one}`)])
    const isEmpty = all.every(([, one]) => one === '')
    set(path, isOptional && isEmpty ? undefined : Object.fromEntries(all))
  }
  return (
    <div className="stack-s">
      {hint && <p className="small quiet">{hint}</p>}
      <div className="words">
        {languages.map(([language, word]) => {
          const at = `${path}.${language}`
          const fault = faults.find((one) => one.path === at || (language === 'en' && one.path === path))
          return (
            <div key={language} data-language={language}>
              <TextArea
                label={t('items.inLanguage', { what: label, language: t(word) })}
                error={fault && <FaultWords fault={fault} />}
                value={textAt(template, at)}
                data-path={at}
                lang={language}
                rows={rows}
                onChange={(text) => change(language, text)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Several values in one field, written as `writing` says; what one types stays as it is typed. */
export function WrittenField({
  path,
  label,
  hint,
  writing,
  isLong,
}: FieldProps & { writing: Writing; isLong?: boolean }) {
  const { template, set } = useEditing()
  const value = valueAt(template, path)
  const [typed, setTyped] = useState(() => writing.write(value))
  const isTyped = JSON.stringify(writing.read(typed)) === JSON.stringify(value)
  const names = {
    label,
    hint,
    error: useFault(path),
    value: isTyped ? typed : writing.write(value),
    'data-path': path,
    spellCheck: false,
    onChange: (text: string) => {
      setTyped(text)
      set(path, writing.read(text))
    },
  }
  return isLong ? <TextArea {...names} rows={2} /> : <TextField {...names} autoComplete="off" />
}

/** Figures that have no fields of their own yet, as JSON. */
export function JsonField({ path, label, hint, isOptional }: FieldProps) {
  const t = useText()
  const { template, set } = useEditing()
  const value = valueAt(template, path)
  const stored = value === undefined ? '' : JSON.stringify(value, null, 1)
  const [typed, setTyped] = useState(stored)
  const read = readJson(typed)
  const fault = useFault(path)
  const isTyped = read === null || JSON.stringify(read.value) === JSON.stringify(value)
  return (
    <TextArea
      label={label}
      hint={hint}
      error={read === null ? t('items.json.unreadable') : fault}
      value={isTyped ? typed : stored}
      data-path={path}
      spellCheck={false}
      onChange={(text) => {
        setTyped(text)
        const next = readJson(text)
        if (next && (next.value !== undefined || isOptional)) set(path, next.value)
      }}
    />
  )
}

/** null where it is no JSON; nothing written is no value. */
export function readJson(text: string): { value: Json } | null {
  if (text.trim() === '') return { value: undefined }
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return null
  }
}

type ChoiceOf = { value: string; label: MessageId }

/** One of a few words; the one with the empty value leaves the field out. */
export function WordChoice({
  path,
  label,
  options,
}: Omit<FieldProps, 'isOptional'> & { options: readonly ChoiceOf[] }) {
  const t = useText()
  const { template, set } = useEditing()
  return (
    <Select
      label={label}
      error={useFault(path)}
      value={textAt(template, path)}
      data-path={path}
      options={options.map((one) => ({ value: one.value, label: t(one.label) }))}
      onChange={(value) => set(path, value === '' ? undefined : value)}
    />
  )
}

/** So, or left out. */
export function Flag({ path, label }: FieldProps) {
  const { template, set } = useEditing()
  return (
    <Check
      label={label}
      checked={valueAt(template, path) === true}
      onChange={(isSo) => set(path, isSo || undefined)}
    />
  )
}

type RowsProps = {
  path: string
  /** What one row is called: "Hint 2". */
  nameOf: (number: number) => string
  add: string
  /** A new row to write over. */
  blank: () => Json
  row: (path: string, place: number) => ReactNode
}

/** A list, each entry in a box of its own. */
export function Rows({ path, nameOf, add, blank, row }: RowsProps) {
  const t = useText()
  const { template, set, faults } = useEditing()
  const rows = listAt(template, path)
  const ownFaults = faults.filter((one) => one.path === path)
  return (
    <div className="stack">
      {ownFaults.map((fault) => (
        <RowFault key={fault.path} fault={fault} />
      ))}
      {rows.map((_, place) => {
        const at = `${path}[${place}]`
        const here = faults.filter((one) => one.path === at || one.path === `${at}.when`)
        return (
          <fieldset className="item-row" key={place} tabIndex={-1} data-path={at}>
            <legend>{nameOf(place + 1)}</legend>
            <div className="stack-s">
              {here.map((fault) => (
                <RowFault key={fault.path} fault={fault} />
              ))}
              {row(at, place)}
            </div>
            <div className="item-row__out">
              <IconButton
                icon="close"
                look="quiet"
                label={t('items.takeOut', { what: nameOf(place + 1) })}
                onClick={() => set(at, undefined)}
              />
            </div>
          </fieldset>
        )
      })}
      <div>
        <Button icon="plus" onClick={() => set(`${path}[${rows.length}]`, blank())}>
          {add}
        </Button>
      </div>
    </div>
  )
}

const RowFault = ({ fault }: { fault: Fault }) => (
  <p className="field__error">
    <FaultWords fault={fault} />
  </p>
)
