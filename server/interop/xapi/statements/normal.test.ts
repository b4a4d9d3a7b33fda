import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyStatement, statementOf } from '../../../../tests/builders/statements.ts'
import { normalStatement, storedText } from './normal.ts'
import type { SetByStore } from './normal.ts'
import { statementFaults } from './statement.rules.ts'
import type { Statement } from './statement.types.ts'

const set: SetByStore = {
  id: '8f87ccde-bb56-4c2e-ab83-44982ef22df0',
  timestamp: '2026-11-24T16:05:00.123456Z',
  stored: '2026-11-24T16:05:00.123456Z',
  authority: '{"account":{"homePage":"https://district.example.org","name":"source"}}',
}

const parent = { id: 'https://example.org/course' }

test('a statement with nothing to change is kept byte for byte, with what the store sets before its last brace', () => {
  const text =
    '{ "verb":{"id":"x:y"},\n "actor" : {"mbox":"mailto:a@b.org"}, "object":{"id":"x:z"}, "result":{"score":{"raw":1.0}} }'
  const statement = JSON.parse(text) as Statement
  const normal = normalStatement(statement, '1.0.3')
  assert.equal(normal.isChanged, false)
  const stored = storedText({ ...normal, text }, set)
  assert.ok(stored.startsWith(text.slice(0, -1)))
  assert.deepEqual(JSON.parse(stored), {
    ...statement,
    id: set.id,
    timestamp: set.timestamp,
    stored: set.stored,
    authority: JSON.parse(set.authority) as unknown,
    version: '1.0.0',
  })
})

test('what is kept is what was sent and what the store sets, nothing twice, whatever was sent', () => {
  const sent = fc.tuple(
    anyStatement,
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('1.0.3' as const, '2.0.0' as const),
  )
  fc.assert(
    fc.property(sent, ([good, hasStored, hasAuthority, version]) => {
      const statement: Statement = {
        ...good,
        ...(hasStored ? { stored: '2011-07-15T00:00:00Z' } : {}),
        ...(hasAuthority ? { authority: { mbox: 'mailto:liar@example.org' } } : {}),
      }
      const text = JSON.stringify(statement)
      const before = structuredClone(statement)
      const normal = normalStatement(statement, version)
      const stored = storedText({ ...normal, text }, set)
      assert.deepEqual(statement, before)
      const kept = JSON.parse(stored) as Statement
      // Written twice, a key would be read once: the length tells.
      assert.equal(stored.length, JSON.stringify(kept).length)
      assert.deepEqual(statementFaults(kept, '2.0.0'), [])
      assert.equal(kept.stored, set.stored)
      assert.deepEqual(kept.authority, JSON.parse(set.authority))
      assert.equal(kept.id, statement.id ?? set.id)
      assert.equal(kept.version, statement.version ?? (version === '2.0.0' ? '2.0.0' : '1.0.0'))
      assert.ok(normal.isChanged || stored.startsWith(text.slice(0, -1)))
      const again = normalStatement(normal.statement, version)
      assert.deepEqual({ ...again, isChanged: normal.isChanged }, normal)
      assert.equal(again.isChanged, false)
    }),
  )
})

test('context activities come back in arrays, in a SubStatement too', () => {
  const context = { platform: 'x', contextActivities: { parent, other: [parent] } }
  const inArrays = { platform: 'x', contextActivities: { parent: [parent], other: [parent] } }
  const object = { objectType: 'SubStatement' as const, ...statementOf({ context }) }
  const { statement, isChanged } = normalStatement(statementOf({ context, object }), '1.0.3')
  assert.ok(isChanged)
  assert.deepEqual(statement, statementOf({ context: inArrays, object: { ...object, context: inArrays } }))
})

test('2.0 keeps timestamps in UTC, 1.0.3 as they were written', () => {
  const timestamp = '2023-05-04T12:00:00.25-05:00'
  const object = { objectType: 'SubStatement' as const, ...statementOf({ timestamp }) }
  const sent = statementOf({ timestamp, object })
  assert.equal(normalStatement(sent, '1.0.3').statement, sent)
  const utc = '2023-05-04T17:00:00.25Z'
  assert.deepEqual(
    normalStatement(sent, '2.0.0').statement,
    statementOf({ timestamp: utc, object: { ...object, timestamp: utc } }),
  )
})

test('stored is left out of the text where it is kept beside it', () => {
  const sent = statementOf()
  const { stored: _stored, ...rest } = set
  const text = storedText({ ...normalStatement(sent, '2.0.0'), text: JSON.stringify(sent) }, rest)
  assert.ok(!('stored' in (JSON.parse(text) as object)))
})

test('numbers longer than a double stay whole, in a text that is written anew too', () => {
  const numbers = '[12345678901234567890,0.12345678901234567890,1e400,-2.50E-7]'
  const text = `{"actor":{"mbox":"mailto:a@b.org"},"verb":{"id":"x:y"},"object":{"id":"x:z"},"context":{"contextActivities":{"parent":{"id":"x:p"}},"extensions":{"x:n":${numbers}}}}`
  const normal = normalStatement(JSON.parse(text) as Statement, '1.0.3')
  assert.ok(normal.isChanged)
  const stored = storedText({ ...normal, text }, set)
  assert.ok(stored.includes(`"x:n":${numbers}`))
  assert.ok(stored.includes('"parent":[{"id":"x:p"}]'))
})
