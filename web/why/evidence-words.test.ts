import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionWords, outOfTen, surenessWords } from './evidence-words.ts'

test('a confidence just below the rule never reads as reached', () => {
  const { values } = conditionWords({
    id: 'mastery.rule.confidence',
    isMet: false,
    shown: 0.9499,
    needed: 0.95,
  })
  assert.deepEqual(values, { shown: 94, needed: 95 })
})

test('a lower bound just below the cut never reads as reached', () => {
  const { values } = conditionWords({
    id: 'mastery.rule.lowerBound',
    isMet: false,
    shown: 0.799,
    needed: 0.8,
  })
  assert.deepEqual(values, { shown: 7, needed: 8 })
})

test('out of ten questions the band widens to whole questions, and not beyond ten', () => {
  assert.deepEqual(outOfTen(0.62, 0.81), { low: 6, high: 9 })
  assert.deepEqual(outOfTen(0.95, 1), { low: 9, high: 10 })
})

test('a narrow band is sure, a wide one is not', () => {
  assert.equal(surenessWords(0.8, 0.95), 'sure.quite')
  assert.equal(surenessWords(0.5, 0.85), 'sure.fairly')
  assert.equal(surenessWords(0.2, 0.9), 'sure.notYet')
})
