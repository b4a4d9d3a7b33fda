import type { Json } from './template-path.ts'
import { Select } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { Rows, SourceField, useEditing, WrittenField } from './editing.tsx'
import { textAt, valueAt } from './template-path.ts'
import { nameLine, orNothing, rowLines, textLines, valueLines } from './written-values.ts'

type Way = 'range' | 'list' | 'formula' | 'table'

function wayOf(parameter: Json): Way {
  const has = (key: string) => valueAt(parameter, key) !== undefined
  return has('names') ? 'table' : has('oneOf') ? 'list' : has('is') ? 'formula' : 'range'
}

const blankOf: Record<Way, (name: string) => Json> = {
  range: (name) => ({ name, from: '1', to: '10' }),
  list: (name) => ({ name, oneOf: [2, 5, 10] }),
  formula: (name) => ({ name, is: '1' }),
  table: (name) => ({
    names: [name, `${name}2`],
    rows: [
      [1, 10],
      [2, 20],
    ],
  }),
}

/** What changes from variant to variant: each a name and where its value comes from. */
export function ParameterRows() {
  const t = useText()
  const { template } = useEditing()
  return (
    <section className="stack" aria-labelledby="item-parameters">
      <h2 className="h2" id="item-parameters">
        {t('items.parameters')}
      </h2>
      <p className="small quiet">{t('items.parameters.hint')}</p>
      <Rows
        path="parameters"
        nameOf={(number) => t('items.parameter', { number })}
        add={t('items.parameter.add')}
        blank={() => blankOf.range(freeName(template))}
        row={(path) => <ParameterRow path={path} />}
      />
      <WrittenField
        path="conditions"
        label={t('items.conditions')}
        hint={t('items.conditions.hint')}
        writing={orNothing(textLines)}
        isLong
      />
    </section>
  )
}

function freeName(template: Json): string {
  const taken = JSON.stringify(valueAt(template, 'parameters') ?? [])
  return [...'abcdefghkmn'].find((letter) => !taken.includes(`"${letter}"`)) ?? 'value'
}

function ParameterRow({ path }: { path: string }) {
  const t = useText()
  const { template, set } = useEditing()
  const way = wayOf(valueAt(template, path))
  const name = textAt(template, `${path}.name`) || textAt(template, `${path}.names[0]`)
  return (
    <>
      <div className="item-line">
        {way !== 'table' && <SourceField path={`${path}.name`} label={t('items.parameter.name')} />}
        <Select<Way>
          label={t('items.parameter.way')}
          value={way}
          options={[
            { value: 'range', label: t('items.parameter.range') },
            { value: 'list', label: t('items.parameter.list') },
            { value: 'formula', label: t('items.parameter.formula') },
            { value: 'table', label: t('items.parameter.table') },
          ]}
          onChange={(next) => set(path, blankOf[next](name))}
        />
      </div>
      {way === 'range' && (
        <div className="item-line">
          <SourceField path={`${path}.from`} label={t('items.from')} />
          <SourceField path={`${path}.to`} label={t('items.to')} />
          <SourceField path={`${path}.step`} label={t('items.by')} isOptional />
        </div>
      )}
      {way === 'list' && (
        <WrittenField
          path={`${path}.oneOf`}
          label={t('items.parameter.values')}
          hint={t('items.parameter.values.hint')}
          writing={valueLines}
          isLong
        />
      )}
      {way === 'formula' && <SourceField path={`${path}.is`} label={t('items.parameter.formula')} />}
      {way === 'table' && (
        <>
          <WrittenField path={`${path}.names`} label={t('items.parameter.names')} writing={nameLine} />
          <WrittenField
            path={`${path}.rows`}
            label={t('items.parameter.rows')}
            hint={t('items.parameter.rows.hint')}
            writing={rowLines}
            isLong
          />
        </>
      )}
    </>
  )
}
