import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MasteryState } from '#contract/mastery.ts'
import type { MapStep } from './map-steps.ts'
import { aroundOf } from './around.ts'

const step = (n: number, state: MasteryState): MapStep => ({
  id: `s${n}`,
  frameworkId: 'f',
  strand: 'N',
  title: `Step ${n}`,
  code: null,
  needs: n > 0 ? [`s${n - 1}`] : [],
  column: n,
  row: 0,
  state,
  quarters: 0,
})
/** One long line of steps: so many held, one at work, the rest behind it. */
const line = (held: number, locked: number): MapStep[] => [
  ...Array.from({ length: held }, (_, n) => step(n, 'mastered')),
  step(held, 'working'),
  ...Array.from({ length: locked }, (_, n) => step(held + 1 + n, 'locked')),
]

test('near is the work, what it is built on and what it opens, drawn together', () => {
  const near = aroundOf(line(50, 50))
  assert.deepEqual(
    near?.map(({ id, column }) => [id, column]),
    [
      ['s49', 0],
      ['s50', 1],
      ['s51', 2],
    ],
  )
})

test('a small map, one with nothing at hand and one that is near as a whole are seen whole', () => {
  assert.equal(aroundOf(line(20, 20)), null)
  assert.equal(aroundOf(Array.from({ length: 90 }, (_, n) => step(n, 'mastered'))), null)
  assert.equal(aroundOf(Array.from({ length: 90 }, (_, n) => step(n, 'notStarted'))), null)
})
