import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImportKind } from '#contract/imports.ts'
import { read } from '../api.ts'
import { Check } from '../ui/check.tsx'
import { Select, TextField } from '../ui/field.tsx'
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
      <Select
        label={t('options.framework')}
        value={options['framework'] ?? ''}
        required
        options={[
          { value: '', label: t('options.framework.choose') },
          ...(frameworks.data ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(value) => set('framework', value)}
      />
      <TextField
        label={t('options.from')}
        hint={t('options.column')}
        onChange={(value) => set('from', value.trim())}
      />
      <TextField
        label={t('options.to')}
        hint={t('options.column')}
        onChange={(value) => set('to', value.trim())}
      />
    </div>
  )
}

function ResponseOptions({ onChange }: { onChange: (options: Options) => void }) {
  const t = useText()
  const { set } = useOptions(onChange)
  return (
    <div className="options">
      <TextField
        label={t('options.columns')}
        hint={t('options.columns.hint')}
        onChange={(value) => set('columns', value.trim())}
      />
      <TextField
        label={t('options.source')}
        hint={t('options.source.hint')}
        onChange={(value) => set('source', value.trim())}
      />
      <Check
        label={t('options.practised')}
        hint={t('options.practised.hint')}
        onChange={(isPractised) => set('kind', isPractised ? 'practised' : '')}
      />
      <Check
        label={t('options.createMissing')}
        hint={t('options.createMissing.hint')}
        onChange={(mayCreate) => set('createMissing', mayCreate ? 'true' : '')}
      />
    </div>
  )
}
