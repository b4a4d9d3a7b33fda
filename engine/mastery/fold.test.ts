import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  compareEvidence,
  foldEvidence,
  foldHistory,
  keepDeclared,
  isUnaidedSuccess,
  mustReplay,
  unknownStudent,
} from './fold.ts'
import type { CompetencyState, Declarations, Observation, StudentState } from './fold.ts'
import { masteryParameters } from './mastery.parameters.ts'

const day = 24 * 60 * 60 * 1000
const start = unknownStudent(masteryParameters)

function answer(changes: Partial<Observation> & { at: number }): Observation {
  return {
    sequence: 0,
    id: `evidence ${changes.at}`,
    kind: 'assessed',
    itemId: `item ${changes.at}`,
    easiness: 0,
    competencies: [{ id: 'a', easiness: 0 }],
    isCorrect: true,
    hints: null,
    attempts: null,
    ...changes,
  }
}

function answers(
  count: number,
  changes: (index: number) => Partial<Observation> = () => ({}),
): Observation[] {
  return Array.from({ length: count }, (_, index) => answer({ at: index + 1, ...changes(index) }))
}

function stateOf(history: readonly Observation[], id = 'a', from: StudentState = start): CompetencyState {
  return (
    foldHistory(from, history, masteryParameters).competencies.get(id) ?? assert.fail(`no state of ${id}`)
  )
}

const histories: fc.Arbitrary<Observation[]> = fc
  .array(
    fc.record({
      at: fc.nat(6).map((days) => days * 9 * day),
      sequence: fc.nat(3),
      kind: fc.constantFrom(
        'assessed' as const,
        'assessed' as const,
        'practised' as const,
        'observed' as const,
      ),
      itemId: fc.constantFrom('i', 'j', 'k', null),
      easiness: fc.double({ min: -4, max: 4, noNaN: true }),
      competencies: fc
        .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
        .map((ids) => ids.map((id) => ({ id, easiness: id === 'a' ? 1.5 : 0 }))),
      isCorrect: fc.boolean().chain((isCorrect) => fc.constantFrom(isCorrect, true)),
      hints: fc.constantFrom(null, 0, 0, 2),
      attempts: fc.constantFrom(null, 1, 1, 3),
    }),
    { maxLength: 60 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, id: `e${String(index * 37).padStart(5, '0')}` })))

test('declares after 5, 7, 9 and 11 straight unaided successes on easy, typical, even and hard items', () => {
  const straight = (easiness: number): number => {
    let state = start
    for (let count = 1; ; count++) {
      const competencies = [{ id: 'a', easiness }]
      state = foldEvidence(state, answer({ at: count, easiness, competencies }), masteryParameters)
      if (state.competencies.get('a')?.declaredAt === count) return count
    }
  }
  assert.deepEqual([1.4, 0.65, 0, -0.85].map(straight), [5, 7, 9, 11])
})

test('three lucky guesses declare nothing, and of 500 who guess twenty times at most five are declared', () => {
  for (const easiness of [1.4, 0.65, 0, -0.85]) {
    const competencies = [{ id: 'a', easiness }]
    assert.equal(stateOf(answers(3, () => ({ easiness, competencies }))).declaredAt, null)
    let seed = 1
    const isLucky = (): boolean => (seed = (seed * 48271) % 2147483647) / 2147483647 < 0.25
    let declared = 0
    for (let student = 0; student < 500; student++) {
      const history = answers(20, () => ({ easiness, competencies, isCorrect: isLucky() }))
      if (stateOf(history).declaredAt !== null) declared += 1
    }
    assert.ok(declared <= 5, `${declared} of 500 at easiness ${easiness}`)
  }
})

test('counts evidence, assessed evidence and the last success', () => {
  const state = stateOf([
    answer({ at: 1, isCorrect: false }),
    answer({ at: 2, kind: 'practised' }),
    answer({ at: 3, kind: 'observed', itemId: null }),
    answer({ at: 4, hints: 1 }),
  ])
  assert.equal(state.evidenceCount, 4)
  assert.equal(state.assessedCount, 2)
  assert.equal(state.asOf, 4)
  assert.equal(state.lastSuccessAt, 3)
  assert.deepEqual(state.successItemIds, [])
  assert.equal(state.recentEstimates.length, 4)
  assert.equal(state.recentEstimates.at(-1), state.estimate.success)
})

