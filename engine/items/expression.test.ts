import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { evaluate, isNumber } from './evaluate.ts'
import type { Known } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { parseExpression, sourceOf } from './expression.ts'
import * as q from './rational.ts'

const names = new Map<string, Known>([
  ['a', q.rational(3n)],
  ['b', q.rational(4n)],
  ['who', 'Mei'],
])
const worth = (source: string): string | boolean => {
  const value = evaluate(parseExpression(source), names)
  return isNumber(value) ? q.toText(value) : value
}

test('arithmetic is exact and binds as in mathematics', () => {
  const cases: Record<string, string | boolean> = {
    '0.1 + 0.2 == 0.3': true,
    'a / b + a / b': '3/2',
    '2 + 3 * 4 ^ 2': '50',
    '-2 ^ 2': '-4',
    '2 ^ -1': '1/2',
    '2 ^ 3 ^ 2': '512',
    '10 - 4 - 3': '3',
    '(10 - 4) * 3': '18',
    '-7 % 3': '2',
    'a < b && !(a == b) || a > 100': true,
    "who == 'Mei' ? a : b": '3',
  }
  for (const [source, value] of Object.entries(cases)) assert.equal(worth(source), value, source)
})

test('each function gives what it is named after', () => {
  const cases: Record<string, string | boolean> = {
    'abs(-a)': '3',
    'floor(-7 / 2)': '-4',
    'ceil(7 / 2)': '4',
    'round(2.5)': '3',
    'round(-2.345, 2)': '-47/20',
    'min(a, b, 2)': '2',
    'max(a, b)': '4',
    'gcd(12, 18, 8)': '2',
    'lcm(4, 6)': '12',
    'numerator(6 / 8)': '3',
    'denominator(6 / 8)': '4',
    'whole(-7 / 2)': '-3',
    'digit(352, 10)': '5',
    'digit(3.52, 0.1)': '5',
    'digitSum(352)': '10',
    'isWhole(b / 2)': true,
    'isPrime(91)': false,
    'isPrime(97)': true,
  }
  for (const [source, value] of Object.entries(cases)) assert.equal(worth(source), value, source)
})

test('refuses what cannot be read or worked out, and says why', () => {
  const cases: Record<string, RegExp> = {
    'a +': /ends too early/,
    '(a': /“\)” is missing/,
    'a b': /“b” is not understood/,
    '3 $ 4': /cannot be read/,
    'x + 1': /“x” is not known/,
    'constructor(1)': /no function “constructor”/,
    'gcd(1)': /was given 1 values/,
    'a / (b - 4)': /division by zero/,
    '9 ^ 64 ^ 2': /too large|whole exponent/,
    'who + 1': /a number must stand here/,
    'who == 1': /cannot be compared/,
    'a ? 1 : 2': /a comparison must stand here/,
  }
  for (const [source, message] of Object.entries(cases))
    assert.throws(() => worth(source), { name: 'RangeError', message })
  assert.throws(() => parseExpression('('.repeat(60) + '1' + ')'.repeat(60)), RangeError)
  assert.throws(() => parseExpression('1+'.repeat(300) + '1'), /longer than 500/)
})

const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc
      .integer({ min: -20, max: 20 })
      .map((n): Expression => ({ kind: 'number', value: q.rational(BigInt(n)) })),
    fc.constantFrom('a', 'b').map((name): Expression => ({ kind: 'name', name })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '%' as const), tie('any'), tie('any'))
      .map(([operator, left, right]) => ({ kind: 'binary', operator, left, right }) as Expression),
  ),
})).any

test('the source of an expression is read as an expression of the same worth', () => {
  fc.assert(
    fc.property(anyExpression, (expression) => {
      const worthOf = (one: Expression): unknown => {
        try {
          const value = evaluate(one, names)
          return isNumber(value) ? q.toText(value) : value
        } catch (error) {
          return (error as Error).message
        }
      }
      assert.equal(worthOf(parseExpression(sourceOf(expression))), worthOf(expression))
    }),
  )
})
