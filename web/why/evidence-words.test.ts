import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bearsFigures, conditionWords, leansOnOtherSteps, outOfTen, surenessWords } from './evidence-words.ts'

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

const shownBy = (evidenceCount: number, isMet: boolean) => ({
  estimate: {
    success: 0.9,
    lower: 0.8,
    upper: 0.98,
    mastered: 0.94,
    evidenceCount,
    assessedCount: evidenceCount,
    asOf: '2026-01-15T09:00:00Z',
    declaredAt: null,
  },
  conditions: [
    { id: 'mastery.rule.confidence' as const, isMet: true, shown: 0.94, needed: 0.9 },
    { id: 'mastery.rule.distinctSuccesses' as const, isMet, shown: isMet ? 2 : 0, needed: 2 },
  ],
})

test('a child is told no per cent beside one wrong answer, however sure other steps make us', () => {
  assert.equal(bearsFigures(shownBy(1, false)), false)
  assert.equal(bearsFigures(shownBy(2, false)), false)
  assert.equal(bearsFigures(shownBy(3, false)), true)
  assert.equal(bearsFigures(shownBy(2, true)), true)
})

test('an estimate leans on other steps below three pieces of evidence; no estimate leans on nothing', () => {
  assert.equal(leansOnOtherSteps(shownBy(2, true)), true)
  assert.equal(leansOnOtherSteps(shownBy(3, false)), false)
  assert.equal(leansOnOtherSteps({ estimate: null }), false)
})
