import type { SubjectStanding } from '#contract/families.ts'
import type { MasteryState } from '#contract/mastery.ts'

/** What a family is told first: rules and their numbers, and nothing that a screen of the school contradicts. */

const dayMs = 86_400_000
/** What counts as lately. */
export const recentMs = 28 * dayMs
/** Without anything new for so long, a subject is quiet. */
const quietMs = 14 * dayMs
/** So many steps mastered lately are more than being on the way. */
const manyLately = 3

/** One step of a subject as a student stands on it. */
export interface Step {
  competencyId: string
  state: MasteryState
  /** The last evidence on it; null without any. */
  asOf: number | null
  declaredAt: number | null
  /** Of the student's own year. */
  isOfYear: boolean
}

export interface Subject extends Pick<SubjectStanding, 'standing' | 'held' | 'of' | 'recent'> {
  latest: Step | null
  workingOn: Step | null
  stuckOn: Step | null
  refresh: Step | null
  next: Step | null
}

const isHeld = ({ state }: Step) => state === 'mastered' || state === 'reviewDue'

/** The step with the largest figure; the first of equals. */
function most(steps: readonly Step[], figure: (step: Step) => number): Step | null {
  return steps.reduce<Step | null>((best, step) => (best && figure(best) >= figure(step) ? best : step), null)
}

/**
 * How a student is doing in one subject.
 *
 * `stuck`: a step needs help, and she worked on it lately or asked. `notStarted`: nothing shown on any step. `quiet`:
 * nothing new for two weeks. `strong`: three steps or more mastered in four weeks. `onTrack`: every other.
 * @param steps in map order
 */
export function subjectOf(steps: readonly Step[], now: number): Subject {
  const counted = steps.filter(({ isOfYear, asOf }) => isOfYear || asOf !== null)
  const isLately = (at: number | null) => at !== null && now - at <= recentMs
  const last = most(steps, ({ asOf }) => asOf ?? 0)?.asOf ?? null
  const byAge = ({ asOf }: Step) => asOf ?? now
  const stuckOn = most(
    steps.filter(({ state, asOf }) => state === 'needsHelp' && (asOf === null || isLately(asOf))),
    byAge,
  )
  const lately = steps.filter((step) => isHeld(step) && isLately(step.declaredAt))
  return {
    standing: standingOf({ stuckOn, last, recent: lately.length }, now),
    held: counted.filter(isHeld).length,
    of: counted.length,
    recent: lately.length,
    latest: most(lately, ({ declaredAt }) => declaredAt ?? 0),
    workingOn: most(
      steps.filter(({ state, asOf }) => state === 'working' && isLately(asOf)),
      byAge,
    ),
    stuckOn,
    refresh: most(
      steps.filter(({ state }) => state === 'reviewDue'),
      ({ asOf }) => -(asOf ?? 0),
    ),
    next: steps.find(({ state, isOfYear }) => state === 'notStarted' && isOfYear) ?? null,
  }
}

function standingOf(
  { stuckOn, last, recent }: { stuckOn: Step | null; last: number | null; recent: number },
  now: number,
): Subject['standing'] {
  if (stuckOn) return 'stuck'
  if (last === null) return 'notStarted'
  if (now - last > quietMs) return 'quiet'
  return recent >= manyLately ? 'strong' : 'onTrack'
}

export type AtHomeReason = 'stuckOn' | 'workingOn' | 'refresh' | 'next'
export interface Wish {
  competencyId: string
  reason: AtHomeReason
}

/** What a thing to do at home may be for, best first: what she is stuck on, works on, should refresh, begins next. */
export const wishesOf = (subjects: readonly Subject[]): Wish[] =>
  (['stuckOn', 'workingOn', 'refresh', 'next'] as const).flatMap((reason) =>
    subjects.flatMap((subject) => {
      const step = subject[reason]
      return step ? [{ competencyId: step.competencyId, reason }] : []
    }),
  )

interface Use {
  resourceId: string
  outcome: 'done' | 'notThisTime'
  at: number
  /** It was said today. */
  isToday: boolean
}

/** Days for which something done, or put off, is not offered again. */
const restDays = { done: 21, notThisTime: 3 }

export interface AtHome<R> extends Wish {
  resource: R
  outcome: Use['outcome'] | null
}

/**
 * One thing to do at home. What was answered today stays for the day; else the first wish that has something not done in
 * the last three weeks and not put off in the last three days; when everything was, what was said longest ago.
 * @param uses newest first
 */
export function atHomeOf<R extends { id: string; competencyIds: readonly string[] }>(
  wishes: readonly Wish[],
  resources: readonly R[],
  uses: readonly Use[],
  now: number,
): AtHome<R> | null {
  const offers = wishes.flatMap((wish) =>
    resources
      .filter(({ competencyIds }) => competencyIds.includes(wish.competencyId))
      .map((resource) => ({ ...wish, resource })),
  )
  const lastUse = (resourceId: string) => uses.find((use) => use.resourceId === resourceId)
  const answered = uses.find(
    ({ isToday, resourceId }) => isToday && offers.some(({ resource }) => resource.id === resourceId),
  )
  if (answered)
    return {
      ...offers.find(({ resource }) => resource.id === answered.resourceId)!,
      outcome: answered.outcome,
    }
  const isResting = ({ resource }: (typeof offers)[number]) => {
    const use = lastUse(resource.id)
    return use !== undefined && now - use.at < restDays[use.outcome] * dayMs
  }
  const rested = offers.find((offer) => !isResting(offer))
  const oldest = [...offers].sort(
    (a, b) => (lastUse(a.resource.id)?.at ?? 0) - (lastUse(b.resource.id)?.at ?? 0),
  )[0]
  const chosen = rested ?? oldest
  return chosen ? { ...chosen, outcome: null } : null
}
