import { putIn } from './evaluate.ts'
import type { Known } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { namesIn, relations, sourceOf } from './expression.ts'
import type { Line } from './line.ts'
import { lineOfValue, mathsSegment } from './line.ts'
import { constantOf, expressionOf, quotientOf, scalePolynomial } from './polynomial.ts'
import type { RandomStream } from './random.ts'
import type { Reading, Voice } from './reading.ts'
import * as q from './rational.ts'
import type { ItemTemplate, Option, Response } from './template.ts'
import { texOfExpression } from './tex-of.ts'
import type { Form, Right } from './variant.ts'

/** What a variant asks for: what is shown of it, what is right, and how the template's ids are shown. */
export type Asked = {
  readonly forms: ReadonlyMap<string, Form>
  readonly right: Right
  readonly answers: ReadonlyMap<string, Line>
  readonly shownIds: ReadonlyMap<string, string>
  /** Targets of a match; their template ids are those of the pairs and extras. */
  readonly targetIds: ReadonlyMap<string, string>
}

/** Why a setting makes no variant: not a fault of the template, unless nothing else is left. */
export type Unfit = { readonly unfit: string }

type Setup = {
  readonly reading: Reading
  readonly voices: ReadonlyMap<string, Voice>
  readonly first: Voice
  readonly random: RandomStream
}

/** Throws a RangeError when an expression or a text of the response cannot be worked out. */
export function askOf(template: ItemTemplate, setup: Setup): Asked | Unfit {
  const { response } = template
  switch (response.kind) {
    case 'number':
      return askNumber(response, setup)
    case 'expression':
      return askExpression(response, setup)
    case 'choice':
    case 'choices':
      return askChoice(response, setup)
    case 'order':
      return askOrder(response, setup)
    case 'match':
      return askMatch(response, setup)
    case 'text':
      return askText(response, setup)
  }
}

type Kind<K extends Response['kind']> = Extract<Response, { kind: K }>

const none: ReadonlyMap<string, string> = new Map()

const byLanguage = <T>({ voices }: Setup, make: (voice: Voice) => T): ReadonlyMap<string, T> =>
  new Map([...voices].map(([language, voice]) => [language, make(voice)]))

function askNumber(response: Kind<'number'>, setup: Setup): Asked {
  const value = setup.first.number(response.answer)
  const { form = 'any', unit } = response
  const units = unit === undefined ? undefined : byLanguage(setup, (voice) => voice.line(unit))
  const boxes =
    response.boxes ?? (form === 'mixed' ? 'mixed' : form === 'simplest' ? 'fraction' : ('plain' as const))
  const format = form === 'mixed' ? 'mixed' : form === 'decimal' ? 'decimal' : undefined
  return {
    forms: byLanguage(setup, ({ language }) => ({
      kind: 'number',
      boxes,
      unit: units === undefined ? null : textOf(units.get(language) ?? []),
    })),
    right: {
      kind: 'number',
      value: q.toText(value),
      within: response.within === undefined ? '0' : q.toText(setup.first.number(response.within)),
      form,
      units: [...new Set([...(units?.values() ?? [])].map(textOf))],
    },
    answers: byLanguage(setup, ({ language }) => [
      ...lineOfValue(value, language, format),
      ...(units === undefined ? [] : [{ text: ' ' }, ...(units.get(language) ?? [])]),
    ]),
    shownIds: none,
    targetIds: none,
  }
}

const textOf = (line: Line): string =>
  line.map((segment) => ('text' in segment ? segment.text : 'tex' in segment ? segment.say : '')).join('')

function askExpression(response: Kind<'expression'>, setup: Setup): Asked {
  const values = new Map<string, Known>(
    [...setup.first.names].filter(([name]) => !response.variables.includes(name)),
  )
  const { form = 'any', variables } = response
  const answer = inForm(putIn(setup.reading.expression(response.answer), values), form)
  const stranger = [...namesIn(answer)].find((name) => !variables.includes(name))
  if (stranger !== undefined) throw new RangeError(`“${stranger}” is neither a parameter nor a variable`)
  const tex = texOfExpression(answer)
  return {
    forms: byLanguage(setup, () => ({ kind: 'expression', variables })),
    right: { kind: 'expression', source: sourceOf(answer), variables, form },
    answers: byLanguage(setup, ({ language }) => [mathsSegment(tex, language)]),
    shownIds: none,
    targetIds: none,
  }
}

function inForm(answer: Expression, form: 'any' | 'expanded' | 'factored'): Expression {
  const isRelation = answer.kind === 'binary' && relations.includes(answer.operator)
  if (form !== 'any' && isRelation) throw new RangeError('an equation has no expanded or factored form')
  if (form !== 'expanded') return answer
  const quotient = quotientOf(answer)
  const below = quotient && constantOf({ top: quotient.bottom, bottom: new Map([['', q.one]]) })
  if (quotient === undefined || below === undefined) {
    throw new RangeError('an expression with a letter below a fraction line has no expanded form')
  }
  return expressionOf(scalePolynomial(quotient.top, q.divide(q.one, below)))
}

/** The places of a list in the order in which they are shown. */
const shownOrder = (count: number, keepOrder: boolean, random: RandomStream): number[] => {
  const places = Array.from({ length: count }, (_, place) => place)
  return keepOrder ? places : random.shuffled(places)
}

const areDistinct = (lines: readonly Line[]): boolean =>
  new Set(lines.map((line) => JSON.stringify(line))).size === lines.length

/** Ids by place on the screen: they say where an option stands and nothing else. */
const shownId = (prefix: string, place: number): string => `${prefix}${place + 1}`

