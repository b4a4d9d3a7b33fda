import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { follow } from './compare.ts'

const record = '+-++--+-+++-+--+-++'
const endsOf = (text: string) => Array.from(text, (_, n) => text.slice(Math.max(0, n - 11), n + 1))

test('a screen that follows, skipping what came between, is found true', () => {
  assert.deepEqual(follow(endsOf(record), record), {
    counts: Array.from(record, (_, n) => n + 1),
    faults: 0,
  })
  const everySecond = endsOf(record).filter((_, n) => n % 2 === 0)
  assert.deepEqual(follow(everySecond, record).counts.at(-1), 19)
})

test('a line full of right answers looks alike with one more, and none is missed', () => {
  assert.deepEqual(follow(['+'.repeat(11), '+'.repeat(12)], '+'.repeat(14)), { counts: [11, 14], faults: 0 })
})

test('an answer that is doubled, or missed at the end, is found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+-]{1,11}$/), fc.nat(10), (truth, at) => {
      fc.pre(at < truth.length)
      assert.ok(follow(endsOf(truth.slice(0, at + 1) + truth.slice(at)), truth).faults > 0)
      const missed = follow(endsOf(truth.slice(0, at) + truth.slice(at + 1)), truth)
      assert.ok(missed.faults > 0 || missed.counts.at(-1) !== truth.length)
    }),
  )
})
