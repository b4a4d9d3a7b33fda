import { foldHistory, unknownStudent } from '#engine/mastery/fold.ts'
import type { Observation, StudentState } from '#engine/mastery/fold.ts'
import { masteryParameters } from '#engine/mastery/mastery.parameters.ts'
import { estimateRetention } from '#engine/mastery/retention.ts'
import { deriveStanding } from '#engine/mastery/states.ts'
import { quartersOf } from '#server/mastery/mastery.ts'
import { outcomeOf, type Snapshot, type StepRow } from '#server/recommendations/recommendations.ts'
import type { Random } from '../random.ts'
import type { SampleObservation } from '../sitting.ts'

/**
 * From a student's simulated work to the steps that she took: each stretch of work on one competency was a step, with
 * where she stood before and after. How she came to it is drawn; what became of it is what the engine says.
 */

export type Easiness = { item: (code: string) => number; competency: (code: string) => number }

/** One stretch of work, with the state of the student around it. */
export type Stretch = {
  competency: string
  kind: SampleObservation['kind']
  begin: Date
  end: Date
  answers: number
  before: StudentState
  after: StudentState
}

/**
 * Work goes on as long as no longer pause comes between two answers on the same competency, of the same kind: a check is
 * of one lesson, practice is taken up again in the next days.
 */
const pauseMs = { assessed: 45 * 60_000, observed: 45 * 60_000, practised: 3 * 24 * 3_600_000 }

/** @param work of one student, in the order of time; answers on other competencies may stand between those of a stretch */
export function stretchesOf(work: readonly SampleObservation[], easiness: Easiness): Stretch[] {
  const stretches: Stretch[] = []
  const latest = new Map<string, Stretch>()
  let state = unknownStudent(masteryParameters)
  for (const [sequence, one] of work.entries()) {
    const { competency, kind, at } = one
    const key = `${kind} ${competency}`
    const last = latest.get(key)
    const before = state
    state = foldHistory(state, [observationOf(one, sequence, easiness)], masteryParameters)
    if (last !== undefined && at.getTime() - last.end.getTime() < pauseMs[kind]) {
      Object.assign(last, { end: at, after: state, answers: last.answers + 1 })
      continue
    }
    const begun = { competency, kind, begin: at, end: at, answers: 1, before, after: state }
    stretches.push(begun)
    latest.set(key, begun)
  }
  return stretches
}

function observationOf(
  { competency, item, kind, correct, attempts, hints, at }: SampleObservation,
  sequence: number,
  easiness: Easiness,
): Observation {
  return {
    id: String(sequence),
    at: at.getTime(),
    sequence,
    kind,
    itemId: item,
    easiness: item === null ? easiness.competency(competency) : easiness.item(item),
    competencies: [{ id: competency, easiness: easiness.competency(competency) }],
    isCorrect: correct,
    hints,
    attempts,
  }
}

/** The stretches that were steps: not what an adult noted in passing, nor a single answer among others. */
export const stepsAmong = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.filter(({ kind, answers }) => kind !== 'observed' && answers > 1)

/** Where she stood on a competency, from the evidence alone. */
export function snapshotOf(state: StudentState, competency: string, at: Date): Snapshot {
  const evidence = state.competencies.get(competency) ?? null
  const standing = deriveStanding({
    evidence,
    judgment: null,
    prerequisites: [],
    now: at.getTime(),
    hasAskedForHelp: false,
    isOpenedByTeacher: false,
    parameters: masteryParameters,
  })
  return {
    state: standing.state,
    quarters: quartersOf(standing),
    success: evidence?.estimate.success ?? 0.5,
  }
}

/** How she came to it, and with whom she did it. Work with somebody goes well more often: it is our story. */
export function finishedStepOf(
  { competency, kind: evidence, begin, end, before, after }: Stretch,
  random: Random,
): Omit<StepRow, 'id' | 'studentId' | 'adultId'> {
  const was = snapshotOf(before, competency, begin)
  const known = before.competencies.get(competency)
  const isRefresh = was.quarters === 4
  const drawn = random.next()
  const isForward = outcomeOf('practice', was, snapshotOf(after, competency, end)).isForward === true
  const [withAdult, withPartner] = isForward ? [0.15, 0.5] : [0.06, 0.2]
  const practised = drawn < withAdult ? 'withAdult' : drawn < withPartner ? 'withPartner' : 'practice'
  const kind = isRefresh ? 'refresh' : evidence === 'assessed' ? 'check' : practised
  const chosenBy = kind === 'withAdult' ? 'adult' : random.chance(0.25) ? 'student' : 'engine'
  const lastSuccessAt = known?.lastSuccessAt ?? begin.getTime()
  const reason: StepRow['reason'] =
    chosenBy === 'adult'
      ? { rule: 'assigned', adult: null }
      : chosenBy === 'student'
        ? { rule: 'chosen' }
        : isRefresh
          ? {
              rule: 'reviewDue',
              lastSuccessAt: new Date(lastSuccessAt).toISOString(),
              known: estimateRetention(
                lastSuccessAt,
                known?.spacedSuccesses ?? 0,
                begin.getTime(),
                masteryParameters,
              ),
            }
          : known === undefined
            ? { rule: 'nextOnMap', afterId: null, opens: 0 }
            : evidence === 'assessed' && was.success >= masteryParameters.cut
              ? {
                  rule: 'readyToShow',
                  success: was.success,
                  cut: masteryParameters.cut,
                  evidenceCount: known.evidenceCount,
                }
              : { rule: 'inProgress', success: was.success, evidenceCount: known.evidenceCount }
  return {
    competencyId: competency,
    kind,
    chosenBy,
    resourceId: null,
    minutes: minutesOf[kind],
    reason,
    note: null,
    state: 'finished',
    offeredAt: new Date(begin.getTime() - 60_000),
    decidedAt: begin,
    finishedAt: end,
    declineReason: null,
    declineNote: null,
    outcome: outcomeOf(kind, was, snapshotOf(after, competency, end)),
  }
}

const minutesOf = {
  practice: 10,
  check: 8,
  refresh: 5,
  withAdult: 15,
  withPartner: 12,
}
