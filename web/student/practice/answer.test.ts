import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ItemResponse, ResponseForm } from '#contract/assessment.ts'
import { draftOf, emptyDraft, responseOf } from './answer.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id, line: [{ text: id }] }))
const targets = ['x', 'y', 'z'].map((id) => ({ id, line: [{ text: id }] }))
const digits = fc.integer({ min: 0, max: 9999 }).map(String)

const formsAndResponses: fc.Arbitrary<[ResponseForm, ItemResponse]> = fc.oneof(
  digits.map((text): [ResponseForm, ItemResponse] => [
    { kind: 'number', boxes: 'plain', unit: null },
    { kind: 'number', text },
  ]),
  fc
    .tuple(fc.option(digits, { nil: '' }), digits, digits)
    .map(([whole, top, bottom]): [ResponseForm, ItemResponse] => [
      { kind: 'number', boxes: 'mixed', unit: null },
      { kind: 'number', text: `${whole} ${top}/${bottom}`.trim() },
    ]),
  fc.constantFrom('a', 'b', 'c').map((optionId): [ResponseForm, ItemResponse] => [
    { kind: 'choice', options },
    { kind: 'choice', optionId },
  ]),
  fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((optionIds): [ResponseForm, ItemResponse] => [
    { kind: 'choices', options },
    { kind: 'choices', optionIds },
  ]),
  fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }).map((optionIds): [ResponseForm, ItemResponse] => [
    { kind: 'order', options },
    { kind: 'order', optionIds },
  ]),
  fc.shuffledSubarray(['x', 'y', 'z'], { minLength: 3 }).map((ids): [ResponseForm, ItemResponse] => [
    { kind: 'match', options, targets },
    { kind: 'match', pairs: options.map(({ id }, n) => ({ optionId: id, targetId: ids[n] ?? '' })) },
  ]),
)

test('what was sent stands in the fields again, and would be sent as the same', () => {
  fc.assert(
    fc.property(formsAndResponses, ([form, response]) => {
      assert.deepEqual(responseOf(form, draftOf(form, response)), response)
    }),
  )
})

test('nothing is sent while nothing is put down; an order is an answer from the start', () => {
  const forms: ResponseForm[] = [
    { kind: 'number', boxes: 'plain', unit: null },
    { kind: 'number', boxes: 'fraction', unit: null },
    { kind: 'expression', variables: ['x'] },
    { kind: 'choice', options },
    { kind: 'choices', options },
    { kind: 'match', options, targets },
    { kind: 'text', longest: 100 },
  ]
  for (const form of forms) assert.equal(responseOf(form, emptyDraft(form)), null, form.kind)
  const order: ResponseForm = { kind: 'order', options }
  assert.deepEqual(responseOf(order, emptyDraft(order)), { kind: 'order', optionIds: ['a', 'b', 'c'] })
})

test('a match is sent when every one has its partner', () => {
  const form: ResponseForm = { kind: 'match', options, targets }
  const draft = { ...emptyDraft(form), pairs: [{ optionId: 'a', targetId: 'x' }] }
  assert.equal(responseOf(form, draft), null)
})

test('a fraction with an empty box is sent as it is, so that the server can say what is missing', () => {
  const form: ResponseForm = { kind: 'number', boxes: 'mixed', unit: null }
  const fraction = { whole: '3', numerator: '', denominator: '4' }
  assert.deepEqual(responseOf(form, { ...emptyDraft(form), fraction }), { kind: 'number', text: '3 /4' })
})
