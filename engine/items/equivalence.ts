import type { Expression, Relation } from './expression.ts'
import { namesIn, relations } from './expression.ts'
import type { Polynomial } from './polynomial.ts'
import {
  areEqualQuotients,
  constantOf,
  exponentsOf,
  factorBetween,
  quotientOf,
  scalePolynomial,
} from './polynomial.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'
import { randomStream } from './random.ts'

/**
 * Whether two expressions in letters are worth the same wherever both are defined. Exact for everything made of numbers,
 * letters, + - * / and whole powers; where a letter stands in an exponent, 24 points of a fixed seed are tried.
 * Equations and inequalities are the same when their sides differ by the same factor (which turns < when negative).
 * Throws a RangeError when a side divides by zero or grows too large.
 */
export function areEquivalent(a: Expression, b: Expression): boolean {
  const [left, right] = [relationOf(a), relationOf(b)]
  if (left === undefined || right === undefined) {
    return left === undefined && right === undefined && areWorthTheSame(a, b)
  }
  if (left.isStrict !== right.isStrict || left.isEquation !== right.isEquation) return false
  const factor = factorBetween(left.difference, right.difference)
  return factor !== undefined && (left.isEquation || factor.n > 0n)
}

type Related = { readonly isEquation: boolean; readonly isStrict: boolean; readonly difference: Polynomial }

/** An equation or inequality as one polynomial that is = 0, > 0 or >= 0. */
function relationOf(expression: Expression): Related | undefined {
  if (expression.kind !== 'binary' || !relations.includes(expression.operator)) return undefined
  const operator = expression.operator as Relation
  if (operator === '!=') throw new RangeError('≠ is not understood here')
  const isTurned = operator.startsWith('<')
  const [larger, smaller] = isTurned
    ? [expression.right, expression.left]
    : [expression.left, expression.right]
  const quotient = quotientOf({ kind: 'binary', operator: '-', left: larger, right: smaller })
  const below = quotient && constantOf({ top: quotient.bottom, bottom: new Map([['', q.one]]) })
  if (quotient === undefined || below === undefined) {
    throw new RangeError('an equation may not have a letter below a fraction line or in an exponent')
  }
  return {
    isEquation: operator === '==',
    isStrict: operator === '<' || operator === '>',
    difference: scalePolynomial(quotient.top, q.divide(q.one, below)),
  }
}

function areWorthTheSame(a: Expression, b: Expression): boolean {
  const [left, right] = [quotientOf(a), quotientOf(b)]
  return left !== undefined && right !== undefined ? areEqualQuotients(left, right) : agreeAtPoints(a, b)
}

function agreeAtPoints(a: Expression, b: Expression): boolean {
  const letters = [...new Set([...namesIn(a), ...namesIn(b)])].sort()
  const random = randomStream('equivalence')
  let agreed = 0
  for (let point = 0; point < 24; point += 1) {
    const values = new Map(letters.map((letter) => [letter, 0.5 + 2.5 * random.next()]))
    const [left, right] = [valueAt(a, values), valueAt(b, values)]
    if (!Number.isFinite(left) || !Number.isFinite(right)) continue
    if (Math.abs(left - right) > 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))) return false
    agreed += 1
  }
  return agreed > 0
}

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
}

function valueAt(expression: Expression, values: ReadonlyMap<string, number>): number {
  switch (expression.kind) {
    case 'number':
      return q.toNumber(expression.value)
    case 'name':
      return values.get(expression.name) ?? Number.NaN
    case 'unary':
      return -valueAt(expression.of, values)
    case 'binary': {
      const [left, right] = [valueAt(expression.left, values), valueAt(expression.right, values)]
      return operations[expression.operator]?.(left, right) ?? Number.NaN
    }
    case 'text':
    case 'choose':
    case 'call':
      return Number.NaN
  }
}

/** Whether it is written without a product of sums and with like terms collected. */
export function isExpanded(expression: Expression): boolean {
  const terms = termsOf(expression)
  const quotient = quotientOf(expression)
  return quotient !== undefined && terms.every(isTerm) && terms.length === Math.max(1, quotient.top.size)
}

