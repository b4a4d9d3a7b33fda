import type { GroupKind, GroupReason } from '#contract/scheduling.ts'
import { survey } from '#engine/recommend/recommend.ts'
import type { Place, Situation } from '#engine/recommend/situation.ts'
import type { Group } from '#engine/grouping/grouping.ts'
import type { GroupingStudent, Need } from '#engine/grouping/students.ts'

/** From what each student could do next to groups, and from the engine's groups to a plan. Pure. */

/** Needs that are weighed for one student, by what the engine would offer her first. */
const mostNeeds = 5
/** In one session an adult can sit with two groups, one after the other. */
export const groupsOfAnAdult = 2
export const seatsOfGroup = 8
/** A group on its own plan needs no table. */
const seatsOfOwnPlan = 60
const minutesOfGroup = 20
/** A lesson on the same competency is a repeat from so many on. */
export const lessonsOfRepeat = 2

/** A slip that a student made more than once lately on a competency, and how often. */
export interface RepeatedSlip {
  studentId: string
  competencyId: string
  slip: string
  times: number
  /** The last item at which it was made. */
  itemId: string | null
}

export interface SectionFacts {
  slips: readonly RepeatedSlip[]
  /** Lessons with an adult that were had, by student and competency. */
  lessonsHad: ReadonlyMap<string, number>
}

export const keyOf = (studentId: string, competencyId: string): string => `${studentId} ${competencyId}`

/**
 * How much a lesson on a competency would help her now, in (0, 1]: 1 when she is stuck or asked, from 0.9 to 0.5 while
 * she works on it with the expected success rising to the standard, 0.35 when it is next; 0 when there is nothing to
 * teach: she could show it already, or has mastered it.
 */
export function weightOf({ standing, estimate, evidenceCount }: Place, cut: number): number {
  if (standing.state === 'needsHelp') return 1
  if (standing.state !== 'working' && standing.state !== 'notStarted') return 0
  if (evidenceCount === 0) return 0.35
  return estimate.success >= cut ? 0 : 0.5 + 0.4 * (1 - estimate.success / cut)
}

/** A student as the grouping takes her: her needs in the order in which steps would be offered to her. */
export function groupingStudentOf(
  studentId: string,
  situation: Situation,
  { slips, lessonsHad }: SectionFacts,
): GroupingStudent {
  const placeOf = new Map(situation.places.map((place) => [place.competencyId, place]))
  const wanted = new Set(survey(situation).ranked.map(({ competencyId }) => competencyId ?? ''))
  const needs: Need[] = []
  for (const competencyId of wanted) {
    const place = placeOf.get(competencyId)
    const weight = place === undefined ? 0 : weightOf(place, situation.mastery.cut)
    if (place === undefined || weight === 0 || needs.length === mostNeeds) continue
    needs.push({
      competencyId,
      weight,
      slipId: oftenest(slips, studentId, competencyId),
      isStuck: place.standing.state === 'needsHelp',
      lessonsHad: lessonsHad.get(keyOf(studentId, competencyId)) ?? 0,
    })
  }
  return {
    studentId,
    needs,
    canTeach: situation.places.flatMap(({ competencyId, standing }) =>
      standing.state === 'mastered' ? [competencyId] : [],
    ),
  }
}

function oftenest(slips: readonly RepeatedSlip[], studentId: string, competencyId: string): string | null {
  const own = slips.filter((one) => one.studentId === studentId && one.competencyId === competencyId)
  return own.sort((a, b) => b.times - a.times || (a.slip < b.slip ? -1 : 1))[0]?.slip ?? null
}

/** A group of the plan without its people's names. */
export interface PlannedGroup {
  id: string
  kind: GroupKind
  competencyId: string | null
  slip: string | null
  reason: GroupReason
  adultId: string | null
  place: string | null
  minutes: number | null
  capacity: number
  studentIds: readonly string[]
}

/** The engine's group as one of a plan. `times`: how often its slip was made in it. */
export function plannedGroupOf(
  group: Group,
  id: string,
  given: { times: number; isNext: boolean; minutes: number | null },
): PlannedGroup {
  const { competencyId, slipId, adultId, studentIds, reason } = group
  const isOwn = group.kind === 'ownPlan'
  return {
    id,
    kind: isOwn ? 'own' : adultId === null ? 'pairs' : 'withAdult',
    competencyId,
    slip: slipId,
    reason:
      reason.rule === 'ownPlan'
        ? { rule: 'ownPlan' }
        : slipId !== null
          ? { rule: 'sameSlip', slip: slipId, times: given.times }
          : given.isNext
            ? { rule: 'sameNext' }
            : { rule: 'sameGap', stuck: reason.stuck },
    adultId,
    place: null,
    minutes: isOwn ? null : (given.minutes ?? minutesOfGroup),
    capacity: isOwn ? seatsOfOwnPlan : seatsOfGroup,
    studentIds,
  }
}

/** Saturdays and Sundays are no school days; holidays are the district's to know, so the day can be chosen. */
export function nextSchoolDay(today: string, dayAfter: (day: string, days: number) => string): string {
  let day = dayAfter(today, 1)
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = dayAfter(day, 1)
  return day
}
