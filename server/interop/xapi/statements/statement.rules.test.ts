import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { anyStatement, statementOf } from '../../../../tests/builders/statements.ts'
import { sharedFile } from '../../../../tests/setup/shared.ts'
import type { XapiVersion } from '../protocol.types.ts'
import { readStatements } from './received.ts'
import { statementFaults } from './statement.rules.ts'

const agent = { mbox: 'mailto:ada@example.org' }
const group = { objectType: 'Group', member: [agent] }
const base = statementOf() as unknown as Record<string, unknown>
const reference = { objectType: 'StatementRef', id: '8f87ccde-bb56-4c2e-ab83-44982ef22df0' }
const subStatement = { objectType: 'SubStatement', ...base }
const activityWith = (definition: unknown) => ({ object: { id: 'https://example.org/a', definition } })
const context = (part: unknown) => ({ context: part })
const score = (part: unknown) => ({ result: { score: part } })
const voided = { id: 'http://adlnet.gov/expapi/verbs/voided' }
const attachment = {
  usageType: 'https://example.org/usage',
  display: { en: 'Essay' },
  contentType: 'text/plain',
  length: 27,
  sha2: 'a'.repeat(64),
}

/** The paths at which a statement with these parts is faulty. */
const pathsOf = (part: object, version: XapiVersion = '1.0.3') =>
  statementFaults({ ...base, ...part }, version).map(({ path }) => path)

function refuses(part: object, path: string, version?: XapiVersion): void {
  const paths = pathsOf(part, version)
  assert.ok(paths.includes(path), `${JSON.stringify(part)}: faults at [${paths.join(', ')}], not at ${path}`)
}

const takes = (part: object, version?: XapiVersion) =>
  assert.deepEqual(statementFaults({ ...base, ...part }, version ?? '1.0.3'), [], JSON.stringify(part))

test('takes any good statement in both versions', () => {
  fc.assert(
    fc.property(anyStatement, (statement) => {
      assert.deepEqual(statementFaults(statement, '1.0.3'), [])
      assert.deepEqual(statementFaults(statement, '2.0.0'), [])
    }),
  )
})

test('refuses null anywhere but inside extensions', () => {
  const positions = (value: unknown, path: string[] = []): string[][] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key === 'extensions' ? [] : [[...path, key], ...positions(inner, [...path, key])],
        )
  fc.assert(
    fc.property(anyStatement, fc.nat(), (statement, choice) => {
      const all = positions(statement)
      const path = all[choice % all.length]!
      const copy = structuredClone(statement) as unknown as Record<string, unknown>
      let at = copy
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
      at[path.at(-1)!] = null
      const faults = statementFaults(copy, '1.0.3')
      assert.ok(
        faults.some((fault) => fault.path.startsWith(path.slice(0, 1).join('.'))),
        path.join('.'),
      )
    }),
  )
  takes({ result: { extensions: { 'https://example.org/x': null } } })
})

test('a statement is an object with actor, verb and object', () => {
  for (const value of [null, [], 'x', 7]) assert.equal(statementFaults(value, '1.0.3')[0]?.path, '')
  assert.deepEqual(
    statementFaults({}, '1.0.3').map(({ path }) => path),
    ['actor', 'verb', 'object'],
  )
})

test('names an unknown key, and the right spelling of one in the wrong case', () => {
  refuses({ mood: 'good' }, 'mood')
  refuses(JSON.parse('{"__proto__": 1}') as object, '__proto__')
  const [fault] = statementFaults({ ...base, Result: {} }, '1.0.3')
  assert.deepEqual(fault, { path: 'Result', message: 'must be spelt "result": case matters in keys.' })
  refuses({ actor: { ...agent, Name: 'Ada' } }, 'actor.Name')
})

test('an agent has exactly one identifier, well formed', () => {
  takes({ actor: agent })
  takes({ actor: { ...agent, objectType: 'Agent', name: '' } })
  refuses({ actor: {} }, 'actor')
  refuses({ actor: { ...agent, openid: 'https://example.org/ada' } }, 'actor')
  refuses({ actor: { mbox: 'ada@example.org' } }, 'actor.mbox')
  refuses({ actor: { mbox_sha1sum: 'a'.repeat(39) } }, 'actor.mbox_sha1sum')
  refuses({ actor: { openid: 'example.org/ada' } }, 'actor.openid')
  refuses({ actor: { account: { name: 'ada' } } }, 'actor.account.homePage')
  refuses({ actor: { account: { homePage: 'https://example.org' } } }, 'actor.account.name')
  refuses({ actor: { account: { homePage: 'example.org', name: 7 } } }, 'actor.account.name')
  refuses({ actor: { ...agent, objectType: 'agent' } }, 'actor.objectType')
  refuses({ actor: { ...agent, member: [agent] } }, 'actor')
})

