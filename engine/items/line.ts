import type { Expression } from './expression.ts'
import { namesIn, parseExpression } from './expression.ts'
import type { Known, Names } from './evaluate.ts'
import { evaluate, isNumber } from './evaluate.ts'
import { clockTime, grouped, groupedDecimal, inWords, ordinal } from './numerals.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'
import { sayTex } from './say.ts'
import type { Format } from './template.ts'
import { lettersIn, parseTex } from './tex.ts'

/** A piece of a line: words, maths in TeX with the words that are read aloud for it, or the place of her response. */
export type Segment =
  { readonly text: string } | { readonly tex: string; readonly say: string } | { readonly response: true }
export type Line = readonly Segment[]

/** A text of a template, read: what is fixed, and what depends on the variant. */
export type Wording = readonly Piece[]
type Piece =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'value'; readonly value: Placeholder }
  | { readonly kind: 'maths'; readonly parts: readonly (string | Placeholder)[] }
type Placeholder = { readonly expression: Expression; readonly format: Format | undefined }

const formats =
  /^(?:fraction|mixed|decimal(?: \d{1,2})?|percent|money|plain|words|ordinal|signed|coefficient|time)$/

/**
 * Reads a text of a template. Throws a RangeError that says what is wrong: braces or dollars without their end, an
 * expression that cannot be read, a format that does not exist.
 * @param names what placeholders may name; in maths, braces with other names are TeX's own
 */
export function parseWording(source: string, names: ReadonlySet<string>): Wording {
  const pieces: Piece[] = []
  let fixed = ''
  const flush = (): void => {
    if (fixed !== '') pieces.push({ kind: 'fixed', text: fixed })
    fixed = ''
  }
  let at = 0
  while (at < source.length) {
    const here = source[at] ?? ''
    if (source.startsWith('$$', at)) {
      fixed += '$'
      at += 2
    } else if (here === '$') {
      const end = endOfMaths(source, at + 1)
      if (end < 0) throw new RangeError('a $ lacks its partner; a dollar sign is written $$')
      flush()
      pieces.push({ kind: 'maths', parts: mathsParts(source.slice(at + 1, end), names) })
      at = end + 1
    } else if (here === '{') {
      const end = source.indexOf('}', at)
      if (end < 0) throw new RangeError('a { lacks its }')
      flush()
      pieces.push({ kind: 'value', value: placeholder(source.slice(at + 1, end)) })
      at = end + 1
    } else {
      if (here === '}') throw new RangeError('a } lacks its {')
      fixed += here
      at += 1
    }
  }
  flush()
  return pieces
}

function endOfMaths(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '$') return at
  }
  return -1
}

function placeholder(source: string): Placeholder {
  const [, expression = '', format] = /^(.*?)(?:(?<!\|)\|(?!\|)([^|]*))?$/s.exec(source) ?? []
  const name = format?.trim()
  if (name !== undefined && !formats.test(name)) throw new RangeError(`there is no format “${name}”`)
  return { expression: parseExpression(expression), format: name as Format | undefined }
}

/** TeX cut at its placeholders: groups in braces whose names are all known. */
function mathsParts(source: string, names: ReadonlySet<string>): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = []
  let fixed = ''
  for (let at = 0; at < source.length; at += 1) {
    const here = source[at] ?? ''
    if (here === '\\') {
      fixed += here + (source[at + 1] ?? '')
      at += 1
    } else if (here === '{' && !/\\(?:text|mathrm)\s*$/.test(fixed)) {
      const end = source.indexOf('}', at)
      const found = end < 0 ? undefined : placeholderIn(source.slice(at + 1, end), names)
      if (found === undefined) fixed += here
      else {
        parts.push(fixed, found)
        fixed = ''
        at = end
      }
    } else fixed += here
  }
  return [...parts, fixed].filter((part) => part !== '')
}

