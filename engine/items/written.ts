import type { Rational } from './rational.ts'
import * as q from './rational.ts'

/** One way to read what was typed as a number. */
export type Reading = {
  readonly value: Rational
  readonly form: 'whole' | 'decimal' | 'fraction' | 'mixed' | 'percent'
  /** Fractions are in lowest terms, and the fraction of a mixed number is below one. */
  readonly isLowest: boolean
  /** How it is set as maths, as she wrote it. */
  readonly tex: string
}

const vulgar: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
  '⅙': '1/6',
  '⅚': '5/6',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
}
const longest = 40

/**
 * The ways to read a typed number, the likeliest first; none when it is no number. Understood are 12, -3, +3, 0.5, 0,5,
 * .5, 1,250, 3/4, 1 3/4, ¾, 1¾, 25 % (also as 0.25) and $2.50. `1,250` is one thousand two hundred fifty, and one and a
 * quarter: where a comma may be either, both are readings.
 * @param units what may follow the number and is ignored: the unit in each language
 */
export function readNumber(typed: string, units: readonly string[] = []): Reading[] {
  if (typed.length > longest) return []
  let text = typed
    .replaceAll(/[−–—]/g, '-')
    .replaceAll('⁄', '/')
    .replaceAll(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/g, (sign) => ` ${vulgar[sign] ?? ''}`)
    .trim()
  for (const unit of units) {
    if (unit !== '' && text.toLowerCase().endsWith(unit.toLowerCase())) {
      text = text.slice(0, -unit.length).trim()
      break
    }
  }
  const percent = /\s*%$/.exec(text)
  if (percent !== null) text = text.slice(0, percent.index)
  text = text.replace(/^(-?)\s*\$\s*/, '$1')
  const [, sign = '', size = ''] = /^([-+]?)\s*(.*)$/s.exec(text) ?? []
  const readings = unsigned(size).map((one) => (sign === '-' ? negative(one) : one))
  return percent === null ? readings : readings.flatMap(asPercent)
}

function unsigned(text: string): Reading[] {
  const fraction = /^(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/.exec(text)
  if (fraction !== null) {
    const [, whole, top = '', bottom = ''] = fraction
    return fractionOf(whole, BigInt(top), BigInt(bottom))
  }
  return decimals(text).map(({ numeral, tex }): Reading => {
    const isWhole = !numeral.includes('.')
    return { value: q.fromDecimal(numeral), form: isWhole ? 'whole' : 'decimal', isLowest: isWhole, tex }
  })
}

function fractionOf(whole: string | undefined, top: bigint, bottom: bigint): Reading[] {
  if (bottom === 0n) return []
  const rest = q.rational(top, bottom)
  const isReduced = q.gcdOf(top, bottom) === 1n && bottom !== 1n
  const tex = `\\frac{${top}}{${bottom}}`
  if (whole === undefined) return [{ value: rest, form: 'fraction', isLowest: isReduced, tex }]
  return [
    {
      value: q.add(q.rational(BigInt(whole)), rest),
      form: 'mixed',
      isLowest: isReduced && top < bottom && BigInt(whole) > 0n,
      tex: `${BigInt(whole)}${tex}`,
    },
  ]
}

/** The decimal numerals, with a point, that a text may mean. */
function decimals(text: string): { numeral: string; tex: string }[] {
  const plain = /^(\d*)(?:\.(\d+))?$|^(\d+)\.$/.exec(text)
  const meant: { numeral: string; tex: string }[] = []
  if (plain !== null && text !== '') {
    const numeral = `${plain[1] || plain[3] || '0'}${plain[2] === undefined ? '' : `.${plain[2]}`}`
    meant.push({ numeral, tex: numeral })
  }
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    meant.push({ numeral: text.replaceAll(',', ''), tex: text.replaceAll(',', '{,}') })
  }
  if (/^[1-9]\d{0,2}(?: \d{3})+$/.test(text)) {
    meant.push({ numeral: text.replaceAll(' ', ''), tex: text.replaceAll(' ', '{,}') })
  }
  if (/^\d*,\d+$/.test(text)) {
    const numeral = `0${text.replace(',', '.')}`
    meant.push({ numeral, tex: text.replace(',', '.') })
  }
  return meant
}

const negative = (reading: Reading): Reading => ({
  ...reading,
  value: q.negate(reading.value),
  tex: `-${reading.tex}`,
})

const asPercent = (reading: Reading): Reading[] => [
  {
    value: q.divide(reading.value, q.rational(100n)),
    form: 'percent',
    isLowest: false,
    tex: `${reading.tex}\\%`,
  },
]
