import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atHomeOf, subjectOf, wishesOf, type Step } from './families.rules.ts'

const day = 86_400_000
const now = Date.parse('2026-11-24T16:00:00Z')
const ago = (days: number) => now - days * day

const step = (competencyId: string, given: Partial<Step> = {}): Step => ({
  competencyId,
  state: 'notStarted',
  asOf: null,
  declaredAt: null,
  isOfYear: true,
  ...given,
})
const got = (id: string, days: number): Step =>
  step(id, { state: 'mastered', asOf: ago(days), declaredAt: ago(days) })
const idOf = (found: Step | null) => found?.competencyId ?? null

test('without anything shown a subject is not begun; what comes next is the first open step of her year', () => {
  const subject = subjectOf(
    [step('other', { isOfYear: false }), step('locked', { state: 'locked' }), step('a')],
    now,
  )
  assert.deepEqual(
    [subject.standing, subject.held, subject.of, idOf(subject.next), idOf(subject.workingOn)],
    ['notStarted', 0, 2, 'a', null],
  )
})

test('a step that needs help makes a subject stuck while it is worked on; years ago it does not', () => {
  const stuck = (days: number) => step('s', { state: 'needsHelp', asOf: ago(days) })
  assert.equal(subjectOf([got('a', 1), stuck(2)], now).standing, 'stuck')
  assert.equal(idOf(subjectOf([stuck(3), step('t', { state: 'needsHelp', asOf: ago(1) })], now).stuckOn), 't')
  assert.equal(subjectOf([got('a', 1), stuck(29)], now).standing, 'onTrack')
})

test('who asks for help before her first answer is stuck too', () => {
  assert.equal(subjectOf([step('s', { state: 'needsHelp' })], now).standing, 'stuck')
})

test('three steps mastered in four weeks are strong; two weeks without anything are quiet', () => {
  assert.equal(subjectOf([got('a', 1), got('b', 10), got('c', 28)], now).standing, 'strong')
  assert.equal(subjectOf([got('a', 1), got('b', 10), got('c', 29)], now).standing, 'onTrack')
  assert.equal(subjectOf([got('a', 15), got('b', 16), got('c', 17)], now).standing, 'quiet')
})

test('counts are of the steps of her year and of every other she has worked on', () => {
  const steps = [
    got('a', 3),
    step('review', { state: 'reviewDue', asOf: ago(60), declaredAt: ago(70), isOfYear: false }),
    step('far', { isOfYear: false }),
    step('b'),
  ]
  const { held, of, recent, latest, refresh } = subjectOf(steps, now)
  assert.deepEqual([held, of, recent, idOf(latest), idOf(refresh)], [2, 3, 1, 'a', 'review'])
})

const resource = (id: string, ...competencyIds: string[]) => ({ id, competencyIds })
const use = (resourceId: string, days: number, outcome: 'done' | 'notThisTime' = 'done') => ({
  resourceId,
  outcome,
  at: ago(days),
  isToday: days === 0,
})

test('at home comes what she is stuck on before what she works on, of all subjects', () => {
  const maths = subjectOf([step('w', { state: 'working', asOf: ago(1) }), step('n')], now)
  const reading = subjectOf([step('s', { state: 'needsHelp', asOf: ago(1) })], now)
  const wishes = wishesOf([maths, reading])
  assert.deepEqual(
    wishes.map(({ competencyId, reason }) => [competencyId, reason]),
    [
      ['s', 'stuckOn'],
      ['w', 'workingOn'],
      ['n', 'next'],
    ],
  )
  assert.equal(atHomeOf(wishes, [resource('R', 'w'), resource('S', 's')], [], now)?.resource.id, 'S')
  assert.equal(atHomeOf(wishes, [resource('R', 'w')], [], now)?.reason, 'workingOn')
  assert.equal(atHomeOf(wishes, [], [], now), null)
})

test('what was answered today stays for the day; later something else comes, and nothing twice within its rest', () => {
  const wishes = [
    { competencyId: 'a', reason: 'stuckOn' as const },
    { competencyId: 'b', reason: 'next' as const },
  ]
  const resources = [resource('A', 'a'), resource('B', 'b')]
  const chosen = (...uses: ReturnType<typeof use>[]) => {
    const found = atHomeOf(wishes, resources, uses, now)
    return [found?.resource.id, found?.outcome]
  }
  assert.deepEqual(chosen(use('A', 0)), ['A', 'done'])
  assert.deepEqual(chosen(use('A', 0, 'notThisTime')), ['A', 'notThisTime'])
  assert.deepEqual(chosen(use('A', 1)), ['B', null])
  assert.deepEqual(chosen(use('A', 2, 'notThisTime')), ['B', null])
  assert.deepEqual(chosen(use('A', 4, 'notThisTime')), ['A', null])
  assert.deepEqual(chosen(use('A', 22)), ['A', null])
  assert.deepEqual(chosen(use('B', 2), use('A', 9)), ['A', null])
})
