import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { etagOf } from '../answers.ts'
import { areMet } from './preconditions.rules.ts'

const tag = fc.uint8Array({ maxLength: 20 }).map((bytes) => etagOf(Buffer.from(bytes)))
const none = undefined

describe('a precondition', () => {
  test('is met by the tag that the bytes have, and by no other', () => {
    fc.assert(
      fc.property(tag, tag, (asked, there) => {
        assert.equal(areMet({ ifMatch: asked, ifNoneMatch: none }, there), asked === there)
        assert.equal(areMet({ ifMatch: none, ifNoneMatch: asked }, there), asked !== there)
      }),
    )
  })

  test('may name several tags, weak ones and bare ones', () => {
    fc.assert(
      fc.property(fc.array(tag), tag, fc.array(tag), (before, there, after) => {
        for (const spelt of [there, `W/${there}`, there.slice(1, -1)])
          assert.ok(areMet({ ifMatch: [...before, spelt, ...after].join(', '), ifNoneMatch: none }, there))
      }),
    )
  })

  test('of * is about whether there is a document at all', () => {
    fc.assert(
      fc.property(fc.option(tag), (there) => {
        assert.equal(areMet({ ifMatch: '*', ifNoneMatch: none }, there), there !== null)
        assert.equal(areMet({ ifMatch: none, ifNoneMatch: '*' }, there), there === null)
        assert.equal(areMet({ ifMatch: '', ifNoneMatch: none }, there), false)
        assert.equal(areMet({ ifMatch: none, ifNoneMatch: none }, there), true)
      }),
    )
  })
})

test('a tag is the SHA-1 of the bytes in lower-case hex, quoted', () => {
  assert.equal(etagOf(Buffer.from('abc')), '"a9993e364706816aba3e25717850c26c9cd0d89d"')
})
