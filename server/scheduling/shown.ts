import type { PersonName, Student } from '#contract/roster.ts'
import type { GroupPlan } from '#contract/scheduling.ts'
import { partnersOf } from '#engine/grouping/grouping.ts'
import { groupingParameters } from '#engine/grouping/grouping.parameters.ts'
import { survey } from '#engine/recommend/recommend.ts'
import { slipWords } from '#server/assessment/assessment.ts'
import { quartersOf } from '#server/mastery/mastery.ts'
import type { Tx } from '#server/platform/db.ts'
import { namesOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import { lessonsOf, type Room } from './room.ts'
import type * as queries from './scheduling.queries.ts'
import { keyOf, lessonsOfRepeat, type PlannedGroup } from './scheduling.rules.ts'

const personOf = ({ id, name, picture }: Student): PersonName => ({ id, name, picture })

/** A plan as the contract shows it: names, states, what is worth a thought, and what to check. */
export async function shapePlan(
  tx: Tx,
  room: Room,
  groups: readonly PlannedGroup[],
  plan: queries.PlanRow | undefined,
): Promise<GroupPlan> {
  const { section, students, reads, on, now } = room
  const about = groups.flatMap(({ competencyId }) => competencyId ?? [])
  const competencies = about.length === 0 ? [] : await competenciesById(tx, [...new Set(about)])
  const titles = new Map(competencies.map(({ id, title }) => [id, title]))
  const lessons = await lessonsOf(tx, about)
  const adults = await namesOf(
    tx,
    groups.flatMap(({ adultId }) => adultId ?? []),
  )
  const said = await slipWords(
    tx,
    room.slips.flatMap(({ slip: code, itemId }) => (itemId === null ? [] : [{ code, itemId }])),
  )
  const people = new Map(students.map((student) => [student.id, personOf(student)]))
  const helps = helpsIn(room, groups)

  const isRepeat = (studentId: string, competencyId: string | null) =>
    (room.lessonsHad.get(keyOf(studentId, competencyId ?? '')) ?? 0) >= lessonsOfRepeat
  const memberOf = (studentId: string, group: PlannedGroup) => {
    const read = reads.get(studentId)
    const [next] = read === undefined ? [] : survey(read.situation).ranked
    const competencyId = group.competencyId ?? next?.competencyId ?? null
    const standing = competencyId === null ? undefined : read?.standings.standing(studentId, competencyId)
    const helped = helps.get(studentId) ?? null
    const marks: GroupPlan['groups'][number]['members'][number]['marks'] = []
    if ((read?.help.length ?? 0) > 0) marks.push('asked')
    if (standing?.state === 'needsHelp' && standing.reason.rule === 'noProgress') marks.push('stuck')
    if (helped !== null) marks.push('canHelp')
    if (isRepeat(studentId, group.competencyId)) marks.push('repeats')
    return {
      student: people.get(studentId)!,
      state: standing?.state ?? ('mastered' as const),
      quarters: standing === undefined ? 4 : quartersOf(standing),
      marks,
      helps: helped,
    }
  }
  const named = (ids: readonly string[]) => ids.flatMap((id) => people.get(id) ?? [])
  return {
    sectionId: section.id,
    id: plan?.id ?? null,
    on,
    state: plan?.state ?? 'proposal',
    asOf: (plan?.madeAt ?? now).toISOString(),
    publishedAt: plan?.publishedAt?.toISOString() ?? null,
    groups: groups.map((group) => ({
      id: group.id,
      kind: group.kind,
      competencyId: group.competencyId,
      competencyTitle: titles.get(group.competencyId ?? '') ?? null,
      reason: group.reason,
      slipSay: group.reason.rule === 'sameSlip' ? sayOf(group.reason.slip, said) : null,
      lesson: lessons.get(group.competencyId ?? '') ?? null,
      adult: adults.get(group.adultId ?? '') ?? null,
      place: group.place,
      minutes: group.minutes,
      capacity: group.capacity,
      members: group.studentIds.map((id) => memberOf(id, group)),
    })),
    adults: section.teachers,
    checks: {
      withoutAdult: named(
        groups.flatMap(({ kind, adultId, studentIds }) =>
          adultId === null && kind !== 'aside' ? studentIds : [],
        ),
      ),
      repeated: named(
        groups.flatMap(({ competencyId, studentIds }) =>
          studentIds.filter((id) => isRepeat(id, competencyId)),
        ),
      ),
      overCapacity: groups.flatMap(({ id, capacity, studentIds }) =>
        studentIds.length > capacity ? [id] : [],
      ),
    },
  }
}

/** A slip in the words of its item; in those of its code where no item is known. */
const sayOf = (slip: string, said: ReadonlyMap<string, string>) => said.get(slip) ?? slip.replaceAll('-', ' ')

/** Which group each member on her own plan could help. */
function helpsIn({ section, on, grouping }: Room, groups: readonly PlannedGroup[]): Map<string, string> {
  const shared = groups.filter(
    ({ competencyId, studentIds }) => competencyId !== null && studentIds.length > 0,
  )
  const own = new Set(groups.flatMap(({ kind, studentIds }) => (kind === 'own' ? studentIds : [])))
  const rest = grouping.filter(({ studentId }) => own.has(studentId))
  const partners = partnersOf(shared, rest, { seed: `${section.id} ${on}`, parameters: groupingParameters })
  return new Map(
    shared.flatMap(({ id }, index) => (partners[index] ?? []).map((studentId) => [studentId, id] as const)),
  )
}
