import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Scope } from '#contract/sources.ts'
import { scopeMessages, trustWords, usualScopes } from './sources-words.ts'

test('the sentence of a source says whether it may declare, and where', () => {
  const some = [{ id: 'a', title: 'Fractions', isFramework: false }]
  assert.equal(trustWords({ asserts: ['practised'], trusted: null }), 'sources.trust.practice')
  assert.equal(trustWords({ asserts: ['practised'], trusted: some }), 'sources.trust.practice')
  assert.equal(trustWords({ asserts: ['practised', 'observed'], trusted: null }), 'sources.trust.observed')
  assert.equal(trustWords({ asserts: ['practised', 'assessed'], trusted: null }), 'sources.trust.everything')
  assert.equal(trustWords({ asserts: ['practised', 'assessed'], trusted: some }), 'sources.trust.some')
})

test('every scope has its words, and the usual ones are among them', () => {
  const named = scopeMessages.map(([scope]) => scope)
  assert.deepEqual(named.toSorted(), Scope.options.toSorted())
  assert.ok(usualScopes.every((scope) => named.includes(scope)))
})
