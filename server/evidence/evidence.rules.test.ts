import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectOf } from './evidence.rules.ts'

const answer = {
  kind: 'assessed' as const,
  isCorrect: true,
  attempts: null,
  hints: null,
  itemId: 'item',
  competencyIds: ['one'],
}

test('an assessed unaided success raises the estimate and counts towards the declaration', () => {
  assert.deepEqual(effectOf(answer), {
    estimate: 'raises',
    share: 1,
    countsTowardsDeclaration: true,
    because: 'unaidedSuccess',
    limit: null,
  })
})

test('right with hints or at a later try moves nothing', () => {
  for (const help of [{ hints: 1 }, { attempts: 2 }]) {
    const { estimate, because, countsTowardsDeclaration } = effectOf({ ...answer, ...help })
    assert.deepEqual([estimate, because, countsTowardsDeclaration], ['none', 'withHelp', false])
  }
})

test('practice, observation and answers to no item raise the estimate and say why they declare nothing', () => {
  assert.equal(effectOf({ ...answer, kind: 'practised' }).limit, 'practised')
  assert.equal(effectOf({ ...answer, kind: 'observed' }).limit, 'observed')
  const { limit, estimate, countsTowardsDeclaration } = effectOf({ ...answer, itemId: null })
  assert.deepEqual([limit, estimate, countsTowardsDeclaration], ['noItem', 'raises', false])
})

test('what is not right lowers it, with an equal share for each competency', () => {
  const { estimate, because, share, limit } = effectOf({
    ...answer,
    isCorrect: false,
    hints: 3,
    competencyIds: ['one', 'two'],
  })
  assert.deepEqual([estimate, because, share, limit], ['lowers', 'notRight', 0.5, null])
})
