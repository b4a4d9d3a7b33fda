import { sql } from 'kysely'
import type { Tx } from '#server/platform/db.ts'

export const selectOptionalCode = (tx: Tx, sectionId: string) =>
  tx
    .selectFrom('sectionCodes')
    .select('code')
    .where('districtId', '=', tx.districtId)
    .where('sectionId', '=', sectionId)
    .executeTakeFirst()

export const selectOptionalSection = (tx: Tx, code: string) =>
  tx
    .selectFrom('sectionCodes')
    .select('sectionId')
    .where('districtId', '=', tx.districtId)
    .where('code', '=', code)
    .executeTakeFirst()

export const upsertCode = (tx: Tx, row: { sectionId: string; code: string; createdAt: Date }) =>
  tx
    .insertInto('sectionCodes')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) =>
      conflict.columns(['districtId', 'sectionId']).doUpdateSet({ code: row.code, createdAt: row.createdAt }),
    )
    .execute()

/** Who of some people has pictures, since when, and how many tries in a row were wrong. */
export const selectSecrets = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('pictureSecrets')
    .select(['userId', 'failures', 'setAt'])
    .where('districtId', '=', tx.districtId)
    .where(sql<boolean>`user_id = any(${[...userIds]}::uuid[])`)
    .execute()

export const upsertSecret = (tx: Tx, row: { userId: string; secretHash: string; setAt: Date }) =>
  tx
    .insertInto('pictureSecrets')
    .values({ districtId: tx.districtId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'userId'])
        .doUpdateSet({ secretHash: row.secretHash, setAt: row.setAt, failures: 0 }),
    )
    .execute()

export const deleteSecret = (tx: Tx, userId: string) =>
  tx
    .deleteFrom('pictureSecrets')
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .execute()

/**
 * Counts a try before it is known whether it is right, so that tries that come all at once are counted too.
 * @returns the hash to hold it against; undefined where so many in a row were wrong already, or there are no pictures
 */
export const updateTries = (tx: Tx, userId: string, most: number) =>
  tx
    .updateTable('pictureSecrets')
    .set({ failures: sql<number>`failures + 1` })
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .where('failures', '<', most)
    .returning('secretHash')
    .executeTakeFirst()

/** A right try: no wrong ones in a row any more. */
export const updateFailuresNone = (tx: Tx, userId: string) =>
  tx
    .updateTable('pictureSecrets')
    .set({ failures: 0 })
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .execute()
