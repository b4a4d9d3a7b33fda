import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSamePlace, moved, placeOf, stepFrom } from './carry.ts'

const lists = [['a', 'b'], ['c'], []]

test('a thing stands where it was put, and nothing else moves among the others', () => {
  assert.deepEqual(moved(lists, 'a', { list: 1, at: 1 }), [['b'], ['c', 'a'], []])
  assert.deepEqual(moved(lists, 'a', { list: 0, at: 1 }), [['b', 'a'], ['c'], []])
  assert.deepEqual(moved(lists, 'c', { list: 2, at: 9 }), [['a', 'b'], [], ['c']])
})

test('up and down go on from the end of one list into the next', () => {
  assert.deepEqual(stepFrom(lists, 'a', 'down'), { list: 0, at: 1 })
  assert.deepEqual(stepFrom(lists, 'b', 'down'), { list: 1, at: 0 })
  assert.deepEqual(stepFrom(lists, 'c', 'up'), { list: 0, at: 2 })
  assert.equal(stepFrom(lists, 'a', 'up'), null)
})

test('before and after go into the neighbouring list, as high as it stood', () => {
  assert.deepEqual(stepFrom(lists, 'b', 'after'), { list: 1, at: 1 })
  assert.deepEqual(stepFrom(lists, 'c', 'after'), { list: 2, at: 0 })
  assert.equal(stepFrom(lists, 'b', 'before'), null)
  assert.equal(stepFrom(lists, 'nobody', 'up'), null)
})

test('however things are carried, nobody is lost and nobody is there twice', () => {
  const key = fc.constantFrom('up', 'down', 'before', 'after')
  const walk = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), key), { maxLength: 40 })
  fc.assert(
    fc.property(walk, (steps) => {
      let now: readonly (readonly string[])[] = lists
      for (const [id, step] of steps) {
        const to = stepFrom(now, id, step)
        if (!to) continue
        now = moved(now, id, to)
        assert.ok(isSamePlace(placeOf(now, id), to))
      }
      assert.deepEqual(now.flat().toSorted(), ['a', 'b', 'c'])
      assert.equal(now.length, 3)
    }),
  )
})
