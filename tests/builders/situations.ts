import fc from 'fast-check'
import { estimateMastery } from '#engine/mastery/declaration.ts'
import { masteryParameters } from '#engine/mastery/mastery.parameters.ts'
import type { Standing } from '#engine/mastery/states.ts'
import { recommendParameters } from '#engine/recommend/recommend.parameters.ts'
import type { Place, Situation, WorkKind } from '#engine/recommend/situation.ts'

/** A student's situation for tests of next steps: "day" counts from 1970, `now` is day 100 at noon. */

export const day = 24 * 60 * 60 * 1000
export const noon = 100 * day + day / 2

const allKinds: readonly WorkKind[] = ['practice', 'check', 'refresh', 'withAdult', 'withPartner']
const minutesOf: Record<WorkKind, number> = {
  practice: 10,
  check: 8,
  refresh: 5,
  withAdult: 15,
  withPartner: 12,
}

export const waysOf = (kinds: readonly WorkKind[] = allKinds): Place['ways'] =>
  kinds.map((kind) => ({ kind, minutes: minutesOf[kind] }))

/** The estimate of a student at this level in logits, so unsure of it. */
export const estimateAt = (mean: number, variance = 0.5) =>
  estimateMastery({ mean, variance: variance / 2 }, { mean: 0, variance: variance / 2 }, 0, masteryParameters)

export type Shown = 'nothing' | 'working' | 'asked' | 'stuck' | 'mastered' | 'dueByTime' | 'dueByEvidence'

type Sketch = {
  shown?: Shown
  /** Level in logits; 0 is half of the questions right. */
  mean?: number
  kinds?: readonly WorkKind[]
  level?: Place['level']
  lastSuccessAt?: number | null
}

const levelOf: Record<Shown, number> = {
  nothing: 0.8,
  working: 0.6,
  asked: 0,
  stuck: -0.5,
  mastered: 2.5,
  dueByTime: 2.5,
  dueByEvidence: 0.3,
}

/** One place; what is locked is decided by `makeSituation`. */
export function makePlace(competencyId: string, sketch: Sketch = {}): Place {
  const { shown = 'nothing', kinds = allKinds, level = null } = sketch
  const estimate = estimateAt(sketch.mean ?? levelOf[shown])
  const lastSuccessAt =
    sketch.lastSuccessAt !== undefined ? sketch.lastSuccessAt : shown === 'nothing' ? null : noon - 20 * day
  const declaredAt = lastSuccessAt ?? noon - 20 * day
  const standings: Record<Shown, Standing> = {
    nothing: { state: 'notStarted', reason: { rule: 'noEvidence' } },
    working: {
      state: 'working',
      fill: 'half',
      reason: {
        rule: 'notYetDeclared',
        mastered: estimate.mastered,
        confidence: masteryParameters.confidence,
        distinctSuccesses: 1,
        distinctSuccessesNeeded: 2,
      },
    },
    asked: { state: 'needsHelp', fill: 'half', reason: { rule: 'asked' } },
    stuck: { state: 'needsHelp', fill: 'quarter', reason: { rule: 'noProgress', tries: 9, rise: 0.01 } },
    mastered: {
      state: 'mastered',
      reason: { rule: 'declared', declaredAt, reviewDueAt: declaredAt + 28 * day },
    },
    dueByTime: {
      state: 'reviewDue',
      reason: { rule: 'timePassed', declaredAt, lastSuccessAt: declaredAt, retention: 0.85 },
    },
    dueByEvidence: {
      state: 'reviewDue',
      reason: { rule: 'recentEvidence', declaredAt, success: estimate.success },
    },
  }
  return {
    competencyId,
    standing: standings[shown],
    estimate,
    evidenceCount: shown === 'nothing' ? 0 : 6,
    lastEvidenceAt: shown === 'nothing' ? null : noon - 20 * day,
    lastSuccessAt,
    level,
    ways: waysOf(kinds),
  }
}

