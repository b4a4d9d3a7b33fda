import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entityWord, isWaiting, removalsOf, totalsOf } from './import-words.ts'

const counts = {
  users: { added: 3, changed: 1, removed: 6, unchanged: 5 },
  sections: { added: 0, changed: 0, removed: 1, unchanged: 2 },
  orgs: { added: 1, changed: 0, removed: 0, unchanged: 1 },
}

test('totals add up over entities', () => {
  assert.deepEqual(totalsOf(counts), { added: 4, changed: 1, removed: 7, unchanged: 8 })
})

test('a removal is a share of what is there now, not of what arrives, rounded up as the guard rounds', () => {
  assert.deepEqual(
    removalsOf(counts).map(({ entity, removed, of, percent }) => [entity, removed, of, percent]),
    [
      ['users', 6, 12, 50],
      ['sections', 1, 3, 34],
    ],
  )
})

test('a checked file waits for a decision only where it would change something; one held back always does', () => {
  const same = { users: { added: 0, changed: 0, removed: 0, unchanged: 9 } }
  assert.equal(isWaiting({ status: 'ready', counts }), true)
  assert.equal(isWaiting({ status: 'ready', counts: same }), false)
  assert.equal(isWaiting({ status: 'held', counts }), true)
  assert.equal(isWaiting({ status: 'applied', counts }), false)
})

test('an entity without a word keeps its own', () => {
  assert.equal(
    entityWord('bellSchedules', (id) => id),
    'bellSchedules',
  )
  assert.equal(
    entityWord('users', (id) => id),
    'entity.users',
  )
})
