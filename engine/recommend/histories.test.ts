import assert from 'node:assert/strict'
import test from 'node:test'
import { faultOfReason } from '../../tests/builders/recomputed-reasons.ts'
import { day, waysOf } from '../../tests/builders/situations.ts'
import type { Edge } from '../graph/graph.ts'
import { estimateMastery } from '../mastery/declaration.ts'
import { foldHistory, unknownStudent } from '../mastery/fold.ts'
import type { Observation, StudentState } from '../mastery/fold.ts'
import { priorCompetency } from '../mastery/kalman.ts'
import { masteryParameters } from '../mastery/mastery.parameters.ts'
import { deriveStanding } from '../mastery/states.ts'
import { declineHoldsUntil } from './declines.ts'
import { rankSteps } from './recommend.ts'
import type { Step } from './recommend.ts'
import { recommendParameters } from './recommend.parameters.ts'
import { chartOf, isMastered, isOpen, isUnlocked } from './situation.ts'
import type { Decline, DeclineReason, Place, Situation, WorkKind } from './situation.ts'

/** Students who live with what they are offered: practise, show, decline, ask, come back after weeks (B3). */

/** Numbers in [0, 1) from a seed: Mulberry32 (Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const declineReasons: readonly DeclineReason[] = [
  'notNow',
  'tooHard',
  'tooEasy',
  'wantOther',
  'withSomebody',
  'other',
]

type History = {
  ids: string[]
  edges: Edge[]
  levels: Place['level'][]
  /** How able she is, in logits; practice makes her abler on each competency. */
  ability: number
  learnt: Map<string, number>
  state: StudentState
  now: number
  situation: Omit<Situation, 'places' | 'now' | 'dayBeganAt' | 'dayEndsAt' | 'seed'>
  asked: Set<string>
  sequence: number
}

function begin(random: () => number): History {
  const ids = Array.from({ length: 2 + Math.floor(random() * 7) }, (_, index) => `c${index}`)
  const edges: Edge[] = []
  ids.forEach((to, index) => {
    for (const from of ids.slice(Math.max(0, index - 3), index)) if (random() < 0.45) edges.push({ from, to })
  })
  return {
    ids,
    edges,
    levels: ids.map(() => (['below', 'at', 'above', null] as const)[Math.floor(random() * 4)] ?? null),
    ability: 3 * random() - 0.5,
    learnt: new Map(),
    state: unknownStudent(masteryParameters),
    now: 20_000 * day + 10 * 3_600_000,
    asked: new Set(),
    sequence: 0,
    situation: {
      edges,
      goals: [],
      openings: [],
      assignments: [],
      choices: [],
      declines: [],
      recent: [],
      mastery: masteryParameters,
      parameters: recommendParameters,
    },
  }
}

function situationOf(history: History, seed: string, hasAdult: boolean): Situation {
  const { ids, edges, state, now, asked, levels, situation } = history
  const places = ids.map((competencyId, index): Place => {
    const evidence = state.competencies.get(competencyId) ?? null
    const standing = deriveStanding({
      evidence,
      judgment: null,
      prerequisites: edges
        .filter(({ to }) => to === competencyId)
        .map(({ from }) => ({
          competencyId: from,
          isMastered: (state.competencies.get(from)?.declaredAt ?? null) !== null,
        })),
      now,
      hasAskedForHelp: asked.has(competencyId),
      isOpenedByTeacher: situation.openings.some((one) => one.competencyId === competencyId),
      parameters: masteryParameters,
    })
    return {
      competencyId,
      standing,
      estimate:
        evidence?.estimate ??
        estimateMastery(state.ability, priorCompetency(masteryParameters), 0.4, masteryParameters),
      evidenceCount: evidence?.evidenceCount ?? 0,
      lastEvidenceAt: evidence?.asOf ?? null,
      lastSuccessAt: evidence?.lastSuccessAt ?? null,
      level: levels[index] ?? null,
      ways: waysOf(
        hasAdult
          ? ['practice', 'check', 'refresh', 'withAdult', 'withPartner']
          : ['practice', 'check', 'refresh'],
      ),
    }
  })
  const dayBeganAt = Math.floor(now / day) * day
  return { ...situation, places, now, dayBeganAt, dayEndsAt: dayBeganAt + day, seed }
}

/** Every guarantee, without the cost of a deep comparison. */
function assertSound(situation: Situation, steps: readonly Step[]): void {
  assert.ok(steps.length > 1, 'fewer than two steps')
  const chart = chartOf(situation)
  const held = situation.declines.filter((one) => declineHoldsUntil(chart, one) !== null)
  steps.forEach((step, index) => {
    const { competencyId, kind } = step
    if (competencyId !== null) {
      const isAsked =
        step.source !== 'engine' || situation.choices.some((one) => one.competencyId === competencyId)
      assert.ok(
        isAsked ? isUnlocked(chart, competencyId) : isOpen(chart, competencyId),
        `${competencyId} is locked`,
      )
      assert.ok(
        !held.some((one) => one.competencyId === competencyId && one.kind === kind),
        `${kind} ${competencyId} was declined`,
      )
    }
    const fault = faultOfReason(situation, step)
    assert.equal(fault, null)
    assert.ok(!steps.slice(0, index).some((one) => one.kind === kind && one.competencyId === competencyId))
  })
}

