import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { logit, normalCdf, sigmoid } from './probability.ts'

test('the normal distribution function agrees with known values to 7.5e-8', () => {
  const known: [number, number][] = [
    [-3, 0.0013498980316301035],
    [-1, 0.15865525393145707],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.2815515655446004, 0.9],
    [1.6448536269514722, 0.95],
    [4, 0.9999683287581669],
  ]
  for (const [z, expected] of known) assert.ok(Math.abs(normalCdf(z) - expected) < 7.5e-8, `z = ${z}`)
})

test('the normal distribution function lies in [0, 1] for every number, infinities included', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (z) => {
      const share = normalCdf(z)
      assert.ok(share >= 0 && share <= 1)
    }),
  )
})

test('sigmoid undoes logit', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (probability) => {
      assert.ok(Math.abs(sigmoid(logit(probability)) - probability) < 1e-12)
    }),
  )
})
