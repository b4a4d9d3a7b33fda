import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effectOf, kindKept } from './evidence.rules.ts'

const answer = {
  kind: 'assessed' as const,
  claimedKind: null,
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

test('what was claimed beyond the trust of its source says so, and is practice', () => {
  const effect = effectOf({ ...answer, kind: 'practised', claimedKind: 'assessed' })
  assert.deepEqual(
    [effect.limit, effect.estimate, effect.countsTowardsDeclaration],
    ['untrusted', 'raises', false],
  )
})

test('a source is believed in what it may assert, an assessment only where it is trusted for every competency', () => {
  const told = (kind: 'assessed' | 'observed' | 'practised', ...competencyIds: string[]) => ({
    kind,
    competencyIds,
  })
  const practice = { asserts: new Set(['practised'] as const), assesses: 'everything' } as const
  assert.equal(kindKept(told('assessed', 'a'), practice), 'practised')
  assert.equal(kindKept(told('observed', 'a'), practice), 'practised')
  assert.equal(kindKept(told('practised', 'a'), practice), 'practised')
  const some = { asserts: new Set(['practised', 'assessed'] as const), assesses: new Set(['a', 'b']) }
  assert.equal(kindKept(told('assessed', 'a', 'b'), some), 'assessed')
  assert.equal(kindKept(told('assessed', 'a', 'c'), some), 'practised')
  assert.equal(kindKept(told('practised', 'c'), some), 'practised')
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
