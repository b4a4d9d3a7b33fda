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

const person = sql`users.id, users.given_name, users.family_name, users.preferred_name, users.picture`

/** The sections that some students are in on a day. */
export async function selectSeats(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<{ studentId: string; sectionId: string }[]> {
  const { rows } = await sql<{ studentId: string; sectionId: string }>`
    select user_id as student_id, section_id
    from enrollments
    where district_id = ${tx.districtId} and user_id = any (${[...studentIds]}::uuid[]) and role = 'student'
      and ${placeInForce('enrollments', on)}`.execute(tx)
  return rows
}

/** Who teaches some sections on a day, those with the lead first. */
export async function selectTeachersIn(
  tx: Tx,
  sectionIds: readonly string[],
  on: string,
): Promise<(Omit<AroundRow, 'studentId'> & { sectionId: string })[]> {
  const { rows } = await sql<Omit<AroundRow, 'studentId'> & { sectionId: string }>`
    select enrollments.section_id, 'teacher' as role, ${person}
    from enrollments
    join users on users.district_id = enrollments.district_id and users.id = enrollments.user_id
    where enrollments.district_id = ${tx.districtId}
      and enrollments.section_id = any (${[...sectionIds]}::uuid[])
      and enrollments.role = 'teacher' and ${placeInForce('enrollments', on)}
    order by enrollments.is_primary desc, users.family_name, users.id`.execute(tx)
  return rows
}

/** The guardians and coaches who may look at some students on a day. */
export async function selectCarersOf(
  tx: Tx,
  studentIds: readonly string[],
  on: string,
): Promise<AroundRow[]> {
  const { rows } = await sql<AroundRow>`
    select relationships.student_id, relationships.type as role, ${person}
    from relationships
    join users on users.district_id = relationships.district_id and users.id = relationships.adult_id
    where relationships.district_id = ${tx.districtId}
      and relationships.student_id = any (${[...studentIds]}::uuid[])
      and relationships.type in ('guardian', 'coach') and relationships.may_view
      and ${relationshipInForce('relationships', on)}
    order by relationships.student_id, users.family_name, users.id`.execute(tx)
  return rows
}

export const selectNames = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture'])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`id = any (${[...userIds]}::uuid[])`)
    .execute()
