import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTemplates } from '#engine/items/template.examples.ts'
import { listAt, nearestPath, textAt, valueAt, withValueAt } from './template-path.ts'

const template = exampleTemplates.number

test('reads what stands at a path, and nothing where there is nothing', () => {
  assert.equal(textAt(template, 'slips[0].say.en'), template.slips[0].say.en)
  assert.equal(listAt(template, 'hints').length, 2)
  assert.equal(valueAt(template, 'slips[9].say.en'), undefined)
  assert.equal(textAt(template, 'prompt'), '')
  assert.deepEqual(listAt('no template', 'hints'), [])
})

test('writes at a path and changes nothing else, not even the order of fields', () => {
  const written = withValueAt(template, 'response.answer', 'n')
  assert.equal(textAt(written, 'response.answer'), 'n')
  assert.deepEqual(Object.keys(written as object), Object.keys(template))
  assert.equal(template.response.answer, 'n * filled / parts')
  assert.equal(valueAt(written, 'slips'), template.slips)
})

test('makes what is missing on the way, and takes out a field or an entry', () => {
  assert.deepEqual(withValueAt({}, 'slips[0].say.en', 'Look again.'), {
    slips: [{ say: { en: 'Look again.' } }],
  })
  assert.deepEqual(withValueAt({ hints: ['a', 'b'] }, 'hints[0]', undefined), { hints: ['b'] })
  assert.deepEqual(withValueAt({ a: 1, b: 2 }, 'a', undefined), { b: 2 })
})

test('finds the field nearest to a fault', () => {
  const fields = ['parameters[1].from', 'parameters[1]', 'parameters[10]', 'response.answer']
  assert.equal(nearestPath('parameters[1].from', fields), 'parameters[1].from')
  assert.equal(nearestPath('parameters[1].step', fields), 'parameters[1]')
  assert.equal(nearestPath('parameters[10].step', fields), 'parameters[10]')
  assert.equal(nearestPath('response', fields), 'response.answer')
  assert.equal(nearestPath('steps', fields), undefined)
})
