import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { defaultRules, sharedSlips, statusOf, workOf, type Answer, type Happenings } from './lessons.rules.ts'

const now = Date.UTC(2026, 10, 24, 10, 24)
const ago = (minutes: number) => now - minutes * 60_000

/** Answers on one competency from a word: `y` right, `n` not yet, the last one a minute ago, one a minute before that. */
const answers = (word: string, competencyId = 'fractions', slips: (string | null)[] = []): Answer[] =>
  [...word].map((letter, at) => ({
    id: `${competencyId}-${at}`,
    at: ago(word.length - at),
    competencyId,
    isCorrect: letter === 'y',
    slip: slips[at] ?? null,
  }))

const lesson = (given: Partial<Happenings> = {}): Happenings => ({
  answers: [],
  begun: [],
  got: [],
  visitedAt: null,
  help: null,
  hasNoProgress: () => false,
  ...given,
})
const status = (given: Partial<Happenings>, rules = defaultRules) => statusOf(lesson(given), rules, now)
const wordOf = (given: Partial<Happenings>) => status(given).status

describe('stuck', () => {
  test('is who got at least three of the last four not right, the last one among them', () => {
    for (const word of ['nnn', 'nnnn', 'ynnn', 'nynn', 'nnyn', 'yyyyyynnn', 'nnnynn'])
      assert.equal(wordOf({ answers: answers(word) }), 'stuck', word)
    for (const word of ['n', 'nn', 'nnny', 'nnyynn', 'nynyn', 'yyyy', 'nnnyy'])
      assert.equal(wordOf({ answers: answers(word) }), 'working', word)
  })

  test('has its numbers, and counts from the answer that made it so', () => {
    const found = status({ answers: answers('yynnnn') })
    assert.deepEqual(found, {
      status: 'stuck',
      rule: 'notYet',
      since: ago(2),
      notYet: 4,
      of: 4,
      slip: null,
    })
  })

  test('follows the rules that the section chose', () => {
    const strict = { ...defaultRules, stuckNotYet: 2, stuckOf: 2 }
    assert.equal(status({ answers: answers('ynn') }, strict).status, 'stuck')
    const patient = { ...defaultRules, stuckNotYet: 6, stuckOf: 8 }
    assert.equal(status({ answers: answers('nnnnn') }, patient).status, 'working')
    assert.equal(status({ answers: answers('nnnnnn') }, patient).status, 'stuck')
  })

  test('is only told of what she works on now', () => {
    const before = answers('nnnn', 'fractions').map((one) => ({ ...one, at: one.at - 600_000 }))
    assert.equal(wordOf({ answers: [...before, ...answers('y', 'area')] }), 'working')
    assert.equal(
      wordOf({ answers: answers('nnnn'), begun: [{ competencyId: 'area', at: ago(0.5) }] }),
      'working',
    )
  })

  test('ends when an adult went to her, until answers after that say so again', () => {
    assert.equal(wordOf({ answers: answers('nnnn'), visitedAt: ago(0.5) }), 'working')
    assert.equal(wordOf({ answers: answers('nnnnnn'), visitedAt: ago(3.5) }), 'stuck')
    assert.equal(wordOf({ answers: answers('nnnnnn'), visitedAt: ago(2.5) }), 'working')
  })

  test('is also who makes no progress by the engine, while her last answer was not right', () => {
    const found = status({ answers: answers('ynyn'), hasNoProgress: (id) => id === 'fractions' })
    assert.deepEqual([found.status, 'rule' in found && found.rule], ['stuck', 'noProgress'])
    assert.equal(wordOf({ answers: answers('nyny'), hasNoProgress: () => true }), 'working')
    assert.equal(
      wordOf({ answers: [], begun: [{ competencyId: 'a', at: ago(1) }], hasNoProgress: () => true }),
      'working',
    )
  })

  test('names the slip that was made more than once in the answers it counts', () => {
    const slipIn = (slips: (string | null)[]) => {
      const found = status({ answers: answers('nnnnn', 'fractions', slips) })
      return 'slip' in found ? found.slip : undefined
    }
    assert.deepEqual(slipIn([null, 'adds-bottoms', null, 'adds-bottoms', 'other']), {
      code: 'adds-bottoms',
      times: 2,
    })
    assert.equal(slipIn(['adds-bottoms', 'adds-bottoms', null, null, 'other']), null)
    assert.equal(slipIn([null, 'one', 'two', null, null]), null)
    assert.deepEqual(slipIn([null, 'one', 'two', 'one', 'two']), { code: 'two', times: 2 })
  })

  test('by the default rule is rare by chance, and the more frequent the less she knows', () => {
    const chance = (right: number) => {
      let sum = 0
      for (let mask = 0; mask < 16; mask++) {
        const word = [0, 1, 2, 3].map((at) => (mask & (1 << at) ? 'y' : 'n')).join('')
        const likely = [...word].reduce((p, letter) => p * (letter === 'y' ? right : 1 - right), 1)
        if (wordOf({ answers: answers(word) }) === 'stuck') sum += likely
      }
      return Math.round(100 * sum)
    }
    assert.deepEqual([chance(0.8), chance(0.5), chance(0.3)], [2, 25, 55])
  })
})

