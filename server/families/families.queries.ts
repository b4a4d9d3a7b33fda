import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { wordingOf } from '#server/standards/standards.ts'

/** What a student did since an instant, oldest first. */
export const selectDeeds = (tx: Tx, studentId: string, since: Date) =>
  tx
    .selectFrom('evidence')
    .select(['occurredAt', 'competencyIds'])
    .where('districtId', '=', tx.districtId)
    .where('studentId', '=', studentId)
    .where('occurredAt', '>=', since)
    .where('withdrawnAt', 'is', null)
    .orderBy('occurredAt')
    .orderBy('sequence')
    .execute()

export interface GroupRow {
  on: string
  competencyId: string | null
  frameworkId: string | null
  title: string | null
  adultId: string | null
}

/** The published groups of a student from a day on, to which an adult comes or not, in the order of days. */
export async function selectGroups(tx: Tx, studentId: string, from: string): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select plan.for_on as on, groups.competency_id, competencies.framework_id, groups.adult_id,
      ${wordingOf(tx, 'title')} as title
    from group_members member
    join group_plans plan on plan.district_id = member.district_id and plan.id = member.plan_id
    join groups on groups.district_id = member.district_id and groups.id = member.group_id
    left join competencies on competencies.district_id = groups.district_id and competencies.id = groups.competency_id
    where member.district_id = ${tx.districtId} and member.student_id = ${studentId} and plan.state = 'published'
      and plan.for_on >= ${from}::date and groups.kind in ('withAdult', 'pairs')
    order by plan.for_on, groups.position`.execute(tx)
  return rows
}
