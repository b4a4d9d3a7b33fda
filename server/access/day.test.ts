import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { beginOf, dayAfter, dayOf, isTimeZone, weekOf } from './day.ts'

test('the day of an instant is the one on the wall calendar of the time zone', () => {
  const evening = new Date('2026-11-24T03:00:00Z')
  assert.equal(dayOf(evening, 'America/Denver'), '2026-11-23')
  assert.equal(dayOf(evening, 'UTC'), '2026-11-24')
  assert.equal(dayOf(new Date('2026-11-24T12:00:00Z'), 'Pacific/Auckland'), '2026-11-25')
})

test('the day changes at midnight, in summer and winter time', () => {
  for (const [before, after] of [
    ['2026-07-02T05:59:59.999Z', '2026-07-02T06:00:00Z'],
    ['2026-12-02T06:59:59.999Z', '2026-12-02T07:00:00Z'],
  ] as const) {
    assert.equal(dayOf(new Date(before), 'America/Denver').slice(-2), '01')
    assert.equal(dayOf(new Date(after), 'America/Denver').slice(-2), '02')
  }
})

test('in UTC it is what the ISO spelling says, for any instant', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (at) => assert.equal(dayOf(at, 'UTC'), at.toISOString().slice(0, 10)),
    ),
  )
})

test('a time zone is one that the IANA list knows', () => {
  assert.ok(isTimeZone('America/Denver') && isTimeZone('UTC'))
  assert.ok(!isTimeZone('Denver') && !isTimeZone(''))
})

test('a week begins on Monday, over the end of a month and of a year', () => {
  assert.deepEqual(weekOf('2026-11-24').slice(0, 2), ['2026-11-23', '2026-11-24'])
  assert.equal(weekOf('2026-11-29')[0], '2026-11-23')
  assert.deepEqual(weekOf('2027-01-01'), [
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ])
})

test('a day begins at its first instant, also where clocks jump over midnight', () => {
  assert.equal(beginOf('2026-11-24', 'UTC').toISOString(), '2026-11-24T00:00:00.000Z')
  assert.equal(beginOf('2026-11-24', 'America/Denver').toISOString(), '2026-11-24T07:00:00.000Z')
  assert.equal(beginOf('2026-07-24', 'Pacific/Auckland').toISOString(), '2026-07-23T12:00:00.000Z')
  // Clocks in Santiago go from 23:59 to 1:00 that night.
  assert.equal(beginOf('2026-09-06', 'America/Santiago').toISOString(), '2026-09-06T04:00:00.000Z')
  for (const zone of ['America/Denver', 'Asia/Kathmandu', 'Pacific/Kiritimati']) {
    for (let day = '2026-02-25'; day < '2026-04-15'; day = dayAfter(day, 1)) {
      const begin = beginOf(day, zone)
      assert.equal(dayOf(begin, zone), day)
      assert.ok(dayOf(new Date(begin.getTime() - 1), zone) < day)
    }
  }
})

test('days are counted on the calendar', () => {
  assert.equal(dayAfter('2026-02-28', 1), '2026-03-01')
  assert.equal(dayAfter('2026-01-01', -1), '2025-12-31')
})
