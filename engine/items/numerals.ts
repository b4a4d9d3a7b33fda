import type { Rational } from './rational.ts'
import * as q from './rational.ts'

/** Numbers as people write and say them, in English and Spanish as written in the United States. */

const english = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ),
  tens: '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
}
const spanish = {
  small:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
      ' ',
    ),
  tens: '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
  hundreds:
    '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
      ' ',
    ),
}

/** A whole number from 0 to 999,999 in words. Throws a RangeError outside that range. */
export function inWords(n: bigint, language: string): string {
  if (n < 0n || n > 999_999n) throw new RangeError('only 0 to 999,999 can be said in words')
  return language === 'es' ? spanishWords(Number(n)) : englishWords(Number(n))
}

function englishWords(n: number): string {
  if (n < 20) return english.small[n] ?? ''
  if (n < 100) return joined(english.tens[Math.floor(n / 10)], n % 10 > 0 && englishWords(n % 10), '-')
  if (n < 1000) {
    return joined(`${englishWords(Math.floor(n / 100))} hundred`, n % 100 > 0 && englishWords(n % 100))
  }
  return joined(`${englishWords(Math.floor(n / 1000))} thousand`, n % 1000 > 0 && englishWords(n % 1000))
}

function spanishWords(n: number): string {
  if (n < 30) return spanish.small[n] ?? ''
  if (n < 100) return joined(spanish.tens[Math.floor(n / 10)], n % 10 > 0 && spanishWords(n % 10), ' y ')
  if (n === 100) return 'cien'
  if (n < 1000) return joined(spanish.hundreds[Math.floor(n / 100)], n % 100 > 0 && spanishWords(n % 100))
  const thousands = Math.floor(n / 1000)
  const before = thousands === 1 ? 'mil' : `${beforeNoun(spanishWords(thousands))} mil`
  return joined(before, n % 1000 > 0 && spanishWords(n % 1000))
}

/** uno → un, veintiuno → veintiún before a noun. */
const beforeNoun = (words: string): string => words.replace(/veintiuno$/, 'veintiún').replace(/uno$/, 'un')

const joined = (first: string | undefined, second: string | false, between = ' '): string =>
  second === false ? (first ?? '') : (first ?? '') + between + second

/** 1st, 22nd; 1.º, 22.º */
export function ordinal(n: bigint, language: string): string {
  if (language === 'es') return `${n}.º`
  const [ten, one] = [Number(n % 100n), Number(n % 10n)]
  const ending = ten > 10 && ten < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][one] ?? 'th')
  return `${n}${ending}`
}

/** Digits with a comma before every three: 12,345. */
export const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+(?!\d))/g, ',')

/** A decimal numeral with its whole part grouped: 1234.5 → 1,234.5 */
export function groupedDecimal(numeral: string): string {
  const [whole = '', fraction] = numeral.split('.')
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`
}

const englishParts =
  '- - half third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const spanishParts =
  '- - medio tercio cuarto quinto sexto séptimo octavo noveno décimo onceavo doceavo treceavo catorceavo quinceavo dieciseisavo diecisieteavo dieciochoavo diecinueveavo veinteavo'.split(
    ' ',
  )

/** A fraction as it is said, as written: 3/4 → three fourths, tres cuartos. Undefined when it is better said otherwise. */
export function fractionInWords(top: bigint, bottom: bigint, language: string): string | undefined {
  if (top < 0n || top > 999n) return undefined
  const isOne = top === 1n
  const count = isOne && language === 'es' ? 'un' : beforeFraction(inWords(top, language), language)
  if (language === 'es') {
    const part = bottom === 100n ? 'centésimo' : bottom === 1000n ? 'milésimo' : spanishParts[Number(bottom)]
    return part === undefined || part === '-' ? undefined : `${count} ${part}${isOne ? '' : 's'}`
  }
  const part = bottom === 100n ? 'hundredth' : bottom === 1000n ? 'thousandth' : englishParts[Number(bottom)]
  if (part === undefined || part === '-') return undefined
  return `${count} ${isOne ? part : part === 'half' ? 'halves' : `${part}s`}`
}

const beforeFraction = (words: string, language: string): string =>
  language === 'es' ? beforeNoun(words) : words

/** Minutes after midnight on a clock of twelve hours: 185 → 3:05. */
export function clockTime(minutes: Rational): string {
  if (!q.isWhole(minutes)) throw new RangeError('a time is a whole number of minutes')
  const ofDay = ((minutes.n % 720n) + 720n) % 720n
  const hour = ofDay / 60n === 0n ? 12n : ofDay / 60n
  return `${hour}:${(ofDay % 60n).toString().padStart(2, '0')}`
}
