import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { kalmanBounds, kalmanParameters } from './kalman.parameters.ts'
import type { KalmanParameters } from './kalman.parameters.ts'
import {
  competencyEasinessOf,
  easinessLimit,
  easinessOf,
  observe,
  priorAbility,
  priorCompetency,
} from './kalman.ts'
import type { Belief } from './kalman.ts'

const close = (actual: number, expected: number, what: string): void =>
  assert.ok(Math.abs(actual - expected) < 1e-11, `${what}: ${actual}, expected ${expected}`)

type Answer = { easiness: number; ids: string[]; isCorrect: boolean }

function run(history: readonly Answer[], parameters: KalmanParameters) {
  let ability = priorAbility(parameters)
  const competencies = new Map<string, Belief>()
  const probabilities: number[] = []
  for (const { easiness, ids, isCorrect } of history) {
    const known = ids.map((id) => competencies.get(id) ?? priorCompetency(parameters))
    const after = observe({ ability, competencies: known }, { easiness, isCorrect }, parameters)
    ability = after.ability
    probabilities.push(after.probability)
    ids.forEach((id, index) => competencies.set(id, after.competencies[index] ?? assert.fail()))
  }
  return { ability, competencies, probabilities }
}

const safeParameters: fc.Arbitrary<KalmanParameters> = fc.record({
  abilityVariance: fc.double({ min: 0.1, max: 4, noNaN: true }),
  competencyVariance: fc.double({ min: 0.05, max: 4, noNaN: true }),
  abilityDrift: fc.double({ min: 0, max: 0.05, noNaN: true }),
  competencyDrift: fc.double({ min: 0, max: 0.1, noNaN: true }),
})

const answers = (easiness: fc.Arbitrary<number>): fc.Arbitrary<Answer[]> =>
  fc.array(
    fc.record({
      easiness,
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
      isCorrect: fc.boolean(),
    }),
    { maxLength: 200 },
  )

test('a history written down by hand gives the figures computed apart from this code', () => {
  const { ability, competencies, probabilities } = run(
    [
      { easiness: 0.5, ids: ['a'], isCorrect: true },
      { easiness: -1, ids: ['a'], isCorrect: false },
      { easiness: 0, ids: ['b'], isCorrect: true },
      { easiness: 0.2, ids: ['a', 'b'], isCorrect: true },
      { easiness: 1.5, ids: ['b'], isCorrect: false },
    ],
    { abilityVariance: 1, competencyVariance: 0.7, abilityDrift: 0.002, competencyDrift: 0.01 },
  )
  const expected = [0.595606374387, 0.39926779328, 0.508227709358, 0.632752490257, 0.873894546191]
  expected.forEach((value, index) => close(probabilities[index] ?? NaN, value, `p${index}`))
  close(ability.mean, 0.062386058155, 'ability')
  close(ability.variance, 0.520349945276, 'variance of ability')
  close(competencies.get('a')?.mean ?? NaN, 0.101340555694, 'a')
  close(competencies.get('a')?.variance ?? NaN, 0.561182906708, 'variance of a')
  close(competencies.get('b')?.mean ?? NaN, -0.125227712321, 'b')
  close(competencies.get('b')?.variance ?? NaN, 0.58457915129, 'variance of b')
})

test('variances stay above zero and at most their priors, and everything finite, for any history', () => {
  const anyEasiness = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(answers(anyEasiness), safeParameters, (history, parameters) => {
      const { ability, competencies, probabilities } = run(history, parameters)
      assert.ok(probabilities.every((probability) => probability >= 0 && probability <= 1))
      const caps: [Belief, number][] = [...competencies.values()].map((b) => [
        b,
        parameters.competencyVariance,
      ])
      for (const [{ mean, variance }, cap] of [...caps, [ability, parameters.abilityVariance] as const]) {
        assert.ok(Number.isFinite(mean))
        assert.ok(variance > 0 && variance <= cap, `variance ${variance}`)
      }
    }),
  )
})

test('the same history gives the same bits', () => {
  fc.assert(
    fc.property(answers(fc.double({ min: -4, max: 4, noNaN: true })), (history) => {
      assert.deepEqual(run(history, kalmanParameters), run(history, kalmanParameters))
    }),
  )
})

