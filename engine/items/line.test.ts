import assert from 'node:assert/strict'
import test from 'node:test'
import type { Known } from './evaluate.ts'
import { paragraphsOf, parseWording, resolveWording } from './line.ts'
import * as q from './rational.ts'

const names = new Map<string, Known>([
  ['a', q.rational(3n)],
  ['b', q.rational(-4n)],
  ['n', q.rational(1250n)],
  ['f', q.rational(7n, 4n)],
  ['who', 'Mei'],
])
const shown = (source: string, language = 'en'): string =>
  resolveWording(parseWording(source, new Set([...names.keys(), 'response'])), names, language)
    .map((segment) =>
      'text' in segment ? segment.text : 'tex' in segment ? `[${segment.tex}]` : '[response]',
    )
    .join('')

test('whole numbers stand in the text, all others are set as maths', () => {
  assert.equal(shown('{who} has {n} beads, {f} and {b}.'), 'Mei has 1,250 beads, [\\frac{7}{4}] and [-4].')
})

test('a format says how a number is shown', () => {
  const cases: Record<string, string> = {
    '{f | mixed}': '[1\\frac{3}{4}]',
    '{f | decimal}': '1.75',
    '{f | decimal 1}': '1.8',
    '{1 / 3 | decimal 2}': '0.33',
    '{f / 7 | percent}': '25%',
    '{f | money}': '$1.75',
    '{a | money}': '$3',
    '{n | plain}': '1250',
    '{n | words}': 'one thousand two hundred fifty',
    '{a | ordinal}': '3rd',
    '{n | time}': '8:50',
    "{a == 1 ? 'bead' : 'beads'}": 'beads',
  }
  for (const [source, expected] of Object.entries(cases)) assert.equal(shown(source), expected, source)
  assert.equal(shown('{a | ordinal}, {n | words}', 'es'), '3.º, mil doscientos cincuenta')
})

test('in maths, braces with parameters are values, all other braces are TeX', () => {
  const cases: Record<string, string> = {
    '$\\frac{a}{n}$': '[\\frac{3}{1{,}250}]',
    '$\\frac{{a}}{x}$': '[\\frac{{3}}{x}]',
    '${a}x {b | signed}$': '[{3}x - 4]',
    '${a - 2 | coefficient}x^{2}$': '[x^{2}]',
    '${b}^{2} + {f}^2$': '[\\left(-4\\right)^{2} + \\left(\\frac{7}{4}\\right)^2]',
    '$\\text{a}$': '[\\text{a}]',
  }
  for (const [source, expected] of Object.entries(cases)) assert.equal(shown(source), expected, source)
})

test('two dollars are a dollar sign; the response has its place', () => {
  assert.equal(shown('$$5 and $${a}'), '$5 and $3')
  assert.equal(shown('You wrote {response}.'), 'You wrote [response].')
})

test('refuses braces, dollars and formats that are wrong', () => {
  for (const source of ['{a', 'a}', 'costs $5', '{a | loud}', '{a +}', '{a | percent decimal}']) {
    assert.throws(() => parseWording(source, new Set(['a'])), RangeError, source)
  }
  assert.throws(() => shown('{f | words}'), /not a whole number/)
  assert.throws(() => shown('{1 / 3 | decimal}'), /has no end as a decimal/)
  assert.throws(() => shown('{a > 1}'), /not a comparison/)
})

test('an empty line begins a paragraph', () => {
  assert.deepEqual(paragraphsOf([{ text: 'One.\n\nTwo ' }, { tex: 'x', say: 'x' }, { text: '.' }]), [
    [{ text: 'One.' }],
    [{ text: 'Two ' }, { tex: 'x', say: 'x' }, { text: '.' }],
  ])
})
