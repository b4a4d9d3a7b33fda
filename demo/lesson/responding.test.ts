import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreResponse } from '#engine/items/score.ts'
import { makeVariants } from '#engine/items/variants.ts'
import { sampleTemplates } from '../item-templates.ts'
import { randomStream } from '../random.ts'
import { responseTo } from './responding.ts'

const random = randomStream(1, 'responding')

test('a simulated student can answer every item of the demo right, and wrongly', () => {
  for (const { code, template } of sampleTemplates)
    for (const { key } of makeVariants(template, 2, 1)) {
      const right = responseTo(key, { isRight: true, slip: null, random })
      const wrong = responseTo(key, { isRight: false, slip: null, random })
      assert.ok(right && wrong, code)
      const scores = [right, wrong].map((given) => scoreResponse(key, given, 'en'))
      assert.deepEqual(
        scores.map((score) => score.isWellFormed && score.isCorrect),
        [true, false],
        code,
      )
    }
})

test('she makes the slip of her class where the item knows it', () => {
  const own = sampleTemplates.filter(({ competency }) => competency === 'FR5.1')
  for (const { code, template } of own)
    for (const { key } of makeVariants(template, 6, 1)) {
      if (!key.slips.some((slip) => slip.code === 'adds-denominators')) continue
      const given = responseTo(key, { isRight: false, slip: 'adds-denominators', random })
      assert.ok(given, code)
      const score = scoreResponse(key, given, 'en')
      if (template.response.kind !== 'match')
        assert.equal(score.isWellFormed && score.slip, 'adds-denominators', code)
    }
})
