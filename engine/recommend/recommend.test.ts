import assert from 'node:assert/strict'
import test from 'node:test'
import { day, makePlace, makeSituation, noon } from '../../tests/builders/situations.ts'
import { explainStep } from './explain.ts'
import { rankSteps, survey } from './recommend.ts'
import type { Step } from './recommend.ts'
import type { Decline, Situation } from './situation.ts'

const chain = [
  { from: 'add', to: 'equal' },
  { from: 'equal', to: 'unlike' },
]
const keys = (steps: readonly Step[]) => steps.map(({ kind, competencyId }) => `${kind} ${competencyId}`)
const find = (steps: readonly Step[], kind: string, competencyId: string | null): Step => {
  const step = steps.find((one) => one.kind === kind && one.competencyId === competencyId)
  assert.ok(step, `${kind} ${competencyId} is not among ${keys(steps).join(', ')}`)
  return step
}
const decline = (changes: Partial<Decline>): Decline => ({
  competencyId: 'equal',
  kind: 'practice',
  reason: 'other',
  declinedAt: noon - 1000,
  success: 0.6,
  ...changes,
})
/** Addition is mastered, equal fractions are in work, unlike fractions wait for them. */
const atWork = (changes: Partial<Situation> = {}) =>
  makeSituation({
    places: [
      makePlace('add', { shown: 'mastered' }),
      makePlace('equal', { shown: 'working', mean: 0.5 }),
      makePlace('unlike'),
    ],
    edges: chain,
    ...changes,
  })

test('what is in work is offered in more than one kind, and what waits for it is not', () => {
  const steps = rankSteps(atWork())
  assert.ok(steps.every(({ competencyId }) => competencyId !== 'unlike'))
  assert.deepEqual(find(steps, 'practice', 'equal').reason.rule, 'inProgress')
  assert.ok(steps.some(({ kind }) => kind !== 'practice'))
})

test('a goal that is locked brings its building block first, named', () => {
  const steps = rankSteps(atWork({ goals: [{ id: 'g1', competencyId: 'unlike' }] }))
  assert.deepEqual(find(steps, 'practice', 'equal').reason, {
    rule: 'buildingBlockFirst',
    forCompetencyId: 'unlike',
    because: 'missing',
    wantedBy: 'goal',
  })
})

test('what an adult assigned comes first and is told apart; while locked, its building block stands for it', () => {
  const assigned = (competencyId: string) =>
    atWork({
      assignments: [{ id: 'n1', competencyId, kind: 'withAdult', minutes: 20, assignedAt: noon }],
    })
  const [first] = rankSteps(assigned('equal'))
  assert.equal(first?.source, 'adult')
  assert.equal(first?.minutes, 20)
  assert.deepEqual(first?.reason, { rule: 'assigned', assignmentId: 'n1', assignedAt: noon })

  const [block] = rankSteps(assigned('unlike'))
  assert.equal(block?.source, 'engine')
  assert.deepEqual(block?.reason, {
    rule: 'buildingBlockFirst',
    forCompetencyId: 'unlike',
    because: 'missing',
    wantedBy: 'assigned',
  })
})

test('what she has begun she may go on with when it is asked for, though a building block is missing: after that', () => {
  const places = [makePlace('add'), makePlace('equal', { shown: 'working' })]
  const edges = [{ from: 'add', to: 'equal' }]
  assert.ok(!keys(survey(makeSituation({ places, edges })).ranked).includes('practice equal'))
  const assignments = [
    { id: 'n1', competencyId: 'equal', kind: 'practice', minutes: 10, assignedAt: noon },
  ] as const
  const steps = rankSteps(makeSituation({ places, edges, assignments }))
  const given = steps.findIndex(({ source }) => source === 'adult')
  assert.ok(given > 0)
  assert.equal(steps[0]?.competencyId, 'add')
})

test('a teacher may open what is locked: it is offered with what is missing, after its building block', () => {
  const steps = rankSteps(atWork({ openings: [{ competencyId: 'unlike', openedAt: noon }] }))
  const opened = steps.findIndex(({ competencyId }) => competencyId === 'unlike')
  assert.deepEqual(steps[opened]?.reason, {
    rule: 'openedByTeacher',
    openedAt: noon,
    missing: ['equal'],
  })
  assert.ok(steps.slice(opened).every(({ competencyId }) => competencyId !== 'equal'))
})

test('who is at the standard is asked to show it', () => {
  const steps = rankSteps(
    makeSituation({ places: [makePlace('equal', { shown: 'working', mean: 1.4 })], edges: [] }),
  )
  assert.equal(steps[0]?.kind, 'check')
  assert.equal(steps[0]?.reason.rule, 'readyToShow')
})

