import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day, estimateAt, makePlace, makeSituation, noon } from '../../tests/builders/situations.ts'
import { draw } from './draw.ts'
import { recommendParameters } from './recommend.parameters.ts'
import { fitOf, levelOf, practiceGain, reviewUrgency, termsOf } from './score.ts'
import { chartOf } from './situation.ts'

const shares = fc.double({ min: 0, max: 1, noNaN: true })
const near = (actual: number, expected: number, within = 1e-6) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)

test('questions fit in the band, and less the further away; not at all when all goes wrong or right', () => {
  assert.equal(fitOf(0.65, recommendParameters), 1)
  assert.equal(fitOf(0.85, recommendParameters), 1)
  near(fitOf(0.325, recommendParameters), 0.5)
  near(fitOf(0.925, recommendParameters), 0.5)
  assert.equal(fitOf(0, recommendParameters), 0)
  assert.equal(fitOf(1, recommendParameters), 0)
})

test("the student's level is read back from the band of her estimate", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: 0.05, max: 2, noNaN: true }),
      (mean, variance) => {
        const level = levelOf(estimateAt(mean, variance))
        near(level.mean, mean, 0.02)
        near(level.deviation, Math.sqrt(variance), 0.02)
      },
    ),
  )
})

test('ten minutes of fitting practice move P(mastered) as the formula says', () => {
  // m = 0.8, s² = 0.5, Δ = 0.1 × 10: Φ((1.8 − 0.6931) / 0.7071) − Φ((0.8 − 0.6931) / 0.7071) = 0.9413 − 0.5601.
  near(
    practiceGain(
      { estimate: estimateAt(0.8), evidenceCount: 3 },
      { minutes: 10, fit: 1, cut: 2 / 3 },
      recommendParameters,
    ),
    0.3812,
    5e-4,
  )
})

test('before any evidence on it, what she showed elsewhere is not counted as mastery of a competency', () => {
  const gain = (mean: number, evidenceCount: number) =>
    practiceGain(
      { estimate: estimateAt(mean), evidenceCount },
      { minutes: 10, fit: 1, cut: 2 / 3 },
      recommendParameters,
    )
  assert.ok(gain(2.5, 0) > gain(2.5, 5))
  assert.equal(gain(-1, 0), gain(-1, 5))
})

test('practice never takes away, and gains less the worse it fits', () => {
  fc.assert(
    fc.property(fc.double({ min: -5, max: 5, noNaN: true }), shares, shares, (mean, one, other) => {
      const gain = (fit: number) =>
        practiceGain(
          { estimate: estimateAt(mean), evidenceCount: 3 },
          { minutes: 10, fit, cut: 2 / 3 },
          recommendParameters,
        )
      assert.ok(gain(one) >= 0)
      assert.ok(one <= other ? gain(one) <= gain(other) : gain(one) >= gain(other))
    }),
  )
})

test('a review presses by the part of the way before it is due, by what is probably forgotten after, up to a cap', () => {
  const urgency = (place: ReturnType<typeof makePlace>) =>
    reviewUrgency(place, chartOf(makeSituation({ places: [place] })))
  near(urgency(makePlace('a', { shown: 'mastered', lastSuccessAt: noon - 14 * day })), 0.5)
  near(urgency(makePlace('a', { shown: 'dueByTime' })), 1.5)
  assert.equal(urgency(makePlace('a', { shown: 'dueByEvidence', mean: -3 })), recommendParameters.reviewCap)
  assert.equal(urgency(makePlace('a')), 0)
})

test('what is built on shaky ground counts for less', () => {
  const edges = [{ from: 'a', to: 'b' }]
  const metWith = (shown: 'mastered' | 'dueByTime') => {
    const chart = chartOf(makeSituation({ places: [makePlace('a', { shown }), makePlace('b')], edges }))
    return termsOf(chart, chart.placeOf.get('b')!, { kind: 'practice', minutes: 10, wanted: 0 })
  }
  assert.equal(metWith('mastered').prerequisitesMet, 1)
  near(metWith('dueByTime').prerequisitesMet, 0.85)
  near(metWith('dueByTime').gain, 0.85 * metWith('mastered').gain)
})

test('a draw is decided by its seed and key alone, and spreads evenly over [0, 1)', () => {
  assert.equal(draw('Amara', 'a practice'), draw('Amara', 'a practice'))
  assert.notEqual(draw('Amara', 'a practice'), draw('Linh', 'a practice'))
  const tenths = Array<number>(10).fill(0)
  for (let index = 0; index < 10_000; index++) tenths[Math.floor(draw('seed', `c${index}`) * 10)]! += 1
  for (const count of tenths) assert.ok(count > 850 && count < 1150, tenths.join(' '))
})
