import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as q from './rational.ts'
import { readNumber } from './written.ts'

const read = (typed: string, units?: string[]): string[] =>
  readNumber(typed, units).map(
    ({ value, form, isLowest }) => `${q.toText(value)} ${form}${isLowest ? '' : ' *'}`,
  )

test('a number may be written as people write it', () => {
  const cases: Record<string, string[]> = {
    '12': ['12 whole'],
    ' +12 ': ['12 whole'],
    '−3': ['-3 whole'],
    '0.50': ['1/2 decimal *'],
    '.5': ['1/2 decimal *'],
    '0,5': ['1/2 decimal *'],
    '5.': ['5 whole'],
    '6/8': ['3/4 fraction *'],
    '3/4': ['3/4 fraction'],
    '-3 / 4': ['-3/4 fraction'],
    '1 3/4': ['7/4 mixed'],
    '1 7/4': ['11/4 mixed *'],
    '-1 3/4': ['-7/4 mixed'],
    '1¾': ['7/4 mixed'],
    '½': ['1/2 fraction'],
    '4/1': ['4 fraction *'],
    '12,345': ['12345 whole', '2469/200 decimal *'],
    '1,234,567.5': ['2469135/2 decimal *'],
    '12 345': ['12345 whole'],
    '25%': ['1/4 percent *'],
    '$2.50': ['5/2 decimal *'],
  }
  for (const [typed, expected] of Object.entries(cases)) assert.deepEqual(read(typed), expected, typed)
})

test('a unit behind the number is ignored, a percent sign too when it is the unit', () => {
  assert.deepEqual(read('15 Cups', ['cups', 'tazas']), ['15 whole'])
  assert.deepEqual(read('25 %', ['%']), ['25 whole'])
})

test('anything else is no number', () => {
  for (const typed of [
    '',
    'x',
    '1/0',
    '3/',
    '/4',
    '1 2',
    '1.2.3',
    '3 + 4',
    '--3',
    '1e5',
    '12 apples',
    '9'.repeat(50),
  ]) {
    assert.deepEqual(read(typed), [], typed)
  }
})

test('every fraction is read back, as a fraction and as a mixed number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }), (top, bottom) => {
      const value = q.rational(BigInt(top), BigInt(bottom))
      assert.ok(readNumber(`${top}/${bottom}`).every((one) => q.equal(one.value, value)))
      const size = q.absoluteOf(value)
      const [whole, rest] = [q.floorOf(size), q.subtract(size, q.rational(q.floorOf(size)))]
      if (whole === 0n || q.isZero(rest)) return
      const [mixed] = readNumber(`${top < 0 ? '-' : ''}${whole} ${q.toText(rest)}`)
      assert.ok(mixed !== undefined && q.equal(mixed.value, value) && mixed.isLowest)
    }),
  )
})
