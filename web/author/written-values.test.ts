import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import { nameLine, orNothing, readRow, readValue, rowLines, textLines, valueLines } from './written-values.ts'

test('reads numbers, texts and words in two languages', () => {
  assert.equal(readValue(' 12 '), 12)
  assert.equal(readValue('0.5'), 0.5)
  assert.equal(readValue('007'), '007')
  assert.deepEqual(readValue('apple | manzana'), { en: 'apple', es: 'manzana' })
  assert.deepEqual(readRow('child ; 2 ; a | b'), ['child', 2, { en: 'a', es: 'b' }])
})

test('writes the table of an example as lines a person can read', () => {
  const [table] = exampleTemplates.text.parameters
  const written = rowLines.write(table.rows)
  assert.match(written, /^child ; children ; childs ; a young person \| una persona pequeña$/m)
  assert.deepEqual(rowLines.read(written), table.rows)
})

const text = fc.string({ minLength: 1 }).filter((one) => one.trim() !== '')
const value = fc.oneof(fc.integer(), text, fc.record({ en: text, es: text }, { noNullPrototype: true }))

test('loses nothing: what is written is read again', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      assert.deepEqual(valueLines.read(valueLines.write(values)), values)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1 })), (rows) => {
      assert.deepEqual(rowLines.read(rowLines.write(rows)), rows)
    }),
  )
})

test('empty lines are no entries, and an empty optional list is left out', () => {
  assert.deepEqual(textLines.read('a != b\n\n b > 1'), ['a != b', 'b > 1'])
  assert.deepEqual(nameLine.read('x, y;'), ['x', 'y'])
  assert.equal(orNothing(nameLine).read(' '), undefined)
})
