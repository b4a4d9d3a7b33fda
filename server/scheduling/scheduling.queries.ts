import { sql } from 'kysely'
import type { GroupReason } from '#contract/scheduling.ts'
import type { Tx } from '#server/platform/db.ts'
import type { PlannedGroup, RepeatedSlip } from './scheduling.rules.ts'

export interface PlanRow {
  id: string
  sectionId: string
  state: 'draft' | 'published'
  madeAt: Date
  publishedAt: Date | null
}

export const selectOptionalPlan = (tx: Tx, sectionId: string, on: string): Promise<PlanRow | undefined> =>
  tx
    .selectFrom('groupPlans')
    .select(['id', 'sectionId', 'state', 'madeAt', 'publishedAt'])
    .where('districtId', '=', tx.districtId)
    .where('sectionId', '=', sectionId)
    .where('forOn', '=', on)
    .$castTo<PlanRow>()
    .executeTakeFirst()

/** A plan's groups in order, each with its members in order. */
export async function selectGroups(tx: Tx, planId: string): Promise<PlannedGroup[]> {
  const groups = await tx
    .selectFrom('groups')
    .select(['id', 'kind', 'competencyId', 'slip', 'reason', 'adultId', 'place', 'minutes', 'capacity'])
    .where('districtId', '=', tx.districtId)
    .where('planId', '=', planId)
    .orderBy('position')
    .$castTo<Omit<PlannedGroup, 'studentIds'>>()
    .execute()
  const members = await tx
    .selectFrom('groupMembers')
    .select(['groupId', 'studentId'])
    .where('districtId', '=', tx.districtId)
    .where('planId', '=', planId)
    .orderBy('position')
    .execute()
  return groups.map((group) => ({
    ...group,
    studentIds: members.flatMap(({ groupId, studentId }) => (groupId === group.id ? [studentId] : [])),
  }))
}

export const insertPlan = (
  tx: Tx,
  plan: { id: string; sectionId: string; forOn: string; madeBy: string | null; madeAt: Date },
) =>
  tx
    .insertInto('groupPlans')
    .values({ districtId: tx.districtId, ...plan, state: 'draft' })
    .execute()

export const updatePlanMade = (tx: Tx, id: string, made: { madeBy: string | null; madeAt: Date }) =>
  tx
    .updateTable('groupPlans')
    .set(made)
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

export const updatePlanPublished = (tx: Tx, id: string, publishedAt: Date) =>
  tx
    .updateTable('groupPlans')
    .set({ state: 'published', publishedAt })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', id)
    .execute()

export async function deleteGroups(tx: Tx, planId: string): Promise<void> {
  for (const table of ['groupMembers', 'groups'] as const)
    await tx.deleteFrom(table).where('districtId', '=', tx.districtId).where('planId', '=', planId).execute()
}

export async function insertGroups(
  tx: Tx,
  { planId, sectionId }: { planId: string; sectionId: string },
  groups: readonly PlannedGroup[],
): Promise<void> {
  const { districtId } = tx
  if (groups.length === 0) return
  await tx
    .insertInto('groups')
    .values(
      groups.map(({ studentIds: _members, reason, ...group }, position) => ({
        ...group,
        districtId,
        planId,
        sectionId,
        position,
        reason: JSON.stringify(reason),
      })),
    )
    .execute()
  const members = groups.flatMap(({ id, studentIds }) =>
    studentIds.map((studentId, position) => ({ districtId, planId, studentId, groupId: id, position })),
  )
  if (members.length > 0) await tx.insertInto('groupMembers').values(members).execute()
}

/** Slips that students made more than once since an instant, by competency. */
export async function selectSlips(
  tx: Tx,
  studentIds: readonly string[],
  since: Date,
): Promise<RepeatedSlip[]> {
  const { rows } = await sql<RepeatedSlip>`
    select student_id, competency_id, slip, count(*)::integer as times,
      (array_agg(item_id order by occurred_at desc) filter (where item_id is not null))[1] as item_id
    from evidence cross join unnest(competency_ids) as competency_id
    where district_id = ${tx.districtId} and student_id = any (${studentIds}::uuid[])
      and occurred_at >= ${since} and slip is not null and withdrawn_at is null
    group by student_id, competency_id, slip having count(*) > 1`.execute(tx)
  return rows
}

/**
 * Lessons with an adult that students had on competencies since a day: in published groups before a day, and steps with
 * an adult that are finished.
 */
export async function selectLessonsHad(
  tx: Tx,
  studentIds: readonly string[],
  { from, before, since }: { from: string; before: string; since: Date },
): Promise<{ studentId: string; competencyId: string; lessons: number }[]> {
  const { rows } = await sql<{ studentId: string; competencyId: string; lessons: number }>`
    select student_id, competency_id, count(*)::integer as lessons from (
      select group_members.student_id, groups.competency_id
      from group_members
      join groups on groups.district_id = group_members.district_id and groups.id = group_members.group_id
      join group_plans on group_plans.district_id = groups.district_id and group_plans.id = groups.plan_id
      where group_members.district_id = ${tx.districtId}
        and group_members.student_id = any (${studentIds}::uuid[])
        and group_plans.state = 'published' and group_plans.for_on >= ${from}::date
        and group_plans.for_on < ${before}::date
        and groups.adult_id is not null and groups.competency_id is not null
      union all
      select student_id, competency_id from next_steps
      where district_id = ${tx.districtId} and student_id = any (${studentIds}::uuid[])
        and kind = 'withAdult' and state = 'finished' and finished_at >= ${since}
    ) as had
    group by student_id, competency_id`.execute(tx)
  return rows
}

export interface StudentGroupRow {
  on: string
  sectionId: string
  sectionTitle: string
  kind: PlannedGroup['kind']
  competencyId: string | null
  reason: GroupReason
  adultId: string | null
  place: string | null
  minutes: number | null
}

/** A student's published groups from a day on; those set aside are nobody's. */
export async function selectGroupsOfStudent(
  tx: Tx,
  studentId: string,
  from: string,
): Promise<StudentGroupRow[]> {
  const { rows } = await sql<StudentGroupRow>`
    select group_plans.for_on as "on", group_plans.section_id, sections.title as section_title, groups.kind,
      groups.competency_id, groups.reason, groups.adult_id, groups.place, groups.minutes
    from group_members
    join group_plans on group_plans.district_id = group_members.district_id and group_plans.id = group_members.plan_id
    join groups on groups.district_id = group_members.district_id and groups.id = group_members.group_id
    join sections on sections.district_id = group_plans.district_id and sections.id = group_plans.section_id
    where group_members.district_id = ${tx.districtId} and group_members.student_id = ${studentId}
      and group_plans.state = 'published' and group_plans.for_on >= ${from}::date and groups.kind <> 'aside'
    order by group_plans.for_on, sections.title, groups.id`.execute(tx)
  return rows
}

/** Which of some ids are those of groups in other plans. */
export async function selectIdsOfOtherPlans(
  tx: Tx,
  planId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('groups')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('id', '=', sql<string>`any (${ids}::uuid[])`)
    .where('planId', '<>', planId)
    .execute()
  return rows.map((row) => row.id)
}
