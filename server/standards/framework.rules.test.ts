import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hierarchyOf, strandsOf, titleOf } from './framework.rules.ts'

test('a title is the abbreviated statement, else the code and the start of the statement, cut between words', () => {
  const title = (
    abbreviatedStatement: string | null,
    humanCodingScheme: string | null,
    fullStatement: string,
  ) => titleOf({ abbreviatedStatement, humanCodingScheme, fullStatement })
  assert.equal(title('Ratios', '6.RP.1', 'Understand ratios.'), 'Ratios')
  assert.equal(title(null, '6.RP.1', 'Understand ratios.'), '6.RP.1 Understand ratios.')
  assert.equal(
    title(' ', null, '<p>Understand\n <b>ratios</b></p> and **rates**'),
    'Understand ratios and rates',
  )
  assert.equal(title(null, 'A', 'A: begin'), 'A: begin')
  const long = title(null, '6.RP.1', `${'proportional, '.repeat(20)}`)
  assert.ok(long.length <= 80 && long.endsWith('proportional…'), long)
  assert.equal(title(null, null, 'x'.repeat(200)), `${'x'.repeat(80)}…`)
  assert.ok(title(null, null, '😀'.repeat(100)).isWellFormed())
})

const node = (identifier: string, type: string | null = null, humanCodingScheme: string | null = null) => ({
  identifier,
  type,
  humanCodingScheme,
  fullStatement: identifier,
  abbreviatedStatement: null,
})
const childOf = (fromIdentifier: string, toIdentifier: string, sequenceNumber: number | null = null) => ({
  type: 'isChildOf',
  fromIdentifier,
  toIdentifier,
  sequenceNumber,
})

test('siblings stand by sequence number, then by code when all have one, else as they come', () => {
  const order = (nodes: ReturnType<typeof node>[], ties: ReturnType<typeof childOf>[]) =>
    hierarchyOf('D', nodes, ties).order
  const coded = [node('a', null, '1.10'), node('b', null, '1.9'), node('c', null, '1.1')]
  assert.deepEqual(order(coded, []), ['c', 'b', 'a'])
  assert.deepEqual(order(coded, [childOf('a', 'D', 1), childOf('b', 'D', 2), childOf('c', 'D', 3)]), [
    'a',
    'b',
    'c',
  ])
  const mixed = [node('a', null, '2'), node('b'), node('c', null, '1')]
  assert.deepEqual(order(mixed, [childOf('c', 'D'), childOf('a', 'D')]), ['c', 'a', 'b'])
})

test('an item of several parents stands under each and once in the order; foreign parents make a root', () => {
  const nodes = [node('a'), node('b'), node('c')]
  const ties = [childOf('c', 'a'), childOf('c', 'b'), childOf('c', 'a'), childOf('b', 'elsewhere')]
  const { childrenOf, order } = hierarchyOf('D', nodes, ties)
  assert.deepEqual(childrenOf.get('a'), ['c'])
  assert.deepEqual(childrenOf.get('b'), ['c'])
  assert.deepEqual(childrenOf.get('D'), ['a', 'b'])
  assert.deepEqual(order, ['a', 'c', 'b'])
})

test('a chain of 20,000 items does not overflow', () => {
  const nodes = Array.from({ length: 20_000 }, (_, index) => node(`n${index}`))
  const ties = nodes.slice(1).map(({ identifier }, index) => childOf(identifier, `n${index}`))
  const hierarchy = hierarchyOf('D', nodes, ties)
  assert.equal(hierarchy.order.length, 20_000)
  assert.equal(strandsOf('D', nodes, hierarchy).size, 0)
})

test('strands run through the grades; a sole container and a grade are none when something below says more', () => {
  const nodes = [
    node('Mathematics'),
    node('Grade 3', 'Grade Level'),
    node('Grade 4', 'Grade Level'),
    node('Geometry3', 'Domain'),
    node('Geometry4'),
    node('g3'),
    node('g4'),
    node('loose'),
  ]
  const ties = [
    childOf('Mathematics', 'D'),
    childOf('Grade 3', 'Mathematics'),
    childOf('Grade 4', 'Mathematics'),
    childOf('Geometry3', 'Grade 3'),
    childOf('g3', 'Geometry3'),
    childOf('Geometry4', 'Grade 4'),
    childOf('g4', 'Geometry4'),
    childOf('loose', 'Grade 4'),
  ]
  const strands = strandsOf('D', nodes, hierarchyOf('D', nodes, ties))
  assert.deepEqual(Object.fromEntries(strands), {
    'Grade 3': 'Grade 3',
    Geometry3: 'Geometry3',
    g3: 'Geometry3',
    'Grade 4': 'Grade 4',
    Geometry4: 'Geometry4',
    g4: 'Geometry4',
    loose: 'Grade 4',
  })
  const flat = [node('a'), node('b')]
  assert.equal(strandsOf('D', flat, hierarchyOf('D', flat, [])).size, 0)
})
