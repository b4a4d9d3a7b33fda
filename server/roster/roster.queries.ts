import type { Role } from '#contract/access.ts'
import type { Tx } from '#server/platform/db.ts'

/** Another name for a row's dates, as the scope rules read them. */
const dates = ['isActive', 'beginsOn', 'endsOn'] as const

export const selectRolesOf = async (tx: Tx, userId: string) => {
  const rows = await tx
    .selectFrom('userRoles')
    .select(['role', 'orgId', ...dates])
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

export const selectEnrollmentsOf = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('enrollments')
    .select(['userId', 'sectionId', 'role', ...dates])
    .where('districtId', '=', tx.districtId)
    .where('userId', 'in', userIds)
    .execute()

export const selectEnrollmentsIn = (tx: Tx, sectionIds: readonly string[]) =>
  tx
    .selectFrom('enrollments')
    .select(['sectionId', 'userId', 'role', ...dates])
    .where('districtId', '=', tx.districtId)
    .where('sectionId', 'in', sectionIds)
    .execute()

export const selectRelationshipsOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('relationships')
    .select(['adultId', 'studentId', 'type', 'mayView', ...dates])
    .where('districtId', '=', tx.districtId)
    .where((where) => where.or([where('adultId', '=', userId), where('studentId', '=', userId)]))
    .execute()

export const selectPerson = (tx: Tx, userId: string) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture'])
    .where('districtId', '=', tx.districtId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()

export const selectPeople = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('users')
    .select(['id', 'givenName', 'familyName', 'preferredName', 'picture', 'grades'])
    .where('districtId', '=', tx.districtId)
    .where('id', 'in', userIds)
    .execute()
