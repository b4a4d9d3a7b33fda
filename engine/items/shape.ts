import type { Fault } from './fault.ts'
import type { ItemTemplate } from './template.ts'

/** Whether a piece of JSON has the shape of a template: names, kinds and lengths; what it says is checked in check.ts. */
export function shapeFaults(value: unknown): Fault[] {
  const faults: Fault[] = []
  template(value, '', (path, message, remedy) => faults.push({ path, message, remedy }))
  return faults
}

/** Call only when `shapeFaults` found nothing. */
export const asTemplate = (value: unknown): ItemTemplate => value as ItemTemplate

type Report = (path: string, message: string, remedy: string) => void
type Shape = (value: unknown, path: string, report: Report) => void

const at = (path: string, key: string | number): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text =
  (longest: number): Shape =>
  (value, path, report) => {
    if (typeof value !== 'string') report(path, 'is not a text', 'write a text')
    else if (value.trim() === '') report(path, 'is empty', 'write something, or leave it out')
    else if (value.length > longest) report(path, `is longer than ${longest} characters`, 'shorten it')
  }

const source = text(500)

const pattern =
  (expected: RegExp, remedy: string): Shape =>
  (value, path, report) => {
    if (typeof value !== 'string' || !expected.test(value)) report(path, 'is not a name', remedy)
  }

const name = pattern(/^[A-Za-z][A-Za-z0-9]{0,29}$/, 'use letters and digits, beginning with a letter')
const id = pattern(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'use letters, digits and hyphens')
const code = pattern(
  /^[a-z0-9]+(?:-[a-z0-9]+){0,11}$/,
  'use lower-case words with hyphens: adds-denominators',
)
const letter = pattern(/^[A-Za-z]$/, 'use one letter')

const oneOf =
  (...allowed: readonly unknown[]): Shape =>
  (value, path, report) => {
    if (!allowed.includes(value)) report(path, 'is not among what is known', `use ${allowed.join(', ')}`)
  }

const truth: Shape = oneOf(true, false)

const number =
  (least: number, most: number): Shape =>
  (value, path, report) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      report(path, 'is not such a number', `use a number from ${least} to ${most}`)
    }
  }

const list =
  (least: number, most: number, of: Shape): Shape =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'is not a list', 'write a list')
    if (value.length < least || value.length > most) {
      report(path, `has ${value.length} entries`, `use ${least} to ${most}`)
    }
    value.slice(0, most).forEach((entry, place) => of(entry, at(path, place), report))
  }

const pair = (of: Shape): Shape => list(2, 2, of)

const record =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path, report) => {
    if (!isRecord(value)) return report(path, 'is missing or no object', 'write an object with its fields')
    for (const key of Object.keys(value)) {
      const shape = Object.hasOwn(needed, key)
        ? needed[key]
        : Object.hasOwn(optional, key)
          ? optional[key]
          : undefined
      if (shape === undefined) {
        const known = [...Object.keys(needed), ...Object.keys(optional)].join(', ')
        report(at(path, key), 'is not a field here', `take it out; known are ${known}`)
      } else if (value[key] !== undefined) shape(value[key], at(path, key), report)
    }
    for (const key of Object.keys(needed)) {
      if (value[key] === undefined) report(at(path, key), 'is missing', 'add it')
    }
  }

/** By language; each of the same languages (checked in check.ts). */
const perLanguage =
  (of: Shape): Shape =>
  (value, path, report) => {
    if (!isRecord(value) || Object.keys(value).length === 0) {
      return report(path, 'is not a text by language', 'write { "en": …, "es": … }')
    }
    for (const [key, entry] of Object.entries(value)) {
      if (!/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(key)) report(at(path, key), 'is no language', 'use en, es')
      of(entry, at(path, key), report)
    }
  }

const words = perLanguage(text(6000))
const wordLists = perLanguage(list(1, 20, text(200)))

/** The shape that fits the field by which kinds are told apart. */
const byKind =
  (field: string, kinds: Readonly<Record<string, Shape>>): Shape =>
  (value, path, report) => {
    const kind = isRecord(value) ? value[field] : undefined
    const shape = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
    if (shape === undefined) {
      return report(at(path, field), 'is not a kind that is known', `use ${Object.keys(kinds).join(', ')}`)
    }
    shape(value, path, report)
  }

