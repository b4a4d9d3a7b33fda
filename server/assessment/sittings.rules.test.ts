import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { answeredAt, chooseItems, closes, isTold, stateOf, type AttemptFacts } from './sittings.rules.ts'

const candidates = fc
  .array(fc.record({ template: fc.nat(4), servedAt: fc.option(fc.nat(5)) }), { maxLength: 20 })
  .map((list) =>
    list.map(({ template, servedAt }, at) => ({
      itemId: `item-${at}`,
      templateId: `template-${template}`,
      servedAt: servedAt === null ? null : new Date(servedAt * 1000),
    })),
  )

test('what she never met comes first, then what she met longest ago; none twice, never the last one again at once', () => {
  fc.assert(
    fc.property(
      candidates,
      fc.integer({ min: 1, max: 8 }),
      fc.string(),
      fc.nat(),
      (all, count, seed, last) => {
        const lastItemId = all.length > 0 ? all[last % all.length]!.itemId : null
        const chosen = chooseItems(all, { count, seed, lastItemId })
        assert.deepEqual(chosen, chooseItems(all.toReversed(), { count, seed, lastItemId }))
        assert.equal(new Set(chosen.map(({ itemId }) => itemId)).size, chosen.length)
        assert.notEqual(chosen[0]?.itemId ?? '', lastItemId)
        const possible = all.length === 1 && lastItemId !== null ? 0 : Math.min(count, all.length)
        assert.ok(chosen.length === possible)
        const times = chosen
          .filter(({ itemId }) => itemId !== lastItemId)
          .map(({ servedAt }) => servedAt?.getTime() ?? -1)
        assert.deepEqual(
          times,
          times.toSorted((a, b) => a - b),
        )
      },
    ),
  )
})

test('templates take turns among what she never met', () => {
  const all = ['a', 'b'].flatMap((templateId) =>
    [1, 2, 3].map((one) => ({ itemId: templateId + one, templateId, servedAt: null })),
  )
  const chosen = chooseItems(all, { count: 6, seed: 'x', lastItemId: null })
  for (const [place, { templateId }] of chosen.slice(1).entries())
    assert.notEqual(templateId, chosen[place]!.templateId)
})

const facts: AttemptFacts = {
  purpose: 'practice',
  sittingEndedAt: null,
  tries: 0,
  isShown: false,
  isCorrect: null,
  closedAt: null,
}
const now = new Date('2026-11-24T10:00:00Z')

test('an attempt says what it is; a check that has not ended tells nothing', () => {
  assert.equal(stateOf(facts), 'open')
  assert.equal(stateOf({ ...facts, isCorrect: true, closedAt: now }), 'right')
  assert.equal(stateOf({ ...facts, isCorrect: false, closedAt: now }), 'notYet')
  assert.equal(stateOf({ ...facts, isShown: true, isCorrect: false, closedAt: now }), 'shown')
  const check = { ...facts, purpose: 'check' as const, isCorrect: true, closedAt: now }
  assert.deepEqual([stateOf(check), isTold(check)], ['waiting', false])
  assert.deepEqual(
    [stateOf({ ...check, sittingEndedAt: now }), isTold({ ...check, sittingEndedAt: now })],
    ['right', true],
  )
  assert.equal(isTold({ ...check, closedAt: null, sittingEndedAt: now }), false)
})

test('a right answer, the one try of a check and the third try of practice close a question', () => {
  assert.deepEqual([closes('practice', false, 2), closes('practice', false, 3)], [false, true])
  assert.deepEqual([closes('practice', true, 1), closes('check', false, 1)], [true, true])
})

test('an answer is never older than its question nor younger than now', () => {
  const served = new Date('2026-11-24T09:00:00Z')
  assert.deepEqual(answeredAt(undefined, served, now), now)
  assert.deepEqual(answeredAt('2026-11-24T09:30:00Z', served, now), new Date('2026-11-24T09:30:00Z'))
  assert.deepEqual(answeredAt('2026-11-23T09:30:00Z', served, now), served)
  assert.deepEqual(answeredAt('2026-11-25T09:30:00Z', served, now), now)
})
