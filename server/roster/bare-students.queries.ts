import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

/** Rows for students that only a bare log of answers names. What is there stays as it is. */

export interface BareStudent {
  id: string
  sourcedId: string
  sectionId: string
}

export const insertBareSchool = (tx: Tx, school: { id: string; source: string; name: string }) =>
  tx
    .insertInto('orgs')
    .values({
      districtId: tx.districtId,
      sourcedId: school.name,
      type: 'school',
      updatedAt: new Date(),
      ...school,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const insertBareSections = (
  tx: Tx,
  sections: readonly { id: string; title: string }[],
  { source, schoolId }: { source: string; schoolId: string },
) =>
  sql`
  insert into sections (district_id, id, source, sourced_id, title, school_id, updated_at)
  select ${tx.districtId}::uuid, id, ${source}, title, title, ${schoolId}::uuid, now()
  from unnest(${sections.map((section) => section.id)}::uuid[], ${sections.map((section) => section.title)}::text[])
    as section (id, title)
  on conflict do nothing`.execute(tx)

export async function insertBareStudents(
  tx: Tx,
  students: readonly BareStudent[],
  { source, schoolId }: { source: string; schoolId: string },
): Promise<void> {
  const given = sql`unnest(
    ${students.map((student) => student.id)}::uuid[],
    ${students.map((student) => student.sourcedId)}::text[],
    ${students.map((student) => student.sectionId)}::uuid[]
  ) as student (id, sourced_id, section_id)`
  await sql`
    insert into users (
      district_id, id, source, sourced_id, given_name, family_name, school_id, updated_at)
    select ${tx.districtId}::uuid, id, ${source}, sourced_id, 'Student', sourced_id, ${schoolId}::uuid, now()
    from ${given} on conflict do nothing`.execute(tx)
  // A student's id serves as the id of the one role and the one enrollment as well: each is another table.
  await sql`
    insert into user_roles (district_id, id, source, sourced_id, user_id, org_id, role, updated_at)
    select ${tx.districtId}::uuid, id, ${source}, sourced_id, id, ${schoolId}::uuid, 'student', now()
    from ${given} on conflict do nothing`.execute(tx)
  await sql`
    insert into enrollments (district_id, id, source, sourced_id, user_id, section_id, school_id, role, updated_at)
    select ${tx.districtId}::uuid, id, ${source}, sourced_id, id, section_id, ${schoolId}::uuid, 'student', now()
    from ${given} on conflict do nothing`.execute(tx)
}

export async function countStudentsOfSource(tx: Tx, source: string): Promise<number> {
  const { count } = await tx
    .selectFrom('users')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('districtId', '=', tx.districtId)
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  return count
}

/** Active students that a word may mean: by the id or identifier of any feed, or by user name. */
export const selectStudentsByWord = (tx: Tx, words: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'source', 'sourcedId', 'identifier', 'username'])
    .where('districtId', '=', tx.districtId)
    .where(
      sql<boolean>`(sourced_id = any (${words}::text[]) or identifier = any (${words}::text[])
        or username = any (${words}::text[]))`,
    )
    .where('isActive', '=', true)
    .where(({ exists, or, selectFrom }) =>
      or([
        exists(
          selectFrom('userRoles')
            .select('userRoles.id')
            .whereRef('userRoles.districtId', '=', 'users.districtId')
            .whereRef('userRoles.userId', '=', 'users.id')
            .where('userRoles.role', '=', 'student'),
        ),
        exists(
          selectFrom('enrollments')
            .select('enrollments.id')
            .whereRef('enrollments.districtId', '=', 'users.districtId')
            .whereRef('enrollments.userId', '=', 'users.id')
            .where('enrollments.role', '=', 'student'),
        ),
      ]),
    )
    .execute()