/** Locks what has no evidence and misses a prerequisite, as the derivation of states does. */
export function makeSituation(changes: Partial<Situation> & { places: readonly Place[] }): Situation {
  const { edges = [], openings = [] } = changes
  const mastered = new Set(
    changes.places
      .filter(({ standing }) => standing.state === 'mastered' || standing.state === 'reviewDue')
      .map(({ competencyId }) => competencyId),
  )
  const places = changes.places.map((place): Place => {
    if (place.standing.state !== 'notStarted') return place
    const { competencyId } = place
    const missing = edges.filter(({ from, to }) => to === competencyId && !mastered.has(from))
    if (missing.length === 0) return place
    const standing: Standing = openings.some((one) => one.competencyId === competencyId)
      ? { state: 'notStarted', reason: { rule: 'openedByTeacher' } }
      : {
          state: 'locked',
          reason: { rule: 'prerequisitesMissing', competencyIds: missing.map(({ from }) => from) },
        }
    return { ...place, standing }
  })
  return {
    edges,
    openings,
    goals: [],
    assignments: [],
    choices: [],
    declines: [],
    recent: [],
    now: noon,
    dayBeganAt: noon - day / 2,
    dayEndsAt: noon + day / 2,
    seed: 'Amara',
    mastery: masteryParameters,
    parameters: recommendParameters,
    ...changes,
    places,
  }
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

/** Any map of up to eight competencies, acyclic, in any state, with anything asked, opened, declined and done. */
export const anySituation: fc.Arbitrary<Situation> = fc.nat(names.length).chain((size) => {
  const ids = names.slice(0, size)
  // An empty map still hears of competencies: they are not on it.
  const id = fc.constantFrom(...(size === 0 ? ['elsewhere'] : ids))
  const kind = fc.constantFrom(...allKinds)
  const past = fc.integer({ min: 0, max: 30 * day }).map((ago) => noon - ago)
  const fewOf = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })
  const step = { competencyId: id, kind, minutes: fc.integer({ min: 1, max: 60 }), id: fc.uuid() }
  return fc
    .record({
      places: fc.tuple(
        ...ids.map((competencyId) =>
          fc
            .record({
              shown: fc.constantFrom<Shown>(
                'nothing',
                'nothing',
                'nothing',
                'working',
                'asked',
                'stuck',
                'mastered',
                'mastered',
                'dueByTime',
                'dueByEvidence',
              ),
              mean: fc.option(fc.double({ min: -6, max: 6, noNaN: true }), { nil: undefined }),
              kinds: fc.oneof(
                { weight: 3, arbitrary: fc.constant(allKinds) },
                { arbitrary: fc.subarray([...allKinds]), weight: 1 },
              ),
              level: fc.constantFrom('below', 'at', 'above', null),
            })
            .map(({ mean, ...sketch }) =>
              makePlace(competencyId, { ...sketch, ...(mean === undefined ? {} : { mean }) }),
            ),
        ),
      ),
      edges: fewOf(fc.record({ from: id, to: id }), 10).map((edges) =>
        edges.filter(({ from, to }) => from < to),
      ),
      goals: fewOf(fc.record({ id: fc.uuid(), competencyId: id }), 2),
      openings: fewOf(fc.record({ competencyId: id, openedAt: past }), 2),
      assignments: fewOf(fc.record({ ...step, assignedAt: past }), 2),
      choices: fewOf(fc.record({ ...step, by: fc.constantFrom('engine', 'student'), chosenAt: past }), 1),
      declines: fewOf(
        fc.record({
          competencyId: id,
          kind,
          reason: fc.constantFrom('notNow', 'tooHard', 'tooEasy', 'wantOther', 'withSomebody', 'other'),
          declinedAt: past,
          success: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        12,
      ),
      recent: fewOf(fc.record({ competencyId: id, kind, endedAt: past }), 3),
      seed: fc.string({ maxLength: 4 }),
    })
    .map((changes) => makeSituation(changes as Partial<Situation> & { places: Place[] }))
})
