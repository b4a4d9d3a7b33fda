import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MasteryState } from '#contract/mastery.ts'
import type { MapStep } from '../map/map-steps.ts'
import { firstStepOf, keyStepOf, neighbourhoodOf, standingOf } from './standing.ts'

const step = (id: string, state: MasteryState, ...needs: string[]): MapStep => ({
  id,
  frameworkId: 'f',
  strand: 'N',
  title: id,
  code: null,
  needs,
  column: 0,
  row: 0,
  state,
  quarters: 2,
})
const ids = (steps: readonly MapStep[]) => steps.map(({ id }) => id)

test('a step to refresh is held; a step that needs help is in work', () => {
  const steps = [
    step('a', 'mastered'),
    step('b', 'reviewDue'),
    step('c', 'needsHelp'),
    step('d', 'notStarted'),
  ]
  assert.deepEqual(standingOf(steps), { steps: 4, held: 2, inWork: 1, open: 1, locked: 0, refresh: 1 })
})

test('the key step is the one that by itself opens the most locked steps', () => {
  const steps = [
    step('a', 'working'),
    step('b', 'working'),
    step('c', 'locked', 'a', 'b'),
    step('d', 'locked', 'b'),
    step('e', 'locked', 'b'),
  ]
  const key = keyStepOf(steps)
  assert.equal(key?.step.id, 'b')
  assert.equal(key?.opens, 2)
})

test('a step in work is the key before one not started, even if that would open more', () => {
  const steps = [
    step('a', 'notStarted'),
    step('b', 'working'),
    step('c', 'locked', 'a'),
    step('e', 'locked', 'a'),
    step('d', 'locked', 'b'),
  ]
  assert.equal(keyStepOf(steps)?.step.id, 'b')
})

test('no key where nothing is opened by one step alone', () => {
  assert.equal(keyStepOf([step('a', 'working'), step('b', 'mastered', 'a')]), null)
})

test('a map opens with work at hand, and with its first step when all is held', () => {
  assert.equal(firstStepOf([step('a', 'mastered'), step('b', 'notStarted'), step('c', 'working')])?.id, 'c')
  assert.equal(firstStepOf([step('a', 'mastered'), step('b', 'mastered')])?.id, 'a')
  assert.equal(firstStepOf([]), undefined)
})

test('the neighbourhood: what the work is built on, the work, what it opens; help first', () => {
  const steps = [
    step('a', 'mastered'),
    step('z', 'mastered'),
    step('b', 'working', 'a'),
    step('h', 'needsHelp', 'a'),
    step('c', 'locked', 'b', 'h'),
  ]
  const near = neighbourhoodOf(steps)
  assert.deepEqual([ids(near.has), ids(near.inWork), ids(near.opens)], [['a'], ['h', 'b'], ['c']])
})
