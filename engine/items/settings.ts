import type { Known, Names } from './evaluate.ts'
import { evaluate, evaluateNumber } from './evaluate.ts'
import type { RandomStream } from './random.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'
import type { Reading } from './reading.ts'
import type { Parameter, Value } from './template.ts'

/** The values of all parameters, by language: numbers are the same in each, words are not. */
export type Setting = ReadonlyMap<string, Names>

/** Up to this many settings are tried one by one; of more, as many are drawn. */
const mostListed = 600
const mostValues = 10_000

/**
 * Settings of the parameters in random order: all of them when there are at most 600, otherwise `tries` drawn ones,
 * among which some may come again. Throws a RangeError when a parameter cannot be worked out.
 */
export function* settingsOf(
  parameters: readonly Parameter[],
  reading: Reading,
  languages: readonly string[],
  random: RandomStream,
  tries: number,
): Generator<Setting> {
  const empty: Setting = new Map(languages.map((language) => [language, new Map()]))
  const all: Setting[] = []
  const isAll = listInto(all, empty, 0)
  if (isAll) yield* random.shuffled(all)
  else {
    for (let one = 0; one < tries; one += 1) {
      const so = drawn()
      if (so !== undefined) yield so
    }
  }

  function listInto(list: Setting[], so: Setting, from: number): boolean {
    const parameter = parameters[from]
    if (parameter === undefined) {
      list.push(so)
      return list.length <= mostListed
    }
    const count = countOf(parameter, so, reading)
    for (let choice = 0; choice < count; choice += 1) {
      if (!listInto(list, withChoice(parameter, so, choice, reading), from + 1)) return false
    }
    return true
  }

  /** Undefined when a range was empty. */
  function drawn(): Setting | undefined {
    let so = empty
    for (const parameter of parameters) {
      const count = countOf(parameter, so, reading)
      if (count === 0) return undefined
      so = withChoice(parameter, so, random.below(count), reading)
    }
    return so
  }
}

/** How many values a parameter may take, after those before it. */
function countOf(parameter: Parameter, so: Setting, reading: Reading): number {
  if ('is' in parameter) return 1
  if ('oneOf' in parameter) return parameter.oneOf.length
  if ('names' in parameter) return parameter.rows.length
  const { from, to, step } = rangeOf(parameter, so, reading)
  if (step.n <= 0n) throw new RangeError(`the step of “${parameter.name}” must be above 0`)
  if (q.compare(from, to) > 0) return 0
  const count = q.floorOf(q.divide(q.subtract(to, from), step)) + 1n
  if (count > BigInt(mostValues))
    throw new RangeError(`“${parameter.name}” has more than ${mostValues} values`)
  return Number(count)
}

type Range = Extract<Parameter, { from: string }>

function rangeOf(
  parameter: Range,
  so: Setting,
  reading: Reading,
): { from: Rational; to: Rational; step: Rational } {
  const names = [...so.values()][0] ?? new Map()
  const number = (source: string): Rational => evaluateNumber(reading.expression(source), names)
  return {
    from: number(parameter.from),
    to: number(parameter.to),
    step: parameter.step === undefined ? q.one : number(parameter.step),
  }
}

function withChoice(parameter: Parameter, so: Setting, choice: number, reading: Reading): Setting {
  const next = new Map<string, Names>()
  for (const [language, names] of so) {
    next.set(language, new Map([...names, ...valuesOf(parameter, so, names, language, choice, reading)]))
  }
  return next
}

function valuesOf(
  parameter: Parameter,
  so: Setting,
  names: Names,
  language: string,
  choice: number,
  reading: Reading,
): [string, Known][] {
  if ('is' in parameter) return [[parameter.name, evaluate(reading.expression(parameter.is), names)]]
  if ('oneOf' in parameter) return [[parameter.name, knownOf(parameter.oneOf[choice], language)]]
  if ('names' in parameter) {
    const row = parameter.rows[choice] ?? []
    return parameter.names.map((name, column) => [name, knownOf(row[column], language)])
  }
  const { from, step } = rangeOf(parameter, so, reading)
  return [[parameter.name, q.add(from, q.multiply(step, q.rational(BigInt(choice))))]]
}

function knownOf(value: Value | undefined, language: string): Known {
  if (typeof value === 'number') return q.fromNumber(value)
  if (typeof value === 'string') return value
  const text = value?.[language]
  if (text === undefined) throw new RangeError(`a value in “${language}” is missing`)
  return text
}
