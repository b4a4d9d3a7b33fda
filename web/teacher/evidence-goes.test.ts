import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '#contract/evidence.ts'
import { countedBy, goesOf, ticksOf } from './evidence-goes.ts'

let made = 0
const piece = (given: Partial<Evidence> = {}): Evidence => ({
  id: `e${(made += 1)}`,
  competencyIds: ['s1'],
  kind: 'practised',
  isCorrect: true,
  attempts: 1,
  hints: 0,
  durationMs: null,
  occurredAt: '2026-11-24T10:00:00Z',
  recordedAt: '2026-11-24T10:00:00Z',
  source: 'practice',
  item: null,
  recordedBy: null,
  note: null,
  effect: {
    estimate: 'raises',
    share: 1,
    countsTowardsDeclaration: false,
    because: 'unaidedSuccess',
    limit: 'practised',
  },
  ...given,
})
const lengths = (...evidence: Evidence[]) => goesOf(evidence).map((go) => go.length)

test('answers of one kind for one step on one day are one go, others begin a new one', () => {
  assert.deepEqual(lengths(piece(), piece(), piece({ kind: 'assessed' }), piece()), [2, 1, 1])
  assert.deepEqual(lengths(piece(), piece({ competencyIds: ['s2'] })), [1, 1])
  assert.deepEqual(lengths(piece(), piece({ occurredAt: '2026-11-20T10:00:00Z' })), [1, 1])
})

test('what an adult recorded or wrote a word to stands alone', () => {
  const byAdult = { recordedBy: { id: 'a', name: 'Nadia Benali' } }
  assert.deepEqual(lengths(piece(byAdult), piece(byAdult)), [1, 1])
  assert.deepEqual(lengths(piece({ note: 'He drew it.' }), piece({ note: 'He drew it.' })), [1, 1])
})

test('ticks stand in the order of the tries, a hint before the answer that it helped to', () => {
  const [go] = goesOf([piece({ hints: 1 }), piece({ isCorrect: false })])
  assert.ok(go)
  assert.deepEqual(
    ticksOf(go).map(({ kind }) => kind),
    ['notYet', 'hint', 'right'],
  )
  assert.deepEqual(
    countedBy(go, ({ isCorrect }) => isCorrect),
    [
      [true, 1],
      [false, 1],
    ],
  )
})
