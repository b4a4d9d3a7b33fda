import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { faultOfReason } from '../../tests/builders/recomputed-reasons.ts'
import { anySituation } from '../../tests/builders/situations.ts'
import { declineHoldsUntil } from './declines.ts'
import { explainStep } from './explain.ts'
import { rankSteps, survey } from './recommend.ts'
import { scoreOf } from './score.ts'
import { chartOf, isMastered, isOpen, isUnlocked, missingOf } from './situation.ts'

/** The guarantees of next steps (B3), for any situation of any map. */

const always = (check: (situation: Parameters<typeof rankSteps>[0]) => void) =>
  fc.assert(fc.property(anySituation, check), { numRuns: 1500 })

test('the list is never empty, and short of two only when nothing on the map can be worked on', () => {
  always((situation) => {
    const steps = rankSteps(situation)
    assert.ok(steps.length > 0)
    if (steps.length > 1) return
    const chart = chartOf(situation)
    assert.deepEqual(
      situation.places.filter(({ competencyId, ways }) => ways.length > 0 && isOpen(chart, competencyId)),
      [],
    )
    assert.equal(steps[0]?.competencyId, null)
  })
})

test('no two steps are of the same kind on the same competency', () => {
  always((situation) => {
    const keys = rankSteps(situation).map(({ kind, competencyId }) => `${kind} ${competencyId}`)
    assert.equal(new Set(keys).size, keys.length)
  })
})

test('of two kinds, whenever candidates of two kinds exist', () => {
  always((situation) => {
    const { ranked, offered } = survey(situation)
    const good = ranked.filter(({ reason }) => reason.rule !== 'keepFresh')
    if (new Set(good.map(({ kind }) => kind)).size > 1)
      assert.ok(new Set(offered.map(({ kind }) => kind)).size > 1)
  })
})

test('no offer misses a building block, unless a teacher opened it; nothing locked is on the list, whoever asked', () => {
  always((situation) => {
    const { assignments, choices, openings } = situation
    const chart = chartOf(situation)
    for (const { competencyId, kind } of rankSteps(situation)) {
      if (competencyId === null) continue
      assert.notEqual(chart.placeOf.get(competencyId)?.standing.state, 'locked')
      const isAsked = [...assignments, ...choices].some(
        (one) => one.competencyId === competencyId && one.kind === kind,
      )
      const isOpened = openings.some((one) => one.competencyId === competencyId)
      if (!isAsked && !isOpened) assert.deepEqual(missingOf(chart, competencyId), [])
    }
  })
})

test('a decline that holds is respected, and nothing else is kept away by it', () => {
  always((situation) => {
    const chart = chartOf(situation)
    const steps = rankSteps(situation)
    for (const decline of situation.declines) {
      if (declineHoldsUntil(chart, decline) === null) continue
      assert.ok(
        !steps.some((step) => step.kind === decline.kind && step.competencyId === decline.competencyId),
      )
    }
  })
})

test('what an adult assigned and she chose is there when it is open and not declined, and something beside it', () => {
  always((situation) => {
    const chart = chartOf(situation)
    const steps = rankSteps(situation)
    const asked = [...situation.assignments, ...situation.choices].filter(
      ({ competencyId, kind }) =>
        chart.placeOf.has(competencyId) &&
        isUnlocked(chart, competencyId) &&
        !situation.declines.some(
          (one) =>
            one.competencyId === competencyId && one.kind === kind && declineHoldsUntil(chart, one) !== null,
        ),
    )
    for (const { competencyId, kind } of asked) {
      const step = steps.find((one) => one.competencyId === competencyId && one.kind === kind)
      assert.ok(step !== undefined, `${kind} ${competencyId}`)
    }
    const isAsked = (step: (typeof steps)[number]) =>
      asked.some((one) => one.kind === step.kind && one.competencyId === step.competencyId)
    assert.ok(steps.some((step) => step.source === 'engine' && !isAsked(step)))
  })
})

test('a missing building block comes before what needs it', () => {
  always((situation) => {
    const steps = rankSteps(situation)
    const chart = chartOf(situation)
    steps.forEach((step, index) => {
      const later = steps.slice(index + 1).map(({ competencyId }) => competencyId)
      if (step.competencyId === null) return
      for (const missing of missingOf(chart, step.competencyId)) assert.ok(!later.includes(missing))
    })
    for (const { reason } of steps) {
      if (reason.rule !== 'buildingBlockFirst') continue
      const first = steps.findIndex((one) => one.reason === reason)
      const after = steps.findIndex((one) => one.competencyId === reason.forCompetencyId)
      assert.ok(after === -1 || first < after)
    }
  })
})

test('a student of three or more steps sees one at the level of her section when there is one', () => {
  always((situation) => {
    const { ranked, offered } = survey(situation)
    const atLevel = ranked.some(({ terms, reason }) => terms.sectionLevel > 0 && reason.rule !== 'keepFresh')
    const isAsked = situation.assignments.length + situation.choices.length > 1
    if (atLevel && offered.length > 2 && !isAsked && new Set(offered.map(({ kind }) => kind)).size > 1)
      assert.ok(offered.some(({ terms }) => terms.sectionLevel > 0))
  })
})

test('each reason is true: recomputed from the situation by other means', () => {
  always((situation) => {
    for (const step of rankSteps(situation)) assert.equal(faultOfReason(situation, step), null)
  })
})

test('a score is the sum of its terms, and finite', () => {
  always((situation) => {
    for (const { score, terms } of survey(situation).ranked) {
      assert.equal(score, scoreOf(terms))
      assert.ok(Number.isFinite(score))
      assert.ok(terms.gain >= 0 && terms.review >= 0 && terms.exploration >= 0)
      assert.ok(terms.switching <= 0 && terms.repetition <= 0)
    }
  })
})

test('the same situation gives the same steps, in whatever order its lists come', () => {
  always((situation) => {
    const { goals, openings, assignments, choices, declines, edges } = situation
    const steps = rankSteps(situation)
    assert.deepEqual(rankSteps(structuredClone(situation)), steps)
    const turned = {
      ...situation,
      declines: [...declines].reverse(),
      edges: [...edges].reverse(),
    }
    const keys = (list: typeof steps) =>
      list.map(({ kind, competencyId, score }) => [kind, competencyId, score])
    if (goals.length + openings.length + assignments.length + choices.length === 0)
      assert.deepEqual(keys(rankSteps(turned)), keys(steps))
  })
})

test('everything mastered still leaves a choice, and says why', () => {
  always((situation) => {
    if (situation.places.length === 0 || !situation.places.every(isMastered)) return
    const steps = rankSteps(situation)
    const isSaid = steps.some(({ reason }) => reason.rule === 'everythingMastered')
    assert.ok(isSaid || steps.length > 1)
  })
})

test('the explanation of a competency agrees with what is offered', () => {
  always((situation) => {
    const offered = rankSteps(situation)
    for (const { competencyId } of situation.places) {
      const explained = explainStep(situation, competencyId)
      const isOffered = offered.some((step) => step.competencyId === competencyId)
      assert.equal(explained.isOffered, isOffered)
      assert.equal(explained.decidedBy.rule === 'offered', isOffered)
      assert.ok(explained.rules.includes(explained.decidedBy))
    }
    assert.equal(explainStep(situation, 'unheard of').decidedBy.rule, 'notOnMap')
  })
})
