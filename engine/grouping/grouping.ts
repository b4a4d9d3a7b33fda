import type { GroupingParameters } from './grouping.parameters.ts'
import { draw } from '../recommend/draw.ts'
import { seat } from './seating.ts'
import type { Seating } from './seating.ts'
import type { GroupingInput, GroupingStudent } from './students.ts'

/** Why these sit together, as a rule and its numbers. */
export type GroupReason =
  | {
      /** `sharedSlip`: all whose slip is known make this one; `sharedGap`: all need this competency. */
      readonly rule: 'sharedSlip' | 'sharedGap'
      readonly students: number
      readonly stuck: number
      /** Of how many the slip is known to be this one; 0 for a shared gap. */
      readonly sameSlip: number
    }
  /** The rest: `withoutNeed` have no need that a lesson would meet, `alone` have one that too few share. */
  | { readonly rule: 'ownPlan'; readonly withoutNeed: number; readonly alone: number }

export type Group = {
  readonly kind: 'shared' | 'ownPlan'
  /** null for the own-plan group. */
  readonly competencyId: string | null
  readonly slipId: string | null
  readonly studentIds: readonly string[]
  /** Members of the own-plan group who help this one. */
  readonly partnerIds: readonly string[]
  readonly adultId: string | null
  readonly reason: GroupReason
}

/** What a teacher should look at; `group` is the place in the list of groups. */
export type GroupWarning =
  | { readonly rule: 'noAdult'; readonly group: number; readonly studentIds: readonly string[] }
  | { readonly rule: 'repeatsLesson'; readonly group: number; readonly studentIds: readonly string[] }
  | { readonly rule: 'needUnmet'; readonly group: number; readonly studentIds: readonly string[] }

export type GroupProposal = { readonly groups: readonly Group[]; readonly warnings: readonly GroupWarning[] }

/**
 * Groups of a section by shared gap: every student in exactly one, two to eight to a group, the rest on their own plan,
 * which comes last. A greedy start by what a group is worth, then moves and swaps of single students until none is an
 * improvement. The same students give the same groups, in whatever order they come.
 * Formula, sources and limits: docs/engine/grouping.md.
 *
 * @throws RangeError when a student stands in the list twice, or a competency twice among her needs
 */
