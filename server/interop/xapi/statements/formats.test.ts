import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyStatement, statementOf } from '../../../../tests/builders/statements.ts'
import { inFormat } from './formats.ts'
import { keysOf } from './keys.ts'
import { statementFaults } from './statement.rules.ts'
import type { Group, LanguageMap, Statement } from './statement.types.ts'

const ada = { name: 'Ada', mbox: 'mailto:ada@example.org' }
const team: Group = { objectType: 'Group', name: 'Team', member: [ada] }

test('ids leaves what identifies: names, definitions and displays go', () => {
  const activity = { objectType: 'Activity' as const, id: 'x:a', definition: { name: { en: 'A' } } }
  const sent = statementOf({
    actor: ada,
    verb: { id: 'x:did', display: { en: 'did' } },
    object: activity,
    result: { response: 'stays' },
    context: {
      instructor: { ...team, ...ada, objectType: 'Group' },
      contextActivities: { parent: [activity] },
    },
  })
  assert.deepEqual(
    inFormat(sent, 'ids', []),
    statementOf({
      actor: { mbox: ada.mbox },
      verb: { id: 'x:did' },
      object: { id: 'x:a' },
      result: { response: 'stays' },
      context: {
        instructor: { objectType: 'Group', mbox: ada.mbox },
        contextActivities: { parent: [{ id: 'x:a' }] },
      },
    }),
  )
})

test('ids keeps the members of a group that has no identifier, and the type of an agent that is the object', () => {
  const { actor, object } = inFormat(
    statementOf({ actor: team, object: { ...ada, objectType: 'Agent' } }),
    'ids',
    [],
  )
  assert.deepEqual(actor, { objectType: 'Group', member: [{ mbox: ada.mbox }] })
  assert.deepEqual(object, { objectType: 'Agent', mbox: ada.mbox })
})

test('ids of any statement is a good statement with the same keys, and no shorter a second time', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      const written = inFormat(statement, 'ids', [])
      assert.deepEqual(statementFaults(written, '1.0.3'), [])
      const [before, after] = [keysOf(statement), keysOf(written)]
      assert.deepEqual(
        [after.actor, after.verb, after.activity, after.reference],
        [before.actor, before.verb, before.activity, before.reference],
      )
      assert.deepEqual(inFormat(written, 'ids', []), written)
    }),
  )
})

/** The tag that canonical leaves of a verb's display in these languages. */
function left(display: LanguageMap, ...ranges: string[]): string | undefined {
  const { verb } = inFormat(statementOf({ verb: { id: 'x:did', display } }), 'canonical', ranges)
  const tags = Object.keys(verb.display ?? {})
  assert.ok(tags.length < 2)
  return tags[0]
}

test('canonical chooses in each map by itself, the nearest to what is asked for', () => {
  const display = { de: '', 'en-US': '', 'en-GB': '', 'zh-Hant-TW': '' }
  assert.equal(left(display, 'en-gb'), 'en-GB')
  assert.equal(left(display, 'fr', 'de'), 'de')
  assert.equal(left(display, 'en'), 'en-US')
  assert.equal(left(display, 'en-au', 'de'), 'en-US')
  assert.equal(left(display, 'zh-hant'), 'zh-Hant-TW')
  assert.equal(left(display, 'e', 'de-at'), 'de')
  assert.equal(left(display, '*'), 'de')
  assert.equal(left(display, 'fr'), 'de')
  assert.equal(left(display), 'de')
  assert.equal(left({}, 'en'), undefined)
})

test('canonical leaves one language in every map of verbs and activities, and everything else as it is', () => {
  const mapsOf = (statement: Statement): LanguageMap[] => {
    const found: LanguageMap[] = []
    JSON.stringify(statement, (key, value: unknown) => {
      if (key === 'attachments' || key === 'extensions' || key === 'account') return undefined
      const isMap = key === 'display' || key === 'description' || key === 'name'
      if (isMap && typeof value === 'object') found.push(value as LanguageMap)
      return value
    })
    return found
  }
  fc.assert(
    fc.property(anyStatement, fc.constantFrom('en', 'es-mx', 'fr'), (statement, range) => {
      const written = inFormat(statement, 'canonical', [range])
      assert.deepEqual(statementFaults(written, '1.0.3'), [])
      const before = mapsOf(statement)
      for (const [index, texts] of mapsOf(written).entries()) {
        const [tag, ...others] = Object.keys(texts)
        assert.deepEqual(others, [])
        assert.equal(texts[tag!], before[index]?.[tag!])
      }
      assert.deepEqual(inFormat(written, 'ids', []), inFormat(statement, 'ids', []))
      assert.deepEqual(keysOf(written).agents, keysOf(statement).agents)
      assert.deepEqual(written.result, statement.result)
    }),
  )
})
