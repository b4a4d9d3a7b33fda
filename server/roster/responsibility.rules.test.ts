import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { heldOn, sharesOf } from './responsibility.rules.ts'

test('two teachers without a stated share carry a half each', () => {
  assert.deepEqual(sharesOf([null, null]), [0.5, 0.5])
})

test('a stated share is kept and the rest is split among the others', () => {
  assert.deepEqual(sharesOf([0.5, null, null]), [0.5, 0.25, 0.25])
  assert.deepEqual(sharesOf([1, null]), [1, 0])
})

test('shares never leave 0 to 1, and add up to 1 when nobody states one', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (stated) => {
      const shares = sharesOf(stated)
      assert.equal(shares.length, stated.length)
      for (const share of shares) assert.ok(share >= 0 && share <= 1)
      if (stated.length > 0 && stated.every((share) => share === null))
        assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9)
    }),
  )
})

test('a tie the feed dropped held until it vanished', () => {
  const dropped = { isActive: false, beginsOn: '2026-09-01', endsOn: '2026-11-02' }
  assert.ok(heldOn(dropped, '2026-11-02'))
  assert.ok(!heldOn(dropped, '2026-11-03'))
  assert.ok(!heldOn({ isActive: false, beginsOn: null, endsOn: null }, '2026-11-02'))
  assert.ok(heldOn({ isActive: true, beginsOn: null, endsOn: null }, '2026-11-02'))
})