test('a right answer never lowers a mean and a wrong one never raises it', () => {
  const belief = fc.record({
    mean: fc.double({ min: -5, max: 5, noNaN: true }),
    variance: fc.double({ min: 0.001, max: 0.7, noNaN: true }),
  })
  fc.assert(
    fc.property(
      belief,
      fc.array(belief, { minLength: 1, maxLength: 4 }),
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.boolean(),
      (ability, competencies, easiness, isCorrect) => {
        const after = observe({ ability, competencies }, { easiness, isCorrect }, kalmanParameters)
        const sign = isCorrect ? 1 : -1
        assert.ok((after.ability.mean - ability.mean) * sign >= 0)
        after.competencies.forEach((one, index) => {
          assert.ok((one.mean - (competencies[index]?.mean ?? NaN)) * sign >= 0)
        })
      },
    ),
  )
})

test('a surprising answer moves more than an expected one', () => {
  const beliefs = {
    ability: priorAbility(kalmanParameters),
    competencies: [priorCompetency(kalmanParameters)],
  }
  const easy = observe(beliefs, { easiness: 2, isCorrect: true }, kalmanParameters)
  const hard = observe(beliefs, { easiness: -2, isCorrect: true }, kalmanParameters)
  assert.ok(hard.ability.mean > easy.ability.mean)
})

test('an item of two competencies moves each by less than an item of its own', () => {
  const ability = priorAbility(kalmanParameters)
  const prior = priorCompetency(kalmanParameters)
  const own = observe({ ability, competencies: [prior] }, { easiness: 0, isCorrect: true }, kalmanParameters)
  const shared = observe(
    { ability, competencies: [prior, prior] },
    { easiness: 0, isCorrect: true },
    kalmanParameters,
  )
  const [alone, half] = [own.competencies[0]?.mean ?? NaN, shared.competencies[0]?.mean ?? NaN]
  assert.ok(half > 0 && half < alone)
})

test('observing leaves its input as it was', () => {
  const beliefs = Object.freeze({
    ability: Object.freeze(priorAbility(kalmanParameters)),
    competencies: Object.freeze([Object.freeze(priorCompetency(kalmanParameters))]),
  })
  const before = structuredClone(beliefs)
  observe(beliefs, { easiness: 1, isCorrect: false }, kalmanParameters)
  assert.deepEqual(beliefs, before)
})

test('easiness is drawn towards the competency and from there towards everything', () => {
  const everything = { count: 1000, correct: 600 }
  const competency = { count: 50, correct: 30 }
  close(competencyEasinessOf(competency, everything), 0.4054651081081642, 'competency')
  close(easinessOf({ count: 8, correct: 3 }, [competency], everything), -0.20067069546215124, 'item')
  assert.equal(
    easinessOf({ count: 0, correct: 0 }, [competency], everything),
    competencyEasinessOf(competency, everything),
  )
  assert.equal(easinessOf({ count: 0, correct: 0 }, [], { count: 0, correct: 0 }), 0)
})

test('easiness is finite and clamped for any counts, and more right answers never make an item harder', () => {
  const counts = fc
    .tuple(fc.nat(1e9), fc.nat(1e9))
    .map(([one, other]) => ({ count: Math.max(one, other), correct: Math.min(one, other) }))
  fc.assert(
    fc.property(counts, counts, counts, (item, competency, everything) => {
      const easiness = easinessOf(item, [competency], everything)
      assert.ok(Math.abs(easiness) <= easinessLimit)
      if (item.correct < item.count) {
        const easier = easinessOf({ ...item, correct: item.correct + 1 }, [competency], everything)
        assert.ok(easier >= easiness)
      }
    }),
  )
})

test('refuses counts with more right answers than answers', () => {
  assert.throws(() => easinessOf({ count: 1, correct: 2 }, [], { count: 3, correct: 1 }), RangeError)
  assert.throws(() => competencyEasinessOf({ count: NaN, correct: 0 }, { count: 3, correct: 1 }), RangeError)
})

test('the default parameters lie within their bounds', () => {
  for (const [name, [least, most]] of Object.entries(kalmanBounds)) {
    const value = kalmanParameters[name as keyof KalmanParameters]
    assert.ok(value >= least && value <= most, name)
  }
})
