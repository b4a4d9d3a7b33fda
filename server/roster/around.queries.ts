import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce, relationshipInForce } from './in-force.queries.ts'

export interface AroundRow {
  studentId: string
  role: 'teacher' | 'guardian' | 'coach'
  id: string
  givenName: string
  familyName: string
  preferredName: string | null
  picture: string | null
}

/** Who teaches some students on a day, and which guardians and coaches may look at them; each once for each role. */
export async function selectAdultsAround(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<AroundRow[]> {
  const { rows } = await sql<AroundRow>`
    select around.student_id, around.role, users.id, users.given_name, users.family_name, users.preferred_name,
      users.picture
    from (
      select seat.user_id as student_id, 'teacher' as role, lead.user_id as adult_id, bool_or(lead.is_primary) as first
      from enrollments seat
      join enrollments lead on lead.district_id = seat.district_id and lead.section_id = seat.section_id
        and lead.role = 'teacher' and ${placeInForce('lead', on)}
      where seat.district_id = ${tx.districtId} and seat.user_id = any (${[...studentIds]}::uuid[])
        and seat.role = 'student' and ${placeInForce('seat', on)}
      group by seat.user_id, lead.user_id
      union
      select student_id, type, adult_id, false
      from relationships
      where district_id = ${tx.districtId} and student_id = any (${[...studentIds]}::uuid[])
        and type in ('guardian', 'coach') and may_view and ${relationshipInForce('relationships', on)}
    ) around
    join users on users.district_id = ${tx.districtId} and users.id = around.adult_id
    order by around.student_id, around.first desc, users.family_name, users.id`.execute(tx)
  return rows
}

export const selectNames = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture'])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any (${[...userIds]}::uuid[])`)
    .execute()
