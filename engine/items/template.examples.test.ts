import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleTemplates } from './template.examples.ts'

test('there is one example of each kind of response, under its name', () => {
  for (const [name, template] of Object.entries(exampleTemplates)) assert.equal(template.response.kind, name)
})