describe('asked', () => {
  const help = { id: 'h', askedAt: ago(6), competencyId: 'area' }
  test('comes before everything else', () => {
    assert.deepEqual(status({ answers: answers('nnnn'), help, visitedAt: ago(0) }), {
      status: 'asked',
      helpRequestId: 'h',
      since: ago(6),
    })
  })
  test('says what she works on when she asked before her first answer', () => {
    assert.equal(workOf(lesson({ help })), 'area')
    assert.equal(workOf(lesson({ help, answers: answers('y') })), 'fractions')
    assert.equal(workOf(lesson()), null)
  })
})

describe('idle', () => {
  test('is who has given no answer and begun nothing for a while, or nothing in this lesson', () => {
    const before = (minutes: number) => answers('y').map((one) => ({ ...one, at: ago(minutes) }))
    assert.equal(wordOf({ answers: before(3.9) }), 'working')
    assert.deepEqual(status({ answers: before(4) }), { status: 'idle', since: ago(4) })
    assert.equal(wordOf({ answers: before(9), begun: [{ competencyId: 'area', at: ago(1) }] }), 'working')
    assert.deepEqual(status({}), { status: 'idle', since: null })
  })
  test('is nobody an adult has just gone to', () => {
    assert.equal(wordOf({ visitedAt: ago(1) }), 'working')
    assert.equal(wordOf({ visitedAt: ago(4) }), 'idle')
  })
})

describe('moved on', () => {
  const got = [{ competencyId: 'fractions', at: ago(3) }]
  test('is who got something or finished a step a few minutes ago, with what she went to', () => {
    const begun = [{ competencyId: 'area', at: ago(1) }]
    assert.deepEqual(status({ got, begun }), {
      status: 'movedOn',
      at: ago(3),
      fromId: 'fractions',
      toId: 'area',
    })
    assert.deepEqual(status({ got, answers: [{ ...answers('y')[0]!, at: ago(3) }] }), {
      status: 'movedOn',
      at: ago(3),
      fromId: 'fractions',
      toId: null,
    })
  })
  test('is not who goes on with the same, and not for ever', () => {
    assert.equal(wordOf({ got, answers: answers('y', 'fractions') }), 'working')
    assert.equal(
      wordOf({ got: [{ competencyId: 'fractions', at: ago(11) }], answers: answers('y', 'area') }),
      'working',
    )
  })
})

test('a slip is shared when two students made it, most students first', () => {
  const of = (studentId: string, ...slips: string[]) => ({
    studentId,
    answers: answers('n'.repeat(slips.length), 'fractions', slips),
  })
  assert.deepEqual(
    sharedSlips([of('ann', 'a', 'a', 'b'), of('bob', 'b', 'c'), of('cat', 'c', 'c', 'b'), of('dan')]),
    [
      { code: 'b', studentIds: ['ann', 'bob', 'cat'] },
      { code: 'c', studentIds: ['bob', 'cat'] },
    ],
  )
})

test('whatever happens in a lesson, there is one status, and its instants lie within the lesson', () => {
  const moment = fc.record({
    competencyId: fc.constantFrom('a', 'b'),
    at: fc.integer({ min: ago(30), max: now }),
  })
  const answer = fc.record({
    id: fc.uuid(),
    at: fc.integer({ min: ago(30), max: now }),
    competencyId: fc.constantFrom('a', 'b'),
    isCorrect: fc.boolean(),
    slip: fc.option(fc.constantFrom('x', 'y')),
  })
  const happenings = fc.record({
    answers: fc.array(answer, { maxLength: 30 }).map((list) => list.sort((a, b) => a.at - b.at)),
    begun: fc.array(moment, { maxLength: 3 }),
    got: fc.array(moment, { maxLength: 3 }),
    visitedAt: fc.option(fc.integer({ min: ago(30), max: now })),
    hasNoProgress: fc.func(fc.boolean()),
  })
  fc.assert(
    fc.property(happenings, (given) => {
      const found = status(given)
      const at = 'since' in found ? found.since : 'at' in found ? found.at : null
      assert.ok(at === null || (at >= ago(30) && at <= now))
      if (found.status === 'stuck') {
        assert.ok(found.notYet >= 1 && found.notYet <= found.of && found.of <= defaultRules.stuckOf)
        if (found.rule === 'notYet') assert.ok(found.notYet >= defaultRules.stuckNotYet)
        assert.ok(given.answers.some((one) => one.at === found.since && !one.isCorrect))
      }
      if (found.status === 'movedOn') assert.notEqual(found.fromId, found.toId)
    }),
    { numRuns: 2000 },
  )
})
