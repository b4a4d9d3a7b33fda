import type { Tx } from '#server/platform/db.ts'

interface Origin {
  id: string
  source: string
  sourcedId: string
  updatedAt: Date
}

export const selectSchools = (tx: Tx) =>
  tx
    .selectFrom('orgs')
    .select(['id', 'sourcedId', 'name'])
    .where('districtId', '=', tx.districtId)
    .where('type', '=', 'school')
    .where('isActive', '=', true)
    .orderBy('name')
    .execute()

export const selectDistrictOrg = (tx: Tx) =>
  tx
    .selectFrom('orgs')
    .select('id')
    .where('districtId', '=', tx.districtId)
    .where('type', '=', 'district')
    .where('isActive', '=', true)
    .orderBy('sourcedId')
    .executeTakeFirst()

/** The district's own org is named after the district. */
export const insertDistrictOrg = (tx: Tx, org: Origin) =>
  tx
    .insertInto('orgs')
    .columns(['districtId', 'id', 'source', 'sourcedId', 'updatedAt', 'name', 'type'])
    .expression((from) =>
      from
        .selectFrom('districts')
        .select((value) => [
          'districts.id as districtId',
          value.val(org.id).as('id'),
          value.val(org.source).as('source'),
          value.val(org.sourcedId).as('sourcedId'),
          value.val(org.updatedAt).as('updatedAt'),
          'districts.name',
          value.val('district').as('type'),
        ])
        .where('districts.id', '=', tx.districtId),
    )
    .execute()

export const insertUser = (
  tx: Tx,
  user: Origin & { givenName: string; familyName: string; email: string | null; schoolId: string | null },
) =>
  tx
    .insertInto('users')
    .values({ districtId: tx.districtId, ...user })
    .execute()

export const insertRole = (tx: Tx, role: Origin & { userId: string; orgId: string; role: string }) =>
  tx
    .insertInto('userRoles')
    .values({ districtId: tx.districtId, ...role })
    .execute()

/** Active people whose id, or whose id, user name, email or number in the roster, is a word; a few are enough. */
export const selectPeopleNamed = (tx: Tx, named: string) =>
  tx
    .selectFrom('users')
    .select(['id', 'source', 'sourcedId'])
    .where('districtId', '=', tx.districtId)
    .where('isActive', '=', true)
    .where((where) =>
      where.or([
        where(where.cast<string>('id', 'text'), '=', named.toLowerCase()),
        where('sourcedId', '=', named),
        where('identifier', '=', named),
        where(where.fn<string>('lower', ['username']), '=', named.toLowerCase()),
        where(where.fn<string>('lower', ['email']), '=', named.toLowerCase()),
      ]),
    )
    .orderBy('id')
    .limit(20)
    .execute()
