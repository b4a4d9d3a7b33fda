import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timeFault } from '#server/evidence/evidence.ts'
import { Problem } from '#server/platform/errors.ts'
import { findColumns } from './columns.ts'
import { createReader, looksLikeTime, isFault, readTime } from './response.rules.ts'

const columns = {
  student: 0,
  item: 1,
  competency: 2,
  correct: 3,
  time: 4,
  attempts: 5,
  hints: 6,
  duration: 7,
}
const read = createReader(columns, (at) => timeFault(at, new Date('2026-11-24T08:00:00Z')))
const line = (...cells: string[]) => read(['s', 'i', 'c', '1', '', ...cells])

test('finds columns under the names logs give them, whatever their case and signs', () => {
  assert.deepEqual(
    findColumns('f', ['User_ID', 'Problem Id', 'skill-id', 'CORRECT', 'Timestamp'], undefined).columns,
    {
      student: 0,
      item: 1,
      competency: 2,
      correct: 3,
      time: 4,
    },
  )
})

test('takes columns as the sender maps them before any name it knows', () => {
  assert.deepEqual(
    findColumns('f', ['student', 'who', 'item', 'skill', 'ok'], 'student=who, correct=ok').columns,
    {
      student: 1,
      correct: 4,
      item: 2,
      competency: 3,
    },
  )
})

test('refuses a header without a required column, a column named twice, a mapping to nowhere', () => {
  const refused = (header: string[], mapping?: string) => {
    try {
      findColumns('f', header, mapping)
    } catch (error) {
      assert.ok(error instanceof Problem)
      return error.message
    }
    return assert.fail('not refused')
  }
  assert.match(refused(['student', 'item', 'skill']), /No column was found for: correct/)
  assert.match(refused(['studnet', 'item', 'skill', 'correct']), /columns student=studnet/)
  assert.match(refused(['student', 'student', 'item', 'skill', 'correct']), /stands 2 times/)
  assert.match(refused(['student', 'item', 'skill', 'correct'], 'time=when'), /no column "when"/)
  assert.match(
    refused(['student', 'item', 'skill', 'correct'], 'pupil=student'),
    /"pupil" is no column of ours/,
  )
})

test('cuts several competencies out of one cell, each once', () => {
  const response = read(['s', 'i', 'a; b~a', '0'])
  assert.ok(!isFault(response))
  assert.deepEqual(response.codes, ['a', 'b'])
})

test('says which cell of a wrong line is at fault', () => {
  const faultOf = (record: string[]) => {
    const fault = read(record)
    return isFault(fault) ? fault.field : null
  }
  assert.equal(faultOf(['', 'i', 'c', '1']), 'student')
  assert.equal(faultOf(['s', 'i', ' ', '1']), 'competency')
  assert.equal(faultOf(['s', 'i', 'c', '2']), 'correct')
  assert.equal(faultOf(['s', 'i', 'c']), 'correct')
  assert.equal(faultOf(['s', 'i', 'c', '1', 'noon']), 'time')
  assert.equal(faultOf(['s'.repeat(201), 'i', 'c', '1']), 'student')
  assert.equal(faultOf(['s', '', 'c', 'TRUE']), null)
})

test('leaves out an optional cell that makes no sense, and says so', () => {
  const response = line('many', '-1', '1.5')
  assert.ok(!isFault(response))
  assert.deepEqual([response.attempts, response.hints, response.durationMs], [null, null, 1500])
  assert.deepEqual(
    response.doubts.map((doubt) => doubt.field),
    ['attempts', 'hints'],
  )
})

test('tells seconds and milliseconds since 1970, seconds from an unknown start, and ISO dates apart', () => {
  const at = Date.UTC(2026, 10, 24, 8, 30)
  assert.deepEqual(readTime(String(at)), { kind: 'absolute', ms: at })
  assert.deepEqual(readTime(String(at / 1000)), { kind: 'absolute', ms: at })
  assert.deepEqual(readTime('38976428'), { kind: 'relative', ms: 38_976_428_000 })
  for (const text of ['2026-11-24T08:30:00Z', '2026-11-24 08:30', '2026-11-24T09:30:00+01:00'])
    assert.deepEqual(readTime(text), { kind: 'absolute', ms: at }, text)
  assert.deepEqual(readTime('2026-11-24'), { kind: 'absolute', ms: Date.UTC(2026, 10, 24) })
  assert.equal(readTime(''), null)
  for (const text of ['yesterday', '-5', '2026-13-01', '99999999999999999', 'NaN'])
    assert.equal(readTime(text), undefined, text)
})

test('never throws, whatever the cells hold', () => {
  fc.assert(fc.property(fc.array(fc.string()), (record) => void read(record)))
})

test('refuses a time more than five minutes ahead of now, and one before 1900, as observations do', () => {
  const at = (time: string) => read(['s', 'i', 'c', '1', time])
  for (const time of ['2026-11-24T08:06:00Z', '2099-01-01', '1799999999', '0000-01-01', '1899-12-31'])
    assert.equal((at(time) as { field?: string }).field, 'time', time)
  for (const time of ['2026-11-24T08:04:00Z', '1900-01-01', '1100000000', '900'])
    assert.equal(isFault(at(time)), false, time)
})

test('finds the time by the names logs give it', () => {
  const names =
    'at date datetime occurred_at occurredAt answered_at when start_time end_time created_at Unix-Time submitted_at'
  for (const name of names.split(' ')) {
    const { columns, unused } = findColumns(
      'f',
      ['student', 'item', 'competency', 'correct', name],
      undefined,
    )
    assert.deepEqual([columns.time, unused], [4, []], name)
  }
})

test('names the columns that are not used, those without a name by their place', () => {
  const header = ['student', 'item', 'competency', 'correct', 'school', '', 'at']
  const { unused, isUntimed } = findColumns('f', header, 'time=')
  assert.equal(isUntimed, true)
  assert.deepEqual(unused, [
    { name: 'school', at: 4 },
    { name: 'column 6', at: 5 },
    { name: 'at', at: 6 },
  ])
  assert.throws(() => findColumns('f', header, 'student='), /needs the column student/)
})

test('tells dates in any order and seconds or milliseconds since 1970 from other words and numbers', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const times = [
    '2026-11-24',
    '2026-11-24T08:30:00Z',
    '2026-11-24 08:30:00.123456 UTC',
    '11/24/2026 8:30 AM',
    '24.11.2026',
    '2026/11/24',
    '11/24/26',
    'Nov 24, 2026',
    '24-Nov-2026 08:30',
    'Tue, 24 Nov 2026 08:30:00 GMT',
    '1790000000',
    '1790000000.5',
    '1790000000000',
  ]
  for (const cell of times) assert.equal(looksLikeTime(cell, now), true, cell)
  for (const cell of [
    '0',
    '12',
    '38210713',
    '2000000000',
    '1.2.3',
    '3.14',
    '3-4',
    'Maple',
    'May',
    'x',
    '1/2',
  ])
    assert.equal(looksLikeTime(cell, now), false, cell)
})

test('a day that no calendar has is no time', () => {
  for (const text of ['2026-02-31T10:00:00Z', '2026-02-29', '2026-04-31 08:00', '2026-13-01'])
    assert.equal(readTime(text), undefined, text)
  assert.notEqual(readTime('2028-02-29'), undefined)
})
