import type { BodyOf } from '#contract/endpoint.ts'
import type { GroupPlan, schedulingEndpoints } from '#contract/scheduling.ts'
import { proposeGroups } from '#engine/grouping/grouping.ts'
import { groupingParameters } from '#engine/grouping/grouping.parameters.ts'
import { dayOf, selectSettings } from '#server/access/access.ts'
import { insertAudit } from '#server/platform/audit.ts'
import type { Tx } from '#server/platform/db.ts'
import { malformed, Problem, type FieldFault } from '#server/platform/errors.ts'
import { deterministicId, newId } from '#server/platform/id.ts'
import { tellChange } from '#server/platform/live.ts'
import { takeTurns } from '#server/platform/lock.ts'
import { namesOf } from '#server/roster/roster.ts'
import { competenciesById } from '#server/standards/standards.ts'
import { lessonsOf, readRoom, type Room } from './room.ts'
import * as queries from './scheduling.queries.ts'
import { groupsOfAnAdult, plannedGroupOf, seatsOfGroup, type PlannedGroup } from './scheduling.rules.ts'
import { shapePlan } from './shown.ts'

/** The front door: groups of a section for a day, proposed, saved and published. */

type SavedGroups = BodyOf<(typeof schedulingEndpoints)['PUT /sections/:sectionId/groups']>

/** The groups of a section on a day, the next school day unless given: those saved, else a proposal. */
export async function groupPlan(
  tx: Tx,
  sectionId: string,
  { on, isFresh }: { on?: string | undefined; isFresh: boolean },
  now: Date,
): Promise<GroupPlan> {
  const room = await readRoom(tx, sectionId, on, now)
  const plan = isFresh ? undefined : await queries.selectOptionalPlan(tx, sectionId, room.on)
  if (plan === undefined) return shapePlan(tx, room, await proposalOf(tx, room), undefined)
  return shapePlan(tx, room, everybodyOnce(room, await queries.selectGroups(tx, plan.id)), plan)
}

async function proposalOf(tx: Tx, { section, on, grouping, slips, reads }: Room): Promise<PlannedGroup[]> {
  const { groups } = proposeGroups({
    students: grouping,
    adults: section.teachers.map(({ id }) => ({ adultId: id, groups: groupsOfAnAdult })),
    apart: [],
    seed: `${section.id} ${on}`,
    parameters: groupingParameters,
  })
  const lessons = await lessonsOf(
    tx,
    groups.flatMap(({ competencyId }) => competencyId ?? []),
  )
  return groups.map((group, index) => {
    const { competencyId, slipId, studentIds } = group
    const members = new Set(studentIds)
    const times = slips
      .filter((one) => one.slip === slipId && one.competencyId === competencyId && members.has(one.studentId))
      .reduce((sum, one) => sum + one.times, 0)
    const isNext = studentIds.every(
      (id) => reads.get(id)?.standings.rowOf(id, competencyId ?? '') === undefined,
    )
    const minutes = lessons.get(competencyId ?? '')?.minutes ?? null
    const id = deterministicId('group', section.id, on, competencyId ?? 'own', slipId ?? '', index)
    return plannedGroupOf(group, id, { times, isNext, minutes })
  })
}

/** A saved plan with today's students: who left is out, who is new is set aside for the teacher to place. */
function everybodyOnce({ section, on, students }: Room, groups: readonly PlannedGroup[]): PlannedGroup[] {
  const here = new Set(students.map(({ id }) => id))
  const kept = groups.map((group) => ({
    ...group,
    studentIds: group.studentIds.filter((id) => here.has(id)),
  }))
  const placed = new Set(kept.flatMap(({ studentIds }) => studentIds))
  const unplaced = students.map(({ id }) => id).filter((id) => !placed.has(id))
  if (unplaced.length === 0) return kept
  const aside = kept.find(({ kind }) => kind === 'aside')
  if (aside !== undefined) {
    aside.studentIds = [...aside.studentIds, ...unplaced]
    return kept
  }
  return [
    ...kept,
    {
      id: deterministicId('group', section.id, on, 'aside'),
      kind: 'aside',
      competencyId: null,
      slip: null,
      reason: { rule: 'byTeacher' },
      adultId: null,
      place: null,
      minutes: null,
      capacity: seatsOfGroup,
      studentIds: unplaced,
    },
  ]
}

/** Two teachers of a section may save at once. */
const planOf = (sectionId: string, on: string) => `groups of ${sectionId} on ${on}`

/**
 * Saves the groups of a day as the teacher has set them. Saved again, they take the place of those before; what was
 * published stays published and changes under the students' eyes.
 * @throws Problem `malformed` when a student is missing, there twice or not of the section, when an adult does not teach
 *   it, or a competency is not on its map; `id-taken` when a group's id stands for another one
 */
