import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { masteryParameters } from './mastery.parameters.ts'
import { estimateRetention, isSpaced, reviewDueAt, stabilityOf } from './retention.ts'

const day = 24 * 60 * 60 * 1000
const spacedSuccesses = fc.nat(12)

test('after one stability nine in ten still know it', () => {
  assert.ok(Math.abs(estimateRetention(0, 0, 28 * day, masteryParameters) - 0.9) < 1e-12)
  assert.ok(Math.abs(estimateRetention(0, 1, 56 * day, masteryParameters) - 0.9) < 1e-12)
})

test('retention is 1 at the success, falls with time and never rises', () => {
  assert.equal(estimateRetention(5 * day, 0, 5 * day, masteryParameters), 1)
  assert.equal(estimateRetention(5 * day, 0, 0, masteryParameters), 1)
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(4000), spacedSuccesses, (days, more, spaced) => {
      const early = estimateRetention(0, spaced, days * day, masteryParameters)
      const late = estimateRetention(0, spaced, (days + more) * day, masteryParameters)
      assert.ok(late <= early && late > 0)
    }),
  )
})

test('a spaced success never shortens the time to the next review, and the longest is kept', () => {
  fc.assert(
    fc.property(spacedSuccesses, (spaced) => {
      assert.ok(stabilityOf(spaced + 1, masteryParameters) >= stabilityOf(spaced, masteryParameters))
      assert.ok(stabilityOf(spaced, masteryParameters) <= masteryParameters.longestStability)
    }),
  )
})

test('the review falls due when retention reaches the floor', () => {
  const floors = fc.double({ min: 0.7, max: 0.97, noNaN: true })
  fc.assert(
    fc.property(floors, spacedSuccesses, fc.nat(2e9), (retentionFloor, spaced, lastSuccessAt) => {
      const parameters = { ...masteryParameters, retentionFloor }
      const dueAt = reviewDueAt(lastSuccessAt, spaced, parameters)
      assert.ok(estimateRetention(lastSuccessAt, spaced, dueAt - 2, parameters) >= retentionFloor)
      assert.ok(estimateRetention(lastSuccessAt, spaced, dueAt + 2, parameters) < retentionFloor)
    }),
  )
})

test('successes of one afternoon are not spaced; one after half the stability is', () => {
  assert.equal(isSpaced(0, 3 * 60 * 60 * 1000, 0, masteryParameters), false)
  assert.equal(isSpaced(0, 14 * day - 1, 0, masteryParameters), false)
  assert.equal(isSpaced(0, 14 * day, 0, masteryParameters), true)
  assert.equal(isSpaced(0, 14 * day, 1, masteryParameters), false)
})
