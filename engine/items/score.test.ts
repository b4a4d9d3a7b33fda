import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { scoreResponse } from './score.ts'
import { exampleTemplates } from './template.examples.ts'
import type { Given, Key, Right } from './variant.ts'
import { makeVariants } from './variants.ts'

const keyOf = (right: Right): Key => ({ right, slips: [], words: {} })
const number = (value: string, form: 'any' | 'simplest' | 'mixed' | 'decimal' = 'any', within = '0'): Key =>
  keyOf({ kind: 'number', value, within, form, units: [] })
const verdict = (key: Key, given: Given): string => {
  const score = scoreResponse(key, given, 'en')
  if (!score.isWellFormed) return 'unreadable'
  return score.isCorrect ? 'right' : (score.slip ?? 'not yet')
}
const wrote = (key: Key, text: string): string => verdict(key, { kind: 'number', text })

test('a number is compared by its worth, whatever its form', () => {
  for (const text of ['15/4', '3 3/4', '3.75', '3,75', '30/8'])
    assert.equal(wrote(number('15/4'), text), 'right', text)
  for (const text of ['15/20', '3', '-15/4']) assert.equal(wrote(number('15/4'), text), 'not yet', text)
  assert.equal(wrote(number('15/4'), 'some'), 'unreadable')
  assert.equal(wrote(number('1250'), '1,250'), 'right')
  assert.equal(wrote(number('5/4'), '1,250'), 'right')
})

test('a wanted form is asked for without calling the value wrong', () => {
  assert.equal(wrote(number('3/4', 'simplest'), '3/4'), 'right')
  assert.equal(wrote(number('3/4', 'simplest'), '6/8'), 'not-simplest')
  assert.equal(wrote(number('3/4', 'simplest'), '0.75'), 'not-simplest')
  assert.equal(wrote(number('7/4', 'mixed'), '1 3/4'), 'right')
  assert.equal(wrote(number('7/4', 'mixed'), '7/4'), 'not-mixed')
  assert.equal(wrote(number('3/4', 'mixed'), '3/4'), 'right')
  assert.equal(wrote(number('3/4', 'decimal'), '.75'), 'right')
  assert.equal(wrote(number('3/4', 'decimal'), '3/4'), 'not-decimal')
})

test('a tolerance counts on both sides, its ends included', () => {
  for (const text of ['9.9', '10', '10.1']) assert.equal(wrote(number('10', 'any', '1/10'), text), 'right')
  for (const text of ['9.89', '10.11']) assert.equal(wrote(number('10', 'any', '1/10'), text), 'not yet')
})

test('short texts forgive capitals, accents, spaces and marks, and only as many letters as allowed', () => {
  const text = (accept: string[], spelling = 0, exactly = false): Key =>
    keyOf({ kind: 'text', accept, spelling, exactly })
  const says = (key: Key, given: string): string => verdict(key, { kind: 'text', text: given })
  assert.equal(says(text(['El árbol']), '  el  ARBOL. '), 'right')
  assert.equal(says(text(['año']), 'ano'), 'not yet')
  assert.equal(says(text(["don't"]), 'dont'), 'right')
  assert.equal(says(text(['triangle']), 'trianlge'), 'spelling')
  assert.equal(says(text(['triangle'], 1), 'trianlge'), 'right')
  assert.equal(says(text(['triangle'], 1), 'rectangle'), 'not yet')
  assert.equal(says(text(['Paris, France'], 0, true), 'paris, france'), 'spelling')
  assert.equal(says(text(['x']), ' '), 'unreadable')
})

test('an answer of another kind, an id that is not shown and half an order cannot be read', () => {
  const order = keyOf({ kind: 'order', optionIds: ['o2', 'o1', 'o3'] })
  assert.equal(verdict(order, { kind: 'order', optionIds: ['o2', 'o1', 'o3'] }), 'right')
  assert.equal(verdict(order, { kind: 'order', optionIds: ['o2', 'o1'] }), 'unreadable')
  assert.equal(verdict(order, { kind: 'order', optionIds: ['o2', 'o2', 'o1'] }), 'unreadable')
  assert.equal(verdict(order, { kind: 'text', text: 'o2' }), 'unreadable')
  const choice = keyOf({ kind: 'choice', optionId: 'o1', known: ['o1', 'o2'] })
  assert.equal(verdict(choice, { kind: 'choice', optionId: 'o9' }), 'unreadable')
  const choices = keyOf({ kind: 'choices', optionIds: ['o1', 'o2'], known: ['o1', 'o2', 'o3'] })
  assert.equal(verdict(choices, { kind: 'choices', optionIds: ['o2', 'o1'] }), 'right')
  assert.equal(verdict(choices, { kind: 'choices', optionIds: ['o1'] }), 'misses-some')
  assert.equal(verdict(choices, { kind: 'choices', optionIds: ['o1', 'o2', 'o3'] }), 'chooses-too-many')
  assert.equal(verdict(choices, { kind: 'choices', optionIds: [] }), 'unreadable')
  const match = keyOf({ kind: 'match', pairs: [{ optionId: 'o1', targetId: 't2' }], known: ['t1', 't2'] })
  assert.equal(verdict(match, { kind: 'match', pairs: [{ optionId: 'o1', targetId: 't2' }] }), 'right')
  assert.equal(verdict(match, { kind: 'match', pairs: [{ optionId: 'o1', targetId: 't1' }] }), 'not yet')
  assert.equal(verdict(match, { kind: 'match', pairs: [] }), 'unreadable')
})

test('words for a slip repeat what was written, as it was written', () => {
  const key: Key = {
    ...number('15/4'),
    slips: [
      {
        code: 'both',
        when: { holds: 'response < 1' },
        say: { en: [{ text: 'You wrote ' }, { response: true }] },
      },
    ],
  }
  const score = scoreResponse(key, { kind: 'number', text: '15/20' }, 'en')
  assert.ok(score.isWellFormed)
  assert.deepEqual(score.say, [{ text: 'You wrote ' }, { tex: '\\frac{15}{20}', say: 'fifteen twentieths' }])
})

test('whatever is typed gets a score', () => {
  const keys = Object.values(exampleTemplates).map((template) => makeVariants(template, 1, 1)[0]?.key)
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'0123456789x+-*/^()=<>., %$'), maxLength: 40 }),
  )
  fc.assert(
    fc.property(fc.constantFrom('number', 'expression', 'text' as const), typed, (kind, text) => {
      for (const key of keys) if (key !== undefined) scoreResponse(key, { kind, text }, 'en')
    }),
  )
})
