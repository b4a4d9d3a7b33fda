import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  academicSessions,
  addDays,
  breakWeek,
  instantAt,
  lastSchoolMorning,
  schoolDays,
  weekdayOf,
} from './calendar.ts'

test('any day of any year has a term behind it and lies in the first term', () => {
  for (let offset = 0; offset < 366; offset++) {
    const today = addDays('2026-01-01', offset)
    const days = schoolDays(today)
    const term = academicSessions(today).find(({ key }) => key === 'term-1')
    assert.ok(term && term.startsOn < today && today <= term.endsOn, today)
    assert.ok(days.length >= 51 && days.length <= 55, today)
    assert.equal(days.at(-1)?.date, addDays(today, -Math.max(0, weekdayOf(today) - 5)))
  }
})

test('no school at the weekend or in the break', () => {
  for (const { date, week, weekday } of schoolDays('2026-11-24')) {
    assert.equal(weekdayOf(date), weekday)
    assert.ok(weekday <= 5 && week !== breakWeek)
  }
})

test('a wall clock time keeps its hour over a change of clocks', () => {
  assert.equal(instantAt('2026-10-30', 570, 'America/Chicago').toISOString(), '2026-10-30T14:30:00.000Z')
  assert.equal(instantAt('2026-11-02', 570, 'America/Chicago').toISOString(), '2026-11-02T15:30:00.000Z')
  assert.equal(instantAt('2026-11-02', 570, 'Asia/Kathmandu').toISOString(), '2026-11-02T03:45:00.000Z')
})

test('a school morning counts once it is over in the district', () => {
  assert.equal(lastSchoolMorning(new Date('2026-11-24T16:59Z'), 'America/Chicago'), '2026-11-23')
  assert.equal(lastSchoolMorning(new Date('2026-11-24T17:00Z'), 'America/Chicago'), '2026-11-24')
  assert.equal(lastSchoolMorning(new Date('2026-11-24T20:00Z'), 'Pacific/Auckland'), '2026-11-24')
})
