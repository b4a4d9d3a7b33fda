import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fit, keepInside, neighbour, show, zoomAt } from './viewport.ts'

const window = { width: 800, height: 600 }

test('zooming keeps the point under the pointer', () => {
  const at = { x: 300, y: 200 }
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      fc.integer({ min: -500, max: 500 }),
      (factor, x) => {
        const before = { x, y: 10, scale: 0.7 }
        const after = zoomAt(before, factor, at, 0.1)
        const point = (view: typeof before) => (at.x - view.x) / view.scale
        assert.ok(Math.abs(point(before) - point(after)) < 1e-6)
      },
    ),
  )
})

test('the whole drawing fits and is never larger than life', () => {
  assert.deepEqual(fit({ width: 400, height: 300 }, window), { x: 200, y: 150, scale: 1 })
  assert.equal(fit({ width: 1600, height: 300 }, window).scale, 0.5)
})

test('a drawing larger than the window always covers it', () => {
  const drawing = { width: 2000, height: 2000 }
  fc.assert(
    fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 }), (x, y) => {
      const view = keepInside({ x, y, scale: 1 }, drawing, window)
      assert.ok(view.x <= 0 && view.x + drawing.width >= window.width)
      assert.ok(view.y <= 0 && view.y + drawing.height >= window.height)
    }),
  )
})

test('showing a place that is in sight moves nothing', () => {
  const view = { x: 0, y: 0, scale: 1 }
  assert.deepEqual(show(view, { x: 400, y: 300 }, window), view)
  assert.equal(show(view, { x: 1000, y: 300 }, window).x, -290)
})

test('an arrow key goes straight ahead before aside, and nowhere when nothing is there', () => {
  const [a, ahead, aside] = [
    { x: 0, y: 0 },
    { x: 276, y: 0 },
    { x: 138, y: 66 },
  ]
  assert.equal(neighbour(a, [a, ahead, aside], { x: 1, y: 0 }), ahead)
  assert.equal(neighbour(a, [a, ahead, aside], { x: -1, y: 0 }), undefined)
})
