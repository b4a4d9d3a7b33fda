import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf, isTimeZone, weekOf } from './day.ts'

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
