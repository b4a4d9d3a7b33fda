import { fractionInWords } from './numerals.ts'
import type { Maths, MathsNode } from './tex.ts'
import { parseTex } from './tex.ts'

/** The words of one language for reading maths aloud. */
type Speech = {
  readonly signs: Readonly<Record<string, string>>
  readonly negative: string
  readonly and: string
  readonly over: (top: string, bottom: string) => string
  readonly squared: string
  readonly cubed: string
  readonly toThePower: string
  readonly sub: string
  readonly degrees: string
  readonly line: string
  readonly root: (of: string, index: string | undefined) => string
  readonly absolute: string
}

const english: Speech = {
  signs: {
    '+': 'plus',
    '-': 'minus',
    times: 'times',
    div: 'divided by',
    '/': 'divided by',
    pm: 'plus or minus',
    '=': 'equals',
    '!=': 'is not equal to',
    '<': 'is less than',
    '<=': 'is at most',
    '>': 'is greater than',
    '>=': 'is at least',
    approx: 'is about',
    similar: 'is similar to',
    congruent: 'is congruent to',
    perpendicular: 'is perpendicular to',
    parallel: 'is parallel to',
    to: 'to',
    ':': 'to',
    '(': 'open parenthesis',
    ')': 'close parenthesis',
    '[': 'open bracket',
    ']': 'close bracket',
    '{': 'open brace',
    '}': 'close brace',
    '?': 'what number',
    blank: 'blank',
    dots: 'and so on',
    angle: 'angle',
    triangle: 'triangle',
    pi: 'pi',
    degree: 'degrees',
    percent: 'percent',
    dollar: 'dollars',
    "'": 'prime',
  },
  negative: 'negative',
  and: 'and',
  over: (top, bottom) => `${top} over ${bottom}`,
  squared: 'squared',
  cubed: 'cubed',
  toThePower: 'to the power',
  sub: 'sub',
  degrees: 'degrees',
  line: 'line',
  root: (of, index) =>
    index === undefined ? `the square root of ${of}` : `the root number ${index} of ${of}`,
  absolute: 'the absolute value of',
}

const spanish: Speech = {
  signs: {
    '+': 'más',
    '-': 'menos',
    times: 'por',
    div: 'entre',
    '/': 'entre',
    pm: 'más o menos',
    '=': 'es igual a',
    '!=': 'no es igual a',
    '<': 'es menor que',
    '<=': 'es menor o igual que',
    '>': 'es mayor que',
    '>=': 'es mayor o igual que',
    approx: 'es más o menos',
    similar: 'es semejante a',
    congruent: 'es congruente con',
    perpendicular: 'es perpendicular a',
    parallel: 'es paralela a',
    to: 'a',
    ':': 'a',
    '(': 'abre paréntesis',
    ')': 'cierra paréntesis',
    '[': 'abre corchete',
    ']': 'cierra corchete',
    '{': 'abre llave',
    '}': 'cierra llave',
    '?': 'qué número',
    blank: 'espacio en blanco',
    dots: 'y así sucesivamente',
    angle: 'ángulo',
    triangle: 'triángulo',
    pi: 'pi',
    degree: 'grados',
    percent: 'por ciento',
    dollar: 'dólares',
    "'": 'prima',
  },
  negative: 'menos',
  and: 'y',
  over: (top, bottom) => `${top} sobre ${bottom}`,
  squared: 'al cuadrado',
  cubed: 'al cubo',
  toThePower: 'elevado a',
  sub: 'sub',
  degrees: 'grados',
  line: 'recta',
  root: (of, index) =>
    index === undefined ? `la raíz cuadrada de ${of}` : `la raíz de índice ${index} de ${of}`,
  absolute: 'el valor absoluto de',
}

/**
 * Maths in words, to be read aloud: `\frac{3}{4} + 2` → "three fourths plus 2". English, and Spanish for 'es'.
 * Throws a RangeError when the maths holds what tex.ts does not know.
 */
export function sayTex(tex: string, language: string): string {
  return say(parseTex(tex), language === 'es' ? spanish : english, language)
}

function say(maths: Maths, speech: Speech, language: string): string {
  const words: string[] = []
  let isInsideBars = false
  maths.forEach((node, place) => {
    const before = maths[place - 1]
    if (node.kind === 'sign' && node.sign === '|') {
      isInsideBars = !isInsideBars
      words.push(isInsideBars ? speech.absolute : ',')
    } else if (node.kind === 'sign' && node.sign === '-' && !isOperand(before, isInsideBars)) {
      words.push(speech.negative)
    } else {
      if (node.kind === 'fraction' && isNumber(before)) words.push(speech.and)
      words.push(sayNode(node, speech, language))
    }
  })
  return words
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([,;])/g, '$1')
    .replace(/,$/, '')
    .trim()
}

/** Whether a minus after this node takes away (and does not make negative). */
function isOperand(node: MathsNode | undefined, isInsideBars: boolean): boolean {
  if (node === undefined) return false
  if (node.kind !== 'sign') return true
  if (node.sign === '|') return !isInsideBars
  return [')', ']', '}', 'blank', 'pi', 'degree', 'percent', '?', "'"].includes(node.sign)
}

const isNumber = (node: MathsNode | undefined): boolean =>
  node?.kind === 'number' || (node?.kind === 'group' && node.of.length === 1 && isNumber(node.of[0]))

function sayNode(node: MathsNode, speech: Speech, language: string): string {
  switch (node.kind) {
    case 'number':
      return node.digits
    case 'letter':
      return node.letter
    case 'text':
      return node.text
    case 'sign':
      return speech.signs[node.sign] ?? node.sign
    case 'group':
      return say(node.of, speech, language)
    case 'fraction': {
      const [top, bottom] = [numberIn(node.top), numberIn(node.bottom)]
      const words =
        top !== undefined && bottom !== undefined ? fractionInWords(top, bottom, language) : undefined
      return words ?? speech.over(say(node.top, speech, language), say(node.bottom, speech, language))
    }
    case 'root':
      return speech.root(say(node.of, speech, language), node.index && say(node.index, speech, language))
    case 'over':
      return `${speech.line} ${say(node.of, speech, language)}`
    case 'scripts':
      return sayScripts(node, speech, language)
  }
}

function sayScripts(
  { base, above, below }: Extract<MathsNode, { kind: 'scripts' }>,
  speech: Speech,
  language: string,
): string {
  const words = [sayNode(base, speech, language)]
  if (below !== undefined) words.push(speech.sub, say(below, speech, language))
  if (above !== undefined) {
    const power = say(above, speech, language)
    if (power === '2') words.push(speech.squared)
    else if (power === '3') words.push(speech.cubed)
    else if (power === speech.signs['degree'] || power === speech.signs["'"]) words.push(power)
    else words.push(speech.toThePower, power)
  }
  return words.join(' ')
}

/** The whole number that the maths is, if it is one alone. */
function numberIn(maths: Maths): bigint | undefined {
  const [only] = maths
  if (only === undefined || maths.length > 1) return undefined
  if (only.kind === 'group') return numberIn(only.of)
  return only.kind === 'number' && !only.digits.includes('.') ? BigInt(only.digits) : undefined
}
