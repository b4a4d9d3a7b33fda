import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { CompetencyState } from './fold.ts'
import { masteryParameters } from './mastery.parameters.ts'
import { deriveStanding, heldSince } from './states.ts'
import type { StandingInput } from './states.ts'

const day = 24 * 60 * 60 * 1000

function evidenceWith(changes: Partial<CompetencyState>): CompetencyState {
  return {
    belief: { mean: 0, variance: 0.5 },
    estimate: { success: 0.55, lower: 0.3, upper: 0.8, mastered: 0.3 },
    evidenceCount: 4,
    assessedCount: 4,
    successItemIds: ['i', 'j'],
    recentEstimates: [0.4, 0.45, 0.5, 0.55],
    asOf: 4,
    lastSuccessAt: 4,
    declaredAt: null,
    spacedSuccesses: 0,
    ...changes,
  }
}

function standingOf(changes: Partial<StandingInput>) {
  return deriveStanding({
    evidence: null,
    judgment: null,
    prerequisites: [],
    now: 10 * day,
    hasAskedForHelp: false,
    isOpenedByTeacher: false,
    parameters: masteryParameters,
    ...changes,
  })
}

const success = (share: number) => ({ success: share, lower: 0, upper: 1, mastered: 0.9 })
const stuck = evidenceWith({ evidenceCount: 8, recentEstimates: [0.4, 0.38, 0.41, 0.39, 0.4] })
const declared = evidenceWith({ declaredAt: 0, lastSuccessAt: 0, estimate: success(0.9) })

const shares = fc.double({ min: 0, max: 1, noNaN: true })
const evidences: fc.Arbitrary<CompetencyState> = fc
  .record({
    evidenceCount: fc.nat(20),
    success: shares,
    recentEstimates: fc.array(shares, { maxLength: 4 }),
    lastSuccessAt: fc.option(fc.nat(100 * day)),
    declaredAt: fc.option(fc.nat(100 * day)),
    spacedSuccesses: fc.nat(6),
  })
  .map(({ success: share, recentEstimates, ...rest }) =>
    evidenceWith({ ...rest, estimate: success(share), recentEstimates: [...recentEstimates, share] }),
  )
const inputs: fc.Arbitrary<StandingInput> = fc.record({
  evidence: fc.option(evidences),
  judgment: fc.option(
    fc.record({ verdict: fc.constantFrom('mastered' as const, 'notYet' as const), at: fc.nat(100 * day) }),
  ),
  prerequisites: fc.array(fc.record({ competencyId: fc.constantFrom('p', 'q'), isMastered: fc.boolean() }), {
    maxLength: 3,
  }),
  now: fc.nat(1000 * day),
  hasAskedForHelp: fc.boolean(),
  isOpenedByTeacher: fc.boolean(),
  parameters: fc.constant(masteryParameters),
})
const hasEvidence = ({ evidence }: StandingInput): boolean => evidence !== null && evidence.evidenceCount > 0

test('no evidence and no missing prerequisite: not started', () => {
  assert.deepEqual(standingOf({}), { state: 'notStarted', reason: { rule: 'noEvidence' } })
  assert.equal(standingOf({ prerequisites: [{ competencyId: 'p', isMastered: true }] }).state, 'notStarted')
  assert.equal(standingOf({ evidence: evidenceWith({ evidenceCount: 0 }) }).state, 'notStarted')
})

test('a missing prerequisite locks, and is named', () => {
  const prerequisites = [
    { competencyId: 'p', isMastered: true },
    { competencyId: 'q', isMastered: false },
  ]
  assert.deepEqual(standingOf({ prerequisites }), {
    state: 'locked',
    reason: { rule: 'prerequisitesMissing', competencyIds: ['q'] },
  })
})

test('a teacher may open what is locked', () => {
  const prerequisites = [{ competencyId: 'q', isMastered: false }]
  assert.deepEqual(standingOf({ prerequisites, isOpenedByTeacher: true }), {
    state: 'notStarted',
    reason: { rule: 'openedByTeacher' },
  })
})

test('evidence without a declaration is work, with what is still missing', () => {
  assert.deepEqual(standingOf({ evidence: evidenceWith({ successItemIds: ['i'] }) }), {
    state: 'working',
    fill: 'half',
    reason: {
      rule: 'notYetDeclared',
      mastered: 0.3,
      confidence: 0.95,
      distinctSuccesses: 1,
      distinctSuccessesNeeded: 2,
    },
  })
})

test('eight tries of which the last five brought nothing: needs help', () => {
  const standing = standingOf({ evidence: stuck })
  assert.equal(standing.state, 'needsHelp')
  assert.equal(standing.state === 'needsHelp' && standing.reason.rule, 'noProgress')
})

test('falling, too, is no progress', () => {
  const recentEstimates = [0.3, 0.25, 0.2, 0.18, 0.15]
  assert.equal(standingOf({ evidence: { ...stuck, recentEstimates } }).state, 'needsHelp')
})

test('fewer tries, rising estimates, or a steady one above the cut are work, not a call for help', () => {
  assert.equal(standingOf({ evidence: { ...stuck, evidenceCount: 7 } }).state, 'working')
  const rising = { ...stuck, recentEstimates: [0.3, 0.35, 0.4, 0.42, 0.45] }
  assert.equal(standingOf({ evidence: rising }).state, 'working')
  const high = { ...stuck, recentEstimates: [0.8, 0.8, 0.8, 0.8, 0.8] }
  assert.equal(standingOf({ evidence: high }).state, 'working')
})

