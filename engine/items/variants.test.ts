import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { rightResponse, scoreResponse } from './score.ts'
import { exampleTemplates } from './template.examples.ts'
import type { ItemTemplate } from './template.ts'
import type { Given, Variant } from './variant.ts'
import { makeVariants } from './variants.ts'

const examples: [string, ItemTemplate][] = Object.entries(exampleTemplates)
const seeds = fc.integer({ min: 0, max: 1_000_000 })
const fewRuns = { numRuns: 8 }

const everyVariant = (check: (variant: Variant, name: string) => void): void => {
  for (const [name, template] of examples) {
    fc.assert(
      fc.property(seeds, (seed) => makeVariants(template, 6, seed).forEach((one) => check(one, name))),
      fewRuns,
    )
  }
}

test('every variant of every example scores its own key right, in every language', () => {
  everyVariant(({ key, content }, name) => {
    for (const language of Object.keys(content)) {
      const score = scoreResponse(key, rightResponse(key.right), language)
      assert.deepEqual(score, { isWellFormed: true, isCorrect: true, slip: null, say: null }, name)
    }
  })
})

test('a slip never scores right, and says its words', () => {
  everyVariant(({ key }, name) => {
    for (const slip of key.slips) {
      const given = slippedResponse(key.right, slip.when)
      if (given === undefined) continue
      const score = scoreResponse(key, given, 'es')
      assert.ok(score.isWellFormed && !score.isCorrect, `${name} ${slip.code}`)
      assert.ok(score.slip !== null && score.say !== null && score.say.length > 0, `${name} ${slip.code}`)
    }
  })
})

/** A response for which the condition of a slip holds. */
function slippedResponse(
  right: Variant['key']['right'],
  when: Variant['key']['slips'][number]['when'],
): Given | undefined {
  if ('equals' in when) {
    return right.kind === 'number'
      ? { kind: 'number', text: when.equals }
      : { kind: 'expression', text: when.equals }
  }
  if ('chose' in when) {
    return right.kind === 'choice'
      ? { kind: 'choice', optionId: when.chose }
      : { kind: 'choices', optionIds: [when.chose] }
  }
  if ('missed' in when && right.kind === 'choices') {
    const others = right.optionIds.filter((id) => id !== when.missed)
    return {
      kind: 'choices',
      optionIds: others.length > 0 ? others : right.known.filter((id) => id !== when.missed),
    }
  }
  if ('before' in when && right.kind === 'order') {
    const rest = right.optionIds.filter((id) => !when.before.includes(id))
    return { kind: 'order', optionIds: [...when.before, ...rest] }
  }
  if ('joined' in when && right.kind === 'match') {
    return {
      kind: 'match',
      pairs: right.pairs.map((pair) =>
        pair.optionId === when.joined[0] ? { ...pair, targetId: when.joined[1] } : pair,
      ),
    }
  }
  if ('wrote' in when) return { kind: 'text', text: when.wrote[0] ?? '' }
  return undefined
}

test('the same seed gives the same variants, another seed others', () => {
  for (const [, template] of examples) {
    assert.deepEqual(makeVariants(template, 5, 7), makeVariants(template, 5, 7))
  }
  const numbers = exampleTemplates.number
  assert.notDeepEqual(makeVariants(numbers, 5, 7), makeVariants(numbers, 5, 8))
})

test('variants are distinct by what is shown; when there are fewer, fewer come', () => {
  for (const [name, template] of examples) {
    const variants = makeVariants(template, 12, 3)
    const looks = variants.map(({ content }) =>
      JSON.stringify([content['en']?.prompt, content['en']?.picture, sorted(content['en'])]),
    )
    assert.equal(new Set(looks).size, variants.length, name)
  }
  assert.equal(makeVariants(exampleTemplates.choice, 12, 3).length, 4)
})

const sorted = (content: Variant['content'][string] | undefined): string[] =>
  content !== undefined && 'options' in content.form
    ? content.form.options.map((option) => JSON.stringify(option.line)).sort()
    : []

test('content holds nothing of the key: no slip, hint or step, and ids that say only the place', () => {
  everyVariant(({ content, key }, name) => {
    const shown = JSON.stringify(content)
    for (const words of Object.values(key.words)) {
      for (const line of [...words.hints, ...words.steps])
        assert.ok(!shown.includes(JSON.stringify(line)), name)
    }
    for (const slip of key.slips) assert.ok(!shown.includes(slip.code), name)
    for (const { form } of Object.values(content)) {
      if ('options' in form) {
        assert.deepEqual(
          form.options.map((option) => option.id),
          form.options.map((_, place) => `o${place + 1}`),
        )
      }
    }
  })
})

test('what is to be ordered is never shown in order', () => {
  everyVariant(({ content, key }) => {
    if (key.right.kind !== 'order') return
    for (const { form } of Object.values(content)) {
      assert.ok('options' in form)
      assert.notDeepEqual(
        form.options.map((option) => option.id),
        key.right.optionIds,
      )
    }
  })
})

test('a choice is right at each of its places about equally often', () => {
  const places = new Map<string, number>()
  for (let seed = 0; seed < 300; seed += 1) {
    const [variant] = makeVariants(exampleTemplates.choice, 1, seed)
    const right = variant?.key.right
    if (right?.kind === 'choice') places.set(right.optionId, (places.get(right.optionId) ?? 0) + 1)
  }
  assert.deepEqual([...places.keys()].sort(), ['o1', 'o2', 'o3'])
  for (const count of places.values()) assert.ok(count > 60 && count < 140, `${count} of 300`)
})
