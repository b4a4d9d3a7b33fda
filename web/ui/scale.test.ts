import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart, marksOf } from './scale.ts'

test('marks are round, and hold everything', () => {
  assert.deepEqual(marksOf(0, 19), [0, 5, 10, 15, 20])
  assert.deepEqual(marksOf(12, 23), [10, 15, 20, 25])
  assert.deepEqual(marksOf(0, 1), [0, 0.5, 1])
  assert.deepEqual(marksOf(0.29, 0.71), [0.2, 0.4, 0.6, 0.8])
  assert.deepEqual(marksOf(7, 7), [6, 8])
  assert.deepEqual(marksOf(0, 0), [0, 0.5])
  assert.deepEqual(marksOf(0, 2, true), [0, 1, 2])
  assert.deepEqual(marksOf(0, 0, true), [0, 1])
})

test('whatever is to be shown, the marks hold it and are few', () => {
  const figure = fc.integer({ min: -1e6, max: 1e6 }).map((hundredths) => hundredths / 100)
  fc.assert(
    fc.property(figure, figure, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      const marks = marksOf(low, high)
      const room = (high - low) * 1e-6 + 1e-9
      assert.ok((marks[0] ?? 0) <= low + room && (marks.at(-1) ?? 0) >= high - room, `${marks.join(' ')}`)
      assert.ok(marks.length >= 2 && marks.length <= 7)
    }),
  )
})

test('labels are moved apart in their order and stay on the sheet', () => {
  assert.deepEqual(apart([10, 100], 18, 0, 120), [10, 100])
  assert.deepEqual(apart([50, 52], 18, 0, 120), [50, 68])
  assert.deepEqual(apart([52, 50], 18, 0, 120), [68, 50])
  assert.deepEqual(apart([118, 119], 18, 0, 120), [102, 120])
})
