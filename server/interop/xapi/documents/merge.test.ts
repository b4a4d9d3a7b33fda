import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { mergeObjects, readJson } from './merge.ts'

describe('two JSON objects put together', () => {
  test('hold what a spread of both holds, however they are written', () => {
    const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { noNullPrototype: true })
    const written = fc.tuple(object, fc.constantFrom(0, 1, '\t'))
    fc.assert(
      fc.property(written, written, ([before, indent], [posted, otherIndent]) => {
        const [a, b] = [JSON.stringify(before, null, indent), JSON.stringify(posted, null, otherIndent)]
        const merged: unknown = JSON.parse(mergeObjects(a, b))
        assert.deepEqual(merged, { ...(JSON.parse(a) as object), ...(JSON.parse(b) as object) })
      }),
    )
  })

  test('replace only whole properties of the first level', () => {
    assert.equal(
      mergeObjects('{"car":{"make":"A","seats":4},"driver":"B"}', '{"car":{"make":"C"}}'),
      '{"car":{"make":"C"},"driver":"B"}',
    )
  })

  test('keep numbers that JavaScript would round', () => {
    assert.equal(
      mergeObjects('{"big":12345678901234567890,"exact":1.10}', ' { "small" : 1E-400 } '),
      '{"big":12345678901234567890,"exact":1.10,"small":1E-400}',
    )
  })

  test('know one name in two spellings', () => {
    assert.equal(mergeObjects('{"a\\u0062":1}', '{"ab":2}'), '{"ab":2}')
  })

  test('may be ten thousand levels deep', () => {
    const deep = `{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    assert.equal(mergeObjects(deep, '{}'), deep)
  })
})

describe('the JSON of a document', () => {
  test('is told from what only looks like it', () => {
    const isObject = (text: string | Buffer) => readJson(Buffer.from(text))?.isObject
    assert.equal(isObject('{"a":1}'), true)
    assert.equal(isObject('[1]'), false)
    assert.equal(isObject('null'), false)
    assert.equal(isObject('{"a":1}{'), undefined)
    assert.equal(isObject(''), undefined)
    assert.equal(isObject(Buffer.from([0x22, 0xff, 0x22])), undefined, 'no UTF-8')
  })
})
