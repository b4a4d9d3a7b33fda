import { sql } from 'kysely'
import type { Role } from '#contract/access.ts'
import type { Tx } from '#server/platform/db.ts'
import { placeInForce } from './in-force.queries.ts'

const areTrue = (...columns: string[]) =>
  sql<boolean>`${sql.join(
    columns.map((column) => sql.ref(column)),
    sql` and `,
  )}`

/** One statement for any number of ids, so that a connection plans it once. */
const isAny = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any (${[...ids]}::uuid[])`

export const selectRolesOf = async (tx: Tx, userId: string) => {
  const rows = await tx
    .selectFrom('userRoles')
    .innerJoin('users', (join) =>
      join.onRef('users.districtId', '=', 'userRoles.districtId').onRef('users.id', '=', 'userRoles.userId'),
    )
    .select(['userRoles.role', 'userRoles.orgId', 'userRoles.beginsOn', 'userRoles.endsOn'])
    .select(areTrue('userRoles.isActive', 'users.isActive').as('isActive'))
    .where('userRoles.districtId', '=', tx.districtId)
    .where('userRoles.userId', '=', userId)
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** A place holds only while the person and the section are active too: a feed may drop those alone. */
const selectPlaces = (tx: Tx) =>
  tx
    .selectFrom('enrollments')
    .innerJoin('users', (join) =>
      join
        .onRef('users.districtId', '=', 'enrollments.districtId')
        .onRef('users.id', '=', 'enrollments.userId'),
    )
    .innerJoin('sections', (join) =>
      join
        .onRef('sections.districtId', '=', 'enrollments.districtId')
        .onRef('sections.id', '=', 'enrollments.sectionId'),
    )
    .select(['enrollments.userId', 'enrollments.sectionId', 'enrollments.role'])
    .select(['enrollments.beginsOn', 'enrollments.endsOn'])
    .select(areTrue('enrollments.isActive', 'users.isActive', 'sections.isActive').as('isActive'))
    .where('enrollments.districtId', '=', tx.districtId)

export const selectEnrollmentsOf = (tx: Tx, userIds: readonly string[]) =>
  selectPlaces(tx).where(isAny('enrollments.userId', userIds)).execute()

export const selectEnrollmentsIn = (tx: Tx, sectionIds: readonly string[]) =>
  selectPlaces(tx).where(isAny('enrollments.sectionId', sectionIds)).execute()

/** A relationship holds only while both people are active too. */
export const selectRelationshipsOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('relationships')
    .innerJoin('users as adults', (join) =>
      join
        .onRef('adults.districtId', '=', 'relationships.districtId')
        .onRef('adults.id', '=', 'relationships.adultId'),
    )
    .innerJoin('users as students', (join) =>
      join
        .onRef('students.districtId', '=', 'relationships.districtId')
        .onRef('students.id', '=', 'relationships.studentId'),
    )
    .select(['relationships.adultId', 'relationships.studentId', 'relationships.type'])
    .select(['relationships.mayView', 'relationships.beginsOn', 'relationships.endsOn'])
    .select(areTrue('relationships.isActive', 'adults.isActive', 'students.isActive').as('isActive'))
    .where('relationships.districtId', '=', tx.districtId)
    .where((where) =>
      where.or([where('relationships.adultId', '=', userId), where('relationships.studentId', '=', userId)]),
    )
    .execute()

export const selectOptionalSigner = (tx: Tx, userId: string) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture', 'language'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', userId)
    .where('isActive', '=', true)
    .where('maySignIn', '=', true)
    .executeTakeFirst()

/** Students in force in a section on a day who may sign in, as they are called, by given name. */
export const selectStudentsWhoSignIn = (tx: Tx, sectionId: string, on: string) =>
  tx
    .selectFrom('users')
    .select(['users.id', 'users.familyName', 'users.picture'])
    .select(({ fn }) => fn.coalesce('users.preferredName', 'users.givenName').as('givenName'))
    .where('users.districtId', '=', tx.districtId)
    .where('users.maySignIn', '=', true)
    .where((where) =>
      where.exists(
        where
          .selectFrom('enrollments')
          .select('enrollments.id')
          .whereRef('enrollments.districtId', '=', 'users.districtId')
          .whereRef('enrollments.userId', '=', 'users.id')
          .where('enrollments.sectionId', '=', sectionId)
          .where('enrollments.role', '=', 'student')
          .where(placeInForce('enrollments', on)),
      ),
    )
    .orderBy('givenName')
    .orderBy('users.familyName')
    .orderBy('users.id')
    .execute()

export const selectPeople = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture', 'grades'])
    .where('districtId', '=', tx.districtId)
    .where(isAny('id', userIds))
    .where('maySignIn', '=', true)
    .execute()

/** The school of each of some students. */
export const selectSchoolsOf = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'schoolId'])
    .where('districtId', '=', tx.districtId)
    .where(isAny('id', userIds))
    .execute()
