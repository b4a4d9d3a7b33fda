import type { Expression } from './expression.ts'
import type { Rational } from './rational.ts'
import * as q from './rational.ts'

/**
 * A polynomial with exact coefficients: monomial → coefficient, none of them zero. A monomial is its letters with their
 * exponents in the order of the alphabet, 'x2 y1'; the constant's is ''.
 */
export type Polynomial = ReadonlyMap<string, Rational>

/** top / bottom; two are equal when top1 × bottom2 = top2 × bottom1. */
export type Quotient = { readonly top: Polynomial; readonly bottom: Polynomial }

const mostTerms = 200
const highestPower = 12

const constant = (value: Rational): Polynomial => new Map(q.isZero(value) ? [] : [['', value]])
const onePolynomial = constant(q.one)

function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map(a)
  for (const [monomial, coefficient] of b) {
    const total = q.add(sum.get(monomial) ?? q.zero, coefficient)
    if (q.isZero(total)) sum.delete(monomial)
    else sum.set(monomial, total)
  }
  if (sum.size > mostTerms) throw new RangeError('too many terms')
  return sum
}

export const scalePolynomial = (a: Polynomial, by: Rational): Polynomial =>
  q.isZero(by) ? new Map() : new Map([...a].map(([monomial, value]) => [monomial, q.multiply(value, by)]))

function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size * b.size > mostTerms * mostTerms) throw new RangeError('too many terms')
  const product = new Map<string, Rational>()
  for (const [left, leftValue] of a) {
    for (const [right, rightValue] of b) {
      const monomial = joined(left, right)
      product.set(monomial, q.add(product.get(monomial) ?? q.zero, q.multiply(leftValue, rightValue)))
    }
  }
  return addPolynomials(new Map(), new Map([...product].filter(([, value]) => !q.isZero(value))))
}

/** The letters of a monomial with their exponents. */
export const exponentsOf = (monomial: string): ReadonlyMap<string, number> =>
  new Map(monomial === '' ? [] : monomial.split(' ').map((part) => [part[0] ?? '', Number(part.slice(1))]))

function joined(a: string, b: string): string {
  if (a === '' || b === '') return a + b
  const exponents = new Map(exponentsOf(a))
  for (const [letter, exponent] of exponentsOf(b)) {
    exponents.set(letter, (exponents.get(letter) ?? 0) + exponent)
  }
  return [...exponents]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([letter, exponent]) => letter + exponent)
    .join(' ')
}

/**
 * The expression as one polynomial over another, or undefined when it is none (a letter in an exponent).
 * Letters are single. Throws a RangeError on division by zero, on anything that is not arithmetic, and when it grows
 * beyond 200 terms or the 12th power.
 */
export function quotientOf(expression: Expression): Quotient | undefined {
  switch (expression.kind) {
    case 'number':
      return { top: constant(expression.value), bottom: onePolynomial }
    case 'name':
      return { top: new Map([[`${expression.name}1`, q.one]]), bottom: onePolynomial }
    case 'unary': {
      const of = quotientOf(expression.of)
      return of && { top: scalePolynomial(of.top, q.negate(q.one)), bottom: of.bottom }
    }
    case 'binary': {
      const left = quotientOf(expression.left)
      const right = quotientOf(expression.right)
      return left && right && combined(expression.operator, left, right)
    }
    case 'text':
    case 'choose':
    case 'call':
      throw new RangeError('only numbers, letters and + - * / ^ may stand here')
  }
}

