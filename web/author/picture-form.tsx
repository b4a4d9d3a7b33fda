import type { Picture } from '#engine/items/template.ts'
import type { Json } from './template-path.ts'
import type { MessageId } from '../ui/text.ts'
import { Select } from '../ui/field.tsx'
import { useText } from '../ui/text.ts'
import { Flag, JsonField, SourceField, useEditing, WordChoice, WordsField } from './editing.tsx'
import { textAt } from './template-path.ts'

type Kind = Picture['kind']

const words: Record<Kind, MessageId> = {
  fractionBars: 'items.picture.fractionBars',
  numberLine: 'items.picture.numberLine',
  array: 'items.picture.array',
  rectangle: 'items.picture.rectangle',
  barChart: 'items.picture.barChart',
  dots: 'items.picture.dots',
  clock: 'items.picture.clock',
  coins: 'items.picture.coins',
  blocks: 'items.picture.blocks',
  plane: 'items.picture.plane',
  shape: 'items.picture.shape',
}

/** One of each kind, to write over. */
const blankOf: Record<Kind, Picture> = {
  fractionBars: { kind: 'fractionBars', look: 'bars', bars: [{ parts: '4', filled: '3' }] },
  numberLine: { kind: 'numberLine', from: '0', to: '10', step: '1', numbers: 'all', points: [{ at: '3' }] },
  array: { kind: 'array', rows: '3', columns: '4' },
  rectangle: { kind: 'rectangle', width: '6', height: '4' },
  barChart: {
    kind: 'barChart',
    title: { en: 'Books read', es: 'Libros leídos' },
    bars: [
      { label: { en: 'May', es: 'Mayo' }, value: '4' },
      { label: { en: 'June', es: 'Junio' }, value: '6' },
    ],
    step: '2',
  },
  dots: { kind: 'dots', count: '7' },
  clock: { kind: 'clock', minutes: '185' },
  coins: { kind: 'coins', coins: [{ cents: '25', count: '2' }] },
  blocks: { kind: 'blocks', tens: '3', ones: '4' },
  plane: { kind: 'plane', from: '-5', to: '5', points: [{ x: '2', y: '3', label: { en: 'A', es: 'A' } }] },
  shape: { kind: 'shape', shape: 'triangle' },
}

type Figures = {
  sources?: readonly (readonly [field: string, label: MessageId, isOptional?: 'optional'])[]
  lists?: readonly (readonly [field: string, label: MessageId, isOptional?: 'optional'])[]
}
/** Which figures each kind is drawn from; a list is written as JSON. */
const figuresOf: Record<Kind, Figures> = {
  fractionBars: { lists: [['bars', 'items.picture.bars']] },
  numberLine: {
    sources: [
      ['from', 'items.from'],
      ['to', 'items.to'],
      ['step', 'items.by'],
    ],
    lists: [
      ['points', 'items.picture.points', 'optional'],
      ['jumps', 'items.picture.jumps', 'optional'],
    ],
  },
  array: {
    sources: [
      ['rows', 'items.picture.rows'],
      ['columns', 'items.picture.columns'],
    ],
  },
  rectangle: {
    sources: [
      ['width', 'items.picture.width'],
      ['height', 'items.picture.height'],
    ],
  },
  barChart: { sources: [['step', 'items.by']], lists: [['bars', 'items.picture.bars']] },
  dots: {
    sources: [
      ['count', 'items.picture.count'],
      ['more', 'items.picture.more', 'optional'],
      ['crossed', 'items.picture.crossed', 'optional'],
    ],
  },
  clock: { sources: [['minutes', 'items.picture.minutes']] },
  coins: { lists: [['coins', 'items.picture.coins.list']] },
  blocks: {
    sources: [
      ['hundreds', 'items.picture.hundreds', 'optional'],
      ['tens', 'items.picture.tens', 'optional'],
      ['ones', 'items.picture.ones', 'optional'],
    ],
  },
  plane: {
    sources: [
      ['from', 'items.from'],
      ['to', 'items.to'],
    ],
    lists: [
      ['points', 'items.picture.points', 'optional'],
      ['lines', 'items.picture.lines', 'optional'],
    ],
  },
  shape: {
    sources: [
      ['shape', 'items.picture.shapeName'],
      ['turn', 'items.picture.turn', 'optional'],
    ],
  },
}

/** A drawing made of the parameters. */
export function PictureForm() {
  const t = useText()
  const { template, set } = useEditing()
  const kind = textAt(template, 'picture.kind') as Kind | ''
  const kinds = Object.keys(words) as Kind[]
  return (
    <section className="stack" aria-labelledby="item-picture">
      <h2 className="h2" id="item-picture">
        {t('items.picture')}
      </h2>
      <Select<Kind | ''>
        label={t('items.picture.kind')}
        data-path="picture"
        value={kind}
        options={[
          { value: '', label: t('items.picture.none') },
          ...kinds.map((value) => ({ value, label: t(words[value]) })),
        ]}
        onChange={(next): void => set('picture', next === '' ? undefined : (blankOf[next] satisfies Json))}
      />
      {kind !== '' && kind in words && <FigureFields key={kind} kind={kind} />}
    </section>
  )
}

function FigureFields({ kind }: { kind: Kind }) {
  const t = useText()
  const { sources = [], lists = [] } = figuresOf[kind]
  return (
    <>
      {kind === 'barChart' && <WordsField path="picture.title" label={t('items.picture.title')} rows={1} />}
      {kind === 'fractionBars' && (
        <WordChoice
          path="picture.look"
          label={t('items.picture.look')}
          options={[
            { value: 'bars', label: 'items.picture.look.bars' },
            { value: 'cups', label: 'items.picture.look.cups' },
            { value: 'circles', label: 'items.picture.look.circles' },
          ]}
        />
      )}
      {sources.length > 0 && (
        <div className="item-line">
          {sources.map(([field, label, isOptional]) => (
            <SourceField
              key={field}
              path={`picture.${field}`}
              label={t(label)}
              isOptional={isOptional !== undefined}
            />
          ))}
        </div>
      )}
      {kind === 'numberLine' && (
        <WordChoice
          path="picture.numbers"
          label={t('items.picture.numbers')}
          options={[
            { value: 'all', label: 'items.picture.numbers.all' },
            { value: 'ends', label: 'items.picture.numbers.ends' },
          ]}
        />
      )}
      {kind === 'rectangle' && (
        <>
          <WordChoice
            path="picture.hidden"
            label={t('items.picture.hidden')}
            options={[
              { value: '', label: 'items.picture.hidden.none' },
              { value: 'width', label: 'items.picture.width' },
              { value: 'height', label: 'items.picture.height' },
            ]}
          />
          <Flag path="picture.grid" label={t('items.picture.grid')} />
          <WordsField path="picture.unit" label={t('items.unit')} isOptional rows={1} />
        </>
      )}
      {kind === 'dots' && <Flag path="picture.frames" label={t('items.picture.frames')} />}
      {lists.map(([field, label, isOptional]) => (
        <JsonField
          key={field}
          path={`picture.${field}`}
          label={t(label)}
          hint={t('items.picture.json')}
          isOptional={isOptional !== undefined}
        />
      ))}
      <WordsField
        path="picture.alt"
        label={t('items.picture.alt')}
        hint={t('items.picture.alt.hint')}
        isOptional
        rows={1}
      />
    </>
  )
}
