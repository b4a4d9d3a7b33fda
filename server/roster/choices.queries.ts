import { sql } from 'kysely'
import type { Language } from '#contract/language.ts'
import type { Tx } from '#server/platform/db.ts'

export const updateFramework = (tx: Tx, sectionIds: readonly string[], frameworkId: string) =>
  tx
    .updateTable('sections')
    .set({ frameworkId, updatedAt: new Date() })
    .where('districtId', '=', tx.districtId)
    .where('id', 'in', sectionIds)
    .execute()

export const updatePictures = (tx: Tx, choices: readonly { userId: string; picture: string }[]) =>
  sql`
    update users set picture = choice.picture, updated_at = ${new Date()}
    from unnest(
      ${choices.map((choice) => choice.userId)}::uuid[], ${choices.map((choice) => choice.picture)}::text[]
    ) as choice (user_id, picture)
    where users.district_id = ${tx.districtId} and users.id = choice.user_id
  `.execute(tx)

export const updateLanguage = (tx: Tx, userId: string, language: Language) =>
  tx
    .updateTable('users')
    .set({ language })
    .where('districtId', '=', tx.districtId)
    .where('id', '=', userId)
    .execute()

/** Our ids of a feed's active rows by the feed's own. */
export const selectFeedIds = (tx: Tx, entity: 'users' | 'sections', source: string) =>
  tx
    .selectFrom(entity)
    .select(['id', 'sourcedId'])
    .where('districtId', '=', tx.districtId)
    .where('source', '=', source)
    .where('isActive', '=', true)
    .execute()
