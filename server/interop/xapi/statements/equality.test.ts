import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyStatement, statementOf } from '../../../../tests/builders/statements.ts'
import { isSameStatement } from './equality.ts'
import { normalStatement, storedText } from './normal.ts'
import type { Statement } from './statement.types.ts'

const same = (a: Partial<Statement>, b: Partial<Statement>) => {
  const [left, right] = [statementOf(a), statementOf(b)]
  assert.equal(isSameStatement(left, right), isSameStatement(right, left))
  return isSameStatement(left, right)
}

/** The same JSON with keys, and members of groups, the other way round. */
function turned(value: unknown, isFree = false): unknown {
  if (Array.isArray(value)) return value.map((inner) => turned(inner, isFree))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      const isBelow = isFree || key === 'extensions'
      const members = key === 'member' && !isFree ? (inner as unknown[]).toReversed() : inner
      return [key, turned(members, isBelow)]
    }),
  )
}

test('the order of keys and of members does not count', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      assert.ok(isSameStatement(statement, turned(statement) as Statement))
    }),
  )
})

test('a statement sent again is the one that is kept, in both versions', () => {
  const versions = fc.constantFrom('1.0.3' as const, '2.0.0' as const)
  const set = {
    id: '8f87ccde-bb56-4c2e-ab83-44982ef22df0',
    timestamp: '2026-11-24T16:05:00.123456Z',
    stored: '2026-11-24T16:05:00.123456Z',
    authority: '{"mbox":"mailto:source@example.org"}',
  }
  fc.assert(
    fc.property(anyStatement, versions, (statement, version) => {
      const text = JSON.stringify(statement)
      const kept = JSON.parse(storedText({ ...normalStatement(statement, version), text }, set)) as Statement
      assert.ok(isSameStatement(kept, statement))
      assert.ok(isSameStatement(statement, kept))
    }),
  )
})

test('any two statements that differ in what counts are different', () => {
  const changes: Partial<Statement>[] = [
    {},
    { actor: { mbox: 'mailto:ada@example.org' } },
    { actor: { mbox: 'mailto:ada@example.org', name: 'Ada' } },
    { actor: { mbox: 'mailto:Ada@example.org' } },
    { actor: { objectType: 'Group', mbox: 'mailto:ada@example.org' } },
    { actor: { account: { homePage: 'https://tools.example.org', name: '4712' } } },
    { verb: { id: 'https://example.org/did' } },
    { object: { id: 'https://example.org/a' } },
    { object: { objectType: 'Agent', mbox: 'mailto:ada@example.org' } },
    { object: { objectType: 'StatementRef', id: '8f87ccde-bb56-4c2e-ab83-44982ef22df0' } },
    { object: { objectType: 'SubStatement', ...statementOf() } },
    { object: { objectType: 'SubStatement', ...statementOf({ timestamp: '2026-11-24T16:05:00Z' }) } },
    { result: {} },
    { result: { success: true } },
    { result: { completion: true } },
    { result: { response: 'true' } },
    { result: { score: { raw: 1 } } },
    { result: { score: { max: 1 } } },
    { result: { duration: 'PT60S' } },
    { result: { duration: 'PT1M' } },
    { result: { extensions: { 'x:y': null } } },
    { result: { extensions: { 'x:y': [['a', 1]] } } },
    { result: { extensions: { 'x:y': { a: 1 } } } },
    { context: { registration: '8f87ccde-bb56-4c2e-ab83-44982ef22df0' } },
    { context: { contextActivities: { parent: [{ id: 'x:p' }] } } },
    { context: { contextActivities: { other: [{ id: 'x:p' }] } } },
    { context: { contextActivities: { parent: [{ id: 'x:p' }, { id: 'x:q' }] } } },
    { context: { contextActivities: { parent: [{ id: 'x:q' }, { id: 'x:p' }] } } },
    { context: { platform: 'x' } },
    { context: { revision: 'x' } },
    { context: { language: 'en' } },
    {
      context: { contextAgents: [{ objectType: 'contextAgent', agent: { mbox: 'mailto:ada@example.org' } }] },
    },
  ]
  for (const [i, a] of changes.entries())
    for (const [j, b] of changes.entries())
      assert.equal(same(a, b), i === j, `${JSON.stringify(a)} and ${JSON.stringify(b)}`)
})

test('what the store sets does not count, and an id or a timestamp only when both have one', () => {
  const authority = { mbox: 'mailto:source@example.org' }
  assert.ok(same({ stored: '2026-01-01T00:00:00Z', authority, version: '1.0.0' }, {}))
  const [one, other] = ['8f87ccde-bb56-4c2e-ab83-44982ef22df0', '019ab56f-3d2c-7e2a-8000-44982ef22df0']
  assert.ok(same({ id: one }, {}))
  assert.ok(same({ id: one }, { id: one.toUpperCase() }))
  assert.ok(!same({ id: one }, { id: other }))
  assert.ok(same({ timestamp: '2026-01-01T00:00:00Z' }, {}))
  assert.ok(!same({ timestamp: '2026-01-01T00:00:00Z' }, { timestamp: '2026-01-01T00:00:01Z' }))
})

test('timestamps are instants, to the millisecond', () => {
  assert.ok(same({ timestamp: '2026-01-01T00:00:00+01:00' }, { timestamp: '2025-12-31T23:00:00.000Z' }))
  assert.ok(same({ timestamp: '2026-01-01T00:00:00.1239Z' }, { timestamp: '2026-01-01T00:00:00.123Z' }))
})

test('durations are text but for what is finer than a hundredth of a second', () => {
  const last = (duration: string) => ({ result: { duration } })
  assert.ok(same(last('P1DT12H36M0.12567S'), last('P1DT12H36M0.12S')))
  assert.ok(same(last('PT1.50S'), last('PT1.5S')))
  assert.ok(same(last('PT1,004S'), last('PT1S')))
  assert.ok(!same(last('PT1.13S'), last('PT1.12S')))
})

test('a verb’s display, an activity’s definition and one activity written without its array do not count', () => {
  const verb = { id: 'https://example.org/did' }
  assert.ok(same({ verb }, { verb: { ...verb, display: { en: 'did' } } }))
  const object = { id: 'https://example.org/a' }
  assert.ok(
    same({ object }, { object: { ...object, objectType: 'Activity', definition: { name: { en: 'A' } } } }),
  )
  assert.ok(
    same(
      { context: { contextActivities: { parent: object } } },
      { context: { contextActivities: { parent: [object] } } },
    ),
  )
})

test('numbers are compared by value, case where the standard says it does not matter', () => {
  const score = JSON.parse('{"raw": 1.0, "min": 0e0}') as { raw: number }
  assert.ok(same({ result: { score } }, { result: { score: { min: -0, raw: 1 } } }))
  assert.ok(
    same({ actor: { mbox: 'mailto:ada@Example.ORG' } }, { actor: { mbox: 'mailto:ada@example.org' } }),
  )
})
