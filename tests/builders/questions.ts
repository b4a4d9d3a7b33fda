import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'

/** Marks competencies as having questions: one published template each, without variants. For tests that serve none. */
export async function makeTemplates(tx: Tx, competencyIds: readonly string[]): Promise<void> {
  const at = new Date()
  await tx
    .insertInto('itemTemplates')
    .values(
      competencyIds.map((competencyId) => ({
        districtId: tx.districtId,
        id: newId(),
        code: newId(),
        competencyId,
        title: 'Test template',
        template: '{}',
        status: 'published',
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      })),
    )
    .execute()
}