function combined(operator: string, a: Quotient, b: Quotient): Quotient | undefined {
  switch (operator) {
    case '+':
    case '-': {
      const right = operator === '+' ? b.top : scalePolynomial(b.top, q.negate(q.one))
      return {
        top: addPolynomials(multiplyPolynomials(a.top, b.bottom), multiplyPolynomials(right, a.bottom)),
        bottom: multiplyPolynomials(a.bottom, b.bottom),
      }
    }
    case '*':
      return { top: multiplyPolynomials(a.top, b.top), bottom: multiplyPolynomials(a.bottom, b.bottom) }
    case '/':
      if (b.top.size === 0) throw new RangeError('division by zero')
      return { top: multiplyPolynomials(a.top, b.bottom), bottom: multiplyPolynomials(a.bottom, b.top) }
    case '^':
      return raised(a, b)
    default:
      throw new RangeError('only numbers, letters and + - * / ^ may stand here')
  }
}

function raised(base: Quotient, exponent: Quotient): Quotient | undefined {
  const value = constantOf(exponent)
  if (value === undefined || !q.isWhole(value)) return undefined
  if (value.n > BigInt(highestPower) || value.n < -BigInt(highestPower)) {
    const number = constantOf(base)
    if (number === undefined) throw new RangeError('the power is too high')
    return { top: constant(q.power(number, value)), bottom: onePolynomial }
  }
  let [top, bottom] = [onePolynomial, onePolynomial]
  const [up, down] = value.n < 0n ? [base.bottom, base.top] : [base.top, base.bottom]
  if (down.size === 0) throw new RangeError('division by zero')
  for (let times = Math.abs(Number(value.n)); times > 0; times -= 1) {
    top = multiplyPolynomials(top, up)
    bottom = multiplyPolynomials(bottom, down)
  }
  return { top, bottom }
}

/** The number that a quotient is, when no letter is left. */
export function constantOf({ top, bottom }: Quotient): Rational | undefined {
  const below = bottom.get('')
  if (bottom.size !== 1 || below === undefined || top.size > 1) return undefined
  if (top.size === 0) return q.zero
  const above = top.get('')
  return above && q.divide(above, below)
}

/** How many times b is in a, when a is b times a number other than zero. */
export function factorBetween(a: Polynomial, b: Polynomial): Rational | undefined {
  let factor: Rational | undefined
  if (a.size !== b.size || a.size === 0) return undefined
  for (const [monomial, value] of a) {
    const other = b.get(monomial)
    if (other === undefined) return undefined
    const ratio = q.divide(value, other)
    if (factor !== undefined && !q.equal(factor, ratio)) return undefined
    factor = ratio
  }
  return factor
}

export function areEqualQuotients(a: Quotient, b: Quotient): boolean {
  const left = multiplyPolynomials(a.top, b.bottom)
  const right = scalePolynomial(multiplyPolynomials(b.top, a.bottom), q.negate(q.one))
  return addPolynomials(left, right).size === 0
}

/** The polynomial as an expression without brackets, the highest powers first. */
export function expressionOf(polynomial: Polynomial): Expression {
  const degree = (monomial: string): number =>
    [...exponentsOf(monomial).values()].reduce((sum, exponent) => sum + exponent, 0)
  const terms = [...polynomial].sort(([a], [b]) => degree(b) - degree(a) || (a < b ? -1 : 1))
  return (
    terms
      .map(([monomial, coefficient]) => termOf(monomial, coefficient))
      .reduce<Expression | undefined>(
        (sum, term) => (sum === undefined ? term : { kind: 'binary', operator: '+', left: sum, right: term }),
        undefined,
      ) ?? { kind: 'number', value: q.zero }
  )
}

function termOf(monomial: string, coefficient: Rational): Expression {
  const letters = [...exponentsOf(monomial)].map(([name, exponent]): Expression => {
    const letter: Expression = { kind: 'name', name }
    const value = q.rational(BigInt(exponent))
    if (exponent === 1) return letter
    return { kind: 'binary', operator: '^', left: letter, right: { kind: 'number', value } }
  })
  const number: Expression = { kind: 'number', value: coefficient }
  const factors = letters.length > 0 && q.equal(coefficient, q.one) ? letters : [number, ...letters]
  return factors.reduce((left, right) => ({ kind: 'binary', operator: '*', left, right }))
}