test('the same item twice counts once, and no more than five items are kept', () => {
  assert.deepEqual(stateOf(answers(3, () => ({ itemId: 'same' }))).successItemIds, ['same'])
  assert.equal(stateOf(answers(9)).successItemIds.length, 5)
  assert.equal(stateOf(answers(9)).recentEstimates.length, 5)
})

test('never declares on one item, however often it went right', () => {
  assert.equal(stateOf(answers(60, () => ({ itemId: 'same' }))).declaredAt, null)
})

test('never declares on practice or on what an adult observed', () => {
  assert.equal(stateOf(answers(60, () => ({ kind: 'practised' }))).declaredAt, null)
  assert.equal(stateOf(answers(60, () => ({ kind: 'observed' }))).declaredAt, null)
})

test('practice moves the estimate, so that fewer assessed successes are needed after it', () => {
  const practised = answers(20, () => ({ kind: 'practised' }))
  const then = [answer({ at: 30 }), answer({ at: 31 })]
  assert.equal(stateOf([...practised, ...then]).declaredAt, 31)
  assert.equal(stateOf(then).declaredAt, null)
})

test('a right answer with a hint or at a later try costs nothing and proves nothing', () => {
  const before = stateOf(answers(4))
  for (const help of [{ hints: 1 }, { attempts: 2 }]) {
    const after = stateOf([...answers(4), answer({ at: 5, ...help })])
    assert.deepEqual(after.belief, before.belief)
    assert.deepEqual(after.successItemIds, before.successItemIds)
    assert.equal(after.lastSuccessAt, before.lastSuccessAt)
    assert.equal(after.evidenceCount, 5)
  }
})

test('is declared by nothing but an assessed unaided success', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const ordered = [...history].sort(compareEvidence)
      let state = start
      for (const observation of ordered) {
        const before = state
        state = foldEvidence(state, observation, masteryParameters)
        for (const { id } of observation.competencies) {
          const wasDeclared = (before.competencies.get(id)?.declaredAt ?? null) !== null
          const isDeclared = (state.competencies.get(id)?.declaredAt ?? null) !== null
          if (!wasDeclared && isDeclared) {
            assert.ok(isUnaidedSuccess(observation) && observation.kind === 'assessed')
          }
        }
      }
    }),
  )
})

test('wrong answers lower the estimate of a declared competency but never take the declaration away', () => {
  const declared = stateOf(answers(9))
  const after = stateOf([...answers(9), ...answers(40, (i) => ({ at: 100 + i, isCorrect: false }))])
  assert.equal(declared.declaredAt, 9)
  assert.equal(after.declaredAt, 9)
  assert.ok(after.estimate.success < 0.5)
})

test('successes after the declaration count as spaced only after a pause that grows', () => {
  const at = (days: number): Observation => answer({ at: days * day, id: `day ${days}` })
  const declared = answers(9)
  assert.equal(stateOf([...declared, at(1), at(2)]).spacedSuccesses, 0)
  assert.equal(stateOf([...declared, at(15)]).spacedSuccesses, 1)
  assert.equal(stateOf([...declared, at(15), at(30)]).spacedSuccesses, 1)
  assert.equal(stateOf([...declared, at(15), at(44)]).spacedSuccesses, 2)
})

test('one by one equals in one go, bit for bit', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const ordered = [...history].sort(compareEvidence)
      let state = start
      for (const observation of ordered) state = foldEvidence(state, observation, masteryParameters)
      assert.deepEqual(state, foldHistory(start, ordered, masteryParameters))
    }),
  )
})

test('as evidence arrives in any order, folding with replay ends where the ordered log does, bit for bit', () => {
  const arrivals = histories.chain((history) =>
    fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
  )
  fc.assert(
    fc.property(arrivals, ([history, arriving]) => {
      let state = start
      const log: Observation[] = []
      for (const observation of arriving) {
        log.push(observation)
        state = mustReplay(state.asOf, observation)
          ? foldHistory(start, [...log].sort(compareEvidence), masteryParameters)
          : foldEvidence(state, observation, masteryParameters)
      }
      assert.deepEqual(state, foldHistory(start, [...history].sort(compareEvidence), masteryParameters))
    }),
  )
})

const declarationsOf = (state: StudentState): Declarations =>
  new Map(
    Array.from(state.competencies).flatMap(([id, { declaredAt }]) =>
      declaredAt === null ? [] : [[id, declaredAt] as const],
    ),
  )