export async function savePlan(
  tx: Tx,
  sectionId: string,
  { on, groups }: SavedGroups,
  now: Date,
): Promise<GroupPlan> {
  await takeTurns(tx, planOf(sectionId, on))
  const room = await readRoom(tx, sectionId, on, now)
  const faults = faultsOf(room, groups)
  if (faults.length > 0) throw malformed(faults)
  const known = await queries.selectOptionalPlan(tx, sectionId, on)
  const made = { madeBy: tx.context.viewerId, madeAt: now }
  const planId = known?.id ?? newId()
  if (known === undefined) await queries.insertPlan(tx, { id: planId, sectionId, forOn: on, ...made })
  else await queries.updatePlanMade(tx, planId, made)
  await refuseTakenIds(tx, planId, groups)
  await queries.deleteGroups(tx, planId)
  const planned = groups.map((group): PlannedGroup => ({
    ...group,
    slip: group.reason.rule === 'sameSlip' ? group.reason.slip : null,
  }))
  await queries.insertGroups(tx, { planId, sectionId }, planned)
  await tell(tx, 'groups.save', planId, room)
  return shapePlan(tx, room, planned, await queries.selectOptionalPlan(tx, sectionId, on))
}

function faultsOf({ section, students, reads }: Room, groups: SavedGroups['groups']): FieldFault[] {
  const faults: FieldFault[] = []
  const left = new Set(students.map(({ id }) => id))
  const teachers = new Set(section.teachers.map(({ id }) => id))
  const [read] = reads.values()
  const onMap = new Set(read?.situation.places.map(({ competencyId }) => competencyId))
  const ids = new Set<string>()
  groups.forEach(({ id, studentIds, adultId, competencyId }, index) => {
    const at = `groups.${index}`
    if (ids.has(id)) faults.push({ field: `${at}.id`, message: 'two groups have this id' })
    ids.add(id)
    studentIds.forEach((studentId, place) => {
      if (left.delete(studentId)) return
      const message = 'not a student of this section today, or in a group already'
      faults.push({ field: `${at}.studentIds.${place}`, message })
    })
    if (adultId !== null && !teachers.has(adultId))
      faults.push({ field: `${at}.adultId`, message: 'does not teach this section today' })
    if (competencyId !== null && !onMap.has(competencyId))
      faults.push({ field: `${at}.competencyId`, message: "not on the section's learning map" })
  })
  if (left.size > 0)
    faults.push({ field: 'groups', message: `${left.size} students of the section are in no group` })
  return faults
}

async function refuseTakenIds(tx: Tx, planId: string, groups: SavedGroups['groups']): Promise<void> {
  const taken = await tx.as('wide', () =>
    queries.selectIdsOfOtherPlans(
      tx,
      planId,
      groups.map(({ id }) => id),
    ),
  )
  if (taken.length > 0)
    throw new Problem(409, 'id-taken', 'A group of another day has this id. Send new groups under new ids.')
}

/**
 * Tells the students: from now on each sees her group of that day.
 * @throws Problem `no-groups` when nothing is saved for that day
 */
export async function publishPlan(tx: Tx, sectionId: string, on: string, now: Date): Promise<GroupPlan> {
  await takeTurns(tx, planOf(sectionId, on))
  const plan = await queries.selectOptionalPlan(tx, sectionId, on)
  if (plan === undefined)
    throw new Problem(
      409,
      'no-groups',
      'Nothing is saved for that day yet. Save the groups, then publish them.',
    )
  const room = await readRoom(tx, sectionId, on, now)
  if (plan.state === 'draft') {
    await queries.updatePlanPublished(tx, plan.id, now)
    await tell(tx, 'groups.publish', plan.id, room)
  }
  const groups = everybodyOnce(room, await queries.selectGroups(tx, plan.id))
  return shapePlan(tx, room, groups, await queries.selectOptionalPlan(tx, sectionId, on))
}

async function tell(tx: Tx, action: string, planId: string, { students }: Room): Promise<void> {
  await insertAudit(tx, {
    action,
    subjectType: 'groupPlan',
    subjectId: planId,
    detail: { students: students.length },
  })
  await tellChange(tx, { what: 'groups', studentIds: students.map(({ id }) => id) })
}

/** A student's published groups from today on. Who may ask was decided before: her classmates' places stay unread. */
export async function groupsOfStudent(tx: Tx, studentId: string, now: Date) {
  const { timeZone } = await selectSettings(tx)
  const rows = await tx.as('wide', () => queries.selectGroupsOfStudent(tx, studentId, dayOf(now, timeZone)))
  const adults = await namesOf(
    tx,
    rows.flatMap(({ adultId }) => adultId ?? []),
  )
  const about = rows.flatMap(({ competencyId }) => competencyId ?? [])
  const competencies = about.length === 0 ? [] : await competenciesById(tx, [...new Set(about)])
  const titles = new Map(competencies.map(({ id, title }) => [id, title]))
  return rows.map(({ on, sectionId, sectionTitle, kind, competencyId, adultId, place, minutes }) => ({
    on,
    sectionId,
    sectionTitle,
    kind,
    competencyId,
    competencyTitle: titles.get(competencyId ?? '') ?? null,
    adult: adults.get(adultId ?? '') ?? null,
    place,
    minutes,
  }))
}