test('who is stuck works with somebody, not alone, and refreshes what comes before', () => {
  const steps = rankSteps(
    makeSituation({
      places: [makePlace('add', { shown: 'mastered' }), makePlace('equal', { shown: 'stuck' })],
      edges: [{ from: 'add', to: 'equal' }],
    }),
  )
  assert.equal(find(steps, 'withAdult', 'equal').reason.rule, 'stuck')
  assert.equal(find(steps, 'refresh', 'add').reason.rule, 'buildingBlockFirst')
  assert.ok(!keys(steps).includes('practice equal'))
})

test('who is stuck with nobody at hand may still practise', () => {
  const places = [makePlace('equal', { shown: 'stuck', kinds: ['practice'] })]
  assert.equal(rankSteps(makeSituation({ places }))[0]?.kind, 'practice')
})

test('below the band, a building block that is due for review comes first, named', () => {
  const steps = rankSteps(
    makeSituation({
      places: [
        makePlace('add', { shown: 'dueByTime' }),
        makePlace('equal', { shown: 'working', mean: -0.5, kinds: ['practice'] }),
      ],
      edges: [{ from: 'add', to: 'equal' }],
    }),
  )
  assert.deepEqual(steps[0]?.reason, {
    rule: 'buildingBlockFirst',
    forCompetencyId: 'equal',
    because: 'belowBand',
    wantedBy: 'begun',
  })
  assert.ok(!keys(steps).includes('practice equal'))
})

test('where nothing can be practised, learning goes on with an adult', () => {
  const steps = rankSteps(makeSituation({ places: [makePlace('add', { kinds: ['withAdult'] })] }))
  assert.equal(find(steps, 'withAdult', 'add').reason.rule, 'nextOnMap')
})

test('"not now" holds until the next day of the district', () => {
  const declines = [decline({ reason: 'notNow' })]
  assert.ok(!keys(survey(atWork({ declines })).ranked).includes('practice equal'))
  const tomorrow = { now: noon + day, dayBeganAt: noon + day / 2, dayEndsAt: noon + 1.5 * day }
  assert.ok(keys(survey(atWork({ declines, ...tomorrow })).ranked).includes('practice equal'))
})

test('"too hard" brings the building block and an adult instead, until she has grown', () => {
  const declines = [decline({ reason: 'tooHard', success: 0.6 })]
  const steps = rankSteps(atWork({ declines }))
  assert.deepEqual(find(steps, 'withAdult', 'equal').reason, {
    rule: 'stuck',
    because: 'saidTooHard',
    tries: 6,
  })
  assert.deepEqual(find(steps, 'refresh', 'add').reason, {
    rule: 'buildingBlockFirst',
    forCompetencyId: 'equal',
    because: 'saidTooHard',
    wantedBy: 'begun',
  })
  const grown = atWork({ declines: [decline({ reason: 'tooHard', success: 0.4 })] })
  assert.ok(keys(survey(grown).ranked).includes('practice equal'))
})

test('"too easy" brings a check, so that she can show it', () => {
  const steps = rankSteps(atWork({ declines: [decline({ reason: 'tooEasy' })] }))
  assert.deepEqual(find(steps, 'check', 'equal').reason, {
    rule: 'saidTooEasy',
    declinedAt: noon - 1000,
  })
})

test('"with somebody" brings a partner', () => {
  const steps = rankSteps(atWork({ declines: [decline({ reason: 'withSomebody' })] }))
  assert.deepEqual(find(steps, 'withPartner', 'equal').reason, {
    rule: 'saidWithSomebody',
    declinedAt: noon - 1000,
  })
})

test('what was offered and taken stays on the list, with the reason it has now', () => {
  const choices = [
    { id: 'c1', by: 'engine', competencyId: 'equal', kind: 'withPartner', minutes: 12, chosenAt: noon },
  ] as const
  const [first] = rankSteps(atWork({ choices }))
  assert.equal(first?.kind, 'withPartner')
  assert.equal(first?.source, 'engine')
  assert.equal(first?.reason.rule, 'inProgress')
})

test('another decline holds for a week, and not against an adult who assigns it afterwards', () => {
  const declines = [decline({ reason: 'wantOther', declinedAt: noon - 6 * day })]
  assert.ok(!keys(survey(atWork({ declines })).ranked).includes('practice equal'))
  const week = [decline({ reason: 'wantOther', declinedAt: noon - 7 * day })]
  assert.ok(keys(survey(atWork({ declines: week })).ranked).includes('practice equal'))
  const assignments = [
    { id: 'n1', competencyId: 'equal', kind: 'practice', minutes: 10, assignedAt: noon },
  ] as const
  assert.equal(rankSteps(atWork({ declines, assignments }))[0]?.source, 'adult')
})

