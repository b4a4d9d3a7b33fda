import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageAsked } from './language.ts'

for (const [header, language] of [
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fr-CA, en;q=0.5, es;q=0.7', 'es'],
  ['ES-us', 'es'],
  ['es;q=0, en', 'en'],
  ['fr, de', null],
  ['*', null],
  ['', null],
  [undefined, null],
  [';;q=,,=', null],
] as const)
  test(`"${header}" asks for ${language ?? 'none of ours'}`, () => {
    assert.equal(languageAsked(header), language)
  })
