import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyStatement, statementOf } from '../../../../tests/builders/statements.ts'
import { activityKey, agentKey, identifierOf, keysOf, nobody, verbKey } from './keys.ts'
import { normalStatement } from './normal.ts'
import type { Agent, Group, Statement } from './statement.types.ts'

const person = (name: string): Agent => ({ mbox: `mailto:${name}@example.org` })
const keyOf = (name: string) => agentKey(`{"mbox":"mailto:${name}@example.org"}`)
const activity = (name: string) => ({ id: `https://example.org/${name}` })
const keyOfActivity = (name: string) => activityKey(`https://example.org/${name}`)
const team: Group = { objectType: 'Group', member: [person('m1'), person('m2')] }

const rolesOf = (part: Partial<Statement>) => {
  const { others } = keysOf(statementOf(part))
  return Object.fromEntries(others.map(({ key, role }) => [key, role]))
}

test('actor, verb and activity are keyed by what identifies them, whatever else is said of them', () => {
  const plain = keysOf(statementOf({ actor: person('ada') }))
  const wordy = keysOf(
    statementOf({
      actor: { name: 'Ada', objectType: 'Agent', ...person('ada') },
      verb: { ...statementOf().verb, display: { en: 'answered' } },
    }),
  )
  assert.equal(plain.actor, keyOf('ada'))
  assert.equal(plain.verb, verbKey('http://adlnet.gov/expapi/verbs/answered'))
  assert.equal(plain.activity, activityKey('https://tools.example.org/activities/fractions'))
  assert.deepEqual([wordy.actor, wordy.verb, wordy.activity], [plain.actor, plain.verb, plain.activity])
  assert.deepEqual(plain.others, [])
})

test('identifiers of different kinds and values never share a key; the order of an account’s properties is nothing', () => {
  const all: Agent[] = [
    { mbox: 'mailto:a@example.org' },
    { mbox: 'mailto:A@example.org' },
    { openid: 'mailto:a@example.org' },
    { mbox_sha1sum: 'a'.repeat(40) },
    { account: { homePage: 'https://example.org', name: 'a' } },
    { account: { homePage: 'https://example.org', name: 'A' } },
    { account: { homePage: 'https://example.org/a', name: '' } },
  ]
  assert.equal(new Set(all.map((agent) => agentKey(identifierOf(agent)!))).size, all.length)
  const turned = { account: { name: 'a', homePage: 'https://example.org' } }
  assert.equal(identifierOf(turned), identifierOf(all[4]!))
})

test('a group that acts or is acted on is found by its members without related_agents', () => {
  const keys = keysOf(statementOf({ actor: team }))
  assert.equal(keys.actor, nobody)
  assert.deepEqual(rolesOf({ actor: team }), { [keyOf('m1')]: 'agent', [keyOf('m2')]: 'agent' })
  const named: Group = { ...team, mbox: 'mailto:team@example.org' }
  assert.deepEqual(rolesOf({ object: named }), {
    [keyOf('team')]: 'agent',
    [keyOf('m1')]: 'agent',
    [keyOf('m2')]: 'agent',
  })
  assert.equal(keysOf(statementOf({ object: named })).activity, null)
})

test('instructor, team, context agents and their members are related; so are context activities', () => {
  const context: Statement['context'] = {
    instructor: person('instructor'),
    team,
    registration: 'EC531277-B57B-4C15-8D91-D292C5B2B8F7',
    contextAgents: [{ objectType: 'contextAgent', agent: person('coach') }],
    contextGroups: [{ objectType: 'contextGroup', group: { objectType: 'Group', member: [person('m3')] } }],
    contextActivities: {
      parent: activity('p'),
      category: [activity('c')],
      grouping: [],
      other: [activity('p')],
    },
  }
  const related = ['instructor', 'm1', 'm2', 'coach', 'm3'].map((name) => [keyOf(name), 'relatedAgent'])
  const activities = ['p', 'c'].map((name) => [keyOfActivity(name), 'relatedActivity'])
  assert.deepEqual(rolesOf({ context }), Object.fromEntries([...related, ...activities]))
  assert.equal(keysOf(statementOf({ context })).registration, 'ec531277-b57b-4c15-8d91-d292c5b2b8f7')
})

test('all that a SubStatement names is only related', () => {
  const object: Statement['object'] = {
    objectType: 'SubStatement',
    actor: person('inner'),
    verb: { id: 'https://example.org/planned' },
    object: activity('a'),
    context: { instructor: person('coach'), contextActivities: { parent: activity('p') } },
  }
  assert.deepEqual(rolesOf({ object }), {
    [keyOf('inner')]: 'relatedAgent',
    [keyOf('coach')]: 'relatedAgent',
    [keyOfActivity('a')]: 'relatedActivity',
    [keyOfActivity('p')]: 'relatedActivity',
  })
  assert.equal(keysOf(statementOf({ object })).activity, null)
})

test('a statement refers to its object only, and voids it by the reserved verb', () => {
  const id = 'EC531277-B57B-4C15-8D91-D292C5B2B8F7'
  const reference = { objectType: 'StatementRef' as const, id }
  assert.equal(keysOf(statementOf({ context: { statement: reference } })).reference, null)
  const targetId = id.toLowerCase()
  assert.deepEqual(keysOf(statementOf({ object: reference })).reference, { targetId, isVoiding: false })
  const verb = { id: 'http://adlnet.gov/expapi/verbs/voided' }
  assert.deepEqual(keysOf(statementOf({ verb, object: reference })).reference, { targetId, isVoiding: true })
})

test('names everybody once, with the first storable name, and no authority', () => {
  const { agents, activities } = keysOf(
    statementOf({
      actor: { ...person('ada'), name: 'Ada\u0000' },
      authority: person('source'),
      object: activity('a'),
      context: {
        instructor: { ...person('ada'), name: 'Ada' },
        team: { ...team, mbox: 'mailto:team@example.org', name: 'Team' },
        contextActivities: {
          other: [{ ...activity('a'), definition: { name: { en: 'A' } } }, activity('b')],
        },
      },
    }),
  )
  assert.deepEqual(
    agents.map(({ identifier, name, isGroup }) => [identifier, name, isGroup]),
    [
      ['{"mbox":"mailto:ada@example.org"}', 'Ada', false],
      ['{"mbox":"mailto:team@example.org"}', 'Team', true],
      ['{"mbox":"mailto:m1@example.org"}', null, false],
      ['{"mbox":"mailto:m2@example.org"}', null, false],
    ],
  )
  assert.deepEqual(activities, [
    { key: keyOfActivity('a'), iri: 'https://example.org/a', definition: { name: { en: 'A' } } },
    { key: keyOfActivity('b'), iri: 'https://example.org/b', definition: null },
  ])
})

test('holds of any statement: normal form has the same keys, nothing is named twice, every key is named', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      const keys = keysOf(statement)
      assert.deepEqual(keysOf(normalStatement(statement, '1.0.3').statement), keys)
      const pairs = keys.others.map(({ key, role }) => `${key} ${role}`)
      assert.equal(new Set(pairs).size, pairs.length)
      const named = [...keys.agents, ...keys.activities].map(({ key }) => key)
      assert.equal(new Set(named).size, named.length)
      for (const { key } of keys.others) assert.ok(named.includes(key))
      for (const key of named)
        assert.ok(
          key === keys.actor || key === keys.activity || keys.others.some((other) => other.key === key),
        )
      assert.ok(keys.agents.every(({ key, identifier }) => agentKey(identifier) === key))
    }),
  )
})
