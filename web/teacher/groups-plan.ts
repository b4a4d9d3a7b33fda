import type { BodyInputOf } from '#contract/endpoint.ts'
import type { Group, GroupPlan, schedulingEndpoints } from '#contract/scheduling.ts'

type Saved = BodyInputOf<(typeof schedulingEndpoints)['PUT /sections/:sectionId/groups']>

/** The plan with a student moved to a place in a group; her group is then as the teacher set it. */
export function withMove(plan: GroupPlan, studentId: string, groupId: string, at: number): GroupPlan {
  const member = plan.groups.flatMap(({ members }) => members).find(({ student }) => student.id === studentId)
  if (!member) return plan
  const without = (members: Group['members']) => members.filter(({ student }) => student.id !== studentId)
  return {
    ...plan,
    groups: plan.groups.map((group) => {
      const members = without(group.members)
      return {
        ...group,
        members: group.id === groupId ? [...members.slice(0, at), member, ...members.slice(at)] : members,
      }
    }),
  }
}

/** The plan with another adult, or none, in a group. */
export const withAdult = (plan: GroupPlan, groupId: string, adultId: string | null): GroupPlan => ({
  ...plan,
  groups: plan.groups.map((group) =>
    group.id === groupId ? { ...group, adult: plan.adults.find(({ id }) => id === adultId) ?? null } : group,
  ),
})

/** What is saved of a plan. */
export const savedOf = ({ on, groups }: GroupPlan): Saved => ({
  on,
  groups: groups.map(({ adult, members, ...group }: Group) => ({
    id: group.id,
    kind: group.kind,
    competencyId: group.competencyId,
    reason: group.reason,
    adultId: adult?.id ?? null,
    place: group.place,
    minutes: group.minutes,
    capacity: group.capacity,
    studentIds: members.map(({ student }) => student.id),
  })),
})

/** What the sentence counts: groups that are not set aside and hold somebody, and students without an adult. */
export const countsOf = (plan: GroupPlan) => ({
  groups: plan.groups.filter(({ kind, members }) => kind !== 'aside' && members.length > 0).length,
  students: plan.groups.reduce((sum, { members }) => sum + members.length, 0),
  alone: plan.groups
    .filter(({ adult, kind }) => adult === null || kind === 'own')
    .reduce((sum, { members }) => sum + members.length, 0),
})

/** Names that are given more than once get a number each, so that nobody is moved to the wrong one of two. */
export function toldApart(titles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return title
    const n = (seen.get(title) ?? 0) + 1
    seen.set(title, n)
    return `${title} ${n}`
  })
}