test('a group is identified or lists agents, never groups', () => {
  takes({ actor: group })
  takes({ actor: { objectType: 'Group', ...agent } })
  refuses({ actor: { objectType: 'Group' } }, 'actor')
  refuses({ actor: { objectType: 'Group', member: [] } }, 'actor')
  refuses({ actor: { objectType: 'Group', member: [{ name: 'Ada' }] } }, 'actor.member.0')
  refuses({ actor: { objectType: 'Group', member: [agent, group] } }, 'actor.member.1')
  refuses({ actor: { objectType: 'Group', ...agent, openid: 'https://example.org' } }, 'actor')
})

test('an authority is an agent, or an unnamed group of exactly two', () => {
  takes({ authority: agent })
  takes({ authority: { objectType: 'Group', member: [agent, agent] } })
  refuses({ authority: group }, 'authority')
  refuses({ authority: { objectType: 'Group', member: [agent, agent, agent] } }, 'authority')
  refuses({ authority: { objectType: 'Group', ...agent, member: [agent, agent] } }, 'authority')
})

test('a verb has an IRI; its display maps languages', () => {
  takes({ verb: { id: 'https://example.org/did', display: { es: 'hizo' } } })
  refuses({ verb: {} }, 'verb.id')
  refuses({ verb: { id: 'did' } }, 'verb.id')
  refuses({ verb: { id: 'https://example.org/did', display: 'did' } }, 'verb.display')
  refuses({ verb: { id: 'https://example.org/did', display: { a12345: 'did' } } }, 'verb.display.a12345')
  refuses({ verb: { id: 'https://example.org/did', display: { en: 7 } } }, 'verb.display.en')
})

test('an object says its type, spelt exactly, unless it is an activity', () => {
  takes({ object: { objectType: 'Agent', ...agent } })
  takes({ object: group })
  takes({ object: reference })
  takes({ object: subStatement })
  refuses({ object: agent }, 'object.mbox')
  refuses({ object: { objectType: 'activity', id: 'https://example.org/a' } }, 'object.objectType')
  refuses({ object: { objectType: 'StatementRef', id: 'x' } }, 'object.id')
  refuses({ object: { objectType: 'Activity' } }, 'object.id')
  refuses({ object: [] }, 'object')
})

test('a SubStatement is a statement without what the store sets, and not nested', () => {
  for (const key of ['id', 'stored', 'version', 'authority'])
    refuses({ object: { ...subStatement, [key]: 'x' } }, `object.${key}`)
  refuses({ object: { ...subStatement, object: subStatement } }, 'object.object')
  refuses({ object: { ...subStatement, actor: undefined, verb: { id: 'x' } } }, 'object.verb.id')
  refuses({ object: { objectType: 'SubStatement' } }, 'object.actor')
  takes({ object: { ...subStatement, timestamp: '2090-01-01T00:00:00Z' } })
})

test('a statement that voids names a statement', () => {
  takes({ verb: voided, object: reference })
  refuses({ verb: voided }, 'object')
  refuses({ verb: voided, object: { ...subStatement, object: reference } }, 'object')
})

test('components go with their interaction only, each with its own id', () => {
  const choices = [{ id: 'a', description: { en: 'One' } }, { id: 'b' }]
  takes(activityWith({ interactionType: 'choice', choices, correctResponsesPattern: ['a[,]b'] }))
  takes(activityWith({ interactionType: 'sequencing', choices }))
  takes(activityWith({ interactionType: 'matching', source: choices, target: choices }))
  takes(activityWith({ interactionType: 'likert', scale: choices }))
  takes(activityWith({ interactionType: 'performance', steps: choices }))
  refuses(activityWith({ interactionType: 'Choice' }), 'object.definition.interactionType')
  refuses(activityWith({ interactionType: 'constructor' }), 'object.definition.interactionType')
  refuses(activityWith({ interactionType: 'numeric', choices }), 'object.definition.choices')
  refuses(activityWith({ interactionType: 'choice', scale: choices }), 'object.definition.scale')
  refuses(activityWith({ choices }), 'object.definition.choices')
  refuses(activityWith({ correctResponsesPattern: ['a'] }), 'object.definition.interactionType')
  const twice = [{ id: 'a' }, { id: 'a' }]
  refuses(activityWith({ interactionType: 'choice', choices: twice }), 'object.definition.choices')
  const nameless = [{ description: { en: 'One' } }]
  refuses(activityWith({ interactionType: 'choice', choices: nameless }), 'object.definition.choices.0.id')
  refuses(activityWith({ interactionType: 'choice', choices: {} }), 'object.definition.choices')
  const pattern = { interactionType: 'choice', correctResponsesPattern: [7] }
  refuses(activityWith(pattern), 'object.definition.correctResponsesPattern.0')
})

test('a score lies within its bounds', () => {
  takes(score({ scaled: -1, raw: 3, min: 3, max: 4 }))
  takes(score({ raw: 1e9 }))
  refuses(score({ scaled: 1.01 }), 'result.score.scaled')
  refuses(score({ scaled: '0.5' }), 'result.score.scaled')
  refuses(score({ raw: 5, max: 4 }), 'result.score.raw')
  refuses(score({ raw: 1, min: 2 }), 'result.score.raw')
  refuses(score({ min: 4, max: 4 }), 'result.score.min')
  refuses(score({ raw: Infinity }), 'result.score.raw')
  refuses(score(7), 'result.score')
})

