import type { Expression } from './expression.ts'
import { parseExpression } from './expression.ts'
import type { Line, Wording } from './line.ts'
import { parseWording, resolveWording } from './line.ts'
import type { Known, Names } from './evaluate.ts'
import { evaluate, evaluateNumber, evaluateTruth } from './evaluate.ts'
import type { Rational } from './rational.ts'
import type { ItemTemplate, Parameter, Source, Words } from './template.ts'

/** Reads the sources of one template, each only once. Everything throws a RangeError that says what is wrong. */
export type Reading = {
  readonly expression: (source: Source) => Expression
  readonly wording: (source: string) => Wording
}

export const namesOfParameter = (parameter: Parameter): readonly string[] =>
  'names' in parameter ? parameter.names : [parameter.name]

/** The languages of a template: those of its prompt. */
export const languagesOf = (template: ItemTemplate): string[] => Object.keys(template.prompt)

export function readingOf(template: ItemTemplate): Reading {
  const names = new Set(['response', ...template.parameters.flatMap(namesOfParameter)])
  const expressions = new Map<Source, Expression>()
  const wordings = new Map<string, Wording>()
  return {
    expression: (source) => remembered(expressions, source, parseExpression),
    wording: (source) => remembered(wordings, source, (text) => parseWording(text, names)),
  }
}

function remembered<T>(known: Map<string, T>, source: string, read: (source: string) => T): T {
  const before = known.get(source)
  if (before !== undefined) return before
  const now = read(source)
  known.set(source, now)
  return now
}

/** One variant in one language: sources in, values out. */
export type Voice = {
  readonly language: string
  readonly names: Names
  readonly value: (source: Source) => Known
  readonly number: (source: Source) => Rational
  readonly truth: (source: Source) => boolean
  readonly line: (words: Words) => Line
  /** A text without language, and without maths: what stands in a placeholder alone. */
  readonly plain: (source: string) => string
}

export function voiceOf(reading: Reading, names: Names, language: string): Voice {
  const line = (source: string): Line => resolveWording(reading.wording(source), names, language)
  return {
    language,
    names,
    value: (source) => evaluate(reading.expression(source), names),
    number: (source) => evaluateNumber(reading.expression(source), names),
    truth: (source) => evaluateTruth(reading.expression(source), names),
    line: (words) => line(wordsIn(words, language)),
    plain: (source) => plainOf(line(source)),
  }
}

function wordsIn(words: Words, language: string): string {
  const text = words[language]
  if (text === undefined) throw new RangeError(`a text in “${language}” is missing`)
  return text
}

/** A line without its maths set: fractions as 3/4, powers as they are typed. For labels of pictures. */
export const plainOf = (line: Line): string =>
  line
    .map((segment) => {
      if ('text' in segment) return segment.text
      return 'tex' in segment ? plainTex(segment.tex) : ''
    })
    .join('')

const plainTex = (tex: string): string =>
  tex
    .replaceAll(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replaceAll('{,}', ',')
    .replaceAll('\\times', '×')
    .replaceAll(/\\(?:text|left|right)\b|[{}\\]/g, '')
    .replaceAll('-', '−')
