import type { Expression } from './expression.ts'
import { texOfNumber } from './line.ts'
import * as q from './rational.ts'

/** How tightly an expression binds: what binds looser than its place gets brackets. */
const tightness: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 4, '^': 3 }
const signs: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '\\ne',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
}

/** An expression of numbers and letters in TeX, written as people write it: 3x − 2, ½(x + 1). */
export function texOfExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return texOfNumber(expression.value)
    case 'name':
      return expression.name
    case 'text':
      return `\\text{${expression.value}}`
    case 'unary':
      return `-${inside(expression.of, 2)}`
    case 'binary': {
      const { operator, left, right } = expression
      if (operator === '/') return `\\frac{${texOfExpression(left)}}{${texOfExpression(right)}}`
      if (operator === '^') return `${inside(left, 4)}^{${texOfExpression(right)}}`
      if (operator === '*') return product(left, right)
      if (operator === '+' || operator === '-') return sum(operator, left, right)
      return `${texOfExpression(left)} ${signs[operator] ?? operator} ${texOfExpression(right)}`
    }
    case 'choose':
    case 'call':
      throw new RangeError('only numbers, letters and + - * / ^ can be shown')
  }
}

function sum(operator: '+' | '-', left: Expression, right: Expression): string {
  const negative = withoutSign(right)
  if (negative !== undefined) {
    return `${texOfExpression(left)} ${operator === '+' ? '-' : '+'} ${inside(negative, 2)}`
  }
  return `${texOfExpression(left)} ${operator} ${inside(right, operator === '-' ? 2 : 1)}`
}

/** The expression times -1, when it begins with a minus. */
function withoutSign(expression: Expression): Expression | undefined {
  if (expression.kind === 'number' && expression.value.n < 0n) {
    return { kind: 'number', value: q.negate(expression.value) }
  }
  if (expression.kind === 'unary') return expression.of
  if (expression.kind !== 'binary' || expression.operator !== '*') return undefined
  const left = withoutSign(expression.left)
  if (left === undefined) return undefined
  return left.kind === 'number' && q.equal(left.value, q.one) ? expression.right : { ...expression, left }
}

function product(left: Expression, right: Expression): string {
  if (left.kind === 'number') {
    if (q.equal(left.value, q.one)) return inside(right, 2)
    if (q.equal(left.value, q.negate(q.one))) return `-${inside(right, 2)}`
  }
  const [first, second] = [inside(left, 2), inside(right, 2)]
  return /^[\d\\-]/.test(second) && !second.startsWith('\\left')
    ? `${first} \\times ${second}`
    : `${first}${second}`
}

function inside(expression: Expression, place: number): string {
  const tex = texOfExpression(expression)
  const own =
    expression.kind === 'binary'
      ? (tightness[expression.operator] ?? 0)
      : expression.kind === 'unary' || (expression.kind === 'number' && expression.value.n < 0n)
        ? 1
        : place === 4 && expression.kind === 'number' && !q.isWhole(expression.value)
          ? 1
          : 5
  return own < place ? `\\left(${tex}\\right)` : tex
}
