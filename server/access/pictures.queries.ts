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

/** The pictures of some people, as a hash. */
export const selectSecrets = (tx: Tx, userIds: readonly string[]) =>
  tx
    .selectFrom('pictureSecrets')
    .select(['userId', 'secretHash', 'failures', 'setAt'])
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

/** One more wrong try in a row, or none any more. */
export const updateFailures = (tx: Tx, userId: string, change: 'one more' | 'none') =>
  tx
    .updateTable('pictureSecrets')
    .set({ failures: change === 'none' ? 0 : sql<number>`failures + 1` })
    .where('districtId', '=', tx.districtId)
    .where('userId', '=', userId)
    .execute()
