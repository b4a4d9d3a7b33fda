import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Edge } from './graph.ts'
import { layoutMap } from './layout.ts'
import type { MapLayout, MapNode } from './layout.ts'
import { routeEdges } from './routes.ts'

const maps: fc.Arbitrary<{ nodes: MapNode[]; edges: Edge[] }> = fc
  .array(fc.constantFrom('number', 'fractions', 'space'), { minLength: 1, maxLength: 40 })
  .chain((strands) => {
    const nodes = strands.map((strand, index) => ({ id: `n${index}`, strand }))
    const ends = fc.tuple(fc.nat(nodes.length - 1), fc.nat(nodes.length - 1))
    const edges = fc
      .array(ends, { maxLength: 80 })
      .map((pairs) => pairs.filter(([a, b]) => a !== b))
      .map((pairs) => pairs.map(([a, b]) => ({ from: `n${Math.min(a, b)}`, to: `n${Math.max(a, b)}` })))
    return fc.record({ nodes: fc.constant(nodes), edges })
  })

const placesOf = (layout: MapLayout) => new Map(layout.nodes.map((node) => [node.id, node]))

test('a small map lies as drawn by hand', () => {
  const node = (id: string, strand: string): MapNode => ({ id, strand })
  const edges = [
    { from: 'read', to: 'add' },
    { from: 'add', to: 'multiply' },
    { from: 'read', to: 'round' },
    { from: 'multiply', to: 'area' },
  ]
  const nodes = [
    node('read', 'number'),
    node('add', 'number'),
    node('round', 'number'),
    node('multiply', 'number'),
    node('area', 'space'),
    node('angles', 'space'),
  ]
  assert.deepEqual(layoutMap(nodes, edges), {
    nodes: [
      { id: 'read', column: 0, row: 0 },
      { id: 'add', column: 1, row: 0 },
      { id: 'round', column: 1, row: 1 },
      { id: 'multiply', column: 2, row: 0 },
      { id: 'area', column: 3, row: 2 },
      { id: 'angles', column: 0, row: 3 },
    ],
    lanes: [
      { strand: 'number', firstRow: 0, rowCount: 2 },
      { strand: 'space', firstRow: 2, rowCount: 2 },
    ],
    columnCount: 6,
    rowCount: 4,
  })
})

test('no two nodes share a place', () => {
  fc.assert(
    fc.property(maps, ({ nodes, edges }) => {
      const places = layoutMap(nodes, edges).nodes.map(({ column, row }) => `${column} ${row}`)
      assert.equal(new Set(places).size, nodes.length)
    }),
  )
})

test('a prerequisite stands left of what it opens', () => {
  fc.assert(
    fc.property(maps, ({ nodes, edges }) => {
      const places = placesOf(layoutMap(nodes, edges))
      for (const { from, to } of edges) {
        assert.ok((places.get(from)?.column ?? NaN) < (places.get(to)?.column ?? NaN))
      }
    }),
  )
})

test('lanes follow each other without a gap and hold exactly their own strand', () => {
  fc.assert(
    fc.property(maps, ({ nodes, edges }) => {
      const layout = layoutMap(nodes, edges)
      const places = placesOf(layout)
      let nextRow = 0
      for (const { strand, firstRow, rowCount } of layout.lanes) {
        assert.equal(firstRow, nextRow)
        nextRow += rowCount
        for (const node of nodes) {
          const row = places.get(node.id)?.row ?? NaN
          assert.equal(node.strand === strand, row >= firstRow && row < nextRow)
        }
      }
      assert.equal(layout.rowCount, nextRow)
      assert.ok(layout.nodes.every(({ column }) => column >= 0 && column < layout.columnCount))
    }),
  )
})

test('the order of the edges changes nothing', () => {
  fc.assert(
    fc.property(maps, ({ nodes, edges }) => {
      assert.deepEqual(layoutMap(nodes, edges), layoutMap(nodes, [...edges].reverse()))
    }),
  )
})

test('an edge to a competency outside the map is left out', () => {
  const layout = layoutMap([{ id: 'a', strand: 's' }], [{ from: 'a', to: 'elsewhere' }])
  assert.deepEqual(layout.nodes, [{ id: 'a', column: 0, row: 0 }])
  assert.deepEqual(routeEdges(layout, [{ from: 'a', to: 'elsewhere' }]), [])
})

test('an empty map has no lanes', () => {
  assert.deepEqual(layoutMap([], []), { nodes: [], lanes: [], columnCount: 6, rowCount: 0 })
})

test('refuses two nodes of one id', () => {
  const node = { id: 'a', strand: 's' }
  assert.throws(() => layoutMap([node, node], []), /share an id/)
})

test('routes lead from place to place in level and plumb lines, and through no other node', () => {
  fc.assert(
    fc.property(maps, ({ nodes, edges }) => {
      const layout = layoutMap(nodes, edges)
      const places = placesOf(layout)
      const routes = routeEdges(layout, edges)
      assert.equal(routes.length, edges.length)
      for (const { from, to, corners } of routes) {
        const [start, end] = [places.get(from), places.get(to)]
        assert.deepEqual(corners[0], { x: start?.column, y: start?.row })
        assert.deepEqual(corners.at(-1), { x: end?.column, y: end?.row })
        for (let index = 1; index < corners.length; index++) {
          const [a, b] = [corners[index - 1] ?? assert.fail(), corners[index] ?? assert.fail()]
          assert.ok(a.y === b.y ? a.x <= b.x : a.x === b.x)
          for (const { id, column, row } of layout.nodes) {
            const isOnLine = a.y === b.y && row === a.y && column > a.x && column < b.x
            assert.ok(id === from || id === to || !isOnLine, `${from} → ${to} runs through ${id}`)
          }
        }
      }
    }),
  )
})

test('vertical lines of different prerequisites never lie on each other', () => {
  fc.assert(
    fc.property(maps, ({ nodes, edges }) => {
      const lines = routeEdges(layoutMap(nodes, edges), edges).flatMap(({ from, corners }) =>
        corners.flatMap((a, index) => {
          const b = corners[index + 1]
          if (b === undefined || a.x !== b.x || a.y === b.y) return []
          return [{ from, x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }]
        }),
      )
      for (const one of lines) {
        for (const other of lines) {
          if (one.from === other.from || one.x !== other.x) continue
          assert.ok(one.bottom < other.top || other.bottom < one.top)
        }
      }
    }),
  )
})
