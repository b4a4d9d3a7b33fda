import { exampleTemplates } from '#engine/items/template.examples.ts'
import type { ItemTemplate } from '#engine/items/template.ts'
import type { Key } from '#engine/items/variant.ts'
import { publishTemplates } from '#server/assessment/assessment.ts'
import type { Tx } from '#server/platform/db.ts'
import { newId } from '#server/platform/id.ts'

/** Publishes templates for a competency, the example of a number unless others are given; returns their ids. */
export async function makeTemplates(
  tx: Tx,
  competencyId: string,
  templates: readonly ItemTemplate[] = [exampleTemplates.number],
): Promise<string[]> {
  const given = templates.map((template) => ({
    code: newId(),
    title: 'Test template',
    competencyId,
    template,
  }))
  await publishTemplates(tx, given, new Date())
  const rows = await tx
    .selectFrom('itemTemplates')
    .select(['id', 'code'])
    .where('districtId', '=', tx.districtId)
    .where('competencyId', '=', competencyId)
    .execute()
  const idOf = new Map(rows.map(({ code, id }) => [code, id]))
  return given.map(({ code }) => idOf.get(code)!)
}

/** A practice sitting with one open question of a template, as it was served to a student. */
export async function makeSitting(
  tx: Tx,
  { studentId, competencyId, templateId }: { studentId: string; competencyId: string; templateId: string },
): Promise<{ sittingId: string; attemptId: string }> {
  const [sittingId, attemptId, now] = [newId(), newId(), new Date()]
  const { districtId } = tx
  const { id: itemId } = await tx
    .selectFrom('items')
    .select('id')
    .where('districtId', '=', districtId)
    .where('templateId', '=', templateId)
    .limit(1)
    .executeTakeFirstOrThrow()
  const sitting = { id: sittingId, competencyId, purpose: 'practice', chosenBy: 'student', begunAt: now }
  await tx
    .insertInto('sittings')
    .values({ districtId, studentId, ...sitting })
    .execute()
  await tx
    .insertInto('attempts')
    .values({ districtId, id: attemptId, sittingId, studentId, itemId, position: 1, servedAt: now })
    .execute()
  return { sittingId, attemptId }
}

/** What is right for an attempt: only a test may ask. */
export async function keyOfAttempt(tx: Tx, attemptId: string): Promise<Key> {
  const { key } = await tx
    .selectFrom('attempts')
    .innerJoin('itemKeys', (join) =>
      join
        .onRef('itemKeys.districtId', '=', 'attempts.districtId')
        .onRef('itemKeys.itemId', '=', 'attempts.itemId'),
    )
    .select('itemKeys.key')
    .where('attempts.id', '=', attemptId)
    .executeTakeFirstOrThrow()
  return key as unknown as Key
}
