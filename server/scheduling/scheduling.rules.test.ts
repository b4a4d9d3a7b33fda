import assert from 'node:assert/strict'
import test from 'node:test'
import { dayAfter } from '#server/access/access.ts'
import { makePlace, makeSituation } from '../../tests/builders/situations.ts'
import { groupingStudentOf, keyOf, nextSchoolDay, weightOf } from './scheduling.rules.ts'

test('the next school day is no Saturday and no Sunday', () => {
  assert.equal(nextSchoolDay('2026-11-24', dayAfter), '2026-11-25')
  assert.equal(nextSchoolDay('2026-11-27', dayAfter), '2026-11-30')
  assert.equal(nextSchoolDay('2026-12-31', dayAfter), '2027-01-01')
})

test('a lesson helps most who is stuck, then who is far from the standard, and not who could show it already', () => {
  const weight = (...given: Parameters<typeof makePlace>) => weightOf(makePlace(...given), 2 / 3)
  assert.equal(weight('a', { shown: 'stuck' }), 1)
  assert.ok(weight('a', { shown: 'working', mean: -2 }) > weight('a', { shown: 'working', mean: 0 }))
  assert.equal(weight('a', { shown: 'working', mean: 2 }), 0)
  assert.equal(weight('a'), 0.35)
  assert.equal(weight('a', { shown: 'mastered' }), 0)
})

test('needs are what steps would be offered on, with the slip made most often and the lessons had', () => {
  const situation = makeSituation({
    places: [
      makePlace('add', { shown: 'mastered' }),
      makePlace('equal', { shown: 'working', mean: 0 }),
      makePlace('unlike'),
    ],
    edges: [
      { from: 'add', to: 'equal' },
      { from: 'equal', to: 'unlike' },
    ],
  })
  const about = { studentId: 'Amara', competencyId: 'equal', itemId: null }
  const student = groupingStudentOf('Amara', situation, {
    slips: [
      { ...about, slip: 'tops', times: 2 },
      { ...about, slip: 'bottoms', times: 3 },
    ],
    lessonsHad: new Map([[keyOf('Amara', 'equal'), 1]]),
  })
  assert.deepEqual(
    student.needs.map(({ competencyId, slipId, lessonsHad }) => [competencyId, slipId, lessonsHad]),
    [['equal', 'bottoms', 1]],
  )
  assert.deepEqual(student.canTeach, ['add'])
})
