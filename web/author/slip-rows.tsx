import type { Json } from './template-path.ts'
import type { MessageId } from '../ui/text.ts'
import { Select } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { Rows, SourceField, useEditing, WordsField, WrittenField } from './editing.tsx'
import { listAt, textAt, valueAt } from './template-path.ts'
import { textLines } from './written-values.ts'

type Way = 'equals' | 'holds' | 'chose' | 'missed' | 'before' | 'joined' | 'wrote'

/** What slips can speak of, by kind of response. */
const waysOf: Readonly<Record<string, readonly Way[]>> = {
  number: ['equals', 'holds'],
  expression: ['equals'],
  choice: ['chose'],
  choices: ['chose', 'missed'],
  order: ['before'],
  match: ['joined'],
  text: ['wrote'],
}
const wayWords: Record<Way, MessageId> = {
  equals: 'items.slip.equals',
  holds: 'items.slip.holds',
  chose: 'items.slip.chose',
  missed: 'items.slip.missed',
  before: 'items.slip.before',
  joined: 'items.slip.joined',
  wrote: 'items.slip.wrote',
}

function blankWhen(way: Way, ids: readonly string[]): Json {
  const [first = '', second = ''] = ids
  switch (way) {
    case 'equals':
    case 'holds':
      return { [way]: '' }
    case 'chose':
    case 'missed':
      return { [way]: first }
    case 'before':
    case 'joined':
      return { [way]: [first, second] }
    case 'wrote':
      return { wrote: { en: [], es: [] } }
  }
}

/** The ids that the response gives to what can be chosen, in order. */
const idsIn = (template: Json): string[] =>
  ['options', 'entries', 'pairs', 'extra'].flatMap((list) =>
    listAt(template, `response.${list}`).map((one) => textAt(one, 'id')),
  )

/** Wrong answers that tell something, each with the words that help. */
export function SlipRows() {
  const t = useText()
  const { template } = useEditing()
  const [way = 'equals'] = waysOf[textAt(template, 'response.kind')] ?? []
  return (
    <section className="stack" aria-labelledby="item-slips">
      <h2 className="h2" id="item-slips">
        {t('items.slips')}
      </h2>
      <p className="small quiet">{t('items.slips.hint')}</p>
      <Rows
        path="slips"
        nameOf={(number) => t('items.slip', { number })}
        add={t('items.slip.add')}
        blank={() => ({ code: '', when: blankWhen(way, idsIn(template)), say: { en: '', es: '' } })}
        row={(path) => (
          <>
            <When path={`${path}.when`} />
            <SourceField
              path={`${path}.code`}
              label={t('items.slip.code')}
              hint={t('items.slip.code.hint')}
            />
            <WordsField path={`${path}.say`} label={t('items.slip.say')} />
          </>
        )}
      />
    </section>
  )
}

function When({ path }: { path: string }) {
  const t = useText()
  const { template, set } = useEditing()
  const ids = idsIn(template)
  const allowed = waysOf[textAt(template, 'response.kind')] ?? []
  const [now] = Object.keys((valueAt(template, path) ?? {}) as object) as Way[]
  const ways = now && !allowed.includes(now) ? [now, ...allowed] : allowed
  return (
    <div className="item-line">
      <Select
        label={t('items.slip.when')}
        value={now ?? ''}
        options={ways.filter((way) => way in wayWords).map((value) => ({ value, label: t(wayWords[value]) }))}
        onChange={(way) => set(path, blankWhen(way as Way, ids))}
      />
      {(now === 'equals' || now === 'holds') && (
        <SourceField path={`${path}.${now}`} label={t('items.slip.value')} />
      )}
      {(now === 'chose' || now === 'missed') && (
        <IdChoice path={`${path}.${now}`} ids={ids} label={t('items.slip.which')} />
      )}
      {(now === 'before' || now === 'joined') && (
        <>
          <IdChoice path={`${path}.${now}[0]`} ids={ids} label={t('items.slip.first')} />
          <IdChoice path={`${path}.${now}[1]`} ids={ids} label={t('items.slip.second')} />
        </>
      )}
      {now === 'wrote' && (
        <>
          <WrittenField path={`${path}.wrote.en`} label={t('items.english')} writing={textLines} isLong />
          <WrittenField path={`${path}.wrote.es`} label={t('items.spanish')} writing={textLines} isLong />
        </>
      )}
    </div>
  )
}

function IdChoice({ path, ids, label }: { path: string; ids: readonly string[]; label: string }) {
  const { template, set } = useEditing()
  const value = textAt(template, path)
  const all = ids.includes(value) ? ids : [value, ...ids]
  return (
    <Select
      label={label}
      data-path={path}
      value={value}
      options={all.map((id) => ({ value: id, label: id }))}
      onChange={(id) => set(path, id)}
    />
  )
}