function listed(
  entries: readonly { readonly id: string }[],
  lines: ReadonlyMap<string, readonly Line[]>,
  order: readonly number[],
  prefix: string,
) {
  const ids = new Map(order.map((at, place) => [entries[at]?.id ?? '', shownId(prefix, place)]))
  const shown = (language: string) =>
    order.map((at, place) => ({ id: shownId(prefix, place), line: lines.get(language)?.[at] ?? [] }))
  return { ids, shown }
}

function askChoice(response: Kind<'choice'> | Kind<'choices'>, setup: Setup): Asked | Unfit {
  const { options } = response
  const lines = byLanguage(setup, (voice) => options.map((option) => voice.line(option.text)))
  if (![...lines.values()].every(areDistinct)) return { unfit: 'two options look the same' }
  const right = options.filter((option) => isRight(option, setup.first))
  const order = shownOrder(options.length, response.keepOrder ?? false, setup.random)
  const { ids, shown } = listed(options, lines, order, 'o')
  const rightIds = right.map((option) => ids.get(option.id) ?? '').sort()
  const known = [...ids.values()].sort()
  const shared = {
    answers: byLanguage(setup, ({ language }) =>
      joined(
        order
          .filter((at) => right.includes(options[at] as Option))
          .map((at) => lines.get(language)?.[at] ?? []),
      ),
    ),
    shownIds: ids,
    targetIds: none,
    forms: byLanguage(setup, ({ language }): Form => ({ kind: response.kind, options: shown(language) })),
  }
  const [only] = rightIds
  if (only === undefined) return { unfit: 'no option is right' }
  if (response.kind === 'choices') {
    return { ...shared, right: { kind: 'choices', optionIds: rightIds, known } }
  }
  if (rightIds.length > 1) return { unfit: 'more than one option is right' }
  return { ...shared, right: { kind: 'choice', optionId: only, known } }
}

const isRight = ({ right = false }: Option, voice: Voice): boolean =>
  typeof right === 'boolean' ? right : voice.truth(right)

const joined = (lines: readonly Line[], between = '; '): Line =>
  lines.flatMap((line, place) => (place === 0 ? line : [{ text: between }, ...line]))

function askOrder({ entries }: Kind<'order'>, setup: Setup): Asked | Unfit {
  const lines = byLanguage(setup, (voice) => entries.map((entry) => voice.line(entry.text)))
  if (![...lines.values()].every(areDistinct)) return { unfit: 'two entries look the same' }
  const numbers = entries.map((entry, place) =>
    entry.by === undefined ? q.rational(BigInt(place)) : setup.first.number(entry.by),
  )
  const right = entries.map((_, place) => place)
  right.sort((a, b) => q.compare(numbers[a] ?? q.zero, numbers[b] ?? q.zero))
  if (new Set(numbers.map(q.toText)).size < entries.length) return { unfit: 'two entries are worth the same' }
  const order = shownOrder(entries.length, false, setup.random)
  // never shown solved
  if (order.every((at, place) => at === right[place])) order.push(order.shift() ?? 0)
  const { ids, shown } = listed(entries, lines, order, 'o')
  return {
    forms: byLanguage(setup, ({ language }) => ({ kind: 'order', options: shown(language) })),
    right: { kind: 'order', optionIds: right.map((at) => ids.get(entries[at]?.id ?? '') ?? '') },
    answers: byLanguage(setup, ({ language }) => joined(right.map((at) => lines.get(language)?.[at] ?? []))),
    shownIds: ids,
    targetIds: none,
  }
}

function askMatch({ pairs, extra = [] }: Kind<'match'>, setup: Setup): Asked | Unfit {
  const targets = [...pairs, ...extra]
  const lefts = byLanguage(setup, (voice) => pairs.map((pair) => voice.line(pair.left)))
  const rights = byLanguage(setup, (voice) => targets.map((target) => voice.line(target.right)))
  if (![...lefts.values(), ...rights.values()].every(areDistinct))
    return { unfit: 'two entries look the same' }
  const left = listed(pairs, lefts, shownOrder(pairs.length, false, setup.random), 'o')
  const right = listed(targets, rights, shownOrder(targets.length, false, setup.random), 't')
  return {
    forms: byLanguage(setup, ({ language }) => ({
      kind: 'match',
      options: left.shown(language),
      targets: right.shown(language),
    })),
    right: {
      kind: 'match',
      pairs: pairs
        .map(({ id }) => ({ optionId: left.ids.get(id) ?? '', targetId: right.ids.get(id) ?? '' }))
        .sort((a, b) => (a.optionId < b.optionId ? -1 : 1)),
      known: [...right.ids.values()].sort(),
    },
    answers: byLanguage(setup, ({ language }) =>
      joined(
        pairs.map((_, place) =>
          joined([lefts.get(language)?.[place] ?? [], rights.get(language)?.[place] ?? []], ' – '),
        ),
      ),
    ),
    shownIds: left.ids,
    targetIds: right.ids,
  }
}

function askText({ accept, spelling = 0, exactly = false }: Kind<'text'>, setup: Setup): Asked {
  const accepted = byLanguage(setup, (voice) => (accept[voice.language] ?? []).map(voice.plain))
  return {
    // the same for every item: a tighter box would tell the length of the answer
    forms: byLanguage(setup, () => ({ kind: 'text', longest: 80 })),
    right: { kind: 'text', accept: [...new Set([...accepted.values()].flat())], spelling, exactly },
    answers: byLanguage(setup, ({ language }) => [{ text: accepted.get(language)?.[0] ?? '' }]),
    shownIds: none,
    targetIds: none,
  }
}
