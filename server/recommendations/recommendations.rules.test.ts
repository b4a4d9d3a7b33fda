import assert from 'node:assert/strict'
import test from 'node:test'
import { isForward } from './outcomes.rules.ts'
import { levelOf, waysOf } from './situation.rules.ts'

const at = (state: string, quarters: number, success: number) => ({ state, quarters, success })

test('a competency lies below, at or above the grades of a student, or nobody knows', () => {
  assert.equal(levelOf(['03'], ['05']), 'below')
  assert.equal(levelOf(['KG', '01'], ['01']), 'at')
  assert.equal(levelOf(['09', '10', '11', '12'], ['08']), 'above')
  assert.equal(levelOf([], ['05']), null)
  assert.equal(levelOf(['05'], []), null)
  assert.equal(levelOf(['fifth'], ['05']), null)
})

test('practice, checks and refreshes need questions, a partner too; an adult brings the minutes of a lesson', () => {
  const kinds = (supply: Parameters<typeof waysOf>[0]) => waysOf(supply).map(({ kind }) => kind)
  const none = { templates: 0, lessonMinutes: null, hasAdult: false, hasPartner: true }
  assert.deepEqual(kinds(none), [])
  assert.deepEqual(waysOf({ ...none, hasAdult: true, lessonMinutes: 25 }), [
    { kind: 'withAdult', minutes: 25 },
  ])
  assert.deepEqual(kinds({ ...none, templates: 2 }), ['practice', 'check', 'refresh', 'withPartner'])
})

test('a step forward: mastered now, a fuller disc, or an expected success that rose', () => {
  assert.ok(isForward('check', at('working', 3, 0.8), at('mastered', 4, 0.82)))
  assert.ok(isForward('practice', at('working', 1, 0.4), at('working', 2, 0.52)))
  assert.ok(isForward('practice', at('working', 2, 0.5), at('working', 2, 0.6)))
  assert.ok(!isForward('practice', at('working', 2, 0.5), at('working', 2, 0.54)))
  assert.ok(!isForward('practice', at('working', 2, 0.6), at('working', 1, 0.45)))
})

test('what was held and still is, is a step forward for a refresh alone', () => {
  assert.ok(isForward('refresh', at('reviewDue', 4, 0.9), at('mastered', 4, 0.9)))
  assert.ok(isForward('refresh', at('mastered', 4, 0.9), at('mastered', 4, 0.9)))
  assert.ok(!isForward('practice', at('mastered', 4, 0.9), at('mastered', 4, 0.9)))
  assert.ok(!isForward('refresh', at('reviewDue', 4, 0.9), at('reviewDue', 4, 0.6)))
})
