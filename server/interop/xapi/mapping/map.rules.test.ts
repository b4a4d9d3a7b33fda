import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { timeFault } from '#server/evidence/evidence.ts'
import { statementOf } from '../../../../tests/builders/statements.ts'
import type { Result, Statement } from '../statements/statement.types.ts'
import {
  durationMsOf,
  evidenceOf,
  indexOf,
  isRight,
  mappingOf,
  microsecondsOf,
  placesOf,
  type Mapping,
} from './map.rules.ts'

const home = 'https://tool.example'
const answered = 'http://adlnet.gov/expapi/verbs/answered'
const adl = (word: string) => `http://adlnet.gov/expapi/verbs/${word}`

const mapping = (given: Partial<Mapping> = {}): Mapping => ({
  id: 'm',
  iri: `${home}/quiz`,
  isPrefix: false,
  verb: null,
  sourceId: null,
  competencyIds: ['c'],
  itemId: null,
  kind: 'practised',
  passFrom: null,
  ...given,
})

describe('which mapping a statement counts by', () => {
  const found = (mappings: readonly Mapping[], activity: string, verb = answered, sourceId = 's') =>
    mappingOf(indexOf(mappings), { activity, verb, sourceId })?.id

  test('an address lies at or below itself, cut where an address goes deeper', () => {
    assert.deepEqual(placesOf('urn:a:b/c#d'), [
      'urn:a:b/c#d',
      'urn:a:b/c#',
      'urn:a:b/c',
      'urn:a:b/',
      'urn:a:b',
      'urn:a:',
      'urn:a',
      'urn:',
      'urn',
    ])
  })

  const cases: [what: string, mappings: Mapping[], activity: string, expected: string | undefined][] = [
    ['the activity itself', [mapping()], `${home}/quiz`, 'm'],
    ['not what lies below it', [mapping()], `${home}/quiz/1`, undefined],
    ['everything below, when it says so', [mapping({ isPrefix: true })], `${home}/quiz/1#q2`, 'm'],
    ['also itself', [mapping({ isPrefix: true })], `${home}/quiz`, 'm'],
    ['not half a word', [mapping({ isPrefix: true })], `${home}/quizzes/1`, undefined],
    ['below a slash', [mapping({ iri: `${home}/quiz/`, isPrefix: true })], `${home}/quiz/1`, 'm'],
    ['case counts', [mapping()], `${home}/Quiz`, undefined],
    [
      'the nearest place',
      [mapping({ id: 'far', iri: home, isPrefix: true }), mapping({ id: 'near', isPrefix: true })],
      `${home}/quiz/1`,
      'near',
    ],
    [
      'the far one where the near one is of another verb',
      [
        mapping({ id: 'far', iri: home, isPrefix: true }),
        mapping({ id: 'near', isPrefix: true, verb: adl('passed') }),
      ],
      `${home}/quiz/1`,
      'far',
    ],
    [
      'of one source before of all, of one verb before of all',
      [
        mapping({ id: 'all' }),
        mapping({ id: 'verb', verb: answered }),
        mapping({ id: 'source', sourceId: 's' }),
        mapping({ id: 'other', sourceId: 't', verb: answered }),
      ],
      `${home}/quiz`,
      'source',
    ],
  ]
  for (const [what, mappings, activity, expected] of cases)
    test(what, () => assert.equal(found(mappings, activity), expected))
})

describe('right or wrong', () => {
  const cases: [
    what: string,
    verb: string,
    result: Result | undefined,
    passFrom: number | null,
    boolean | null,
  ][] = [
    ['what the source calls a success', answered, { success: true }, null, true],
    ['what it calls none', adl('passed'), { success: false }, null, false],
    ['passed, without a result', adl('passed'), undefined, null, true],
    ['mastered, in the other vocabulary', 'https://w3id.org/xapi/adl/verbs/mastered', undefined, null, true],
    ['failed', adl('failed'), {}, null, false],
    ['answered, by itself', answered, {}, null, null],
    ['completed, by itself', adl('completed'), { completion: true }, null, null],
    ['a score without a bar', answered, { score: { scaled: 1 } }, null, null],
    ['a score at the bar', answered, { score: { scaled: 0.8 } }, 0.8, true],
    [
      'a score below it, whatever the source calls it',
      adl('passed'),
      { success: true, score: { scaled: 0.79 } },
      0.8,
      false,
    ],
    ['a success without a score, where there is a bar', answered, { success: true }, 0.8, true],
    ['a raw score within its bounds', answered, { score: { raw: 9, min: 1, max: 11 } }, 0.8, true],
    ['a raw score from nothing', answered, { score: { raw: 7, max: 10 } }, 0.8, false],
    ['a raw score without bounds', answered, { score: { raw: 7 } }, 0.8, null],
  ]
  for (const [what, verb, result, passFrom, expected] of cases)
    test(what, () => {
      const statement = statementOf({ verb: { id: verb }, ...(result ? { result } : {}) })
      assert.equal(isRight(statement, passFrom), expected)
    })
})

test('durations with a length are milliseconds; months, years and what is no duration are none', () => {
  const cases: [string | undefined, number | null][] = [
    ['PT32.5S', 32_500],
    ['PT1H0M0,25S', 3_600_250],
    ['P1DT1M', 86_460_000],
    ['P2W', 1_209_600_000],
    ['P4W', null],
    ['P1M', null],
    ['P1Y', null],
    ['soon', null],
    [undefined, null],
  ]
  for (const [text, ms] of cases) assert.equal(durationMsOf(text), ms, text)
})

test('what happened within one millisecond keeps its order', () => {
  assert.equal(microsecondsOf('2026-11-24T10:00:00.123456Z'), 456)
  assert.equal(microsecondsOf('2026-11-24T10:00:00.1234+01:00'), 400)
  assert.equal(microsecondsOf('2026-11-24T10:00:00Z'), 0)
})

describe('a mapped statement', () => {
  const isPossible = (at: number) => timeFault(at, new Date('2026-11-24T12:00:00Z')) === undefined
  const made = (
    statement: Partial<Statement>,
    { timestamp = '2026-11-24T10:00:00.500250Z', studentId = 'u' as string | null } = {},
  ) =>
    evidenceOf(
      { id: 'x', sourceId: 's', timestamp, statement: statementOf(statement) },
      mapping({ kind: 'assessed', competencyIds: ['c', 'd'] }),
      { studentId, itemId: 'i', isPossible },
    )

  test('is evidence under its own id', () => {
    assert.deepEqual(made({ result: { success: true, duration: 'PT5S' } }), {
      id: 'x',
      studentId: 'u',
      sourceId: 's',
      itemId: 'i',
      competencyIds: ['c', 'd'],
      kind: 'assessed',
      isCorrect: true,
      attempts: null,
      hints: null,
      durationMs: 5000,
      occurredAt: new Date('2026-11-24T10:00:00.500Z'),
      sequence: 250,
      recordedBy: null,
      note: null,
    })
  })

  test('is none when it says nothing, when nobody is meant, when its time cannot be', () => {
    const result = { success: true }
    assert.equal(made({}), 'noResult')
    assert.equal(made({ result }, { studentId: null }), 'unknownPerson')
    assert.equal(made({ result }, { timestamp: '2026-11-24T12:05:01Z' }), 'impossibleTime')
    assert.equal(made({ result }, { timestamp: '1899-12-31T23:59:59Z' }), 'impossibleTime')
  })
})
