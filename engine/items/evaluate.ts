import type { Expression, Operator } from './expression.ts'
import { namesIn } from './expression.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'

/** What an expression is worth. */
export type Known = Rational | string | boolean

/** The values of names: parameters, and `response` in a slip. */
export type Names = ReadonlyMap<string, Known>

export const isNumber = (value: Known): value is Rational => typeof value === 'object'

/**
 * The value of an expression, exact.
 * Throws a RangeError that says what is wrong: an unknown name or function, a text where a number must be, division by
 * zero, a number that becomes too large.
 */
export function evaluate(expression: Expression, names: Names): Known {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return expression.value
    case 'name': {
      const value = names.get(expression.name)
      if (value === undefined) throw new RangeError(`the name “${expression.name}” is not known`)
      return value
    }
    case 'unary':
      return expression.operator === '-'
        ? q.negate(evaluateNumber(expression.of, names))
        : !evaluateTruth(expression.of, names)
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, names)
    case 'choose':
      return evaluate(evaluateTruth(expression.test, names) ? expression.yes : expression.no, names)
    case 'call': {
      const known = functions.get(expression.name)
      if (known === undefined) throw new RangeError(`there is no function “${expression.name}”`)
      if (expression.of.length < known.least || expression.of.length > known.most) {
        throw new RangeError(`${expression.name}(…) was given ${expression.of.length} values`)
      }
      return known.apply(expression.of.map((one) => evaluateNumber(one, names)))
    }
  }
}

/** As `evaluate`, and throws a RangeError when it is not a number. */
export function evaluateNumber(expression: Expression, names: Names): Rational {
  const value = evaluate(expression, names)
  if (!isNumber(value)) throw new RangeError('a number must stand here')
  return value
}

/** As `evaluate`, and throws a RangeError when it is neither true nor false. */
export function evaluateTruth(expression: Expression, names: Names): boolean {
  const value = evaluate(expression, names)
  if (typeof value !== 'boolean') throw new RangeError('a comparison must stand here')
  return value
}

function binary(operator: Operator, left: Expression, right: Expression, names: Names): Known {
  switch (operator) {
    case '||':
      return evaluateTruth(left, names) || evaluateTruth(right, names)
    case '&&':
      return evaluateTruth(left, names) && evaluateTruth(right, names)
    case '==':
      return areEqual(evaluate(left, names), evaluate(right, names))
    case '!=':
      return !areEqual(evaluate(left, names), evaluate(right, names))
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
      return ofNumbers(operator, evaluateNumber(left, names), evaluateNumber(right, names))
  }
}

function areEqual(a: Known, b: Known): boolean {
  if (isNumber(a) && isNumber(b)) return q.equal(a, b)
  if (typeof a !== typeof b) throw new RangeError('a number and a text cannot be compared')
  return a === b
}

function ofNumbers(
  operator: Exclude<Operator, '||' | '&&' | '==' | '!='>,
  a: Rational,
  b: Rational,
): Rational | boolean {
  switch (operator) {
    case '<':
      return q.compare(a, b) < 0
    case '<=':
      return q.compare(a, b) <= 0
    case '>':
      return q.compare(a, b) > 0
    case '>=':
      return q.compare(a, b) >= 0
    case '+':
      return q.add(a, b)
    case '-':
      return q.subtract(a, b)
    case '*':
      return q.multiply(a, b)
    case '/':
      return q.divide(a, b)
    case '%':
      return q.subtract(a, q.multiply(b, q.rational(q.floorOf(q.divide(a, b)))))
    case '^':
      return q.power(a, b)
  }
}

type Callable = { least: number; most: number; apply: (of: readonly Rational[]) => Known }