const without = <T extends { competencyId: string }>(list: readonly T[], id: string) =>
  list.filter(({ competencyId }) => competencyId !== id)

/** She works: some questions, with the outcome of her true level, in which practice makes a difference. */
function work(
  history: History,
  { competencyId, kind }: { competencyId: string; kind: WorkKind },
  random: () => number,
) {
  const count = kind === 'check' ? 5 : 4
  const observations: Observation[] = []
  for (let index = 0; index < count; index++) {
    const learnt = history.learnt.get(competencyId) ?? 0
    const isCorrect = random() < 1 / (1 + Math.exp(-(history.ability + learnt)))
    history.learnt.set(competencyId, learnt + (kind === 'check' ? 0 : 0.15))
    history.now += 60_000
    history.sequence += 1
    observations.push({
      id: `e${history.sequence}`,
      at: history.now,
      sequence: history.sequence,
      kind:
        kind === 'check' || kind === 'refresh' ? 'assessed' : kind === 'withAdult' ? 'observed' : 'practised',
      itemId: `i${history.sequence}`,
      easiness: 0.4,
      competencies: [{ id: competencyId, easiness: 0.4 }],
      isCorrect,
      hints: 0,
      attempts: 1,
    })
  }
  history.state = foldHistory(history.state, observations, masteryParameters)
  history.asked.delete(competencyId)
  const { recent, assignments, choices } = history.situation
  history.situation = {
    ...history.situation,
    recent: [{ competencyId, kind, endedAt: history.now }, ...recent].slice(0, 5),
    assignments: without(assignments, competencyId),
    choices: without(choices, competencyId),
  }
}

/** What else happens between two offers: adults assign and open, goals are set, help is asked, time passes. */
function live(history: History, random: () => number) {
  const id = history.ids[Math.floor(random() * history.ids.length)]!
  const { situation, now } = history
  const happens = random()
  const step = { id: `s${now}`, competencyId: id, minutes: 10 }
  if (happens < 0.06 && situation.goals.length < 2)
    set({ goals: [...situation.goals, { id: `g${now}`, competencyId: id }] })
  else if (happens < 0.1) set({ openings: [...situation.openings, { competencyId: id, openedAt: now }] })
  else if (happens < 0.14) set({ assignments: [{ ...step, kind: 'practice', assignedAt: now }] })
  else if (happens < 0.17) set({ choices: [{ ...step, by: 'student', kind: 'practice', chosenAt: now }] })
  else if (happens < 0.2) history.asked.add(id)
  history.now += random() < 0.6 ? 3_600_000 : Math.floor(random() * 30) * day
  function set(changes: Partial<History['situation']>) {
    history.situation = { ...situation, ...changes }
  }
}

function declineAll(history: History, situation: Situation, steps: readonly Step[], random: () => number) {
  const said: Decline[] = []
  for (const { competencyId, kind } of steps) {
    if (competencyId === null || kind === 'freeChoice') continue
    const reason = declineReasons[Math.floor(random() * declineReasons.length)]!
    const place = situation.places.find((one) => one.competencyId === competencyId)!
    said.push({ competencyId, kind, reason, declinedAt: history.now, success: place.estimate.success })
  }
  history.situation = {
    ...history.situation,
    declines: [...history.situation.declines, ...said].slice(-20),
  }
}

test('10,000 histories: never fewer than two steps, never a locked one, every reason true', (t) => {
  const seen = { offers: 0, everything: 0, mastered: 0, places: 0 }
  const rules = new Map<string, number>()
  for (let seed = 1; seed <= 10_000; seed++) {
    const random = randomFrom(seed)
    const history = begin(random)
    const name = `student ${seed}`
    for (let turn = 0; turn < 10; turn++) {
      const situation = situationOf(history, `${name} ${turn}`, random() < 0.8)
      const steps = rankSteps(situation)
      try {
        assertSound(situation, steps)
      } catch (error) {
        throw new Error(`${name}, turn ${turn}: ${(error as Error).message}`, { cause: error })
      }
      seen.offers++
      for (const { reason } of steps) rules.set(reason.rule, (rules.get(reason.rule) ?? 0) + 1)
      const step = steps[Math.floor(random() * steps.length)]!
      if (random() < 0.12) declineAll(history, situation, steps, random)
      else if (step.competencyId !== null && step.kind !== 'freeChoice')
        work(history, { competencyId: step.competencyId, kind: step.kind }, random)
      live(history, random)
    }
    const end = situationOf(history, name, true)
    const mastered = end.places.filter(isMastered).length
    seen.mastered += mastered
    seen.places += end.places.length
    if (mastered === end.places.length) seen.everything++
  }
  t.diagnostic(
    `${seen.offers} offers; ${seen.mastered} of ${seen.places} places mastered, ${seen.everything} whole maps`,
  )
  t.diagnostic([...rules].map(([rule, count]) => `${rule} ${count}`).join(', '))
  // A rule that never spoke was not tested.
  for (const rule of [
    'assigned',
    'chosen',
    'stuck',
    'saidWithSomebody',
    'buildingBlockFirst',
    'openedByTeacher',
    'saidTooEasy',
    'readyToShow',
    'reviewDue',
    'goal',
    'inProgress',
    'belowSection',
    'nextOnMap',
    'keepFresh',
    'everythingMastered',
    'fewFit',
  ]) {
    assert.ok((rules.get(rule) ?? 0) > 0, `${rule} was never a reason`)
  }
})
