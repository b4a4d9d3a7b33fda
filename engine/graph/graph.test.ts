import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { ancestors, cycleClosedBy, findCycle, layersOf } from './graph.ts'
import type { Edge } from './graph.ts'

const edge = (from: string, to: string): Edge => ({ from, to })
const chain = (length: number): Edge[] => Array.from({ length }, (_, i) => edge(`n${i}`, `n${i + 1}`))

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const anyEdges = fc.array(fc.record({ from: names, to: names }), { maxLength: 15 })
/** Edges that only lead from a smaller name to a greater one hold no cycle. */
const acyclicEdges = anyEdges.map((edges) => edges.filter(({ from, to }) => from < to))

function assertIsCycle(cycle: readonly string[], edges: readonly Edge[]): void {
  assert.equal(new Set(cycle).size, cycle.length)
  cycle.forEach((from, index) => {
    const to = cycle[(index + 1) % cycle.length]
    assert.ok(
      edges.some((one) => one.from === from && one.to === to),
      `${from} → ${to}`,
    )
  })
}

test('names the cycle in walking order', () => {
  assert.deepEqual(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'b')]), [
    'b',
    'c',
    'd',
  ])
  assert.deepEqual(findCycle([edge('a', 'a')]), ['a'])
  assert.equal(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')]), null)
  assert.equal(findCycle([]), null)
})

test('finds a cycle exactly when there is one, and what it names is one', () => {
  fc.assert(
    fc.property(anyEdges, (edges) => {
      const cycle = findCycle(edges)
      if (cycle !== null) assertIsCycle(cycle, edges)
      else assert.doesNotThrow(() => layersOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], edges))
    }),
  )
  fc.assert(fc.property(acyclicEdges, (edges) => assert.equal(findCycle(edges), null)))
})

test('names the shortest way that a further edge would close', () => {
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('a', 'x'), edge('x', 'y'), edge('y', 'c')]
  assert.deepEqual(cycleClosedBy(edges, edge('c', 'a')), ['a', 'b', 'c'])
  assert.deepEqual(cycleClosedBy(edges, edge('a', 'a')), ['a'])
  assert.equal(cycleClosedBy(edges, edge('a', 'c')), null)
  assert.equal(cycleClosedBy(edges, edge('c', 'new')), null)
})

test('a further edge closes a cycle exactly when the graph with it holds one', () => {
  fc.assert(
    fc.property(acyclicEdges, names, names, (edges, from, to) => {
      const closed = cycleClosedBy(edges, { from, to })
      assert.equal(closed !== null, findCycle([...edges, { from, to }]) !== null)
      if (closed !== null) assertIsCycle(closed, [...edges, { from, to }])
    }),
  )
})

test('a chain of 100,000 neither overflows the stack nor hides the edge that closes it', () => {
  const edges = chain(100_000)
  assert.equal(findCycle(edges), null)
  assert.equal(findCycle([...edges, edge('n100000', 'n0')])?.length, 100_001)
  assert.equal(cycleClosedBy(edges, edge('n100000', 'n0'))?.length, 100_001)
  assert.equal(ancestors(edges, 'n100000').length, 100_000)
  assert.equal(layersOf(['n0', 'n1', 'n2'], edges).length, 3)
})

test('each node stands one layer after the last of its prerequisites', () => {
  const edges = [edge('a', 'b'), edge('b', 'd'), edge('a', 'd'), edge('c', 'd')]
  assert.deepEqual(layersOf(['d', 'c', 'b', 'a'], edges), [['c', 'a'], ['b'], ['d']])
  assert.deepEqual(layersOf(['x', 'y'], []), [['x', 'y']])
  assert.deepEqual(layersOf([], edges), [])
})

test('layers hold every node once and no edge leads back', () => {
  const ids = ['g', 'f', 'e', 'd', 'c', 'b', 'a']
  fc.assert(
    fc.property(acyclicEdges, (edges) => {
      const layers = layersOf(ids, edges)
      assert.deepEqual(layers.flat().sort(), [...ids].sort())
      const layerOf = new Map(layers.flatMap((layer, index) => layer.map((id) => [id, index] as const)))
      for (const { from, to } of edges) assert.ok((layerOf.get(from) ?? NaN) < (layerOf.get(to) ?? NaN))
    }),
  )
})

test('refuses to layer a cycle, and names it', () => {
  assert.throws(() => layersOf(['a', 'b'], [edge('a', 'b'), edge('b', 'a')]), /cycle: a → b/)
})

test('ancestors are all prerequisites, nearest first, without the node itself', () => {
  const edges = [edge('a', 'b'), edge('b', 'd'), edge('c', 'd'), edge('d', 'e')]
  assert.deepEqual(ancestors(edges, 'd'), ['b', 'c', 'a'])
  assert.deepEqual(ancestors(edges, 'a'), [])
  assert.deepEqual(ancestors([edge('a', 'b'), edge('b', 'a')], 'a'), ['b'])
})
