import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { conditionWords, outOfTen, surenessWords } from './evidence-words.ts'

const lowerBound = (isMet: boolean, shown: number, needed: number) =>
  conditionWords({ id: 'mastery.rule.lowerBound', isMet, shown, needed }).values

test('a share is told in whole per cents, rounded down', () => {
  assert.deepEqual(lowerBound(true, 0.879, 2 / 3), { shown: 87, needed: 67 })
  assert.deepEqual(lowerBound(false, 0.9499, 0.95), { shown: 94, needed: 95 })
})

test('figures gain decimals where they would contradict the verdict', () => {
  assert.deepEqual(lowerBound(true, 0.669, 2 / 3), { shown: 66.9, needed: 66.7 })
})

test('figures never contradict the verdict', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b) => {
        const { shown, needed } = lowerBound(a >= b, a, b)
        assert.equal(shown >= needed, a >= b)
      },
    ),
  )
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
