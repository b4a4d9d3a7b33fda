import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { ImportKind } from '#contract/imports.ts'
import { read } from '../api.ts'
import { useText } from '../ui/text.ts'
import { Trouble } from '../ui/waiting.tsx'

type Options = Record<string, string>
type ImportOptionsProps = { kind: ImportKind; onChange: (options: Options) => void }

/** What a kind of file needs to be told; most need nothing. */
export function ImportOptions({ kind, onChange }: ImportOptionsProps) {
  if (kind === 'prerequisites') return <PrerequisiteOptions onChange={onChange} />
  if (kind === 'responses') return <ResponseOptions onChange={onChange} />
  return null
}

/** Options that are empty are not sent. */
const said = (options: Options): Options =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''))

function useOptions(onChange: (options: Options) => void) {
  const [options, setOptions] = useState<Options>({})
  const set = (name: string, value: string) => {
    const next = { ...options, [name]: value }
    setOptions(next)
    onChange(said(next))
  }
  return { options, set }
}

function PrerequisiteOptions({ onChange }: { onChange: (options: Options) => void }) {
  const t = useText()
  const id = useId()
  const { options, set } = useOptions(onChange)
  const frameworks = useQuery(read('GET /frameworks', {}))
  // Where there is one framework only, there is nothing to choose.
  const only = frameworks.data?.length === 1 ? frameworks.data[0]?.id : undefined
  useEffect(() => {
    if (only && options['framework'] === undefined) set('framework', only)
  })
  return (
    <div className="options">
      {frameworks.isError && <Trouble problem={frameworks.error} onRetry={() => void frameworks.refetch()} />}
      <div className="field">
        <label htmlFor={`${id}-framework`}>{t('options.framework')}</label>
        <select
          className="input"
          id={`${id}-framework`}
          value={options['framework'] ?? ''}
          required
          onChange={(event) => set('framework', event.target.value)}
        >
          <option value="">{t('options.framework.choose')}</option>
          {frameworks.data?.map((framework) => (
            <option key={framework.id} value={framework.id}>
              {framework.title}
            </option>
          ))}
        </select>
      </div>
      <Text
        id={`${id}-from`}
        label={t('options.from')}
        hint={t('options.column')}
        onChange={(value) => set('from', value)}
      />
      <Text
        id={`${id}-to`}
        label={t('options.to')}
        hint={t('options.column')}
        onChange={(value) => set('to', value)}
      />
    </div>
  )
}

function ResponseOptions({ onChange }: { onChange: (options: Options) => void }) {
  const t = useText()
  const id = useId()
  const { set } = useOptions(onChange)
  return (
    <div className="options">
      <Text
        id={`${id}-columns`}
        label={t('options.columns')}
        hint={t('options.columns.hint')}
        onChange={(value) => set('columns', value)}
      />
      <Text
        id={`${id}-source`}
        label={t('options.source')}
        hint={t('options.source.hint')}
        onChange={(value) => set('source', value)}
      />
      <label className="check">
        <input type="checkbox" onChange={(event) => set('kind', event.target.checked ? 'practised' : '')} />
        <span>
          {t('options.practised')} <span className="quiet small">{t('options.practised.hint')}</span>
        </span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          onChange={(event) => set('createMissing', event.target.checked ? 'true' : '')}
        />
        <span>
          {t('options.createMissing')} <span className="quiet small">{t('options.createMissing.hint')}</span>
        </span>
      </label>
    </div>
  )
}

function Text(props: { id: string; label: string; hint: string; onChange: (value: string) => void }) {
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        className="input"
        id={props.id}
        aria-describedby={`${props.id}-hint`}
        onChange={(event) => props.onChange(event.target.value.trim())}
      />
      <p className="hint" id={`${props.id}-hint`}>
        {props.hint}
      </p>
    </div>
  )
}