test('a result is typed: no "true", no numbers as text', () => {
  refuses({ result: { success: 'true' } }, 'result.success')
  refuses({ result: { completion: 1 } }, 'result.completion')
  refuses({ result: { response: 7 } }, 'result.response')
  refuses({ result: { duration: 'PA1H' } }, 'result.duration')
  refuses({ result: { extensions: { 'no iri': 1 } } }, 'result.extensions.no iri')
})

test('a context is typed; revision and platform only go with an activity', () => {
  takes(context({ registration: reference.id, instructor: group, team: group, revision: 'b', platform: 'x' }))
  takes(
    context({
      contextActivities: { parent: { id: 'https://example.org/p' }, other: [] },
      statement: reference,
    }),
  )
  refuses(context({ registration: 'x' }), 'context.registration')
  refuses(context({ team: agent }), 'context.team.objectType')
  refuses(context({ language: 'en_US' }), 'context.language')
  refuses(context({ contextActivities: { topic: [] } }), 'context.contextActivities.topic')
  refuses(context({ contextActivities: { parent: [{}] } }), 'context.contextActivities.parent.0.id')
  refuses(context({ statement: { id: reference.id } }), 'context.statement.objectType')
  for (const key of ['revision', 'platform']) {
    refuses({ object: reference, context: { [key]: 'x' } }, `context.${key}`)
    const inner = { ...subStatement, object: reference, context: { [key]: 'x' } }
    refuses({ object: inner }, `object.context.${key}`)
  }
})

test('context agents and groups are of 2.0', () => {
  const relevantTypes = ['https://example.org/coach']
  const both = {
    contextAgents: [{ objectType: 'contextAgent', agent, relevantTypes }],
    contextGroups: [{ objectType: 'contextGroup', group }],
  }
  takes(context(both), '2.0.0')
  refuses(context(both), 'context.contextAgents')
  const of = (part: object) => context({ contextAgents: [{ objectType: 'contextAgent', agent, ...part }] })
  refuses(of({ objectType: 'ContextAgent' }), 'context.contextAgents.0.objectType', '2.0.0')
  refuses(of({ agent: {} }), 'context.contextAgents.0.agent', '2.0.0')
  refuses(of({ agent: group }), 'context.contextAgents.0.agent.objectType', '2.0.0')
  refuses(of({ relevantTypes: [] }), 'context.contextAgents.0.relevantTypes', '2.0.0')
  refuses(of({ relevantTypes: ['coach'] }), 'context.contextAgents.0.relevantTypes.0', '2.0.0')
  const groups = [{ objectType: 'contextGroup', group: agent }]
  refuses(context({ contextGroups: groups }), 'context.contextGroups.0.group.objectType', '2.0.0')
})

test('an attachment says what it is', () => {
  takes({
    attachments: [attachment, { ...attachment, description: { en: 'x' }, fileUrl: 'https://example.org/f' }],
  })
  for (const key of ['usageType', 'display', 'contentType', 'length', 'sha2'])
    refuses({ attachments: [{ ...attachment, [key]: undefined }] }, `attachments.0.${key}`)
  refuses({ attachments: attachment }, 'attachments')
  refuses({ attachments: [7] }, 'attachments.0')
  refuses({ attachments: [{ ...attachment, length: '27' }] }, 'attachments.0.length')
  refuses({ attachments: [{ ...attachment, length: 2.5 }] }, 'attachments.0.length')
  refuses({ attachments: [{ ...attachment, fileUrl: 'file.txt' }] }, 'attachments.0.fileUrl')
})

test('a version is of the family of the request or an earlier one', () => {
  for (const version of ['1.0', '1.0.0', '1.0.9', '1.0.3-rc.1+7']) {
    takes({ version })
    takes({ version }, '2.0.0')
  }
  takes({ version: '2.0.0' }, '2.0.0')
  for (const version of ['0.9.9', '1.1.0', '2.0.0', '1.0x', 'should fail', 1]) refuses({ version }, 'version')
  refuses({ version: '2.1.0' }, 'version', '2.0.0')
})

test('names at most 30 faults and nothing of the values', () => {
  const wrong = Array.from({ length: 1000 }, () => ({ mbox: 'Ada Lovelace' }))
  const faults = statementFaults({ ...base, actor: { objectType: 'Group', member: wrong } }, '1.0.3')
  assert.equal(faults.length, 30)
  assert.ok(faults.every(({ message }) => !message.includes('Ada')))
})

const shared = sharedFile('data', 'xapi-datasim', 'tccc-statements.json.gz')

test('refuses none of 2,814 statements of a simulated course', shared.options, () => {
  const { statements, faults } = readStatements(gunzipSync(readFileSync(shared.path)))
  assert.deepEqual(faults, [])
  assert.equal(statements.length, 2814)
  for (const version of ['1.0.3', '2.0.0'] as const)
    assert.deepEqual(
      statements.flatMap(({ statement }) => statementFaults(statement, version)),
      [],
    )
  for (const { statement, text } of statements) assert.deepEqual(JSON.parse(text), statement)
})
