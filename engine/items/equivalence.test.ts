import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { areEquivalent, isExpanded, isFactored } from './equivalence.ts'
import { parseWritten } from './expression.ts'

const letters = ['x', 'y', 'n']
const read = (typed: string) => parseWritten(typed, letters)
const same = (a: string, b: string): boolean => areEquivalent(read(a), read(b))

test('what is worth the same is the same however it is written', () => {
  const pairs = [
    ['3(x+2)', '3x + 6'],
    ['3(x+2)', '(2 + x)·3'],
    ['x^2 − 1', '(x+1)(x−1)'],
    ['2xy', 'y·2·x'],
    ['1/2 x', 'x/2'],
    ['0,5x', 'x ÷ 2'],
    ['x²', 'x * x'],
    ['(x^2-1)/(x-1)', 'x+1'],
    ['6/8', '3/4'],
    ['2^n * 2', '2^(n+1)'],
    ['y = 2x + 1', '2x − y = −1'],
    ['x > 3', '3 < x'],
    ['2x ≥ 6', 'x >= 3'],
    ['-x > 3', 'x < -3'],
  ] as const
  for (const [a, b] of pairs) assert.ok(same(a, b), `${a} and ${b}`)
})

test('what differs in a sign, a coefficient or a relation is not the same', () => {
  const pairs = [
    ['3x + 6', '3x + 2'],
    ['3x', 'x^3'],
    ['x - 3', '3 - x'],
    ['2^n', 'n^2'],
    ['y = 2x + 1', 'y = 2x - 1'],
    ['y = 2x', '2x'],
    ['x > 3', 'x >= 3'],
    ['x > 3', 'x < 3'],
    ['-x > 3', 'x > -3'],
    ['0 = 0', 'x = x + 1'],
  ] as const
  for (const [a, b] of pairs) assert.ok(!same(a, b), `${a} and ${b}`)
})

test('terms of a sum and factors of a product may stand in any order; a changed coefficient is found', () => {
  const term = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom('', 'x', 'y', 'x*y', 'x^2'))
  const written = (terms: readonly (readonly [number, string])[]): string =>
    terms.map(([number, letter]) => (letter === '' ? `(${number})` : `(${number})*${letter}`)).join(' + ')
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), fc.nat(), (terms, turn) => {
      const at = turn % terms.length
      const turned = [...terms.slice(at), ...terms.slice(0, at)]
      assert.ok(same(written(terms), written(turned)))
      assert.ok(same(`(${written(terms)})*(x - 2)`, `(x - 2)*(${written(turned)})`))
      const changed = terms.map(
        ([number, letter], place) => [place === at ? number + 1 : number, letter] as const,
      )
      assert.ok(!same(written(terms), written(changed)))
    }),
  )
})

test('expanded: no product of sums, like terms collected', () => {
  for (const typed of ['3x + 6', '6 + 3x', '-2x', 'x^2 - 5x + 6', 'x/2 + 1/3', '2xy - 3', '0', '7']) {
    assert.ok(isExpanded(read(typed)), typed)
  }
  for (const typed of [
    '3(x+2)',
    '2x + x',
    '3*2x',
    'x*x',
    '5 - (x + 2)',
    '-(x + 2)',
    '(x+1)^2',
    '2x + 3 + 4',
  ]) {
    assert.ok(!isExpanded(read(typed)), typed)
  }
})

test('factored: a product with nothing left to take out', () => {
  for (const typed of [
    '3(x + 2)',
    '(x+1)(x-2)',
    'x(x + 3)',
    '2x(3x + 1)',
    '-4(y - 2)',
    '(x+1)^2',
    '(x^2+1)(x+1)',
  ]) {
    assert.ok(isFactored(read(typed)), typed)
  }
  for (const typed of ['3x + 6', '3(2x + 4)', '2(x^2 + x)', '1(x^2 + 3x + 2)', '2(x^2 - 9)']) {
    assert.ok(!isFactored(read(typed)), typed)
  }
})

test('factors are found however long the numbers are', () => {
  const long = '1' + '0'.repeat(120)
  assert.ok(!isFactored(read(`2(x^2 - ${long})`)))
  assert.ok(isFactored(read(`2(x^2 - ${long}1)`)))
  for (const [square, is] of [
    [1, false],
    [2, true],
    [4, false],
    [8, true],
    [9, false],
    [99, true],
  ] as const) {
    assert.equal(isFactored(read(`3(x^2 - ${square})`)), is, `${square}`)
  }
})

test('nothing that is typed takes long or throws anything but a RangeError', () => {
  for (const typed of [
    '(x+y+n+1)^12*(x+y+n+2)^12',
    '9^9^9^9',
    'x^99',
    '1/0',
    '((((x',
    'sin x',
    'x2',
    '2 3',
    '',
  ]) {
    assert.throws(() => same(typed, typed), RangeError, typed)
  }
})