function placeholderIn(source: string, names: ReadonlySet<string>): Placeholder | undefined {
  if (/[{\\]/.test(source) || !/[A-Za-z]/.test(source)) return undefined
  try {
    const found = placeholder(source)
    const named = [...namesIn(found.expression)]
    return named.length > 0 && named.every((name) => names.has(name)) ? found : undefined
  } catch {
    return undefined // not an expression: TeX's own braces
  }
}

/** A format without its number of places; '' when there is none. */
const kindOf = (format: Format | undefined): string => format?.split(' ')[0] ?? ''

/** The line of one variant. Throws a RangeError when an expression fails or the maths is not in the subset. */
export function resolveWording(wording: Wording, names: Names, language: string): Line {
  const segments: Segment[] = []
  const push = (segment: Segment): void => {
    const last = segments.at(-1)
    if ('text' in segment && last !== undefined && 'text' in last) {
      segments[segments.length - 1] = { text: last.text + segment.text }
    } else segments.push(segment)
  }
  for (const piece of wording) {
    if (piece.kind === 'fixed') push({ text: piece.text })
    else if (piece.kind === 'maths') push(mathsSegment(mathsOf(piece.parts, names, language), language))
    else if (piece.value.expression.kind === 'name' && piece.value.expression.name === 'response') {
      push({ response: true })
    } else push(valueSegment(evaluate(piece.value.expression, names), piece.value.format, language))
  }
  return segments.filter((segment) => !('text' in segment) || segment.text !== '')
}

/** The letters of the maths of a line, outside words and placeholders. */
export const lettersOfWording = (wording: Wording): string[] =>
  wording.flatMap((piece) =>
    piece.kind === 'maths'
      ? lettersIn(parseTex(piece.parts.map((part) => (typeof part === 'string' ? part : '{1}')).join('')))
      : [],
  )

export const mathsSegment = (tex: string, language: string): Segment => ({ tex, say: sayTex(tex, language) })

/** A line of one value, as a placeholder without a format would show it. */
export const lineOfValue = (value: Known, language: string, format?: Format): Line => [
  valueSegment(value, format, language),
]

function valueSegment(value: Known, format: Format | undefined, language: string): Segment {
  if (typeof value === 'boolean') throw new RangeError('a placeholder shows a value, not a comparison')
  if (typeof value === 'string') return { text: value }
  const shown = plainText(value, format, language)
  if (shown === undefined) return mathsSegment(texOfNumber(value, format), language)
  return { text: shown }
}

/** A number as words and figures, or undefined when it has to be set as maths. */
function plainText(value: Rational, format: Format | undefined, language: string): string | undefined {
  const size = q.absoluteOf(value)
  switch (kindOf(format)) {
    case 'words':
      return inWords(wholeOf(value), language)
    case 'ordinal':
      return ordinal(wholeOf(value), language)
    case 'time':
      return clockTime(value)
    case 'money':
      return `${value.n < 0n ? '−' : ''}$${groupedDecimal(q.isWhole(value) ? q.toText(size) : q.fixedText(size, 2))}`
    case 'percent':
      return value.n < 0n
        ? undefined
        : `${groupedDecimal(exactDecimal(q.multiply(value, q.rational(100n))))}%`
    case 'plain':
      return value.n < 0n ? undefined : exactDecimal(value)
    case 'decimal':
      return value.n < 0n ? undefined : groupedDecimal(decimalOf(value, format))
    default:
      return value.n >= 0n && q.isWhole(value) && format !== 'signed' && format !== 'coefficient'
        ? grouped(q.toText(value))
        : undefined
  }
}

function wholeOf(value: Rational): bigint {
  if (!q.isWhole(value)) throw new RangeError(`${q.toText(value)} is not a whole number`)
  return value.n
}

function exactDecimal(value: Rational): string {
  const numeral = q.decimalText(value)
  if (numeral === undefined)
    throw new RangeError(`${q.toText(value)} has no end as a decimal: say how many places`)
  return numeral
}

function decimalOf(value: Rational, format: Format | undefined): string {
  const places = /\d+/.exec(format ?? '')?.[0]
  return places === undefined ? exactDecimal(value) : q.fixedText(value, Number(places))
}

/** A number in TeX, without the braces that keep it together. */
export function texOfNumber(value: Rational, format?: Format): string {
  const sign = value.n < 0n ? '-' : ''
  const size = q.absoluteOf(value)
  const digits = (numeral: string): string => groupedDecimal(numeral).replaceAll(',', '{,}')
  switch (kindOf(format)) {
    case 'signed':
      return `${sign === '' ? '+' : '-'} ${texOfNumber(size)}`
    case 'coefficient':
      return q.equal(size, q.one) ? sign : sign + texOfNumber(size)
    case 'decimal':
      return sign + digits(decimalOf(size, format))
    case 'plain':
      return sign + exactDecimal(size)
    case 'percent':
      return `${sign}${digits(exactDecimal(q.multiply(size, q.rational(100n))))}\\%`
    case 'money':
      return `${sign}\\$${digits(q.isWhole(size) ? q.toText(size) : q.fixedText(size, 2))}`
    case 'mixed': {
      const whole = q.floorOf(size)
      const rest = q.subtract(size, q.rational(whole))
      if (whole === 0n || q.isZero(rest)) return sign + texOfNumber(size)
      return `${sign}${digits(`${whole}`)}\\frac{${rest.n}}{${rest.d}}`
    }
    default:
      return q.isWhole(size)
        ? sign + digits(q.toText(size))
        : `${sign}\\frac{${digits(`${size.n}`)}}{${digits(`${size.d}`)}}`
  }
}

function mathsOf(parts: readonly (string | Placeholder)[], names: Names, language: string): string {
  return parts
    .map((part, place) => {
      if (typeof part === 'string') return part
      const next = parts[place + 1]
      return texOfPlaceholder(part, names, language, typeof next === 'string' && /^\s*\^/.test(next))
    })
    .join('')
}

function texOfPlaceholder(
  { expression, format }: Placeholder,
  names: Names,
  language: string,
  isRaised: boolean,
): string {
  const value = evaluate(expression, names)
  if (typeof value === 'boolean') throw new RangeError('a placeholder shows a value, not a comparison')
  if (!isNumber(value)) return `\\text{${value.replaceAll(/[\\{}$%&#_^~]/g, ' ')}}`
  const kind = kindOf(format)
  if (kind === 'signed' || kind === 'coefficient') {
    const tex = texOfNumber(value, format)
    return kind === 'signed' || tex === '' || tex === '-' ? tex : `{${tex}}`
  }
  if (kind === 'words' || kind === 'ordinal' || kind === 'time') {
    return `\\text{${plainText(value, format, language) ?? ''}}`
  }
  const tex = texOfNumber(value, format)
  return isRaised && (value.n < 0n || !q.isWhole(value)) ? `\\left(${tex}\\right)` : `{${tex}}`
}

/** Lines of a text with paragraphs: cut at empty lines. */
export function paragraphsOf(line: Line): Line[] {
  const paragraphs: Segment[][] = [[]]
  for (const segment of line) {
    if (!('text' in segment)) paragraphs.at(-1)?.push(segment)
    else {
      segment.text.split(/\n\s*\n/).forEach((text, place) => {
        if (place > 0) paragraphs.push([])
        if (text !== '') paragraphs.at(-1)?.push({ text })
      })
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