/** A function of exactly as many numbers as `apply` names. */
const fixed = (count: number, apply: (...of: Rational[]) => Known): Callable => ({
  least: count,
  most: count,
  apply: (of) => apply(...of),
})
const many = (step: (a: Rational, b: Rational) => Rational): Callable => ({
  least: 2,
  most: 12,
  apply: (of) => of.reduce(step),
})
const whole = (a: Rational): bigint => {
  if (!q.isWhole(a)) throw new RangeError(`${q.toText(a)} is not a whole number`)
  return a.n
}
const size = (n: bigint): bigint => (n < 0n ? -n : n)

const functions = new Map<string, Callable>(
  Object.entries({
    abs: fixed(1, (a = q.zero) => q.absoluteOf(a)),
    floor: fixed(1, (a = q.zero) => q.rational(q.floorOf(a))),
    ceil: fixed(1, (a = q.zero) => q.rational(-q.floorOf(q.negate(a)))),
    round: {
      least: 1,
      most: 2,
      apply: ([a = q.zero, places = q.zero]) => {
        const count = whole(places)
        if (count < 0n || count > 12n) throw new RangeError('round(x, places) knows 0 to 12 places')
        return q.roundTo(a, Number(count))
      },
    },
    min: many((a, b) => (q.compare(a, b) < 0 ? a : b)),
    max: many((a, b) => (q.compare(a, b) > 0 ? a : b)),
    gcd: many((a, b) => q.rational(q.gcdOf(whole(a), whole(b)))),
    lcm: many((a, b) => {
      const divisor = q.gcdOf(whole(a), whole(b))
      return divisor === 0n ? q.zero : q.rational(size((a.n * b.n) / divisor))
    }),
    numerator: fixed(1, (a = q.zero) => q.rational(a.n)),
    denominator: fixed(1, (a = q.zero) => q.rational(a.d)),
    whole: fixed(1, (a = q.zero) => q.rational(a.n / a.d)),
    digit: fixed(2, (a = q.zero, place = q.one) =>
      q.rational(q.floorOf(q.divide(q.absoluteOf(a), place)) % 10n),
    ),
    digitSum: fixed(1, (a = q.zero) =>
      q.rational([...size(whole(a)).toString()].reduce((sum, digit) => sum + BigInt(digit), 0n)),
    ),
    isWhole: fixed(1, (a = q.zero) => q.isWhole(a)),
    isPrime: fixed(1, (a = q.zero) => isPrime(whole(a))),
  }),
)

function isPrime(n: bigint): boolean {
  if (n > 1_000_000n) throw new RangeError('isPrime(n) knows numbers to 1,000,000')
  if (n < 2n) return false
  for (let divisor = 2n; divisor * divisor <= n; divisor += 1n) if (n % divisor === 0n) return false
  return true
}

/** The functions that expressions may call. */
export const functionNames: ReadonlySet<string> = new Set(functions.keys())

/** The expression with the values of `names` put in; other names stay. Throws a RangeError on a text value. */
export function putIn(expression: Expression, names: Names): Expression {
  switch (expression.kind) {
    case 'name': {
      const value = names.get(expression.name)
      if (value === undefined) return expression
      if (isNumber(value)) return { kind: 'number', value }
      if (typeof value === 'string') return { kind: 'text', value: value.replaceAll("'", '’') }
      throw new RangeError(`“${expression.name}” is a truth, where a value must stand`)
    }
    case 'unary':
      return { ...expression, of: putIn(expression.of, names) }
    case 'binary':
      return { ...expression, left: putIn(expression.left, names), right: putIn(expression.right, names) }
    case 'choose':
      return [...namesIn(expression.test)].every((name) => names.has(name))
        ? putIn(evaluateTruth(expression.test, names) ? expression.yes : expression.no, names)
        : {
            kind: 'choose',
            test: putIn(expression.test, names),
            yes: putIn(expression.yes, names),
            no: putIn(expression.no, names),
          }
    case 'call':
      return { ...expression, of: expression.of.map((one) => putIn(one, names)) }
    case 'number':
    case 'text':
      return expression
  }
}