test('handing over what was declared: late evidence erases none, all else is the fold, and it can be told again', () => {
  const parameters = { ...masteryParameters, confidence: 0.8 }
  const arrivals = histories.chain((history) =>
    fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
  )
  fc.assert(
    fc.property(arrivals, ([history, arriving]) => {
      const again = (log: readonly Observation[], declared: Declarations) =>
        keepDeclared(foldHistory(start, log.toSorted(compareEvidence), parameters, declared), declared)
      let state = start
      const log: Observation[] = []
      for (const observation of arriving) {
        log.push(observation)
        const declared = declarationsOf(state)
        state = mustReplay(state.asOf, observation)
          ? again(log, declared)
          : foldEvidence(state, observation, parameters)
        const now = declarationsOf(state)
        for (const [id, at] of declared) assert.ok(now.get(id)! <= at)
      }
      assert.deepEqual(state, again(history, declarationsOf(state)))
      const pure = foldHistory(start, history.toSorted(compareEvidence), parameters)
      for (const [id, { declaredAt, spacedSuccesses, ...right }] of pure.competencies) {
        const kept = state.competencies.get(id)!
        assert.deepEqual({ ...kept, ...right }, kept)
        if (declaredAt !== null) assert.ok(kept.declaredAt! <= declaredAt)
        if (kept.declaredAt === declaredAt) assert.equal(kept.spacedSuccesses, spacedSuccesses)
      }
      assert.deepEqual({ ...state, competencies: null }, { ...pure, competencies: null })
    }),
  )
})

test('holding only the competencies that an observation names gives the same as holding all', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const ordered = [...history].sort(compareEvidence)
      const last = ordered.pop()
      if (last === undefined) return
      const whole = foldHistory(start, ordered, masteryParameters)
      const named = new Map(
        [...whole.competencies].filter(([id]) => last.competencies.some((one) => one.id === id)),
      )
      const part = foldEvidence({ ...whole, competencies: named }, last, masteryParameters)
      const full = foldEvidence(whole, last, masteryParameters)
      assert.deepEqual(part.ability, full.ability)
      for (const [id, state] of part.competencies) assert.deepEqual(state, full.competencies.get(id))
    }),
  )
})

test('folding leaves the state it started from as it was', () => {
  const before = foldHistory(start, answers(3), masteryParameters)
  const copy = structuredClone(before)
  foldHistory(
    before,
    answers(3, (index) => ({ at: 10 + index, competencies: [{ id: 'b', easiness: 0 }] })),
    masteryParameters,
  )
  assert.deepEqual(before, copy)
})

test('evidence is ordered by time, then sequence, then id', () => {
  const early = { at: 1, sequence: 5, id: 'z' }
  assert.ok(compareEvidence(early, { at: 2, sequence: 0, id: 'a' }) < 0)
  assert.ok(compareEvidence(early, { at: 1, sequence: 6, id: 'a' }) < 0)
  assert.ok(compareEvidence(early, { at: 1, sequence: 5, id: 'y' }) > 0)
  assert.equal(compareEvidence(early, { ...early }), 0)
})

test('late evidence, and evidence already folded in, asks for a replay; the next in order does not', () => {
  const asOf = { at: 10, sequence: 0, id: 'm' }
  assert.equal(mustReplay(null, asOf), false)
  assert.equal(mustReplay(asOf, { at: 9, sequence: 0, id: 'm' }), true)
  assert.equal(mustReplay(asOf, asOf), true)
  assert.equal(mustReplay(asOf, { at: 10, sequence: 1, id: 'a' }), false)
})

test('refuses evidence out of order, without a competency, with one named twice, or with a number that is none', () => {
  const fold = (...history: Observation[]) => foldHistory(start, history, masteryParameters)
  const twice = [
    { id: 'a', easiness: 0 },
    { id: 'a', easiness: 0 },
  ]
  assert.throws(() => fold(answer({ at: 2 }), answer({ at: 1 })), /replay the student's log/)
  assert.throws(() => fold(answer({ at: 1, competencies: [] })), RangeError)
  assert.throws(() => fold(answer({ at: 1, competencies: twice })), RangeError)
  assert.throws(() => fold(answer({ at: 1, easiness: NaN })), RangeError)
  assert.throws(() => fold(answer({ at: Infinity })), RangeError)
})

test('refuses unsafe parameters', () => {
  assert.throws(() => foldHistory(start, [], { ...masteryParameters, confidence: 0.5 }), /confidence is 0\.5/)
})
