import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LiveLine } from '#contract/lessons.ts'
import { countNeeds, groupLines, minutesSince } from './live-class.ts'

const line = (name: string, live: LiveLine['live']): LiveLine => ({
  student: { id: name, name, picture: null },
  competencyId: null,
  state: null,
  quarters: 0,
  live,
  ticks: [],
  visit: null,
  partners: [],
})
const asked = (name: string, since: string, takenBy: LiveLine['student'] | null = null) =>
  line(name, { status: 'asked', helpRequestId: name, since, note: null, takenBy })
const stuck = (name: string, since: string) =>
  line(name, { status: 'stuck', since, rule: 'notYet', notYet: 3, of: 4, slip: null })

test('whoever waits longest comes first, whether she asked or is stuck', () => {
  const groups = groupLines([
    asked('b', '2026-11-24T09:05:00Z'),
    stuck('a', '2026-11-24T09:01:00Z'),
    line('w', { status: 'working' }),
  ])
  assert.deepEqual(
    groups.needs.map(({ student }) => student.name),
    ['a', 'b'],
  )
  assert.deepEqual(countNeeds(groups, 3), { needs: 2, asked: 1, stuck: 1, rest: 1, total: 3 })
})

test('a student to whom an adult is going does not need another', () => {
  const adult = { id: 't', name: 'T', picture: null }
  const groups = groupLines([asked('a', '2026-11-24T09:05:00Z', adult)])
  assert.equal(groups.needs.length, 0)
  assert.equal(groups.onTheWay.length, 1)
})

test('every line stands in exactly one place', () => {
  const lines = [
    asked('a', '2026-11-24T09:05:00Z'),
    stuck('b', '2026-11-24T09:05:00Z'),
    line('c', { status: 'idle', since: null }),
    line('d', { status: 'movedOn', at: '2026-11-24T09:05:00Z', fromId: 'x', toId: null }),
    line('e', { status: 'working' }),
  ]
  const { needs, onTheWay, idle, movedOn, working } = groupLines(lines)
  const names = [needs, onTheWay, idle, movedOn, working].flat().map(({ student }) => student.name)
  assert.deepEqual(names.sort(), ['a', 'b', 'c', 'd', 'e'])
})

test('a time that another clock puts in the future is now', () => {
  assert.equal(minutesSince('2026-11-24T09:05:00Z', Date.parse('2026-11-24T09:04:00Z')), 0)
  assert.equal(minutesSince('2026-11-24T09:05:00Z', Date.parse('2026-11-24T09:07:59Z')), 2)
})