function termsOf(expression: Expression): Expression[] {
  if (!isSum(expression)) return [expression]
  const { operator, left, right } = expression
  // 5 - (x + 2) still has its brackets to lose
  return [...termsOf(left), ...(operator === '-' ? [right] : termsOf(right))]
}

const isSum = (one: Expression): one is Extract<Expression, { kind: 'binary' }> =>
  one.kind === 'binary' && (one.operator === '+' || one.operator === '-')

/** A product of numbers and letters, in which no letter stands twice and no two numbers are left to multiply. */
function isTerm(expression: Expression): boolean {
  const factors = factorsOf(expression)
  const numbers = factors.filter((one) => namesIn(one).size === 0)
  const letters = factors.flatMap((one) => [...namesIn(one)])
  return (
    numbers.length <= 1 &&
    new Set(letters).size === letters.length &&
    factors.every((one) => isAtom(one) || (one.kind === 'binary' && one.operator === '^' && isAtom(one.left)))
  )
}

/** A letter, or a number, which may be a fraction. */
const isAtom = (one: Expression): boolean =>
  one.kind === 'number' ||
  one.kind === 'name' ||
  (one.kind === 'unary' && isAtom(one.of)) ||
  (one.kind === 'binary' && one.operator === '/' && one.left.kind === 'number' && one.right.kind === 'number')

function factorsOf(expression: Expression): Expression[] {
  if (expression.kind === 'unary') return factorsOf(expression.of)
  if (expression.kind !== 'binary') return [expression]
  if (expression.operator === '*') return [...factorsOf(expression.left), ...factorsOf(expression.right)]
  // 2x / 3 is two thirds of x
  if (expression.operator === '/' && expression.right.kind === 'number' && !isAtom(expression)) {
    return factorsOf(expression.left)
  }
  return [expression]
}

/** Whether it is written as a product in which no factor has a number, a letter or a linear factor left to take out. */
export function isFactored(expression: Expression): boolean {
  const factors = factorsOf(expression)
    .flatMap((one) => (one.kind === 'binary' && one.operator === '^' ? [one.left, one.left] : [one]))
    .filter((one) => one.kind !== 'number' || !q.equal(one.value, q.one))
  return factors.length > 1 && factors.every((one) => !isSum(one) || isPrimitive(one))
}

function isPrimitive(sum: Expression): boolean {
  const top = quotientOf(sum)?.top
  if (top === undefined) return false
  const coefficients = [...top.values()]
  if (!coefficients.every(q.isWhole)) return false
  if (coefficients.map((one) => one.n).reduce(q.gcdOf, 0n) !== 1n) return false
  const monomials = [...top.keys()].map(exponentsOf)
  const shared = [...(monomials[0]?.keys() ?? [])].filter((letter) =>
    monomials.every((one) => one.has(letter)),
  )
  return shared.length === 0 && !splitsIntoLines(top)
}

/** Whether a polynomial of the second degree in one letter is the product of two of the first, with fractions. */
function splitsIntoLines(polynomial: Polynomial): boolean {
  const letters = new Set([...polynomial.keys()].flatMap((one) => [...exponentsOf(one).keys()]))
  const [letter] = letters
  if (letters.size !== 1 || letter === undefined) return false
  if ([...polynomial.keys()].some((one) => (exponentsOf(one).get(letter) ?? 0) > 2)) return false
  const coefficient = (exponent: number): Rational =>
    polynomial.get(exponent === 0 ? '' : letter + exponent) ?? q.zero
  const [c, b, a] = [coefficient(0), coefficient(1), coefficient(2)]
  if (q.isZero(a)) return false
  const discriminant = q.subtract(q.multiply(b, b), q.multiply(q.rational(4n), q.multiply(a, c)))
  return discriminant.n >= 0n && isSquare(discriminant.n) && isSquare(discriminant.d)
}

/** By Newton's method in whole numbers: a few dozen steps, however long n is. */
function isSquare(n: bigint): boolean {
  if (n < 2n) return true
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (root + n / root) >> 1n
    if (next >= root) return root * root === n
    root = next
  }
}