/** The shape of the first field that is there. */
const byField =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path, report) => {
    const field = isRecord(value) ? Object.keys(shapes).find((key) => Object.hasOwn(value, key)) : undefined
    const shape = field === undefined ? undefined : shapes[field]
    if (shape === undefined) {
      return report(path, 'says none of what it may say', `give one of ${Object.keys(shapes).join(', ')}`)
    }
    shape(value, path, report)
  }

const value: Shape = (entry, path, report) => {
  if (typeof entry === 'number' && Number.isFinite(entry)) return
  if (typeof entry === 'string') return
  words(entry, path, report)
}

const parameter = byField({
  names: record({ names: list(1, 12, name), rows: list(1, 60, list(1, 12, value)) }),
  oneOf: record({ name, oneOf: list(1, 60, value) }),
  is: record({ name, is: source }),
  from: record({ name, from: source, to: source }, { step: source }),
})

const kind = (one: string): Record<string, Shape> => ({ kind: oneOf(one) })
const rightOrSource: Shape = (entry, path, report) => {
  if (typeof entry !== 'boolean') source(entry, path, report)
}
const options = list(2, 12, record({ id, text: words }, { right: rightOrSource }))

const response = byKind('kind', {
  number: record(
    { ...kind('number'), answer: source },
    {
      form: oneOf('simplest', 'mixed', 'decimal'),
      within: source,
      unit: words,
      boxes: oneOf('plain', 'fraction', 'mixed'),
    },
  ),
  expression: record(
    { ...kind('expression'), answer: source, variables: list(1, 4, letter) },
    { form: oneOf('expanded', 'factored') },
  ),
  choice: record({ ...kind('choice'), options }, { keepOrder: truth }),
  choices: record({ ...kind('choices'), options }, { keepOrder: truth }),
  order: record({
    ...kind('order'),
    entries: list(2, 8, record({ id, text: words }, { by: source })),
  }),
  match: record(
    { ...kind('match'), pairs: list(2, 8, record({ id, left: words, right: words })) },
    { extra: list(0, 4, record({ id, right: words })) },
  ),
  text: record({ ...kind('text'), accept: wordLists }, { spelling: oneOf(0, 1, 2), exactly: truth }),
})

const slip = record({
  code,
  when: byField({
    equals: record({ equals: source }),
    holds: record({ holds: source }),
    chose: record({ chose: id }),
    missed: record({ missed: id }),
    before: record({ before: pair(id) }),
    joined: record({ joined: pair(id) }),
    wrote: record({ wrote: wordLists }),
  }),
  say: words,
})

const drawn = (one: string, needed: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape =>
  record({ ...kind(one), ...needed }, { alt: words, ...optional })

const picture = byKind('kind', {
  fractionBars: drawn('fractionBars', {
    look: oneOf('bars', 'cups', 'circles'),
    bars: list(1, 12, record({ parts: source, filled: source }, { count: source })),
  }),
  numberLine: drawn(
    'numberLine',
    { from: source, to: source, step: source, numbers: oneOf('all', 'ends') },
    {
      points: list(0, 8, record({ at: source }, { label: words })),
      jumps: list(0, 8, record({ from: source, to: source })),
    },
  ),
  array: drawn('array', { rows: source, columns: source }),
  rectangle: drawn(
    'rectangle',
    { width: source, height: source },
    { grid: truth, unit: words, hidden: oneOf('width', 'height') },
  ),
  barChart: drawn('barChart', {
    title: words,
    bars: list(2, 8, record({ label: words, value: source })),
    step: source,
  }),
  dots: drawn('dots', { count: source }, { more: source, crossed: source, frames: truth }),
  clock: drawn('clock', { minutes: source }),
  coins: drawn('coins', { coins: list(1, 7, record({ cents: source, count: source })) }),
  blocks: drawn('blocks', {}, { hundreds: source, tens: source, ones: source }),
  plane: drawn(
    'plane',
    { from: source, to: source },
    {
      points: list(0, 8, record({ x: source, y: source }, { label: words })),
      lines: list(0, 4, record({ through: pair(pair(source)) })),
    },
  ),
  shape: drawn('shape', { shape: text(60) }, { turn: source }),
})

const template = record(
  {
    parameters: list(0, 20, parameter),
    prompt: words,
    response,
    slips: list(0, 12, slip),
    hints: list(1, 4, words),
    steps: list(1, 10, words),
  },
  {
    conditions: list(0, 20, source),
    letters: list(0, 12, letter),
    passage: words,
    picture,
    minutes: number(0.25, 60),
    readAloud: oneOf('all', 'promptOnly', 'none'),
  },
)
