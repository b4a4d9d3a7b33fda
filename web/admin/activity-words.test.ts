import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesAbove, lastWords, nameOf, shareOf } from './activity-words.ts'

test('an activity without a name is called by the end of its address', () => {
  assert.equal(nameOf({ name: 'Halves', iri: 'https://tool.example/x' }), 'Halves')
  assert.equal(nameOf({ name: null, iri: 'https://tool.example/quiz/word_ladders-2' }), 'word ladders 2')
  assert.equal(lastWords('http://adlnet.gov/expapi/verbs/answered'), 'answered')
  assert.equal(lastWords('https://tool.example/%E0%A4%A'), '%E0%A4%A')
  assert.equal(lastWords('https://tool.example/p%C3%A1gina/'), 'página')
})

test('everything below is mapped by an address above, the nearest first, up to the host', () => {
  assert.deepEqual(addressesAbove('https://tool.example/a/b#c'), [
    'https://tool.example/a/b',
    'https://tool.example/a',
    'https://tool.example',
  ])
  assert.deepEqual(addressesAbove('https://tool.example/a/'), [
    'https://tool.example/a',
    'https://tool.example',
  ])
  assert.deepEqual(addressesAbove('https://tool.example'), [])
  assert.deepEqual(addressesAbove('urn:uuid:1'), [])
})

test('a bar is a share of the score, written in percent', () => {
  assert.deepEqual(['80', ' 66,5 ', '0', '100', '101', '-1', '', 'half'].map(shareOf), [
    0.8,
    0.665,
    0,
    1,
    null,
    null,
    null,
    null,
  ])
})
