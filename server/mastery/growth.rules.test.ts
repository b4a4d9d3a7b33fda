import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assumedSchoolYears, growthOf } from './growth.rules.ts'

const at = { now: new Date('2026-11-25T03:00:00Z'), today: '2026-11-24' }
const years = [
  { startsOn: '2026-08-24', endsOn: '2027-06-11' },
  { startsOn: '2025-08-25', endsOn: '2026-06-12' },
]

test('counts by month from the first of the school year to now, and carries the total of all years', () => {
  const declared = ['2025-09-02', '2025-09-30', '2026-08-24', '2026-10-01', '2026-10-02']
  const { schoolYears } = growthOf(declared, years, at)
  assert.deepEqual(schoolYears[0]!.months, [
    { month: '2026-08', declared: 1, sinceBegin: 1, total: 3 },
    { month: '2026-09', declared: 0, sinceBegin: 1, total: 3 },
    { month: '2026-10', declared: 2, sinceBegin: 3, total: 5 },
    { month: '2026-11', declared: 0, sinceBegin: 3, total: 5 },
  ])
  assert.equal(schoolYears[1]!.months.length, 11)
  assert.deepEqual(schoolYears[1]!.months[1], { month: '2025-09', declared: 2, sinceBegin: 2, total: 2 })
})

test('leaves out a last year without any, never the present one', () => {
  const { schoolYears } = growthOf([], years, at)
  assert.deepEqual(
    schoolYears.map((year) => year.beginsOn),
    ['2026-08-24'],
  )
})

test('takes July to June for the school year where the roster names none', () => {
  assert.equal(assumedSchoolYears('2026-11-24')[0]!.startsOn, '2026-07-01')
  assert.equal(assumedSchoolYears('2027-06-30')[0]!.startsOn, '2026-07-01')
  assert.equal(assumedSchoolYears('2027-07-01')[0]!.startsOn, '2027-07-01')
})