test('after two sittings of the same kind in a row, another comes first', () => {
  const both = ['equal', 'shapes'].map((id) =>
    makePlace(id, { shown: 'working', mean: 0.5, kinds: ['practice'] }),
  )
  const sitting = { competencyId: 'equal', kind: 'practice', endedAt: noon } as const
  const firstAfter = (times: number) =>
    rankSteps(
      makeSituation({
        places: both,
        recent: Array<typeof sitting>(times).fill(sitting),
        parameters: { ...atWork().parameters, explorationWeight: 0 },
      }),
    )[0]?.competencyId
  assert.equal(firstAfter(1), 'equal')
  assert.equal(firstAfter(3), 'shapes')
})

test('what lies below her section and is not known yet is checked before it is taught', () => {
  const places = [makePlace('count', { level: 'below', mean: 0.5 })]
  const steps = rankSteps(makeSituation({ places }))
  assert.equal(find(steps, 'check', 'count').reason.rule, 'belowSection')
})

test('a student who has everything refreshes what she showed longest ago, or chooses, and is told why', () => {
  const places = [10, 20, 30].map((ago) =>
    makePlace(`c${ago}`, { shown: 'mastered', lastSuccessAt: noon - ago * day }),
  )
  const steps = rankSteps(makeSituation({ places }))
  assert.equal(steps[0]?.competencyId, 'c30')
  assert.equal(steps[0]?.reason.rule, 'keepFresh')
  assert.deepEqual(steps.at(-1)?.reason, { rule: 'everythingMastered', mastered: 3 })
})

test('an empty map leaves planning with an adult', () => {
  assert.deepEqual(keys(rankSteps(makeSituation({ places: [] }))), ['withAdult null'])
})

test('two students who showed different things get different steps; so may two of whom nothing is known', () => {
  const fresh = (seed: string) => makeSituation({ seed, places: [...'abcdef'].map((id) => makePlace(id)) })
  const lists = new Set(
    ['Amara', 'Linh', 'Kofi', 'Mei'].map((seed) => keys(rankSteps(fresh(seed))).join(', ')),
  )
  assert.ok(lists.size > 1)
  const ahead = { ...atWork(), places: atWork().places.map((place) => ({ ...place })) }
  const other = makeSituation({
    ...ahead,
    places: [ahead.places[0]!, makePlace('equal', { shown: 'mastered' }), makePlace('unlike')],
  })
  assert.notDeepEqual(keys(rankSteps(other)), keys(rankSteps(atWork())))
})

test('"why do I not see this?" names what is missing and what to do first', () => {
  const explained = explainStep(
    makeSituation({
      places: [makePlace('add'), makePlace('equal'), makePlace('unlike')],
      edges: chain,
    }),
    'unlike',
  )
  assert.deepEqual(explained.decidedBy, {
    rule: 'prerequisitesMissing',
    competencyIds: ['equal'],
    firstCompetencyIds: ['add'],
  })
})

test('"why do I not see this?" tells of a decline, of mastery, of what went before, and of no way today', () => {
  const everyKind = (['practice', 'withPartner', 'withAdult', 'check'] as const).map((kind) =>
    decline({ kind }),
  )
  const told = (situation: Situation, id: string) => explainStep(situation, id).decidedBy.rule
  assert.equal(told(atWork({ declines: everyKind }), 'equal'), 'declined')
  assert.equal(told(atWork(), 'add'), 'mastered')
  assert.equal(told(makeSituation({ places: [makePlace('add', { kinds: [] })] }), 'add'), 'noWayToday')

  const many = makeSituation({ places: [...'abcdef'].map((id) => makePlace(id)) })
  const seen = new Set(rankSteps(many).map(({ competencyId }) => competencyId))
  const unseen = many.places.find(({ competencyId }) => !seen.has(competencyId))!
  const { decidedBy, steps } = explainStep(many, unseen.competencyId)
  assert.ok(decidedBy.rule === 'othersFirst')
  assert.ok(steps.length > 0 && decidedBy.score <= steps[0]!.score)
})

test('"why do I see this?" gives its place, its reason and the terms of its score', () => {
  const { decidedBy, steps } = explainStep(atWork(), 'equal')
  assert.equal(decidedBy.rule, 'offered')
  assert.ok(steps.every(({ terms }) => terms.prerequisitesMet === 1))
})
