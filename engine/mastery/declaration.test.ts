import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { estimateMastery, meetsDeclaration, ruleInWords } from './declaration.ts'
import type { Belief } from './kalman.ts'
import { assertSafe, findParameterProblems, masteryParameters } from './mastery.parameters.ts'

const belief = (spread: number): fc.Arbitrary<Belief> =>
  fc.record({
    mean: fc.double({ min: -spread, max: spread, noNaN: true }),
    variance: fc.double({ min: 1e-6, max: 4, noNaN: true }),
  })

test('an estimate written down by hand gives the figures computed apart from this code', () => {
  const estimate = estimateMastery(
    { mean: 0.8, variance: 0.4 },
    { mean: 0.5, variance: 0.3 },
    0.65,
    masteryParameters,
  )
  assert.ok(Math.abs(estimate.success - 0.8490313565108555) < 1e-12)
  assert.ok(Math.abs(estimate.lower - 0.7063613560528981) < 1e-12)
  assert.ok(Math.abs(estimate.upper - 0.9535680489176848) < 1e-12)
  assert.ok(Math.abs(estimate.mastered - 0.9334806816377144) < 1e-7)
})

test('the expected success lies in its band and everything in [0, 1]', () => {
  fc.assert(
    fc.property(belief(20), belief(20), fc.double({ noNaN: true }), (ability, competency, easiness) => {
      const { success, lower, upper, mastered } = estimateMastery(
        ability,
        competency,
        easiness,
        masteryParameters,
      )
      assert.ok(0 <= lower && lower <= success && success <= upper && upper <= 1)
      assert.ok(mastered >= 0 && mastered <= 1)
    }),
  )
})

test('a higher belief never gives a lower estimate', () => {
  fc.assert(
    fc.property(
      belief(5),
      belief(5),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (ability, competency, more) => {
        const less = estimateMastery(ability, competency, 0, masteryParameters)
        const greater = estimateMastery(
          { ...ability, mean: ability.mean + more },
          competency,
          0,
          masteryParameters,
        )
        assert.ok(greater.success >= less.success)
        // the normal distribution function is an approximation of 7.5e-8
        assert.ok(greater.mastered >= less.mastered - 1.5e-7)
      },
    ),
  )
})

test('declares only when probable, shown on enough different items, and even the lower bound is above the cut', () => {
  const enough = { success: 0.9, lower: 0.7, upper: 0.97, mastered: 0.95 }
  assert.equal(meetsDeclaration(enough, 2, masteryParameters), true)
  assert.equal(meetsDeclaration({ ...enough, mastered: 0.949 }, 2, masteryParameters), false)
  assert.equal(meetsDeclaration(enough, 1, masteryParameters), false)
  assert.equal(meetsDeclaration({ ...enough, lower: 2 / 3 }, 2, masteryParameters), false)
})

test('asking for more never declares more', () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.record({ success: shares, lower: shares, upper: shares, mastered: shares }),
      fc.nat(5),
      fc.double({ min: 0.8, max: 0.995, noNaN: true }),
      fc.integer({ min: 2, max: 5 }),
      (estimate, shown, confidence, distinctSuccesses) => {
        const strict = { ...masteryParameters, confidence: Math.max(0.95, confidence), distinctSuccesses }
        if (meetsDeclaration(estimate, shown, strict)) {
          assert.ok(meetsDeclaration(estimate, shown, masteryParameters))
        }
      },
    ),
  )
})

test('the rule in words holds the numbers a screen needs, and no words', () => {
  assert.deepEqual(ruleInWords(masteryParameters), [
    { id: 'mastery.rule.standard', values: { right: 2, of: 3 } },
    { id: 'mastery.rule.confidence', values: { percent: 95 } },
    { id: 'mastery.rule.distinctSuccesses', values: { count: 2 } },
    { id: 'mastery.rule.lowerBound', values: { right: 2, of: 3 } },
    { id: 'mastery.rule.review', values: { percent: 90, firstDays: 28, longestDays: 365 } },
    { id: 'mastery.rule.neverErased', values: {} },
  ])
  const standardOf = (cut: number): unknown => ruleInWords({ ...masteryParameters, cut })[0]?.values
  assert.deepEqual(standardOf(0.8), { right: 4, of: 5 })
  assert.deepEqual(standardOf(0.7), { right: 7, of: 10 })
  assert.deepEqual(standardOf(0.72), { right: 72, of: 100 })
  assert.deepEqual(ruleInWords({ ...masteryParameters, confidence: 0.995 })[1]?.values, { percent: 99.5 })
})

test('the default parameters are safe', () => {
  assert.deepEqual(findParameterProblems(masteryParameters), [])
})

test('refuses each parameter outside its bounds by name, halves of whole numbers, and not-a-number', () => {
  const unsafe = { ...masteryParameters, cut: 0.99, confidence: NaN, distinctSuccesses: 2.5, helpTries: 4 }
  assert.deepEqual(
    findParameterProblems(unsafe).map((problem) => problem.parameter),
    ['cut', 'confidence', 'distinctSuccesses', 'helpTries'],
  )
  assert.throws(() => assertSafe(unsafe), /cut is 0\.99, must be from 0\.5 to 0\.95; confidence is NaN/)
})