export function proposeGroups(input: GroupingInput): GroupProposal {
  const students = [...input.students].sort((a, b) => byText(a.studentId, b.studentId))
  assertEachOnce(students)
  const seated = seat({ ...input, students })
  const shared = withAdults(
    input,
    seated.map((seating) => groupOf(seating)),
  )
  const placed = new Set(shared.flatMap((group) => group.studentIds))
  const rest = students.filter(({ studentId }) => !placed.has(studentId))
  const partners = partnersOf(shared, rest, input)
  const groups = shared.map((group, index): Group => ({ ...group, partnerIds: partners[index] ?? [] }))
  if (rest.length > 0) groups.push(ownPlanOf(rest))
  return { groups, warnings: warningsOf(groups, students, input.parameters) }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const needOf = (student: GroupingStudent | undefined, competencyId: string | null) =>
  student?.needs.find((need) => need.competencyId === competencyId)

function groupOf({ topic, members }: Seating): { group: Group; weight: number } {
  const { competencyId, slipId } = topic
  const needs = members.map((student) => needOf(student, competencyId))
  const group: Group = {
    kind: 'shared',
    competencyId,
    slipId,
    studentIds: members.map(({ studentId }) => studentId).sort(byText),
    partnerIds: [],
    adultId: null,
    reason: {
      rule: slipId === null ? 'sharedGap' : 'sharedSlip',
      students: members.length,
      stuck: needs.filter((need) => need?.isStuck).length,
      sameSlip: slipId === null ? 0 : needs.filter((need) => need?.slipId === slipId).length,
    },
  }
  return { group, weight: needs.reduce((sum, need) => sum + (need?.weight ?? 0), 0) }
}

/** Adults go where most are stuck, then where the need is greatest. */
function withAdults({ adults }: GroupingInput, groups: ReturnType<typeof groupOf>[]): Group[] {
  const stuckIn = ({ reason }: Group) => (reason.rule === 'ownPlan' ? 0 : reason.stuck)
  const ordered = [...groups].sort((a, b) => stuckIn(b.group) - stuckIn(a.group) || b.weight - a.weight)
  const free = adults.map(({ adultId, groups: left }) => ({ adultId, left }))
  return ordered.map(({ group }) => {
    // Turn by turn, so that the first adult is not with two groups while another is with none.
    const adult = free.filter(({ left }) => left > 0).sort((a, b) => b.left - a.left)[0]
    if (adult === undefined) return group
    adult.left -= 1
    return { ...group, adultId: adult.adultId }
  })
}

/** What choosing helpers needs of a group. */
type Helped = Pick<Group, 'competencyId' | 'adultId'>

/**
 * For each group the classmates on their own plan who help it, with what they have mastered: groups without an adult are
 * served first; those without a need of their own help first, else the draw of the session decides. Each helps once.
 */
export function partnersOf(
  groups: readonly Helped[],
  rest: readonly GroupingStudent[],
  { seed, parameters }: Pick<GroupingInput, 'seed' | 'parameters'>,
): string[][] {
  const lot = new Map(rest.map(({ studentId }) => [studentId, draw(seed, studentId)]))
  const free = [...rest].sort(
    (a, b) =>
      Math.min(1, a.needs.length) - Math.min(1, b.needs.length) ||
      lot.get(a.studentId)! - lot.get(b.studentId)! ||
      byText(a.studentId, b.studentId),
  )
  const partners = groups.map((): string[] => [])
  const hasAdult = (index: number) => (groups[index]?.adultId === null ? 0 : 1)
  const order = [...groups.keys()].sort((a, b) => hasAdult(a) - hasAdult(b) || a - b)
  for (const index of order) {
    const competencyId = groups[index]?.competencyId ?? ''
    const able = free.filter(({ canTeach }) => canTeach.includes(competencyId))
    for (const one of able.slice(0, parameters.partnersPerGroup)) {
      free.splice(free.indexOf(one), 1)
      partners[index]?.push(one.studentId)
    }
  }
  return partners
}

function ownPlanOf(rest: readonly GroupingStudent[]): Group {
  const alone = rest.filter(({ needs }) => needs.length > 0).length
  return {
    kind: 'ownPlan',
    competencyId: null,
    slipId: null,
    studentIds: rest.map(({ studentId }) => studentId),
    partnerIds: [],
    adultId: null,
    reason: { rule: 'ownPlan', withoutNeed: rest.length - alone, alone },
  }
}

/** What to look at in a list of groups, proposed or edited. */
function warningsOf(
  groups: readonly Group[],
  students: readonly GroupingStudent[],
  parameters: GroupingParameters,
): GroupWarning[] {
  const byId = new Map(students.map((student) => [student.studentId, student]))
  const warnings: GroupWarning[] = []
  groups.forEach(({ studentIds, adultId, competencyId }, group) => {
    if (studentIds.length === 0) return
    if (adultId === null) warnings.push({ rule: 'noAdult', group, studentIds })
    const repeating = studentIds.filter(
      (id) => (needOf(byId.get(id), competencyId)?.lessonsHad ?? 0) >= parameters.repeatAfter,
    )
    if (repeating.length > 0) warnings.push({ rule: 'repeatsLesson', group, studentIds: repeating })
    const unmet =
      competencyId === null ? studentIds.filter((id) => (byId.get(id)?.needs.length ?? 0) > 0) : []
    if (unmet.length > 0) warnings.push({ rule: 'needUnmet', group, studentIds: unmet })
  })
  return warnings
}

function assertEachOnce(students: readonly GroupingStudent[]): void {
  students.forEach(({ studentId, needs }, index) => {
    if (students[index + 1]?.studentId === studentId)
      throw new RangeError(`student ${studentId} is listed twice`)
    if (new Set(needs.map(({ competencyId }) => competencyId)).size < needs.length)
      throw new RangeError(`the needs of student ${studentId} name a competency twice`)
  })
}
