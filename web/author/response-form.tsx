import type { Kind } from './draft.ts'
import type { Json } from './template-path.ts'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import { Select } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { kinds } from './draft.ts'
import { Flag, Rows, SourceField, useEditing, WordChoice, WordsField, WrittenField } from './editing.tsx'
import { kindWords } from './item-words.ts'
import { textAt, valueAt } from './template-path.ts'
import { nameLine, textLines } from './written-values.ts'

const blankWords = { en: '', es: '' }
/** A name for a new entry that slips can speak of: a, b, c … */
const freeId = (list: Json): string => {
  const taken = JSON.stringify(list ?? [])
  return [...'abcdefghijklmnopqrst'].find((id) => !taken.includes(`"id":"${id}"`)) ?? 'z'
}

/** What the student gives, and what is right. */
export function ResponseForm() {
  const t = useText()
  const { template, set } = useEditing()
  const kind = textAt(template, 'response.kind') as Kind
  return (
    <section className="stack" aria-labelledby="item-response">
      <h2 className="h2" id="item-response">
        {t('items.response')}
      </h2>
      <Select<Kind>
        label={t('items.kind')}
        data-path="response.kind"
        value={kind}
        options={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        onChange={(next) => set('response', exampleTemplates[next].response)}
      />
      <ByKind kind={kind} />
    </section>
  )
}

function ByKind({ kind }: { kind: Kind }) {
  const t = useText()
  switch (kind) {
    case 'number':
      return (
        <>
          <SourceField path="response.answer" label={t('items.answer')} hint={t('items.answer.hint')} />
          <div className="item-line">
            <WordChoice
              path="response.form"
              label={t('items.form')}
              options={[
                { value: '', label: 'items.form.any' },
                { value: 'simplest', label: 'items.form.simplest' },
                { value: 'mixed', label: 'items.form.mixed' },
                { value: 'decimal', label: 'items.form.decimal' },
              ]}
            />
            <SourceField path="response.within" label={t('items.within')} isOptional />
          </div>
          <WordsField path="response.unit" label={t('items.unit')} isOptional rows={1} />
        </>
      )
    case 'expression':
      return (
        <>
          <SourceField
            path="response.answer"
            label={t('items.answer')}
            hint={t('items.answer.expression.hint')}
          />
          <div className="item-line">
            <WrittenField path="response.variables" label={t('items.variables')} writing={nameLine} />
            <WordChoice
              path="response.form"
              label={t('items.form')}
              options={[
                { value: '', label: 'items.form.any' },
                { value: 'expanded', label: 'items.form.expanded' },
                { value: 'factored', label: 'items.form.factored' },
              ]}
            />
          </div>
        </>
      )
    case 'choice':
    case 'choices':
      return <Options />
    case 'order':
      return <Entries />
    case 'match':
      return <Pairs />
    case 'text':
      return (
        <>
          <p className="small quiet">{t('items.accept.hint')}</p>
          <div className="words">
            <div data-language="en">
              <WrittenField
                path="response.accept.en"
                label={t('items.inLanguage', { what: t('items.accept'), language: t('items.english') })}
                writing={textLines}
                isLong
              />
            </div>
            <div data-language="es">
              <WrittenField
                path="response.accept.es"
                label={t('items.inLanguage', { what: t('items.accept'), language: t('items.spanish') })}
                writing={textLines}
                isLong
              />
            </div>
          </div>
          <Flag path="response.exactly" label={t('items.exactly')} />
        </>
      )
    default:
      return null
  }
}

function Options() {
  const t = useText()
  const { template } = useEditing()
  return (
    <>
      <Rows
        path="response.options"
        nameOf={(number) => t('items.option', { number })}
        add={t('items.option.add')}
        blank={() => ({ id: freeId(valueAt(template, 'response.options')), text: blankWords })}
        row={(path) => (
          <>
            <WordsField path={`${path}.text`} label={t('items.words')} rows={1} />
            <div className="item-line">
              <Right path={`${path}.right`} />
              <SourceField path={`${path}.id`} label={t('items.id')} />
            </div>
          </>
        )}
      />
      <Flag path="response.keepOrder" label={t('items.keepOrder')} />
    </>
  )
}

/** Right, wrong, or right when a condition holds. */
function Right({ path }: { path: string }) {
  const t = useText()
  const { template, set } = useEditing()
  const value = valueAt(template, path)
  const way = value === true ? 'right' : typeof value === 'string' ? 'when' : 'wrong'
  return (
    <>
      <Select
        label={t('items.right')}
        value={way}
        options={[
          { value: 'right', label: t('items.right.yes') },
          { value: 'wrong', label: t('items.right.no') },
          { value: 'when', label: t('items.right.when') },
        ]}
        onChange={(next) => set(path, next === 'right' ? true : next === 'when' ? '' : undefined)}
      />
      {way === 'when' && <SourceField path={path} label={t('items.right.condition')} />}
    </>
  )
}

function Entries() {
  const t = useText()
  const { template } = useEditing()
  return (
    <>
      <p className="small quiet">{t('items.entries.hint')}</p>
      <Rows
        path="response.entries"
        nameOf={(number) => t('items.entry', { number })}
        add={t('items.entry.add')}
        blank={() => ({ id: freeId(valueAt(template, 'response.entries')), text: blankWords })}
        row={(path) => (
          <>
            <WordsField path={`${path}.text`} label={t('items.words')} rows={1} />
            <div className="item-line">
              <SourceField path={`${path}.by`} label={t('items.entry.by')} isOptional />
              <SourceField path={`${path}.id`} label={t('items.id')} />
            </div>
          </>
        )}
      />
    </>
  )
}

function Pairs() {
  const t = useText()
  const { template } = useEditing()
  const id = () => freeId(valueAt(template, 'response'))
  return (
    <>
      <Rows
        path="response.pairs"
        nameOf={(number) => t('items.pair', { number })}
        add={t('items.pair.add')}
        blank={() => ({ id: id(), left: blankWords, right: blankWords })}
        row={(path) => (
          <>
            <WordsField path={`${path}.left`} label={t('items.left')} rows={1} />
            <WordsField path={`${path}.right`} label={t('items.belongs')} rows={1} />
            <SourceField path={`${path}.id`} label={t('items.id')} />
          </>
        )}
      />
      <Rows
        path="response.extra"
        nameOf={(number) => t('items.extra', { number })}
        add={t('items.extra.add')}
        blank={() => ({ id: id(), right: blankWords })}
        row={(path) => (
          <>
            <WordsField path={`${path}.right`} label={t('items.extra.words')} rows={1} />
            <SourceField path={`${path}.id`} label={t('items.id')} />
          </>
        )}
      />
    </>
  )
}
