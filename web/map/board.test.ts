import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layoutMap } from '#engine/graph/layout.ts'
import type { PlacedStep } from './board.ts'
import { boardOf } from './board.ts'

const step = (id: string, strand: string, column: number, row: number, ...needs: string[]): PlacedStep => ({
  id,
  frameworkId: 'f',
  strand,
  needs,
  column,
  row,
})

test('a strand is one lane and holds its steps', () => {
  const { lanes, places } = boardOf([step('a', 'N', 0, 0), step('b', 'N', 1, 1), step('c', 'F', 0, 2)])
  assert.deepEqual(
    lanes.map(({ strand }) => strand),
    ['N', 'F'],
  )
  const [number, fractions] = lanes
  assert.ok(number && fractions)
  assert.equal(fractions.top, number.height)
  const c = places.get('c')
  assert.ok(c && c.y > fractions.top && c.y < fractions.top + fractions.height)
})

test('a line begins and ends at its steps; one that comes from nowhere is left out', () => {
  const { edges, places } = boardOf([step('a', 'N', 0, 0), step('b', 'N', 1, 1, 'a', 'nowhere')])
  assert.equal(edges.length, 1)
  const place = (id: string) => ({ x: places.get(id)?.x, y: places.get(id)?.y })
  assert.deepEqual(edges[0]?.path[0], place('a'))
  assert.deepEqual(edges[0]?.path.at(-1), place('b'))
})

test('a second framework stands below the first', () => {
  const second = { ...step('b', 'N', 0, 0), frameworkId: 'g' }
  const { places } = boardOf([step('a', 'N', 0, 0), second])
  assert.ok((places.get('b')?.y ?? 0) > (places.get('a')?.y ?? 0))
})

test('any map: every step has a place of its own inside its board', () => {
  const maps = fc.array(fc.tuple(fc.nat(4), fc.array(fc.nat(200), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 120,
  })
  fc.assert(
    fc.property(maps, (rows) => {
      const nodes = rows.map(([strand], n) => ({ id: String(n), strand: `strand ${strand}` }))
      const edges = rows.flatMap(([, needs], n) =>
        n === 0
          ? []
          : [...new Set(needs.map((need) => String(need % n)))].map((from) => ({ from, to: String(n) })),
      )
      const layout = layoutMap(nodes, edges)
      const steps = layout.nodes.map(({ id, column, row }, n) =>
        step(
          id,
          nodes[n]?.strand ?? '',
          column,
          row,
          ...edges.filter(({ to }) => to === id).map(({ from }) => from),
        ),
      )
      const board = boardOf(steps)
      assert.equal(board.places.size, steps.length)
      assert.equal(board.edges.length, edges.length)
      assert.equal(new Set([...board.places.values()].map(({ x, y }) => `${x} ${y}`)).size, steps.length)
      for (const { x, y } of board.places.values())
        assert.ok(x > 0 && x < board.width && y > 0 && y < board.height)
    }),
  )
})
