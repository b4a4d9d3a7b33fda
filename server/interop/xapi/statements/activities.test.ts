import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyDefinition, statementOf } from '../../../../tests/builders/statements.ts'
import { mergedDefinition } from './activities.ts'
import { statementFaults } from './statement.rules.ts'

test('adds texts by language and extensions by key, the later wins', () => {
  assert.deepEqual(
    mergedDefinition(
      { name: { en: 'Old', es: 'Viejo' }, type: 'x:old', extensions: { 'x:a': 1, 'x:b': 1 } },
      { name: { en: 'New' }, description: { en: 'Text' }, type: 'x:new', extensions: { 'x:b': 2 } },
    ),
    {
      name: { en: 'New', es: 'Viejo' },
      description: { en: 'Text' },
      type: 'x:new',
      extensions: { 'x:a': 1, 'x:b': 2 },
    },
  )
})

test('keeps the components of an interaction that is named again, with their texts in other languages', () => {
  const choices = [
    { id: 'a', description: { en: 'One', es: 'Uno' } },
    { id: 'b', description: { en: 'Two' } },
  ]
  const known = { interactionType: 'choice', choices, correctResponsesPattern: ['a'] }
  assert.deepEqual(mergedDefinition(known, { interactionType: 'choice' }), known)
  const again = [{ id: 'a', description: { en: '1' } }, { id: 'c' }]
  assert.deepEqual(mergedDefinition(known, { interactionType: 'choice', choices: again }), {
    ...known,
    choices: [{ id: 'a', description: { en: '1', es: 'Uno' } }, { id: 'c' }],
  })
})

test('an interaction of another type takes nothing over from the one before', () => {
  const known = { interactionType: 'choice', choices: [{ id: 'a' }], correctResponsesPattern: ['a'] }
  assert.deepEqual(mergedDefinition({ ...known, moreInfo: 'x:y' }, { interactionType: 'numeric' }), {
    interactionType: 'numeric',
    moreInfo: 'x:y',
  })
})

test('a merge of good definitions is good, takes all of the later one, and a second time changes nothing', () => {
  fc.assert(
    fc.property(anyDefinition, anyDefinition, (known, incoming) => {
      const merged = mergedDefinition(known, incoming)
      const object = { id: 'https://example.org/a', definition: merged }
      assert.deepEqual(statementFaults(statementOf({ object }), '1.0.3'), [])
      assert.deepEqual(mergedDefinition(merged, incoming), merged)
      assert.deepEqual(mergedDefinition(null, incoming), incoming)
      assert.deepEqual(mergedDefinition(known, {}), known)
      for (const [tag, text] of Object.entries(incoming.name ?? {})) assert.equal(merged.name?.[tag], text)
      for (const tag of Object.keys(known.name ?? {})) assert.ok(merged.name && tag in merged.name)
    }),
  )
})
