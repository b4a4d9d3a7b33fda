import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deterministicId, isId, newId } from './id.ts'

test('new ids are distinct and in the order they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  assert.deepEqual(ids, [...new Set(ids)].sort())
  assert.ok(ids.every(isId))
})

test('the same words make the same id, however they are cut no other', () => {
  assert.equal(deterministicId('thing', 'a', 1), deterministicId('thing', 'a', 1))
  assert.notEqual(deterministicId('thing', 'ab', 'c'), deterministicId('thing', 'a', 'bc'))
  assert.ok(isId(deterministicId('thing')))
})