test('who asks for help needs help, even before any evidence', () => {
  assert.deepEqual(standingOf({ hasAskedForHelp: true }), {
    state: 'needsHelp',
    fill: null,
    reason: { rule: 'asked' },
  })
  assert.equal(standingOf({ hasAskedForHelp: true, evidence: evidenceWith({}) }).state, 'needsHelp')
})

test('declared: mastered until retention falls below the floor, then due for review', () => {
  assert.deepEqual(standingOf({ evidence: declared, now: 27 * day }), {
    state: 'mastered',
    reason: { rule: 'declared', declaredAt: 0, reviewDueAt: 28 * day },
  })
  const standing = standingOf({ evidence: declared, now: 29 * day })
  assert.equal(standing.state, 'reviewDue')
  assert.equal(standing.state === 'reviewDue' && standing.reason.rule, 'timePassed')
})

test('a spaced success moves the review on', () => {
  const refreshed = { ...declared, lastSuccessAt: 28 * day, spacedSuccesses: 1 }
  assert.equal(standingOf({ evidence: refreshed, now: 80 * day }).state, 'mastered')
})

test('later evidence below the cut makes a declared competency due for review at once', () => {
  assert.deepEqual(standingOf({ evidence: { ...declared, estimate: success(0.5) }, now: day }), {
    state: 'reviewDue',
    reason: { rule: 'recentEvidence', declaredAt: 0, success: 0.5 },
  })
})

test('the disc fills at one half and at the cut', () => {
  const fillAt = (share: number) => {
    const standing = standingOf({ evidence: evidenceWith({ estimate: success(share) }) })
    return standing.state === 'working' ? standing.fill : assert.fail(standing.state)
  }
  assert.deepEqual([0.1, 0.49, 0.5, 0.66, 2 / 3, 0.95].map(fillAt), [
    'quarter',
    'quarter',
    'half',
    'half',
    'threeQuarters',
    'threeQuarters',
  ])
})

test('every input has exactly one of the six states', () => {
  const states = ['notStarted', 'locked', 'working', 'needsHelp', 'mastered', 'reviewDue']
  fc.assert(fc.property(inputs, (input) => assert.ok(states.includes(deriveStanding(input).state))))
})

test('mastered or due for review if and only if declared, where no adult judged', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const input = { ...given, judgment: null }
      const isDeclared = hasEvidence(input) && (input.evidence?.declaredAt ?? null) !== null
      assert.equal(['mastered', 'reviewDue'].includes(deriveStanding(input).state), isDeclared)
    }),
  )
})

test('never not started or locked with evidence, never working without, where no adult judged', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const input = { ...given, judgment: null }
      const { state } = deriveStanding(input)
      if (hasEvidence(input)) assert.ok(state !== 'notStarted' && state !== 'locked')
      else assert.ok(state !== 'working')
    }),
  )
})

test('a state moves with time only from mastered to due for review', () => {
  fc.assert(
    fc.property(inputs, fc.nat(2000 * day), (input, later) => {
      const before = deriveStanding(input).state
      const after = deriveStanding({ ...input, now: input.now + later }).state
      assert.ok(after === before || (before === 'mastered' && after === 'reviewDue'))
    }),
  )
})

test('mastering a prerequisite never locks, missing one more never opens', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const isLocked = deriveStanding(input).state === 'locked'
      const prerequisites = input.prerequisites.map((one) => ({ ...one, isMastered: true }))
      assert.notEqual(deriveStanding({ ...input, prerequisites }).state, 'locked')
      const more = [...input.prerequisites, { competencyId: 'r', isMastered: false }]
      if (isLocked) assert.equal(deriveStanding({ ...input, prerequisites: more }).state, 'locked')
    }),
  )
})

test('an adult’s "got it" holds a competency, opens what follows, and grows old like any other', () => {
  const judgment = { verdict: 'mastered', at: 9 * day } as const
  const reason = { rule: 'judgedMastered', judgedAt: 9 * day }
  assert.deepEqual(standingOf({ judgment }), { state: 'mastered', reason })
  assert.deepEqual(standingOf({ judgment, evidence: stuck }), { state: 'mastered', reason })
  assert.deepEqual(heldSince(stuck, judgment, masteryParameters), { at: 9 * day, by: 'judgment' })
  assert.equal(standingOf({ judgment, now: 1000 * day }).state, 'reviewDue')
})

test('an adult’s "not yet" speaks over an earlier declaration until it is shown anew', () => {
  const judgment = { verdict: 'notYet', at: 2 * day } as const
  const said = standingOf({ judgment, evidence: declared })
  assert.deepEqual(said.reason, { rule: 'judgedNotYet', judgedAt: 2 * day })
  assert.equal(said.state, 'working')
  const shown = { success: 0.95, lower: 0.9, upper: 1, mastered: 0.99 }
  const anew = evidenceWith({ declaredAt: 0, lastSuccessAt: 3 * day, estimate: shown })
  assert.equal(standingOf({ judgment, evidence: anew }).state, 'mastered')
  assert.equal(
    standingOf({
      judgment,
      evidence: evidenceWith({ declaredAt: 3 * day, lastSuccessAt: 3 * day, estimate: shown }),
    }).state,
    'mastered',
  )
})

test('what is held is mastered or due for a refresh, and nothing else is', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const evidence = hasEvidence(input) ? input.evidence : null
      const isHeld = heldSince(evidence, input.judgment, input.parameters) !== null
      assert.equal(['mastered', 'reviewDue'].includes(deriveStanding(input).state), isHeld)
    }),
  )
})
